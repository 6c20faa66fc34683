use super::{World, plain_world, points};
use plumbline::answers::Answers;
use proptest::{collection::vec, prelude::*};
use smaa::{Acceptability, Field, Random};

/// What a [`Field`] is made of: points of importance, and the least and the most of each value, row by row.
#[derive(Clone, Debug)]
pub struct Cells {
    pub points: Vec<f64>,
    pub low: Vec<f64>,
    pub high: Vec<f64>,
}

impl Cells {
    /// Values without ranges.
    pub fn certain(points: &[f64], rows: &[&[f64]]) -> Self {
        Self { points: points.to_vec(), low: rows.concat(), high: rows.concat() }
    }

    /// Draws for them, the same numbers each time.
    pub fn draw(&self) -> Acceptability {
        let Self { points, low, high } = self.clone();
        smaa::draw(&Field { rows: low.len() / points.len(), points, low, high }, &mut Random::from_text("field"))
    }
}

/// Up to so many alternatives and criteria, of which one at least counts; ranges from certain to the whole scale.
pub fn fields(alternatives: usize, criteria: usize) -> impl Strategy<Value = Cells> {
    (1..=alternatives, points(criteria)).prop_flat_map(|(count, points)| {
        let cells = vec((0..=10u8, prop_oneof![Just(0u8), 0..=10u8]), count * points.len());
        (Just(points), cells).prop_map(|(points, cells)| {
            let value = |rating: u8| f64::from(rating.min(10)) / 10.0;
            let low = cells.iter().map(|(low, _)| value(*low)).collect();
            let high = cells.iter().map(|(low, width)| value(low + width)).collect();
            Cells { points, low, high }
        })
    })
}

/// A plain world, and two answers with other links and the same weights.
pub fn world_of(rows: &[(&str, &[u8])]) -> (World, [Answers; 2]) {
    let world = plain_world(rows);
    let answers = [2, 3].map(|level| {
        let mut answers = Answers::default();
        for criterion in &world.catalog.criteria {
            assert!(answers.weigh(&world.model, &criterion.id, level));
        }
        answers
    });
    (world, answers)
}
