//! Decisions that are kept come back whole, from a device and from a file, and no file takes anything away.

use plumbline::{
    decisions::{DECISIONS, Decision, Decisions, LINK, NAME, NAMELESS, NOTE, Sort, Stage, read, read_file, write},
    kept::State,
};
use proptest::prelude::*;

const DAY: &str = "2020-02-02";

fn decision() -> impl Strategy<Value = Decision> {
    let text = || prop_oneof!["[a-z\"\\\\{}:,<>=& \n\u{1}é]{0,12}", any::<String>()];
    let day = || "20[0-9]{2}-[01][0-9]-[0-3][0-9]";
    let stage = prop::sample::select(Stage::ALL.to_vec());
    let link = "(v=1&data=[0-9-]{1,10}(&[a-z]{1,4}=[a-z.]{1,8}){0,4})?";
    (text(), text(), stage, link, day(), day(), text(), day()).prop_map(
        |(name, note, stage, link, made, changed, headline, said)| Decision {
            name,
            note,
            stage,
            link,
            made,
            changed,
            headline,
            said,
        },
    )
}

fn some() -> impl Strategy<Value = Decisions> {
    prop::collection::vec(("[a-c](-2|-3)?", decision()), 0..8).prop_map(|all| {
        let mut decisions = Decisions::default();
        for (id, decision) in all {
            decisions.put_back(&id, decision);
        }
        decisions
    })
}

pub fn called(name: &str) -> Decision {
    Decision { name: name.to_owned(), made: DAY.to_owned(), changed: DAY.to_owned(), ..Decision::default() }
}

pub fn assert_kept(before: &Decisions, after: &Decisions) {
    for (id, decision) in before.iter() {
        assert_eq!(after.get(id), Some(decision), "{id} was lost or altered");
    }
}

proptest! {
    #[test]
    fn what_is_kept_comes_back(decisions in some()) {
        let text = write(&decisions);
        let restored = read(&text);
        prop_assert_eq!(restored.state, State::Whole);
        prop_assert_eq!(write(&restored.value), text);
        prop_assert_eq!(restored.value, decisions);
    }

    #[test]
    fn a_file_cut_off_anywhere_gives_what_stands_before_the_cut(decisions in some()) {
        let whole = write(&decisions);
        for (end, _) in whole.char_indices() {
            let restored = read(&whole[..end]);
            prop_assert_eq!(restored.state, State::Damaged);
            for (id, part) in restored.value.iter() {
                let all = decisions.get(id).expect("no decision that was not there");
                prop_assert!(all.name.starts_with(&part.name) || part.name == NAMELESS, "{}", &whole[..end]);
                prop_assert!(all.note.starts_with(&part.note) && all.link.starts_with(&part.link));
                // No option that nobody chose.
                let rest = &all.link[part.link.len()..];
                prop_assert!(rest.is_empty() || rest.starts_with(['&', '.', '=']) || part.link.is_empty(), "{}", part.link);
                prop_assert!(part.headline.is_empty() || part.headline == all.headline);
            }
            // What a comma follows is surely there to its end.
            for (id, decision) in decisions.iter() {
                let alone = write(&decisions.only(id));
                let written = alone.strip_prefix(r#"{"plumbline":"decisions","v":1,"decisions":{"#).unwrap();
                if whole[..end].contains(&format!("{},", written.strip_suffix("}}").unwrap())) {
                    prop_assert_eq!(restored.value.get(id), Some(decision));
                }
            }
        }
    }

    #[test]
    fn nothing_is_lost_to_a_file_and_the_same_file_twice_is_as_once(here in some(), brought in some()) {
        let mut once = here.clone();
        let merged = once.merge(&brought);
        assert_kept(&here, &once);
        prop_assert_eq!(merged.added + merged.same, brought.len());
        prop_assert_eq!(once.len(), here.len() + merged.added);
        // What was brought is there, under its name or one that says where it is from.
        for (_, decision) in brought.iter() {
            let rest = |other: &Decision| Decision { name: String::new(), ..other.clone() };
            prop_assert!(once.iter().any(|(_, other)| rest(other) == rest(decision)));
        }
        let mut twice = once.clone();
        let again = twice.merge(&brought);
        prop_assert_eq!((again.added, again.same), (0, brought.len()));
        prop_assert_eq!(twice, once);
    }

    #[test]
    fn a_newer_file_is_known_as_one(decisions in some(), version in 2..u32::MAX) {
        let newer = write(&decisions).replacen("\"v\":1", &format!("\"more\":[1],\"v\":{version}"), 1);
        let restored = read_file(&newer).unwrap();
        prop_assert_eq!((restored.value, restored.state), (decisions, State::Newer));
    }

    #[test]
    fn each_order_has_each_once(decisions in some()) {
        for sort in Sort::ALL {
            let ids = decisions.sorted(sort);
            let of = |id: &String| decisions.get(id).unwrap();
            prop_assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), decisions.len());
            let is_in_order = ids.windows(2).all(|pair| {
                let (a, b) = (of(&pair[0]), of(&pair[1]));
                match sort {
                    Sort::Changed => a.changed >= b.changed,
                    Sort::Made => a.made >= b.made,
                    Sort::Name => a.name.to_lowercase() <= b.name.to_lowercase(),
                    Sort::Stage => a.stage as usize <= b.stage as usize,
                }
            });
            prop_assert!(is_in_order, "{:?}", sort);
        }
    }

    #[test]
    fn what_is_done_is_as_it_was_asked_for(mut decisions in some(), other in decision()) {
        let before = decisions.clone();
        let id = decisions.add("b", other).unwrap();
        prop_assert!(before.get(&id).is_none());
        let copy = decisions.duplicate(&id, "b", DAY).unwrap();
        prop_assert!(copy != id && decisions.get(&copy).unwrap().name.ends_with(" (copy)"));
        let removed = decisions.remove(&copy).unwrap();
        prop_assert!(decisions.put_back(&copy, removed) && decisions.len() == before.len() + 2);
        decisions.remove(&copy);
        decisions.remove(&id);
        prop_assert_eq!(decisions, before);
    }
}

#[test]
fn more_than_is_kept_is_cut_and_said() {
    let mut decisions = Decisions::default();
    let id = decisions.add("1", called(" One\n two ")).unwrap();
    assert_eq!(decisions.get(&id).unwrap().name, "One two");
    assert!(decisions.set_name(&id, &"ä".repeat(NAME), DAY) && !decisions.set_name(&id, &"ä".repeat(NAME + 1), DAY));
    assert!(decisions.set_note(&id, &"ä".repeat(NOTE), DAY) && !decisions.set_note(&id, &"ä".repeat(NOTE + 1), DAY));
    assert!(decisions.set_name(&id, " \n", DAY));
    let kept = decisions.get(&id).unwrap();
    assert_eq!((kept.name.chars().count(), kept.note.chars().count()), (NAME, NOTE));
    assert!(decisions.set_answers(&id, &"a".repeat(LINK), None, DAY));
    assert!(!decisions.set_answers(&id, &"a".repeat(LINK + 1), None, DAY));
    assert_eq!(decisions.get(&id).unwrap().link.len(), LINK);
    while decisions.len() < DECISIONS {
        decisions.add(&decisions.len().to_string(), called("Another")).expect("there is room");
    }
    assert_eq!(decisions.add("1", called("One too many")), None);
    assert_eq!(decisions.duplicate(&id, "1", DAY), None);
    let mut brought = Decisions::default();
    brought.put_back("x", called("One too many"));
    assert_eq!(decisions.merge(&brought).left, 1);
    let long =
        format!(r#"{{"plumbline":"decisions","v":1,"decisions":{{"a":{{"name":"{}"}}}}}}"#, "n".repeat(NAME + 1));
    assert_eq!(read(&long).state, State::Damaged);
}

#[test]
fn a_headline_goes_with_the_answers_it_was_said_of() {
    let mut decisions = Decisions::default();
    let id = decisions.add("1", called("One")).unwrap();
    decisions.set_answers(&id, "v=1&data=2020-02-02&crew=few", Some("Heron leads."), "2020-03-03");
    let kept = decisions.get(&id).unwrap().clone();
    assert_eq!(
        (kept.headline.as_str(), kept.said.as_str(), kept.changed.as_str()),
        ("Heron leads.", "2020-03-03", "2020-03-03")
    );
    // Other data is no other answer, and to look at it is no change.
    decisions.set_answers(&id, "v=1&data=2020-05-05&crew=few", None, "2020-05-05");
    assert_eq!(decisions.get(&id), Some(&kept));
    decisions.set_answers(&id, "v=1&data=2020-05-05&crew=few", Some("Owl leads."), "2020-05-05");
    let seen = decisions.get(&id).unwrap();
    assert_eq!(
        (seen.headline.as_str(), seen.said.as_str(), seen.changed.as_str()),
        ("Owl leads.", "2020-05-05", "2020-03-03")
    );
    assert_eq!(decisions.with_answers("v=1&data=x&crew=few"), Some(id.as_str()));
    decisions.set_answers(&id, "v=1&data=2020-05-05&crew=many", None, "2020-06-06");
    let changed = decisions.get(&id).unwrap();
    assert_eq!((changed.headline.as_str(), changed.said.as_str(), changed.changed.as_str()), ("", "", "2020-06-06"));
}

#[test]
fn what_differs_is_named() {
    let mut before = Decisions::default();
    for name in ["One", "Two", "Three"] {
        before.add(&name.to_lowercase(), called(name));
    }
    let mut after = before.clone();
    after.set_note("one", "n", DAY);
    after.remove("two");
    after.add("four", called("Four"));
    assert_eq!(after.differing(&before), ["Four", "One", "Two"]);
    assert!(after.differing(&after).is_empty());
}
