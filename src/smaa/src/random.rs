//! Random numbers that are the same on every machine: only integer and exactly rounded operations, no system library.

/// SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014).
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// Starts from a text, so that equal texts give equal numbers (64-bit FNV-1a).
    pub fn from_text(text: &str) -> Self {
        Self(
            text.bytes()
                .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)),
        )
    }

    /// 64 random bits.
    #[inline]
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A whole number below `bound`, which is at least 1. Its bias is below `bound / 2^32`.
    #[inline]
    pub fn below(&mut self, bound: usize) -> usize {
        (((self.bits() >> 32) * bound as u64) >> 32) as usize
    }
}

/// Numbers with the exponential distribution of mean 1, by the ziggurat method (Marsaglia and Tsang, The ziggurat method
/// for generating random variables, 2000): layers of equal area cover the curve, and nearly all of a layer lies below it.
/// Twice as fast as a logarithm each.
pub struct Exponential {
    /// Where each layer ends, with the curve's height there; the first has the tail, which begins at `TAIL`.
    layers: [(f64, f64); LAYERS + 1],
}

const LAYERS: usize = 256;
/// Where the tail begins, and the height there, e^-TAIL.
const TAIL: f64 = 7.697_117_470_131_05;
const HEIGHT: f64 = 4.541_343_538_414_965e-4;
/// What each layer covers: the rectangle below the tail's height and the tail, whose area is that height.
const AREA: f64 = HEIGHT * (TAIL + 1.0);

impl Default for Exponential {
    fn default() -> Self {
        Self::new()
    }
}

impl Exponential {
    /// Makes the layers.
    pub fn new() -> Self {
        let mut layers = [(0.0, 1.0); LAYERS + 1];
        layers[0] = (AREA / HEIGHT, 0.0);
        layers[1] = (TAIL, HEIGHT);
        for layer in 2..LAYERS {
            let (end, height) = layers[layer - 1];
            let height = height + AREA / end;
            layers[layer] = (-ln(height), height);
        }
        Self { layers }
    }

    /// The next such number.
    #[inline]
    pub fn draw(&self, random: &mut Random) -> f64 {
        let bits = random.bits();
        let layer = bits as usize % LAYERS;
        let x = unit(bits) * self.layers[layer].0;
        if x < self.layers[layer + 1].0 {
            return x;
        }
        // A copy, so that the generator itself can stay in a register.
        let (x, after) = self.edge(layer, x, random.clone());
        *random = after;
        x
    }

    /// What is left to settle of one draw in a hundred: whether a place near the end of a layer is below the curve.
    #[cold]
    #[inline(never)]
    fn edge(&self, layer: usize, x: f64, mut random: Random) -> (f64, Random) {
        let y = unit(random.bits());
        let exponential = if layer == 0 {
            TAIL - ln(y)
        } else {
            let ((_, below), (_, above)) = (self.layers[layer], self.layers[layer + 1]);
            if x < -ln(below + (above - below) * y) { x } else { self.draw(&mut random) }
        };
        (exponential, random)
    }
}

/// The bits of 1.
const ONE: u64 = 1023 << 52;

/// From 52 of the bits a number between 0 and 1, never either: the middle of one of 2^52 equal steps.
#[inline]
fn unit(bits: u64) -> f64 {
    // So many steps above 1 first, since that needs no arithmetic; both differences are exact.
    f64::from_bits((bits >> 12) | ONE) - (1.0 - f64::EPSILON / 2.0)
}

/// The natural logarithm of a positive normal number, with a relative error below 1e-13. Not the system's: libraries
/// differ in the last digit, and everybody is to see the same shares. Without a branch, which would be taken by chance.
#[inline]
pub fn ln(x: f64) -> f64 {
    const MANTISSA: u64 = (1 << 52) - 1;
    /// The bits of 2^52. With a whole number in the lowest ones, that much more.
    const TWO_TO_52: u64 = 1075 << 52;
    let bits = x.to_bits();
    let exponent = f64::from_bits((bits >> 52) | TWO_TO_52) - (f64::from_bits(TWO_TO_52) + 1023.0);
    let m = f64::from_bits((bits & MANTISSA) | ONE);
    // ln m = 2 artanh s with s = (m - 1) / (m + 1), |s| < 0.172.
    let (half, one) = if m > std::f64::consts::SQRT_2 { (0.5, 1.0) } else { (1.0, 0.0) };
    let m = m * half;
    let s = (m - 1.0) / (m + 1.0);
    let q = s * s;
    let series = [15.0, 13.0, 11.0, 9.0, 7.0, 5.0, 3.0, 1.0].iter().fold(1.0 / 17.0, |sum, odd| sum * q + 1.0 / odd);
    (exponent + one) * std::f64::consts::LN_2 + 2.0 * s * series
}
