//! The decision record: it is read here as MADR 4 says (<https://adr.github.io/madr/>), and its link shows the same result.

use crate::{
    fixture::{self, name, title},
    pages::started,
    paper::as_on_paper,
    support::{scenario::in_every_browser, session::Session},
};
use plumbline::qr::Qr;
use std::collections::BTreeMap;

const LINK: &str = "v=1&data=NOW&crew=few&place=boat&signals=drum.whistle";

/// A record, its parts by their headings.
struct Record {
    /// Key to value.
    front: BTreeMap<String, String>,
    title: String,
    /// Heading, with its `#`, and what stands below it.
    parts: Vec<(String, String)>,
}

impl Record {
    /// Reads a record; fails where it is none.
    fn read(text: &str) -> Self {
        let (front, rest) =
            text.strip_prefix("---\n").and_then(|text| text.split_once("\n---\n")).expect("front matter");
        let front = front.lines().map(|line| line.split_once(": ").expect("a key with a value"));
        let front = front.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        let mut title = String::new();
        let mut parts: Vec<(String, String)> = vec![];
        for line in rest.lines() {
            if let Some(text) = line.strip_prefix("# ") {
                assert!(title.is_empty() && parts.is_empty(), "one title comes first");
                title = text.to_owned();
            } else if line.starts_with('#') {
                parts.push((line.to_owned(), String::new()));
            } else if let Some((_, text)) = parts.last_mut() {
                *text += line;
                text.push('\n');
            }
        }
        Self { front, title, parts }
    }

    fn part(&self, heading: &str) -> &str {
        let found: Vec<_> = self.parts.iter().filter(|(name, _)| name == heading).collect();
        assert_eq!(found.len(), 1, "{heading} once");
        found[0].1.trim()
    }

    fn items(&self, heading: &str) -> Vec<&str> {
        let lines = self.part(heading).lines().filter(|line| !line.is_empty());
        lines.filter_map(|line| line.strip_prefix("* ")).collect()
    }

    /// The headings below the last part of that name.
    fn options(&self) -> Vec<&str> {
        let of = self.parts.iter().skip_while(|(name, _)| name != "## Pros and Cons of the Options").skip(1);
        of.map_while(|(name, _)| name.strip_prefix("### ")).collect()
    }
}

/// The names in the ranking, in its order.
async fn ranking(s: &Session) -> String {
    let names = "return [...document.querySelectorAll('.ranking > li')].map(row => row.dataset.id).join()";
    s.execute(names).await.as_str().unwrap().to_owned()
}

in_every_browser!(a_result_is_kept_as_a_decision_record, fixture::site().start(), async |s| {
    s.goto(&format!("result/#{LINK}")).await;
    started(s).await;
    s.wait_for(".share").await;
    // One of the reader's own, whose name is Markdown.
    s.wait_for("#own").await;
    s.execute("document.querySelector('#own').value = '*Ours* [x](y)'").await;
    s.click(".own button").await;
    s.wait_text(".ranking", "*Ours*").await;
    // What was written into the notepad stands in it, and makes no heading.
    s.wait_for("#pad").await;
    s.execute(
        "const pad = document.querySelector('#pad'); pad.value = 'Invented project.\\n# No heading'; \
         pad.dispatchEvent(new Event('input', { bubbles: true }))",
    )
    .await;
    s.keeps_copies().await;
    s.execute(
        "const made = URL.createObjectURL; \
         URL.createObjectURL = (blob) => { blob.text().then(text => window.saved = text); return made.call(URL, blob); }; \
         document.addEventListener('click', ({ target }) => { if (target.download) window.file = target.download; }, true); \
         const click = HTMLAnchorElement.prototype.click; \
         HTMLAnchorElement.prototype.click = function () { window.file = this.download; };",
    )
    .await;
    let buttons = "[...document.querySelectorAll('.share button')]";
    s.execute(&format!("{buttons}.find(button => button.textContent.startsWith('Copy the record')).click()")).await;
    s.wait_until("window.copied").await;
    s.execute(&format!("{buttons}.find(button => button.textContent.startsWith('Save the record')).click()")).await;
    s.wait_until("window.saved === window.copied && /^\\d{4}-choose-[a-z-]+\\.md$/.test(window.file)").await;
    let text = s.execute("return window.copied").await.as_str().unwrap().to_owned();
    let record = Record::read(&text);
    assert_eq!(record.front["status"], "proposed");
    assert!(record.front["date"].parse::<jiff::civil::Date>().is_ok(), "{:?}", record.front);
    assert!(record.title.starts_with("Choose a "), "{}", record.title);
    assert!(record.part("## Context and Problem Statement").contains('?'));
    assert!(record.part("## Context and Problem Statement").ends_with("\n> Invented project.\n> # No heading"));
    assert!(!record.items("## Decision Drivers").is_empty());
    assert!(record.part("## Decision Outcome").starts_with("Chosen option: "));
    assert!(!record.items("### Confirmation").is_empty());
    // Every option is told of, and the reader's own has its name and no more.
    assert_eq!(record.items("## Considered Options"), record.options());
    assert!(record.options().contains(&"\\*Ours\\* \\[x\\](y) (rated by us)"), "{:?}", record.options());
    let first = &fixture::decide("crew=few&place=boat&signals=drum.whistle").ranking[0];
    assert!(record.options().contains(&name(&first.alternative)), "{:?}", record.options());
    assert!(text.contains(&format!("because “{}” is ", title(&first.parts[0].criterion))), "{text}");
    assert!(text.contains("([evidence]("), "{text}");
    for evidence in text.split("([evidence](").skip(1) {
        assert!(evidence.split(')').next().unwrap().contains("/#claim-"), "{evidence}");
    }
    // The link shows the same result.
    let link = text.split(['<', '>']).find(|part| part.contains("/result/#")).expect("a link to the result");
    let before = ranking(s).await;
    s.goto("about/").await;
    s.goto(&format!("result/{}", link.split_once("result/").unwrap().1)).await;
    s.wait_for(".ranking").await;
    started(s).await;
    s.wait_for(".share").await;
    assert_eq!(ranking(s).await, before);
    s.assert_quiet().await;
});

in_every_browser!(a_record_is_read_and_printed_alone, fixture::site().start(), async |s| {
    s.goto(&format!("result/#{LINK}")).await;
    started(s).await;
    s.wait_for(".share").await;
    s.execute(
        "const pad = document.querySelector('#pad'); pad.value = 'Ours <b>is</b> [small](x).'; \
         pad.dispatchEvent(new Event('input', { bubbles: true })); window.print = () => window.printed = true",
    )
    .await;
    press(s, "Show the record").await;
    s.wait_text(".sheet h3", "Choose a").await;
    s.wait_text(".sheet", "status: proposed").await;
    s.wait_text(".sheet blockquote", "Ours <b>is</b> [small](x).").await;
    // What is Markdown in the record is none here.
    s.wait_until(
        "[...document.querySelectorAll('.sheet > :not(blockquote)')].every(({ textContent }) => \
         !/[*#]|\\]\\(|\\\\/.test(textContent.replaceAll(/https?:\\S+|“.*?”/g, '')))",
    )
    .await;
    s.wait_until("document.querySelectorAll('.sheet a[href*=\"#claim-\"]').length > 3").await;
    s.wait_until("document.querySelector('.sheet a[href*=\"result/#v=1\"]') !== null").await;
    // Only it goes to paper.
    press(s, "Print the record").await;
    s.wait_until("window.printed && document.documentElement.dataset.prints === 'record'").await;
    as_on_paper(s).await;
    s.wait_until(
        "[...document.querySelectorAll('h1, h2, button, header, footer, .ranking')].every(e => !e.checkVisibility())",
    )
    .await;
    s.wait_until("document.querySelector('.sheet li').checkVisibility()").await;
    s.execute("dispatchEvent(new Event('afterprint'))").await;
    s.wait_until(
        "document.querySelector('h1').checkVisibility() && !document.querySelector('.sheet').checkVisibility()",
    )
    .await;
    // Of other answers it tells nothing.
    s.goto("result/#v=1&crew=many&place=boat").await;
    s.wait_until("document.querySelector('.sheet').textContent === ''").await;
    s.assert_quiet().await;
});

in_every_browser!(the_link_is_passed_on_in_every_way, fixture::site().start(), async |s| {
    s.goto("about/").await;
    s.goto(&format!("result/#{LINK}")).await;
    s.execute("navigator.share = async (what) => { window.shared = what; }").await;
    started(s).await;
    s.wait_for(".share").await;
    let link = s.execute("return document.querySelector('#link').value").await;
    press(s, "Share …").await;
    s.wait_until(&format!("window.shared?.url === {link} && window.shared.title.startsWith('Which ')")).await;
    s.wait_until(&format!(
        "new URLSearchParams(document.querySelector('.share a[href^=mailto]').search).get('body') === {link}"
    ))
    .await;
    // What the picture says is read in tests/core.
    press(s, "Show a QR code").await;
    s.wait_for(".qr[role=img]").await;
    let path = s.execute("return document.querySelector('.qr path').getAttribute('d')").await;
    assert_eq!(path.as_str(), Qr::of(link.as_str().unwrap()).map(|qr| qr.path).as_deref());
    press(s, "Hide the QR code").await;
    s.wait_until("!document.querySelector('.qr')").await;
    s.assert_quiet().await;
});

/// Presses one of the buttons below a result.
async fn press(s: &Session, label: &str) {
    let button = format!(
        "[...document.querySelectorAll('.share button')].find(b => !b.hidden && b.textContent.startsWith('{label}'))"
    );
    s.wait_until(&format!("{button} !== undefined")).await;
    s.execute(&format!("{button}.click()")).await;
}
