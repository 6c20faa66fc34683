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
    assert_refused(article, "reviewed", "2026-11-21", "2026-11-21T10:00:00Z", "reviewed", "day");
    assert_refused("site.toml", "data_version", "2026-11-21", "10:00:00", "data_version", "the day");
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
        Expected { file: "questions.toml", lines: (line - 20, line), field: "question.admin", words: "known_language" };
    assert_told(&copy.problems(), &expected);
}

/// Each of these would be asked, answered and kept, and nothing would come of it.
#[test]
fn an_answer_without_effect_is_refused() {
    let team = "[[question]]\nid = \"team\"";
    let few = "{ batteries = 1, conventions = 1 }";
    // The criterion begins at 0 and no other answer raises it.
    assert_refused("questions.toml", team, few, "{ data_work = 0 }", "question.team", "by 0");
    let musts = "[[question]]\nid = \"musts\"";
    let nobody = "{ independence = 0.5 }";
    assert_refused("questions.toml", musts, "{ independence = 7 }", nobody, "question.musts", "meets what it requires");
    let swing = "[[question]]\nid = \"swing_run\"";
    assert_refused(
        "questions.toml",
        swing,
        "{ light = 2 }",
        "{ light = 2, typed = 1 }",
        "question.swing_run",
        "one criterion",
    );
}

#[test]
fn answers_without_a_result_are_refused() {
    let musts = "[[question]]\nid = \"musts\"";
    let nobody = "{ supported_until = 2999, typed = 10 }";
    assert_refused("questions.toml", musts, "{ supported_until = 2029 }", nobody, "question.musts", "excludes every");
}

/// Neither option does it alone: the first keeps one criterion and raises it, the second lowers that one.
#[test]
fn answers_that_together_leave_nothing_that_counts_are_refused() {
    let copy = Copy::new();
    let spoil = |from: &str, to: &str| copy.spoil("questions.toml", from, from, to);
    let lowered =
        "connections realtime throughput computing batteries safe_start support_length hiring conventions typed";
    let lowered: String = lowered.split(' ').map(|criterion| format!("{criterion} = -4, ")).collect();
    spoil("require = { independence = 7 }", &format!("importance = {{ {lowered} independence = 1 }}"));
    spoil("importance = { support_length = 1 }", "importance = { independence = -4 }");
    let (file, field) = ("questions.toml", "question.product");
    let expected = Expected { file, lines: (1, 10), field, words: "leave no criterion" };
    assert_told(&copy.problems(), &expected);
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
    let question = "[[question]]\nid = \"release\"";
    assert_refused("questions.toml", question, "\"release\"", "\"team\"", "question.team", "stands here twice");
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
    assert_refused(RAILS, "checked", "2026-11-21", "2027-11-21", "checked", "after 2026-11-21");
    assert_refused(
        "sources/rails.toml",
        "[endoflife-date-rails]",
        "date = \"2",
        "date = \"3",
        "endoflife-date-rails.date",
        "after 2026-11-21",
    );
}

#[test]
fn anchors_out_of_order_are_refused() {
    let scale = "[[criterion]]\nid = \"throughput\"";
    let field = "criterion[51].scale.function.points";
    assert_refused("criteria.toml", scale, "[663_690, 10]", "[663_690, 1]", field, "out of order");
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
