//! The form of the files that the program reads: what was written is read as it was, and nothing else is read as anything.

use crate::support::worlds;
use plumbline::{catalog::words::Words, columns::Columns, session::Data};
use proptest::prelude::*;
use std::sync::Arc;

proptest! {
    #[test]
    fn what_was_written_is_read_as_it_was(world in worlds()) {
        let data = Data { catalog: Arc::new(world.catalog), model: Arc::new(world.model) };
        prop_assert_eq!(Columns::of(&data).open::<Data>(), Some(data));
        prop_assert_eq!(Columns::of(&world.words).open::<Words>(), Some(world.words));
    }

    /// A file that was cut, or that another program wrote, is refused and harms nobody.
    #[test]
    fn what_is_no_such_file_is_refused(world in worlds(), cut in any::<(bool, bool)>(), number in -3.0..300.0f64, at: prop::sample::Index) {
        let data = Data { catalog: Arc::new(world.catalog), model: Arc::new(world.model) };
        let mut columns = Columns::of(&data);
        let whole = columns.clone();
        let place = at.index(columns.numbers.len());
        columns.numbers[place] = number;
        if cut.0 {
            columns.texts.pop();
        }
        if cut.1 {
            columns.numbers.pop();
        }
        let read = columns.clone().open::<Data>();
        // What is read all the same is just what stands there.
        prop_assert!(read.is_none_or(|read| Columns::of(&read) == columns));
        prop_assert_eq!(Columns { texts: vec![], numbers: whole.numbers }.open::<Data>(), None);
    }
}
