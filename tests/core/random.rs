//! Random numbers: the published generator, the same for equal texts, and four of another side by side.

use proptest::prelude::*;
use smaa::{LANES, Lanes, Random};

const DRAWS: usize = 50_000;

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

/// One of the four generators side by side, written out as Marsaglia published it.
#[test]
fn the_four_side_by_side_are_the_published_generator() {
    let (mut seeds, mut lanes) = (Random::from_text("four"), Lanes::new(&mut Random::from_text("four")));
    let mut state = [(); 6].map(|_| [(); LANES].map(|_| (seeds.bits() >> 32) as u32));
    for step in 0..100 {
        let bits = lanes.bits().to_array();
        for lane in 0..LANES {
            let t = state[0][lane] ^ (state[0][lane] >> 2);
            (0..4).for_each(|word| state[word][lane] = state[word + 1][lane]);
            state[4][lane] = (state[4][lane] ^ (state[4][lane] << 4)) ^ (t ^ (t << 1));
            state[5][lane] = state[5][lane].wrapping_add(362_437);
            assert_eq!(bits[lane], state[4][lane].wrapping_add(state[5][lane]), "step {step}, lane {lane}");
        }
    }
}

#[test]
fn the_halves_are_the_lower_and_the_upper_bits() {
    let mut lanes = Lanes::new(&mut Random::from_text("halves"));
    let bits = lanes.clone().bits().to_array();
    let [lower, upper] = lanes.halves().map(|half| half.to_array());
    assert_eq!(lower, bits.map(|bits| (bits % 65_536) as f32));
    assert_eq!(upper, bits.map(|bits| (bits / 65_536) as f32));
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

proptest! {
    #[test]
    fn equal_texts_give_equal_numbers_and_other_texts_others(one in ".*", other in ".*") {
        let (mut a, mut b, mut c) = (Random::from_text(&one), Random::from_text(&one), Random::from_text(&other));
        let (a, b, c) = (a.bits(), b.bits(), c.bits());
        prop_assert_eq!(a, b);
        prop_assert_eq!(a == c, one == other);
    }
}
