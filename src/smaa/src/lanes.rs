//! Random numbers four at a time, since processors work on four numbers of 32 bits at once. The same on every machine.

use crate::Random;
use wide::{bytemuck::cast, f32x4, i32x4, u32x4};

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

    /// Four numbers with the exponential distribution of mean 1: the logarithms of even numbers, turned round.
    #[inline(always)]
    pub fn exponentials(&mut self) -> f32x4 {
        // The middle of one of 2²³ equal steps from 0 to 1, so never either.
        let even = (float(self.bits() >> 9) + 0.5) * (1.0 / 8_388_608.0);
        -ln(even)
    }
}

/// Whole numbers below 2³¹ as such with a point.
#[inline(always)]
fn float(whole: u32x4) -> f32x4 {
    f32x4::from_i32x4(cast(whole))
}

/// The natural logarithms of positive normal numbers, with a relative error below 1e-6. Not the library's, whose digits may
/// differ between machines.
#[inline(always)]
fn ln(x: f32x4) -> f32x4 {
    /// The bits of the root of a half: what is below it belongs to the next lower power of two.
    const LEAST: i32x4 = i32x4::splat(0x3f35_04f3);
    let bits: i32x4 = cast(x);
    let exponent: i32x4 = (bits - LEAST) >> 23;
    let m: f32x4 = cast(bits - (exponent << 23));
    // ln m = 2 artanh s with s = (m - 1) / (m + 1), |s| < 0.172.
    let s = (m - 1.0) / (m + 1.0);
    let q = s * s;
    let series = (((q * (1.0 / 9.0) + 1.0 / 7.0) * q + 1.0 / 5.0) * q + 1.0 / 3.0) * q + 1.0;
    f32x4::from_i32x4(exponent) * std::f32::consts::LN_2 + (s + s) * series
}
