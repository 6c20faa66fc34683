//! Random numbers: the published generator, the same for equal texts, and a logarithm of our own.

use proptest::prelude::*;
use smaa::{Exponential, Random, ln};

const DRAWS: usize = 50_000;

fn mean(mut number: impl FnMut() -> f64) -> f64 {
    (0..DRAWS).map(|_| number()).sum::<f64>() / DRAWS as f64
}

/// Published hashes of FNV-1a, the empty text being its offset basis, are mixed here as SplitMix64 is published.
#[test]
fn a_text_starts_the_published_generator_at_its_published_hash() {
    for (text, hash) in
        [("", 0xcbf2_9ce4_8422_2325u64), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
    {
        let mut random = Random::from_text(text);
        for step in 1..=5u64 {
            let mut z = hash.wrapping_add(step.wrapping_mul(0x9e37_79b9_7f4a_7c15));
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            assert_eq!(random.bits(), z ^ (z >> 31), "{text:?}, step {step}");
        }
    }
}

#[test]
fn the_exponential_numbers_have_mean_and_deviation_one_and_forget() {
    let (exponential, mut random) = (Exponential::default(), Random::from_text("exponential"));
    let far = 4.0 / (DRAWS as f64).sqrt();
    assert!((mean(|| exponential.draw(&mut random)) - 1.0).abs() < far);
    // The fourth moment is 24, so the mean of squares varies by sqrt(24 - 4).
    assert!((mean(|| exponential.draw(&mut random).powi(2)) - 2.0).abs() < far * 20f64.sqrt());
    let beyond_two = mean(|| if exponential.draw(&mut random) > 2.0 { 1.0 } else { 0.0 });
    assert!((beyond_two - (-2.0f64).exp()).abs() < far * 0.35);
}

#[test]
fn whole_numbers_below_a_bound_come_equally_often() {
    let (mut random, mut counts) = (Random::from_text("below"), [0.0; 7]);
    (0..DRAWS).for_each(|_| counts[random.below(7)] += 1.0);
    let expected = DRAWS as f64 / 7.0;
    let distance: f64 = counts.iter().map(|count: &f64| (count - expected).powi(2) / expected).sum();
    // The chi-square of six degrees of freedom exceeds this once in a hundred thousand.
    assert!(distance < 33.1, "{counts:?}");
    assert_eq!(random.below(1), 0);
}

#[test]
fn the_logarithm_is_exact_where_it_is_known() {
    assert_eq!(ln(1.0), 0.0);
    assert_eq!(ln(2.0), std::f64::consts::LN_2);
    assert_eq!(ln(0.5), -std::f64::consts::LN_2);
    assert!((ln(std::f64::consts::E) - 1.0).abs() < 1e-15);
    assert!((ln(f64::MIN_POSITIVE) - f64::MIN_POSITIVE.ln()).abs() < 1e-10);
}

proptest! {
    #[test]
    fn the_logarithm_is_that_of_the_library(exponent in -1022..1023i32, mantissa in 1.0..2.0f64) {
        let x = mantissa * 2f64.powi(exponent);
        prop_assert!((ln(x) - x.ln()).abs() <= 1e-13 * x.ln().abs(), "{} and {}", ln(x), x.ln());
    }

    #[test]
    fn the_logarithm_is_that_of_the_library_near_one(off in -0.1..0.1f64) {
        let x = 1.0 + off;
        prop_assert!((ln(x) - x.ln()).abs() <= 1e-13 * x.ln().abs(), "{} and {}", ln(x), x.ln());
    }

    #[test]
    fn equal_texts_give_equal_numbers_and_other_texts_others(one in ".*", other in ".*") {
        let (mut a, mut b, mut c) = (Random::from_text(&one), Random::from_text(&one), Random::from_text(&other));
        let (a, b, c) = (a.bits(), b.bits(), c.bits());
        prop_assert_eq!(a, b);
        prop_assert_eq!(a == c, one == other);
    }
}
