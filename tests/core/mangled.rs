//! Pairs are found where signs of an address were altered, and ids where something came into them.

use plumbline::fragment::{pairs, tidy, tracks};

#[test]
fn pairs_are_found_where_signs_were_altered() {
    let cases = [
        ("a%3Db%26c%3Dd", "a|b c|d"),
        ("a%3db%26c%3dd", "a|b c|d"),
        ("a%253Db%2526c%253Dd", "a|b c|d"),
        ("a%25253Db%252526c%25253Dd", "a|b c|d"),
        ("a%3Db&c%3Dd", "a|b c|d"),
        ("a=b%26c=d", "a|b c|d"),
        ("a=b%2526c=d", "a|b c|d"),
        ("a=b&amp;c=d&amp;", "a|b c|d"),
        ("a=b&amp;amp;c=d&amp", "a|b c|d"),
        ("a=b&#38;c=d&#x26;e=f", "a|b c|d e|f"),
        ("a=b&gt;", "a|b"),
        ("a=b?c=d", "a|b c|d"),
        ("a%3Db%3Fc%3Dd", "a|b c|d"),
        ("a=3Db&c=\r\n=3Dd", "a|3Db c|3Dd"),
        ("a=b&c=\nd", "a|b c|d"),
        ("c=c=3Dd", "cc|d"),
        ("a %3\n D b", "a|b"),
        ("a%3%20Db", "a|b"),
        ("a%%E2%80%8B3Db", "a|b"),
        // As it was written.
        ("a=%20b%20", "a|\u{20}b\u{20}"),
        ("a=b%26c", "a|b&c"),
        ("a=b%26c%3Dd", "a|b&c=d"),
        ("a=%2526", "a|%26"),
        ("a%26b=c", "a&b|c"),
        ("a%3Db=c", "a=b|c"),
        ("a=%3Fb%3Dc", "a|?b=c"),
        ("a=100%25%20de", "a|100%\u{20}de"),
        ("a%26b", "a&b|"),
        ("a=%20%", "a|\u{20}%"),
        ("a=%%20b", "a|%\u{20}b"),
    ];
    for (text, found) in cases {
        let read: Vec<String> = pairs(text).map(|(key, value)| format!("{key}|{value}")).collect();
        assert_eq!(read.join(" "), found, "{text}");
    }
}

/// A name that somebody wrote may hold anything; only what was done to the address as a whole is undone.
#[test]
fn what_a_value_holds_stays_as_it_is() {
    let name = "Rust & co = “100 %41” \u{200d}?)";
    let text = plumbline::fragment::join([("v", "1"), ("name", name), ("b", "c")]);
    let whole: String = text.replace('%', "%25").replace('&', "%26").replace('=', "%3D");
    for text in [text.clone(), text.replace('&', "&amp;"), format!("{text}&utm_source=x"), whole] {
        assert_eq!(pairs(&text).nth(1), Some(("name".to_owned(), name.to_owned())), "{text}");
    }
}

#[test]
fn ids_are_found_where_something_came_into_them() {
    let cases = [
        ("a", "a"),
        ("a-_0.b", "a-_0.b"),
        ("-1", "-1"),
        ("w.a", "w.a"),
        ("a.", "a"),
        ("a)", "a"),
        ("a”).", "a"),
        ("a_", "a_"),
        ("3Da", "a"),
        ("3da=b", "ab"),
        ("a b\t\u{200b}c\u{ad}", "abc"),
        ("amp;amp;a", "a"),
        ("a mp;a", "a"),
        ("é", "é"),
        ("a(b", "a(b"),
        ("%=)", ""),
    ];
    for (text, id) in cases {
        assert_eq!(tidy(text), id, "{text}");
        assert_eq!(tidy(id), id);
    }
}

#[test]
fn what_others_add_is_known() {
    for key in
        ["fbclid", "gclid", "msclkid", "utm_source", "utm_", "mc_cid", "mc_eid", "igshid", "_hsenc", "_hsmi", "ref"]
    {
        assert!(tracks(key), "{key}");
    }
    for key in ["", "v", "data", "n", "refs", "source", "utm", "fbclid2", "w.fbclid"] {
        assert!(!tracks(key), "{key}");
    }
}
