//! The content of this site is sound and has what its pages speak of. How much there is of it is no test's business.

use crate::support::{read, real};
use plumbline::{
    answers::Depth,
    builder::{
        content::Article,
        contract::{Alternative, Claim},
    },
};
use std::collections::BTreeSet;

#[test]
fn there_is_what_the_site_is_about() {
    let content = read(&real());
    // A choice needs two, and whoever reads on needs another article.
    assert!(content.catalog.alternatives.len() >= 2 && content.articles.len() >= 2);
    for depth in Depth::ALL {
        assert!(content.model.asked(depth).count() > 0, "nothing is asked at the {} depth", depth.word());
    }
    for criterion in &content.catalog.criteria {
        let told = |alternative: &Alternative| {
            alternative.claims.contains_key(&criterion.id) || alternative.ratings.contains_key(&criterion.id)
        };
        let by_reader = content.model.scales.get(&criterion.id).is_some_and(|scale| scale.by_trait.is_some());
        let some = content.catalog.alternatives.iter().any(told);
        assert!(some || by_reader, "nobody has a word on {}", criterion.id);
    }
}

#[test]
fn every_known_claim_has_a_source_a_date_and_a_confidence() {
    let catalog = read(&real()).catalog;
    for alternative in &catalog.alternatives {
        for (criterion, claim) in &alternative.claims {
            let place = format!("{}.{criterion}", alternative.id);
            let Claim::Known(evidence) = claim else { continue };
            let source = catalog.sources.get(&evidence.source).unwrap_or_else(|| panic!("{place} has no source"));
            assert!(source.url.starts_with("https://") && !source.title.is_empty(), "{place}: {source:?}");
            assert!(is_day(&evidence.checked), "{place}: {}", evidence.checked);
            assert!(source.date.as_str() <= evidence.checked.as_str(), "{place} was read before it was written");
            assert!(["high", "medium", "low"].contains(&evidence.confidence.word()), "{place}");
            assert!(!evidence.value.is_empty() && !evidence.detail.is_empty(), "{place}");
        }
    }
}

#[test]
fn what_is_unknown_says_where_we_looked() {
    for alternative in read(&real()).catalog.alternatives {
        for (criterion, claim) in &alternative.claims {
            let Claim::Unknown(looked) = claim else { continue };
            assert!(looked.split_whitespace().count() >= 3, "{}.{criterion}: {looked}", alternative.id);
        }
    }
}

#[test]
fn every_criterion_stands_in_a_group_and_every_rating_rests_on_claims() {
    let catalog = read(&real()).catalog;
    for criterion in &catalog.criteria {
        assert!(catalog.groups.iter().any(|group| group.id == criterion.group), "{}", criterion.id);
    }
    for alternative in &catalog.alternatives {
        for (criterion, rating) in &alternative.ratings {
            let rests = rating.claims.iter().all(|id| alternative.claims.contains_key(id));
            assert!(rests && !rating.claims.is_empty(), "{}.{criterion}", alternative.id);
        }
    }
}

#[test]
fn every_question_can_change_the_result() {
    let model = read(&real()).model;
    for question in &model.questions {
        let effects = question.options.iter().any(|option| !option.importance.is_empty() || !option.require.is_empty());
        assert!(effects || question.matches.is_some() || question.considers, "{}", question.id);
        assert!(question.options.len() >= 2, "{}", question.id);
    }
}

fn is_day(text: &str) -> bool {
    let parts: Vec<usize> = text.split('-').map(str::len).collect();
    parts == [4, 2, 2] && text.chars().all(|c| c.is_ascii_digit() || c == '-')
}

/// The figures that the evidence has to reach.
#[test]
fn the_evidence_is_as_complete_as_it_should_be() {
    let content = read(&real());
    let catalog = &content.catalog;
    let claimed = |id: &String| catalog.alternatives.iter().any(|a| a.claims.contains_key(id));
    // What an article is about: a quarter of the values that it rests on, or more.
    let subjects = |article: &Article| -> Vec<String> {
        let cited = || article.document.citations.iter().flat_map(|citation| &citation.claims);
        let of = |id: &str| cited().filter(|(alternative, _)| alternative == id).count();
        let ids = catalog.alternatives.iter().map(|alternative| alternative.id.clone());
        ids.filter(|id| of(id) > 0 && of(id) * 4 >= cited().count()).collect()
    };
    let subjects: BTreeSet<String> = content.articles.iter().flat_map(subjects).collect();
    assert!(!subjects.is_empty());
    let criteria: Vec<&str> =
        catalog.criteria.iter().map(|c| &c.id).filter(|id| claimed(id)).map(String::as_str).collect();
    let (mut known, mut low) = (0, 0);
    for alternative in &catalog.alternatives {
        let mut own = 0;
        for criterion in &criteria {
            match alternative.claims.get(*criterion) {
                Some(Claim::Known(evidence)) => {
                    own += 1;
                    low += usize::from(evidence.confidence.word() == "low");
                }
                Some(Claim::Unknown(_)) => {}
                None => panic!("{}.{criterion} is neither known nor unknown", alternative.id),
            }
        }
        if subjects.contains(&alternative.id) {
            // A service that runs with its provider alone is in no benchmark, survey or count of stars.
            assert!(own * 100 >= criteria.len() * 85, "{}: {own} known", alternative.id);
        }
        known += own;
    }
    let all = catalog.alternatives.len() * criteria.len();
    assert!(known * 100 >= all * 90, "{known} known of {all}");
    assert!(low * 100 <= known * 15, "{low} of {known} of low confidence");
}

#[test]
fn every_verdict_rests_on_evidence() {
    let ledger = read(&real()).ledger;
    let claims: Vec<_> = ledger.disputed.iter().flat_map(|disputed| &disputed.claims).collect();
    assert!(!claims.is_empty() && !ledger.contradictions.is_empty());
    for claim in claims {
        assert!(!claim.claims.is_empty() || !claim.sources.is_empty(), "{}", claim.id);
    }
}
