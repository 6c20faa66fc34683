use serde::{Deserialize, Serialize};

/// How a claim's number becomes a rating: straight lines between points, of the number or of its logarithm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct ValueFunction {
    /// The criterion whose number it takes.
    pub claim: String,
    /// Numbers with their ratings, by rising number. Beyond the first and last the rating stays what it is there.
    pub points: Vec<(f64, f64)>,
    #[serde(default)]
    pub curve: Curve,
}

/// What lies half-way between two points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Curve {
    /// Their mean.
    #[default]
    Linear,
    /// The number that is as many times larger than the one as it is smaller than the other.
    Logarithmic,
}

impl ValueFunction {
    /// The rating of a number, in tenths. Total for points that [`Self::is_sound`].
    pub fn rating(&self, number: f64) -> f64 {
        let place = |number: f64| match self.curve {
            Curve::Linear => number,
            Curve::Logarithmic => number.max(f64::MIN_POSITIVE).ln(),
        };
        let Some((first, last)) = self.points.first().zip(self.points.last()) else { return 0.0 };
        let between = self.points.windows(2).find(|pair| number <= pair[1].0);
        let rating = match between {
            _ if number <= first.0 => first.1,
            Some(pair) => {
                let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
                y0 + (y1 - y0) * (place(number) - place(x0)) / (place(x1) - place(x0))
            }
            None => last.1,
        };
        (rating * 10.0).round() / 10.0
    }

    /// True where the numbers rise, the ratings go one way within 0 to 10, and logarithms exist.
    pub fn is_sound(&self) -> bool {
        let rises = |pair: &[(f64, f64)]| pair[0].0 < pair[1].0;
        let up = |pair: &[(f64, f64)]| pair[0].1 <= pair[1].1;
        let down = |pair: &[(f64, f64)]| pair[0].1 >= pair[1].1;
        let in_range = |(number, rating): &(f64, f64)| {
            number.is_finite() && (0.0..=10.0).contains(rating) && (self.curve == Curve::Linear || *number > 0.0)
        };
        self.points.len() >= 2
            && self.points.iter().all(in_range)
            && self.points.windows(2).all(rises)
            && (self.points.windows(2).all(up) || self.points.windows(2).all(down))
    }
}
