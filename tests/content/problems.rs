//! Everything that is wrong is told in one run, each with its file, its line, its field and what to do.

use crate::damage::{Copy, Expected, assert_told};
use plumbline::builder::Problem;

/// A file, a heading in it, what is replaced below that and by what; then the field and words that must be told, and
/// whether the very line must be.
type Damage = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str, bool);

const DAMAGES: [Damage; 15] = [
    ("site.toml", "data_version", "2020-02-02", "2020-13-41", "data_version", "the day of the data", true),
    ("backends/heron.toml", "[claims.food]", "value =", "colour =", "claims.food.colour", "nknown field", true),
    (
        "backends/heron.toml",
        "[claims.shelf]",
        "source = \"",
        "source = \"un",
        "claims.shelf.source",
        "no source “un",
        true,
    ),
    (
        "backends/heron.toml",
        "[claims.colour]",
        "value = \"grey\"",
        "number = 3",
        "claims.colour.number",
        "no unit",
        true,
    ),
    (
        "backends/heron.toml",
        "[claims.pages]",
        "confidence",
        "checked = 2020-01-20 #",
        "claims.pages.confidence",
        "confidence is missing",
        false,
    ),
    (
        "backends/heron.toml",
        "[claims.replies]",
        "\"medium\"",
        "\"certain\"",
        "claims.replies.confidence",
        "nknown variant",
        false,
    ),
    (
        "backends/plover.toml",
        "[ratings.care]",
        "claims = [",
        "claims = [] # [",
        "ratings.care.claims",
        "at least one",
        false,
    ),
    (
        "backends/plover.toml",
        "[ratings.order]",
        "rating = ",
        "rating = 1",
        "ratings.order.rating",
        "between 0 and 10",
        false,
    ),
    ("backends/plover.toml", "[claims.food]", "food", "weather", "claims.weather", "no criterion “weather”", true),
    (
        "questions.toml",
        "[[question]]\nid = \"moving\"",
        "label = \"Within weeks\"",
        "",
        "question.moving",
        "“weeks” has no label",
        false,
    ),
    ("articles/two-invented-databases.md", "\n## ", "## ", "## 50 % of ", "text", "without a source", true),
    ("articles/a-third-invention.md", "published", "2020-01-05", "\"soon\"", "published", "", true),
    ("pages/about.md", "Nobody made", "Nobody", "<b>Nobody</b>", "html", "HTML is not taken over", true),
    ("pages/method.md", "## The ratings", "##", "#", "heading", "Headings are", true),
    ("pages/method.md", "compare/#rows=marks", "compare/", "/compare/", "link", "not a link of this site", true),
];

#[test]
fn all_damage_is_told_in_one_run() {
    let copy = Copy::new();
    let expected: Vec<Expected> = DAMAGES
        .into_iter()
        .map(|(file, heading, from, to, field, words, exact)| {
            let (first, last) = copy.spoil(file, heading, from, to);
            Expected { file, lines: (if exact { last } else { first }, last), field, words }
        })
        .collect();
    let problems = copy.problems();
    for expected in &expected {
        assert_told(&problems, expected);
    }
    assert!(problems.is_sorted(), "problems come in the order of files and lines");
    problems.iter().for_each(assert_readable);
}

#[track_caller]
fn assert_readable(problem: &Problem) {
    let sentence = &problem.sentence;
    assert!(sentence.ends_with('.') && !sentence.ends_with(".."), "{problem}");
    assert!(!sentence.starts_with(char::is_lowercase) && !sentence.contains('\n'), "{problem}");
    assert!(!problem.field.is_empty() && problem.line > 0, "{problem}");
}

#[test]
fn a_problem_reads_like_that_of_a_compiler() {
    let copy = Copy::new();
    let (_, line) = copy.spoil("pages/about.md", "Nobody made", "Nobody", "<b>Nobody");
    let told = copy.problems()[0].to_string();
    assert_eq!(told, format!("pages/about.md:{line}: html: HTML is not taken over; use Markdown."));
}

#[test]
fn a_file_that_is_no_toml_hides_nothing_of_the_others() {
    let copy = Copy::new();
    let (_, line) = copy.spoil("questions.toml", "[[question.option]]", "]]", "]");
    let damaged = Expected { file: "questions.toml", lines: (line, line), field: "file", words: "" };
    let (_, line) = copy.spoil("pages/about.md", "Nobody made", "Nobody", "<b>Nobody");
    let other = Expected { file: "pages/about.md", lines: (line, line), field: "html", words: "HTML" };
    let problems = copy.problems();
    assert_told(&problems, &damaged);
    assert_told(&problems, &other);
}

/// A group and a criterion may have the same id, and so may a question and an option.
#[test]
fn the_line_is_that_of_the_entry_meant() {
    let copy = Copy::new();
    let lines = copy.spoil("criteria.toml", "[[criterion]]\nid = \"song\"", "group = \"song\"", "group = \"nowhere\"");
    let problems = copy.problems();
    let words = "no group “nowhere”";
    let told: Vec<_> = problems.iter().filter(|problem| problem.sentence.contains(words)).collect();
    assert_eq!(told.len(), 1);
    assert!((lines.0..=lines.1).contains(&told[0].line), "{} instead of {lines:?}", told[0]);
}

/// Headings with a comment behind them, quoted keys, words that hold the field's name.
#[test]
fn the_line_is_that_of_the_field_however_it_is_spelt() {
    let copy = Copy::new();
    let (file, ledger) = ("backends/heron.toml", "disputes/second.toml");
    let heading = "[claims.weight] # not [claims.pages]";
    copy.spoil(file, "[claims.weight]", "[claims.weight]", heading);
    let commented = copy.spoil(file, heading, "source = \"", "source = \"un");
    copy.spoil(file, "\n[claims.pages]", "detail =", "'detail' =");
    let quoted = copy.spoil(file, "\n[claims.pages]", "source = \"", "\"source\" = \"un");
    copy.spoil(ledger, "title", "title = \"", "title = \"updated: date = ");
    let held = copy.spoil(ledger, "\ndate", "\ndate = \"", "\ndate = \"soon, ");
    let problems = copy.problems();
    let expected = [
        (file, "claims.weight.source", commented.1),
        (file, "claims.pages.source", quoted.1),
        (ledger, "date", held.1 + 1),
    ];
    for (file, field, line) in expected {
        assert_told(&problems, &Expected { file, lines: (line, line), field, words: "" });
    }
}

/// What is no number is told at its own place, as is a key that nothing knows.
#[test]
fn the_innermost_place_is_told() {
    let copy = Copy::new();
    let file = "criteria.toml";
    let criterion = "[[criterion]]\nid = \"calm\"";
    let scale = copy.spoil(file, criterion, "importance = ", "importance = \"much\" # ");
    let version = copy.spoil(file, "[[criterion]]\nid = \"weight\"", "title =", "heading.of.it =");
    let problems = copy.problems();
    let line = (scale.1, scale.1);
    let field = "criterion[8].scale.importance";
    assert_told(&problems, &Expected { file, lines: line, field, words: "nvalid type" });
    let line = (version.1, version.1);
    assert_told(&problems, &Expected { file, lines: line, field: "criterion[1].heading", words: "nknown field" });
}

#[test]
fn a_file_that_is_missing_is_told() {
    let copy = Copy::new();
    copy.remove("questions.toml");
    let missing = Expected { file: "questions.toml", lines: (1, 1), field: "file", words: "cannot be read" };
    assert_told(&copy.problems(), &missing);
}
