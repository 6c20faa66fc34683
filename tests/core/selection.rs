//! The table always has a column, orders what is known best first, and never hides a row in which something is unknown.

use crate::support::{World, worlds};
use plumbline::catalog::{Catalog, Direction, selection::Selection};
use proptest::{collection::vec, option, prelude::*, sample};

/// A world and a selection of what is in it.
pub fn selected() -> impl Strategy<Value = (World, Selection)> {
    worlds().prop_flat_map(|world| {
        let catalog = &world.catalog;
        let ids: Vec<String> = catalog.alternatives.iter().map(|a| a.id.clone()).collect();
        let groups: Vec<String> = catalog.groups.iter().map(|group| group.id.clone()).collect();
        let sorts: Vec<Option<String>> =
            [None].into_iter().chain(catalog.sortable().map(|criterion| Some(criterion.id.clone()))).collect();
        let show = sample::subsequence(ids.clone(), 0..=ids.len());
        let parts = (show, option::of(sample::select(groups)), any::<bool>(), sample::select(sorts));
        let selection = parts.prop_map(|(show, rows, differ, sort)| Selection {
            show: show.into_iter().collect(),
            rows,
            differ,
            sort,
        });
        (Just(world), selection)
    })
}

/// The one spelling of a selection that shows everything.
pub fn tidy(mut selection: Selection, catalog: &Catalog) -> Selection {
    if selection.show.len() == catalog.alternatives.len() {
        selection.show.clear();
    }
    selection
}

proptest! {
    #[test]
    fn some_column_is_always_left((world, mut selection) in selected(), clicks in vec(any::<sample::Index>(), 0..20)) {
        for click in clicks {
            let id = &click.get(&world.catalog.alternatives).id;
            let before = tidy(selection.clone(), &world.catalog);
            let last = before.columns(&world.catalog).len() == 1 && before.shows(id);
            selection.toggle(id, &world.catalog);
            prop_assert_eq!(selection.shows(id), last || !before.shows(id));
            prop_assert!(!selection.columns(&world.catalog).is_empty());
            let once = selection.clone();
            selection.toggle(id, &world.catalog);
            if once.columns(&world.catalog).len() > 1 || !once.shows(id) {
                prop_assert_eq!(&selection, &before, "toggling twice");
            }
            selection = once;
        }
    }

    #[test]
    fn columns_are_the_alternatives_shown_best_first((world, selection) in selected()) {
        let columns = selection.columns(&world.catalog);
        let at = |id: &str| world.catalog.alternatives.iter().position(|a| a.id == id);
        let mut places: Vec<_> = columns.iter().map(|a| at(&a.id)).collect();
        let shown = world.catalog.alternatives.iter().filter(|a| selection.shows(&a.id)).count();
        prop_assert_eq!(columns.len(), shown);
        if let Some(criterion) = selection.sort.as_deref().and_then(|id| world.catalog.criterion(id)) {
            for pair in columns.windows(2) {
                let (left, right) = (pair[0].number(&criterion.id), pair[1].number(&criterion.id));
                let in_place = match (left, right) {
                    (Some(left), Some(right)) if left == right => at(&pair[0].id) < at(&pair[1].id),
                    (Some(left), Some(right)) => (left > right) == (criterion.better != Some(Direction::Lower)),
                    (None, None) => at(&pair[0].id) < at(&pair[1].id),
                    (known, _) => known.is_some(),
                };
                prop_assert!(in_place, "{left:?} stands before {right:?}");
            }
        } else {
            prop_assert!(places.is_sorted());
        }
        places.sort();
        places.dedup();
        prop_assert_eq!(places.len(), shown);
    }

    #[test]
    fn rows_that_agree_and_no_others_are_hidden((world, selection) in selected()) {
        let columns = selection.columns(&world.catalog);
        for group in &world.catalog.groups {
            let all = Selection { differ: false, ..selection.clone() }.rows(&world.catalog, &world.words, &group.id, &columns);
            let left = Selection { differ: true, ..selection.clone() }.rows(&world.catalog, &world.words, &group.id, &columns);
            let agrees = |id: &str| {
                let first = world.words.cell(columns[0], id);
                columns.len() > 1 && first.is_some() && columns.iter().all(|a| world.words.cell(a, id) == first)
            };
            let expected: Vec<_> = all.iter().copied().filter(|criterion| !agrees(&criterion.id)).collect();
            prop_assert_eq!(left, expected);
        }
    }

    #[test]
    fn each_criterion_that_is_told_of_stands_in_one_row((world, selection) in selected()) {
        let selection = Selection { differ: false, ..selection };
        let columns = selection.columns(&world.catalog);
        let groups = world.catalog.groups.iter();
        let rows: Vec<_> = groups.flat_map(|group| selection.rows(&world.catalog, &world.words, &group.id, &columns)).collect();
        for criterion in &world.catalog.criteria {
            let wanted = selection.rows.as_ref().is_none_or(|only| *only == criterion.group);
            let told = world.catalog.alternatives.iter().any(|a| {
                world.words.value(&a.id, &criterion.id).is_some() || a.ratings.contains_key(&criterion.id)
            });
            prop_assert_eq!(rows.iter().filter(|row| row.id == criterion.id).count(), usize::from(wanted && told));
        }
    }
}
