//! What would break an address, a date or a requirement later is refused when it is written.

use crate::damage::{Copy, Expected, assert_told};
use plumbline::builder;

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
    let article = "articles/two-invented-databases.md";
    assert_refused(article, "published", "2020-02-02", "10:00:00", "published", "day");
    assert_refused(article, "reviewed", "2020-02-02", "2020-02-02T10:00:00Z", "reviewed", "day");
    assert_refused("site.toml", "data_version", "2020-02-02", "10:00:00", "data_version", "the day");
    assert_refused(HERON, "checked", "2020-02-02", "10:00:00", "checked", "day");
}

#[test]
fn an_id_that_cannot_stand_in_an_address_is_refused() {
    assert_refused("criteria.toml", "[[group]]", "id = \"facts\"", "id = \"Facts 1\"", "group[0]", "is no id");
    let criterion = "[[criterion]]\nid = \"pages\"";
    assert_refused("criteria.toml", criterion, "id = \"pages\"", "id = \"Pages\"", "criterion[2]", "is no id");
    let question = "[[question]]\nid = \"crew\"";
    assert_refused("questions.toml", question, "id = \"crew\"", "id = \"cr.ew\"", "question.cr.ew", "is no id");
}

#[test]
fn an_id_that_means_something_else_in_an_address_is_refused() {
    // rows=all shows all groups, v and data are keys of a link.
    assert_refused("criteria.toml", "[[group]]", "id = \"facts\"", "id = \"all\"", "group[0]", "all");
    let question = "[[question]]\nid = \"crew\"";
    assert_refused("questions.toml", question, "id = \"crew\"", "id = \"data\"", "question.data", "meaning of its own");
    assert_refused("questions.toml", question, "id = \"crew\"", "id = \"n\"", "question.n", "meaning of its own");
    assert_refused("questions.toml", question, "id = \"few\"", "id = \"unsure\"", "question.crew", "“unsure”");
}

/// A row tells of each how the thing is provided, or of none.
#[test]
fn how_a_thing_is_provided_is_said_where_the_row_asks_for_it() {
    let (colour, food) = ("[claims.colour]", "[claims.food]");
    let (provision, value) = ("provision = \"official\"\n", "value = \"paper\"\n");
    assert_refused(HERON, colour, provision, "", "claims.colour.provision", "Say how it is provided");
    assert_refused(
        HERON,
        food,
        value,
        "provision = \"none\"\nvalue = \"paper\"\n",
        "claims.food.provision",
        "does not ask",
    );
    assert_refused(HERON, colour, "\"official\"", "\"somehow\"", "claims.colour.provision", "somehow");
    let about = "The colour of the printed manual.";
    assert_refused(
        "criteria.toml",
        about,
        "provided = true",
        "provided = true\nunit = \"kg\"",
        "criterion[5].provided",
        "Take one out",
    );
}

/// What the reader's own answer rates has no rating to compare, so the requirement would never exclude anything.
#[test]
fn a_requirement_asks_for_what_is_rated() {
    let option = "require = { care = 8 }";
    let to = "require = { known_signal = 8 }";
    let copy = Copy::new();
    let (_, line) = copy.spoil("questions.toml", option, option, to);
    let expected =
        Expected { file: "questions.toml", lines: (line - 30, line), field: "question.keeper", words: "known_signal" };
    assert_told(&copy.problems(), &expected);
}

const MUSTS: &str = "[[question]]\nid = \"musts\"";

/// A wish that acts as a ban is none that anybody chose.
#[test]
fn a_label_says_that_its_option_excludes() {
    let (from, to) = ("The manual must weigh", "The manual would weigh");
    assert_refused("questions.toml", MUSTS, from, to, "question.musts", "does not say so");
}

/// Each of these would be asked, answered and kept, and nothing would come of it.
#[test]
fn an_answer_without_effect_is_refused() {
    let heirs = "[[question]]\nid = \"heirs\"";
    assert_refused("questions.toml", heirs, "{ order = ", "{ order = 0, calm = ", "question.heirs", "adds 0");
    let nobody = "require = { lightness = -1 }";
    assert_refused(
        "questions.toml",
        MUSTS,
        "require = { lightness = 9.5 }",
        nobody,
        "question.musts",
        "no rating can be",
    );
    let nobody = "require = { lightness = 0 }";
    assert_refused(
        "questions.toml",
        MUSTS,
        "require = { lightness = 9.5 }",
        nobody,
        "question.musts",
        "meets what it requires",
    );
    let swing = "[[question]]\nid = \"lift\"";
    let two = "{ calm = 3, pace = 1 }";
    assert_refused("questions.toml", swing, "{ calm = 3 }", two, "question.lift", "one criterion");
}

#[test]
fn answers_without_a_result_are_refused() {
    let nobody = "{ weight = 0.1 }";
    assert_refused("questions.toml", MUSTS, "{ weight = 2 }", nobody, "question.musts", "excludes every");
}

/// Only an answer that comes before can keep a question from being asked.
#[test]
fn a_question_is_left_out_after_answers_that_come_before_it() {
    let visitors = "[[question]]\nid = \"visitors\"";
    let later = "unless = { heirs = [\"same\"] }";
    let field = "question.visitors";
    assert_refused(
        "questions.toml",
        visitors,
        "unless = { purpose = [\"letters\"] }",
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
        "keeper = [\"always\"]",
        "keeper = [\"now\"]",
        "contradiction[0]",
        "no option",
    );
    assert_refused("questions.toml", first, "keeper = ", "keep = ", "contradiction[0]", "no question");
}

#[test]
fn what_stands_twice_is_refused() {
    let criterion = "[[criterion]]\nid = \"pages\"";
    assert_refused("criteria.toml", criterion, "\"pages\"", "\"weight\"", "criterion[2].id", "stands here twice");
    let question = "[[question]]\nid = \"place\"";
    assert_refused("questions.toml", question, "\"place\"", "\"crew\"", "question.crew", "stands here twice");
}

const HERON: &str = "backends/heron.toml";

#[test]
fn what_has_no_evidence_is_refused() {
    assert_refused(HERON, "[claims.food]", "source = ", "# ", "claims.food.source", "source is missing");
    assert_refused(HERON, "[[choose]]", "claims = [", "claims = [] # ", "choose[0].claims", "at least one claim");
    let claim = "[[claim]]\nid = \"x3\"";
    assert_refused("disputes/invented.toml", claim, "because = ", "because = \"50 %\" # ", "text", "without a source");
}

#[test]
fn dates_in_the_future_are_refused() {
    assert_refused(HERON, "checked", "2020-02-02", "2021-02-02", "checked", "after 2020-02-02");
    assert_refused("sources/all.toml", "[songbook]", "date = \"2", "date = \"3", "songbook.date", "after 2020-02-02");
}

#[test]
fn anchors_out_of_order_are_refused() {
    let scale = "[[criterion]]\nid = \"pace\"";
    let field = "criterion[12].scale.function.points";
    assert_refused("criteria.toml", scale, "[90, 10]", "[90, 1]", field, "out of order");
}

#[test]
fn a_source_that_nothing_names_is_refused() {
    let unused = "[unused]\ntitle = \"x\"\nurl = \"https://x.example/\"\ndate = \"2020\"\n\n[";
    assert_refused("sources/all.toml", "[", "[", unused, "unused", "Nothing names this source");
}

#[test]
fn the_same_claim_twice_is_refused() {
    let copy = Copy::new();
    let twice = "[claims.food]\nvalue = \"air\"\n\n[claims.food]";
    let (_, line) = copy.spoil(HERON, "[claims.food]", "[claims.food]", twice);
    let expected = Expected { file: HERON, lines: (line, line + 3), field: "file", words: "uplicate" };
    assert_told(&copy.problems(), &expected);
}

/// In an article every number is a reference's, and what it refers to holds it.
#[test]
fn a_number_that_leads_nowhere_is_refused() {
    let article = "articles/two-invented-databases.md";
    let crew = "## The crew";
    assert_refused(article, crew, "an invented week", "7 days", "text", "“7” stands without a source");
    assert_refused(article, crew, "an invented week", "about 1,200 hours", "text", "“1,200” stands without a source");
    // The claim tells of 3 and of a former weight.
    assert_refused(article, "## The manuals", "[3 kg]", "[77 kg]", "text", "says nothing of 77");
}

#[test]
fn a_date_a_name_and_an_invented_example_may_have_numbers() {
    let article = "articles/two-invented-databases.md";
    for free in ["a week of March 2020", "3 May 2020", "Heron 2.1 and HTTP/2", "`7` days"] {
        let copy = Copy::new();
        copy.spoil(article, "## The crew", "an invented week", free);
        let told = builder::read(copy.folder()).err();
        assert!(told.is_none(), "{free}: {told:?}");
    }
    let copy = Copy::new();
    copy.spoil(article, "## The end", "Take neither.", "Invented example: take 7 of both.");
    let told = builder::read(copy.folder()).err();
    assert!(told.is_none(), "{told:?}");
}
