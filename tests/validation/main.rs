//! The advice against situations whose outcome others have written down: `make validate` tells all, this holds floors a
//! little below what was reached.

use plumbline::{
    builder::{
        self,
        content::{Case, Content, Kind},
        validation::{Part, Rule, validate},
    },
    decision::table::Table,
};
use std::{collections::BTreeMap, path::Path};

fn content() -> Content {
    builder::read(Path::new("src/content")).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn part(content: &Content, kind: Kind, aside: bool) -> Part {
    let found = validate(content).parts.into_iter().find(|(k, a, _)| (*k, *a) == (kind, aside));
    found.expect("every part is there").2
}

/// Pairs and first places.
fn scores(part: &Part, rule: Rule) -> (f64, f64) {
    let of = |means: &BTreeMap<Rule, builder::validation::Mean>| means[&rule].value().unwrap_or(0.0);
    (of(&part.pairs), of(&part.top))
}

#[track_caller]
fn assert_reached(kind: Kind, aside: bool, least: (f64, f64), best: f64) {
    let content = content();
    let part = part(&content, kind, aside);
    let (pairs, top) = scores(&part, Rule::Model);
    assert!(pairs >= least.0 && top >= least.1, "{pairs:.3} and {top:.3}");
    let right = part.best.value().unwrap_or(1.0);
    assert!(right >= best, "“fits best” is right in {right:.2}");
    for rule in [Rule::Random, Rule::Popularity, Rule::Language, Rule::Before] {
        let (other_pairs, other_top) = scores(&part, rule);
        assert!(pairs > other_pairs && top > other_top, "{}: {other_pairs:.3} and {other_top:.3}", rule.title());
    }
}

#[test]
fn documented_decisions_that_were_learnt_from() {
    assert_reached(Kind::Documented, false, (0.73, 0.76), 0.82);
}

#[test]
fn documented_decisions_that_were_put_aside() {
    assert_reached(Kind::Documented, true, (0.62, 0.64), 0.75);
}

#[test]
fn agreed_situations_that_were_learnt_from() {
    assert_reached(Kind::Agreed, false, (0.97, 0.95), 0.97);
}

#[test]
fn agreed_situations_that_were_put_aside() {
    assert_reached(Kind::Agreed, true, (0.96, 0.9), 0.95);
}

fn accepted(case: &Case) -> Option<&str> {
    case.expect.top_k.as_ref().map(|top| top.alternative.as_str())
}

/// Where its own users and documentation would call it at home, each is among the first; where they warn, none is first.
#[test]
fn each_is_at_home_somewhere_and_none_leads_where_it_is_warned_of() {
    let content = content();
    let table = Table::new(&content.compared, &content.model);
    let mut at_home: Vec<&str> = vec![];
    for case in content.cases.all.iter().filter(|case| case.kind == Kind::Agreed) {
        let answers = case.answered(&content.model, &content.catalog.version);
        let ranking = table.ranking(&table.setting(&table.choices(&content.model, &answers)));
        let first = ranking.first().map(|(row, _)| table.alternatives[*row].as_str());
        at_home.extend(accepted(case).filter(|id| first == Some(*id)));
        let warned = case.expect.excluded.iter().find(|id| first == Some(id.as_str()));
        assert!(warned.is_none(), "{}: {warned:?}", case.id);
    }
    for alternative in &content.catalog.alternatives {
        assert!(at_home.contains(&alternative.id.as_str()), "{} is at home nowhere", alternative.id);
    }
}

/// What was asked of the corpus, so that no kind of decision is missing from it.
#[test]
fn the_corpus_is_as_broad_as_it_should_be() {
    let content = content();
    let fresh: Vec<&Case> = content.cases.all.iter().filter(|case| case.id.starts_with(['g', 'h'])).collect();
    let documented: Vec<&&Case> = fresh.iter().filter(|case| case.kind == Kind::Documented).collect();
    assert!(documented.len() >= 100 && fresh.len() - documented.len() >= 40, "{}", documented.len());
    for alternative in &content.catalog.alternatives {
        let count = content.cases.all.iter().filter(|case| accepted(case) == Some(&alternative.id)).count();
        assert!(count >= 8, "{} is accepted {count} times", alternative.id);
    }
    let tagged = |tag: &str| documented.iter().filter(|case| case.tags.iter().any(|found| found == tag)).count();
    assert!(3 * tagged("small") >= documented.len(), "{} small teams", tagged("small"));
    assert!(5 * tagged("enterprise") >= documented.len(), "{} enterprises", tagged("enterprise"));
    assert!(5 * tagged("move") >= documented.len(), "{} moves", tagged("move"));
    let aside = content.cases.all.iter().filter(|case| case.is_aside()).count();
    assert!(5 * aside >= content.cases.all.len(), "{aside} are put aside");
    for case in &content.cases.all {
        assert!(case.source_url.starts_with("https://") && !case.why.is_empty(), "{}", case.id);
        assert_eq!(case.kind == Kind::Agreed, case.who.starts_with("Invented"), "{}", case.id);
    }
}
