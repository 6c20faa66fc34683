//! One alternative against the field: how its ratings stand to those of all, and which others are like it.

use crate::{
    catalog::{Alternative, Catalog, Rating},
    order::by_falling,
};

/// From so many points above the middle of the field a rating is a strength, from so many below it a weakness.
pub const APART: f64 = 2.0;

/// A rating and the middle of the field.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    pub criterion: String,
    /// 0 to 10.
    pub rating: f64,
    /// The median of all known ratings on the criterion, 0 to 10.
    pub median: f64,
}

impl Standing {
    /// Points above the middle of the field; negative below it.
    pub fn above(&self) -> f64 {
        self.rating - self.median
    }
}

/// Another alternative and how far its ratings lie apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbour {
    pub alternative: String,
    /// The mean distance over the criteria on which both are rated, 0 to 10.
    pub distance: f64,
    /// The criterion on which they lie farthest apart.
    pub differs_most: String,
}

/// Where an alternative stands on each criterion on which it is rated, its greatest strength first.
pub fn standings(catalog: &Catalog, alternative: &Alternative) -> Vec<Standing> {
    let standing = |(criterion, rating): (&str, &Rating)| {
        let field =
            catalog.alternatives.iter().filter_map(|other| Some(other.ratings.get(criterion)?.rating)).collect();
        Standing { criterion: criterion.to_owned(), rating: rating.rating, median: median(field) }
    };
    by_falling(alternative.ratings.iter().map(standing).collect(), Standing::above)
}

/// The other alternatives, the most similar first; equal ones in the catalog's order.
pub fn neighbours(catalog: &Catalog, alternative: &Alternative) -> Vec<Neighbour> {
    let neighbour = |other: &Alternative| {
        let common = alternative.ratings.iter().filter_map(|(criterion, rating)| {
            let other = other.ratings.get(criterion)?;
            Some((criterion, (rating.rating - other.rating).abs()))
        });
        let common: Vec<_> = by_falling(common.collect(), |(_, distance)| *distance);
        let (most, _) = common.first()?;
        let distance = common.iter().map(|(_, distance)| distance).sum::<f64>() / common.len() as f64;
        Some(Neighbour { alternative: other.id.clone(), distance, differs_most: (*most).to_owned() })
    };
    let others = catalog.alternatives.iter().filter(|other| other.id != alternative.id);
    by_falling(others.filter_map(neighbour).collect(), |neighbour| -neighbour.distance)
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    match numbers.len() {
        0 => 0.0,
        n if n.is_multiple_of(2) => (numbers[n / 2 - 1] + numbers[n / 2]) / 2.0,
        n => numbers[n / 2],
    }
}
