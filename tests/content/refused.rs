//! What would break an address, a date or a requirement later is refused when it is written.

use crate::damage::{Copy, Expected, assert_told};

/// Spoils one place and expects to be told of it.
#[track_caller]
fn assert_refused(file: &'static str, heading: &str, from: &str, to: &str, field: &'static str, words: &'static str) {
    let copy = Copy::new();
    let lines = copy.spoil(file, heading, from, to);
    assert_told(&copy.problems(), &Expected { file, lines, field, words });
}

/// A time of day would be a date in the format of these files, but no day.
#[test]
fn a_date_is_a_day() {
    let article = "articles/nodejs-and-django-in-depth.md";
    assert_refused(article, "published", "2026-11-21", "10:00:00", "published", "day");
    assert_refused(article, "reviewed", "2026-11-27", "2026-11-27T10:00:00Z", "reviewed", "day");
    assert_refused("site.toml", "data_version", "2026-11-27", "10:00:00", "data_version", "the day");
    assert_refused("backends/rails.toml", "checked", "2026-11-21", "10:00:00", "checked", "day");
}

#[test]
fn an_id_that_cannot_stand_in_an_address_is_refused() {
    assert_refused("criteria.toml", "[[group]]", "id = \"identity\"", "id = \"Identity 1\"", "group[0]", "is no id");
    let criterion = "[[criterion]]\nid = \"version\"";
    assert_refused("criteria.toml", criterion, "id = \"version\"", "id = \"Version\"", "criterion[2]", "is no id");
    let question = "[[question]]\nid = \"team\"";
    assert_refused("questions.toml", question, "id = \"team\"", "id = \"te.am\"", "question.te.am", "is no id");
}

#[test]
fn an_id_that_means_something_else_in_an_address_is_refused() {
    // rows=all shows all groups, v and data are keys of a link.
    assert_refused("criteria.toml", "[[group]]", "id = \"identity\"", "id = \"all\"", "group[0]", "all");
    let question = "[[question]]\nid = \"team\"";
    assert_refused("questions.toml", question, "id = \"team\"", "id = \"data\"", "question.data", "meaning of its own");
    assert_refused("questions.toml", question, "id = \"team\"", "id = \"n\"", "question.n", "meaning of its own");
    assert_refused("questions.toml", question, "id = \"few\"", "id = \"unsure\"", "question.team", "“unsure”");
}

/// What the reader's own answer rates has no rating to compare, so the requirement would never exclude anything.
#[test]
fn a_requirement_asks_for_what_is_rated() {
    let option = "require = { admin_screens = 8 }";
    let to = "require = { known_language = 8 }";
    let copy = Copy::new();
    let (_, line) = copy.spoil("questions.toml", option, option, to);
    let expected =
        Expected { file: "questions.toml", lines: (line - 30, line), field: "question.admin", words: "known_language" };
    assert_told(&copy.problems(), &expected);
}

const MUSTS: &str = "[[question]]\nid = \"musts\"";

/// A wish that acts as a ban is none that anybody chose.
#[test]
fn a_label_says_that_its_option_excludes() {
    let (from, to) = ("It must run as one file", "It runs as one file");
    assert_refused("questions.toml", MUSTS, from, to, "question.musts", "does not say so");
}

/// Each of these would be asked, answered and kept, and nothing would come of it.
#[test]
fn an_answer_without_effect_is_refused() {
    let growth = "[[question]]\nid = \"growth\"";
    assert_refused("questions.toml", growth, "{ hiring = ", "{ hiring = 0, data_work = ", "question.growth", "adds 0");
    let nobody = "require = { php_host = -1 }";
    assert_refused("questions.toml", MUSTS, "require = { php_host = 7 }", nobody, "question.musts", "no rating can be");
    let nobody = "require = { php_host = 0 }";
    assert_refused(
        "questions.toml",
        MUSTS,
        "require = { php_host = 7 }",
        nobody,
        "question.musts",
        "meets what it requires",
    );
    let swing = "[[question]]\nid = \"swing_run\"";
    let two = "{ light = 3, typed = 1 }";
    assert_refused("questions.toml", swing, "{ light = 3 }", two, "question.swing_run", "one criterion");
}

#[test]
fn answers_without_a_result_are_refused() {
    let nobody = "{ php_host = 10 }";
    assert_refused(
        "questions.toml",
        MUSTS,
        "{ supported_until = 2029, support = 26 }",
        nobody,
        "question.musts",
        "excludes every",
    );
}

/// Only an answer that comes before can keep a question from being asked.
#[test]
fn a_question_is_left_out_after_answers_that_come_before_it() {
    let realtime = "[[question]]\nid = \"realtime\"";
    let later = "unless = { growth = [\"no\"] }";
    let field = "question.realtime";
    assert_refused(
        "questions.toml",
        realtime,
        "unless = { product = [\"live\"] }",
        later,
        field,
        "no question before it",
    );
}

#[test]
fn a_contradiction_is_between_answers_that_there_are() {
    let first = "[[contradiction]]";
    assert_refused(
        "questions.toml",
        first,
        "realtime = [\"no\"]",
        "realtime = [\"now\"]",
        "contradiction[0]",
        "no option",
    );
    assert_refused("questions.toml", first, "realtime = ", "reel = ", "contradiction[0]", "no question");
}

#[test]
fn what_stands_twice_is_refused() {
    let criterion = "[[criterion]]\nid = \"licence\"";
    assert_refused("criteria.toml", criterion, "\"licence\"", "\"version\"", "criterion[3].id", "stands here twice");
    let question = "[[question]]\nid = \"place\"";
    assert_refused("questions.toml", question, "\"place\"", "\"team\"", "question.team", "stands here twice");
}

const RAILS: &str = "backends/rails.toml";

#[test]
fn what_has_no_evidence_is_refused() {
    assert_refused(RAILS, "[claims.orm]", "source = ", "# ", "claims.orm.source", "source is missing");
    assert_refused(RAILS, "[[choose]]", "claims = [", "claims = [] # ", "choose[0].claims", "at least one claim");
    let claim = "[[claim]]\nid = \"a2\"";
    assert_refused("disputes/doruklabs.toml", claim, "because = ", "because = \"50 %\" # ", "text", "without a source");
}

#[test]
fn dates_in_the_future_are_refused() {
    assert_refused(RAILS, "checked", "2026-11-21", "2027-11-21", "checked", "after 2026-11-27");
    assert_refused(
        "sources/rails.toml",
        "[endoflife-date-rails]",
        "date = \"2",
        "date = \"3",
        "endoflife-date-rails.date",
        "after 2026-11-27",
    );
}

#[test]
fn anchors_out_of_order_are_refused() {
    let scale = "[[criterion]]\nid = \"support_length\"";
    let field = "criterion[87].scale.function.points";
    assert_refused("criteria.toml", scale, "[48, 10]", "[48, 1]", field, "out of order");
}

#[test]
fn a_source_that_nothing_names_is_refused() {
    let unused = "[unused]\ntitle = \"x\"\nurl = \"https://x.example/\"\ndate = \"2026\"\n\n[";
    assert_refused("sources/rails.toml", "[", "[", unused, "unused", "Nothing names this source");
}

#[test]
fn the_same_claim_twice_is_refused() {
    let copy = Copy::new();
    let twice = "[claims.licence]\nvalue = \"MIT\"\n\n[claims.licence]";
    let (_, line) = copy.spoil(RAILS, "[claims.licence]", "[claims.licence]", twice);
    let expected = Expected { file: RAILS, lines: (line, line + 3), field: "file", words: "uplicate" };
    assert_told(&copy.problems(), &expected);
}
