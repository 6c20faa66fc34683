//! Random numbers four at a time, since processors work on four numbers of 32 bits at once. The same on every machine.

use crate::Random;
use wide::{bytemuck::cast, f32x4, u32x4};

/// How many numbers are worked on at once.
pub const LANES: usize = 4;

/// Four generators side by side, each xorwow (Marsaglia, Xorshift RNGs, Journal of Statistical Software 8(14), 2003).
#[derive(Clone, Debug)]
pub struct Lanes {
    state: [u32x4; 5],
    count: u32x4,
}

impl Lanes {
    /// Starts from the next bits of another generator.
    pub fn new(random: &mut Random) -> Self {
        let mut four = || u32x4::new([0; LANES].map(|_| (random.bits() >> 32) as u32));
        Self { state: [four(), four(), four(), four(), four()], count: four() }
    }

    /// 32 random bits of each.
    #[inline(always)]
    pub fn bits(&mut self) -> u32x4 {
        let [a, b, c, d, e] = self.state;
        let t = a ^ (a >> 2);
        let next = e ^ (e << 4) ^ t ^ (t << 1);
        self.state = [b, c, d, e, next];
        self.count += u32x4::splat(362_437);
        next + self.count
    }

    /// Twice four whole numbers below 2¹⁶.
    #[inline(always)]
    pub fn halves(&mut self) -> [f32x4; 2] {
        let bits = self.bits();
        [bits & u32x4::splat(0xffff), bits >> 16].map(float)
    }
}

/// Whole numbers below 2³¹ as such with a point.
#[inline(always)]
fn float(whole: u32x4) -> f32x4 {
    f32x4::from_i32x4(cast(whole))
}
