//! The content of this site is sound and as large as its pages say.

use crate::support::{read, real};
use plumbline::catalog::Claim;

#[test]
fn there_is_what_the_site_is_about() {
    let content = read(&real());
    assert_eq!(content.catalog.alternatives.len(), 4);
    assert_eq!(content.articles.len(), 2);
    assert!(content.model.questions.len() >= 8, "{} questions", content.model.questions.len());
    let claimed = |id: &String| content.catalog.alternatives.iter().any(|a| a.claims.contains_key(id));
    let criteria = content.catalog.criteria.iter().filter(|criterion| claimed(&criterion.id)).count();
    assert!(criteria >= 20, "{criteria} criteria with claims");
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
        assert!(effects || question.matches.is_some(), "{}", question.id);
        assert!(question.options.len() >= 2, "{}", question.id);
    }
}

fn is_day(text: &str) -> bool {
    let parts: Vec<usize> = text.split('-').map(str::len).collect();
    parts == [4, 2, 2] && text.chars().all(|c| c.is_ascii_digit() || c == '-')
}
