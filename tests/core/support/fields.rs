use super::{World, plain_world};
use plumbline::answers::Answers;
use proptest::{collection::vec, prelude::*};
use smaa::{Acceptability, Field, Random};

/// What a [`Field`] is made of: classes, and the least and the most of each value, row by row.
#[derive(Clone, Debug)]
pub struct Cells {
    pub classes: Vec<u8>,
    pub low: Vec<f64>,
    pub high: Vec<f64>,
}

impl Cells {
    /// Values without ranges.
    pub fn certain(classes: &[u8], rows: &[&[f64]]) -> Self {
        Self { classes: classes.to_vec(), low: rows.concat(), high: rows.concat() }
    }

    /// Draws for them, the same numbers each time.
    pub fn draw(&self) -> Acceptability {
        let Self { classes, low, high } = self.clone();
        smaa::draw(&Field { rows: low.len() / classes.len(), classes, low, high }, &mut Random::from_text("field"))
    }
}

/// Up to so many alternatives and criteria, of which one at least counts; ranges from certain to the whole scale.
pub fn fields(alternatives: usize, criteria: usize) -> impl Strategy<Value = Cells> {
    let sizes = (1..=alternatives, vec(0..=4u8, 1..=criteria));
    let sizes = sizes.prop_filter("nothing counts", |(_, classes)| classes.iter().any(|class| *class > 0));
    sizes.prop_flat_map(|(count, classes)| {
        let cells = vec((0..=10u8, prop_oneof![Just(0u8), 0..=10u8]), count * classes.len());
        (Just(classes), cells).prop_map(|(classes, cells)| {
            let value = |rating: u8| f64::from(rating.min(10)) / 10.0;
            let low = cells.iter().map(|(low, _)| value(*low)).collect();
            let high = cells.iter().map(|(low, width)| value(low + width)).collect();
            Cells { classes, low, high }
        })
    })
}

/// A plain world, and two answers with other links and the same classes in the same order.
pub fn world_of(rows: &[(&str, &[u8])]) -> (World, [Answers; 2]) {
    let world = plain_world(rows);
    let answers = [2, 3].map(|class| {
        let mut answers = Answers::default();
        for criterion in &world.catalog.criteria {
            assert!(answers.weigh(&world.model, &criterion.id, class));
        }
        answers
    });
    (world, answers)
}
