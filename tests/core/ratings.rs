//! Ratings: their ranges, what is computed, and how one alternative stands to the field.

use crate::support::worlds;
use plumbline::{
    builder::{
        contract::{Curve, ValueFunction, WIDENED, least_width, range},
        field::{neighbours, standings},
    },
    catalog::Confidence,
};
use proptest::{prelude::*, sample::select};

fn confidences() -> impl Strategy<Value = Confidence> {
    select(vec![Confidence::Low, Confidence::Medium, Confidence::High])
}

proptest! {
    #[test]
    fn a_range_holds_its_rating_and_stays_on_the_scale(rating in 0.0..=10.0f64, c in confidences(), stale: bool) {
        let (low, high) = range(rating, None, c, stale);
        prop_assert!(0.0 <= low && low <= rating && rating <= high && high <= 10.0);
    }

    #[test]
    fn less_confidence_and_age_never_narrow_it(rating in 0.0..=10.0f64, a in confidences(), b in confidences()) {
        let (less, more) = if a <= b { (a, b) } else { (b, a) };
        let (wide, narrow) = (range(rating, None, less, false), range(rating, None, more, false));
        prop_assert!(wide.0 <= narrow.0 && wide.1 >= narrow.1);
        let old = range(rating, None, more, true);
        prop_assert!(old.0 <= narrow.0 && old.1 >= narrow.1);
    }

    #[test]
    fn a_stated_range_is_kept_and_never_narrower_than_the_rule(low in 0.0..5.0f64, high in 5.0..=10.0f64, c in confidences()) {
        let found = range(5.0, Some((low, high)), c, false);
        prop_assert!(found.0 <= low && found.1 >= high);
        prop_assert!(found.0 <= 5.0 - least_width(c) && found.1 >= 5.0 + least_width(c));
    }

    #[test]
    fn a_function_goes_one_way_and_stays_on_the_scale(a in 0.1..1e6f64, b in 0.1..1e6f64) {
        let function = throughput();
        let (less, more) = if a <= b { (a, b) } else { (b, a) };
        let (less, more) = (function.rating(less), function.rating(more));
        prop_assert!(0.0 <= less && less <= more && more <= 10.0);
    }

    #[test]
    fn standings_fall_and_name_each_rating_once(world in worlds()) {
        for alternative in &world.catalog.alternatives {
            let found = standings(&world.catalog, alternative);
            prop_assert_eq!(found.len(), alternative.ratings.len());
            prop_assert!(found.windows(2).all(|pair| pair[0].above() >= pair[1].above()));
        }
    }

    #[test]
    fn neighbours_come_nearest_first_and_nearness_is_mutual(world in worlds()) {
        let catalog = &world.catalog;
        for alternative in &catalog.alternatives {
            let found = neighbours(catalog, alternative);
            prop_assert!(found.windows(2).all(|pair| pair[0].distance <= pair[1].distance));
            for neighbour in found {
                prop_assert!(neighbour.alternative != alternative.id);
                let back = neighbours(catalog, catalog.alternative(&neighbour.alternative).unwrap());
                let back = back.iter().find(|other| other.alternative == alternative.id).unwrap();
                prop_assert_eq!(back.distance, neighbour.distance);
            }
        }
    }
}

fn throughput() -> ValueFunction {
    let points = vec![(10.0, 0.0), (100.0, 5.0), (1_000.0, 10.0)];
    ValueFunction { claim: "x".into(), points, curve: Curve::Logarithmic }
}

#[test]
fn worked_examples() {
    let function = throughput();
    for (number, rating) in [(1.0, 0.0), (10.0, 0.0), (31.622_776_6, 2.5), (100.0, 5.0), (5_000.0, 10.0)] {
        assert_eq!(function.rating(number), rating, "{number}");
    }
    let linear = ValueFunction { claim: "x".into(), points: vec![(0.0, 10.0), (4.0, 0.0)], curve: Curve::Linear };
    assert_eq!(linear.rating(1.0), 7.5);
    assert_eq!(range(5.0, None, Confidence::Medium, true), (4.0 - WIDENED, 6.0 + WIDENED));
}

#[test]
fn anchors_out_of_order_are_unsound() {
    assert!(throughput().is_sound());
    for points in [
        vec![],
        vec![(1.0, 0.0)],
        vec![(2.0, 0.0), (1.0, 5.0)],
        vec![(1.0, 0.0), (2.0, 5.0), (3.0, 1.0)],
        vec![(0.0, 0.0), (1.0, 5.0)],
        vec![(1.0, 0.0), (2.0, 11.0)],
    ] {
        assert!(!ValueFunction { points: points.clone(), ..throughput() }.is_sound(), "{points:?}");
    }
}
