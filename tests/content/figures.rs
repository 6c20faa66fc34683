//! A live figure says nothing that the content does not, and works with what there is.

use crate::damage::{Copy, Expected, assert_told};

const ARTICLE: &str = "articles/invented-figures.md";

/// Spoils one place of a figure and expects to be told of it, at the block that holds it.
#[track_caller]
fn assert_refused(kind: &str, from: &str, to: &str, words: &'static str) {
    let copy = Copy::new();
    let (first, last) = copy.spoil(ARTICLE, &format!("kind = \"{kind}\""), from, to);
    assert_told(&copy.problems(), &Expected { file: ARTICLE, lines: (first - 1, last), field: "figure", words });
}

#[test]
fn a_number_stands_in_its_claim() {
    assert_refused("benchmark", "value = 90", "value = 91", "does not say 91");
    assert_refused("use", "language_share = 60", "language_share = 61", "does not say 61");
}

#[test]
fn what_is_named_is_there() {
    assert_refused("benchmark", "plover.replies", "gull.replies", "no known claim");
    assert_refused("benchmark", "source = \"songbook\"", "source = \"poem\"", "no source “poem”");
    assert_refused("lanes", "\"heron\"", "\"swan\"", "no “swan”");
    assert_refused("gaps", "heron.song", "heron.dance", "no known claim");
    assert_refused("support", "\"heron\"", "\"owl\"", "no release line");
    assert_refused("estimate", "criterion = \"song\"", "criterion = \"dance\"", "no criterion “dance”");
    assert_refused("estimate", "brought = [\"heron\"]", "brought = [\"wren\"]", "both brings and adds");
    assert_refused("dots", "\"care\"", "\"dance\"", "no criterion “dance”");
    assert_refused("dots", "slider = \"calm\"", "slider = \"weight\"", "importance can be set");
    assert_refused("checklist", "of = [\"owl\"]", "of = [\"swan\"]", "no “swan”");
    assert_refused("checklist", "what-they-would-show", "nowhere", "no heading “nowhere”");
}

#[test]
fn answers_can_be_given() {
    assert_refused("switches", "crew=few", "crew=none", "cannot be used");
    assert_refused("switches", "signals=drum", "signals=horn", "cannot be used");
    assert_refused("dots", "place=boat", "place=tree", "cannot be used");
}

#[test]
fn what_is_counted_can_be_counted() {
    assert_refused("bill", "birds * days", "birds * nests", "neither an input nor a number");
    assert_refused("bill", "per = 100", "per = 0", "above 0");
    assert_refused("bill", "start = 10", "start = 2000", "outside of its range");
    assert_refused("lanes", "form = \"loop\"", "form = \"nest\"", "no form “nest”");
    assert_refused("lanes", "waits = 50", "waits = 5000", "out of reach");
    assert_refused("gaps", "mark = \"yours\"", "mark = \"mine\"", "no mark “mine”");
    assert_refused("support", "years = 1", "years = 90", "out of reach");
    assert_refused("lanes", "kind = \"lanes\"", "kind = \"nests\"", "no kind of figure “nests”");
}

/// A field that nobody reads would be believed to do something.
#[test]
fn no_field_is_passed_over() {
    let copy = Copy::new();
    let (_, line) = copy.spoil(ARTICLE, "kind = \"lanes\"", "processors = 4", "processors = 4\nfeathers = 5");
    let expected = Expected { file: ARTICLE, lines: (line, line + 1), field: "feathers", words: "feathers" };
    assert_told(&copy.problems(), &expected);
}
