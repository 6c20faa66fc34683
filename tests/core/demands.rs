//! When a demand is met, by hand: ratings by their ranges, numbers as they are.

use crate::support::{plain_world, question, rank};
use plumbline::{
    answers::{Answers, Pick},
    catalog::{Direction, Rating},
    decision::requirement::{Met, check, met},
};

#[test]
fn a_rating_meets_a_bound_with_its_whole_range_or_not_at_all_or_nobody_knows() {
    let mut world = plain_world(&[("a", &[5])]);
    let rating = Rating { low: 4.0, high: 6.0, ..world.catalog.alternatives[0].ratings["c0"].clone() };
    world.catalog.alternatives[0].ratings.insert("c0".into(), rating);
    let alternative = &world.catalog.alternatives[0];
    for (bound, expected) in
        [(3.9, Met::Yes), (4.0, Met::Yes), (4.1, Met::Unknown), (6.0, Met::Unknown), (6.1, Met::No)]
    {
        assert_eq!(met(&world.catalog, alternative, "c0", bound), expected, "{bound}");
    }
    assert_eq!(met(&world.catalog, alternative, "other", 0.0), Met::Unknown);
}

#[test]
fn a_number_meets_a_bound_in_the_direction_that_is_better() {
    let mut world = plain_world(&[("a", &[5])]);
    world.catalog.alternatives[0].ratings.clear();
    for (better, yes, no) in [
        (Some(Direction::Higher), [199.0, 200.0], 201.0),
        (Some(Direction::Lower), [200.0, 201.0], 199.0),
        (None, [199.0, 200.0], 201.0),
    ] {
        world.catalog.criteria[0].better = better;
        world.catalog.alternatives[0].numbers = [("c0".to_owned(), 200.0)].into();
        let alternative = &world.catalog.alternatives[0];
        for (bound, expected) in [(yes[0], Met::Yes), (yes[1], Met::Yes), (no, Met::No)] {
            assert_eq!(met(&world.catalog, alternative, "c0", bound), expected, "{better:?} {bound}");
        }
    }
    world.catalog.alternatives[0].numbers.clear();
    assert_eq!(met(&world.catalog, &world.catalog.alternatives[0], "c0", 0.0), Met::Unknown);
}

/// The builder takes a claim in words beside a rating. Who is not ranked has to be told as excluded.
#[test]
fn a_rating_that_fails_excludes_whatever_else_is_claimed() {
    for (number, what) in [(None, "words"), (Some(9.0), "a number")] {
        let mut world = plain_world(&[("a", &[3])]);
        world.model.questions = vec![question("q", Pick::One, &[("must", "c0", 0.0, Some(5.0))])];
        world.catalog.alternatives[0].numbers = number.map(|number| ("c0".to_owned(), number)).into_iter().collect();
        let mut answers = Answers::default();
        answers.answer(&world.model.questions[0], ["must"]);
        let (excluded, open) = check(&world.catalog, &world.model, &answers);
        assert_eq!(rank(&world, &answers), [], "{what}");
        assert_eq!((excluded.len(), open.len()), (1, 0), "{what}");
        assert_eq!(excluded[0].found, 3.0, "{what}");
    }
}
