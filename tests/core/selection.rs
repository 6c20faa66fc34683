//! What a table shows: it always has a column, orders what is known best first, ties as ties, says what fails, and never
//! hides a row in which something is unknown.

use crate::support::{World, worlds};
use plumbline::catalog::{
    Catalog, Direction,
    selection::{Key, Need, Selection},
    shown::{Row, Shown, shown},
};
use proptest::{collection::vec, option, prelude::*, sample};

/// A world and a selection of what is in it.
pub fn selected() -> impl Strategy<Value = (World, Selection)> {
    worlds().prop_flat_map(|world| {
        let catalog = &world.catalog;
        let ids: Vec<String> = catalog.alternatives.iter().map(|a| a.id.clone()).collect();
        let criteria: Vec<String> = catalog.criteria.iter().map(|criterion| criterion.id.clone()).collect();
        let groups: Vec<String> = catalog.groups.iter().map(|group| group.id.clone()).collect();
        let sortable: Vec<String> = catalog.sortable().map(|criterion| criterion.id.clone()).collect();
        let some = |ids: &Vec<String>| sample::subsequence(ids.clone(), 0..=ids.len());
        let columns = (
            option::of(some(&ids)),
            prop_oneof![Just(vec![]), Just(ids.clone()).prop_shuffle()],
            option::weighted(0.3, sample::select(ids.clone())),
        );
        let only = prop_oneof![Just(vec![]), some(&criteria).prop_shuffle()];
        let rows = (option::of(sample::select(groups.clone())), only, some(&groups), "[a-c %&=]{0,3}", any::<bool>());
        let keys: Vec<Option<String>> = [None].into_iter().chain(sortable.iter().cloned().map(Some)).collect();
        let count = keys.len();
        let keys = sample::subsequence(keys, 0..=count.min(2)).prop_shuffle();
        let needs = vec((any::<sample::Index>(), any::<bool>(), -20..20i32), 0..3).prop_map(move |needs| {
            let need = |(at, most, halves): (sample::Index, bool, i32)| {
                (!sortable.is_empty()).then(|| Need {
                    criterion: at.get(&sortable).clone(),
                    most,
                    bound: f64::from(halves) / 2.0,
                })
            };
            needs.into_iter().filter_map(need).collect::<Vec<_>>()
        });
        let cell = option::weighted(0.2, (sample::select(ids), sample::select(criteria)));
        let more = (keys, any::<[bool; 2]>(), needs, any::<bool>(), cell);
        (Just(world), columns, rows, more).prop_map(|(world, columns, rows, more)| {
            let (show, order, pin) = columns;
            let (rows, only, fold, find, differ) = rows;
            let (keys, reverse, needs, hides, cell) = more;
            // The score has one order only.
            let key = |(criterion, reverse): (Option<String>, bool)| Key {
                reverse: reverse && criterion.is_some(),
                criterion,
            };
            let mut selection = Selection {
                show: show.map(|show| show.into_iter().map(|id| (id, ())).collect()),
                order,
                pin,
                rows,
                only,
                fold: fold.into_iter().map(|id| (id, ())).collect(),
                find: find.trim().to_owned(),
                differ,
                sort: keys.into_iter().zip(reverse).map(key).collect(),
                needs: vec![],
                hides,
                cell,
            };
            needs.into_iter().for_each(|need| selection.need(need, &world.catalog));
            (world, selection)
        })
    })
}

fn table(world: &World, selection: &Selection) -> (Vec<Row>, Shown) {
    let rows = Row::all(&world.catalog, &world.words);
    let scores = scores(&world.catalog);
    let shown = shown(&world.catalog, &rows, selection, &scores);
    (rows, shown)
}

/// Scores with a tie and, now and then, with one that is left out.
fn scores(catalog: &Catalog) -> Vec<Option<f64>> {
    (0..catalog.alternatives.len()).map(|at| (at % 4 != 3).then_some((at / 2) as f64)).collect()
}

/// What a key orders by, as it is read: larger is first.
fn value(catalog: &Catalog, key: &Key, at: usize) -> Option<f64> {
    let Some(id) = &key.criterion else { return scores(catalog)[at] };
    let lower = catalog.criterion(id).unwrap().better == Some(Direction::Lower);
    let number = catalog.alternatives[at].number(id)?;
    Some(if lower != key.reverse { -number } else { number })
}

proptest! {
    #[test]
    fn some_column_is_always_left((world, selection) in selected(), clicks in vec(any::<sample::Index>(), 0..20)) {
        let mut selection = selection.tidy(&world.catalog);
        for click in clicks {
            let id = &click.get(&world.catalog.alternatives).id;
            let picked = world.catalog.alternatives.iter().filter(|a| selection.picks(&a.id)).count();
            let (was, last) = (selection.picks(id), picked == 1 && selection.picks(id));
            selection.toggle(id, &world.catalog);
            prop_assert_eq!(selection.picks(id), last || !was);
            prop_assert!(!table(&world, &selection).1.columns.is_empty());
        }
    }

    #[test]
    fn where_nothing_is_picked_all_are_shown((world, mut selection) in selected()) {
        selection.hides = false;
        selection.pick(vec![], &world.catalog);
        prop_assert_eq!(table(&world, &selection).1.columns.len(), world.catalog.alternatives.len());
        prop_assert!(selection.picks_none());
    }

    #[test]
    fn columns_are_the_alternatives_shown_best_first((world, selection) in selected()) {
        let (catalog, selection) = (&world.catalog, selection.tidy(&world.catalog));
        let (_, shown) = table(&world, &selection);
        let all = catalog.alternatives.iter().filter(|a| selection.shows(&a.id)).count();
        prop_assert_eq!(shown.columns.len() + shown.left_out, all);
        let by_hand = selection.by_hand(catalog);
        let place = |at: usize| by_hand.iter().position(|id| *id == catalog.alternatives[at].id);
        let mut columns: Vec<usize> = shown.columns.iter().map(|column| column.alternative).collect();
        if let Some(pin) = &selection.pin && catalog.alternatives[columns[0]].id == *pin {
            columns.remove(0);
        }
        for pair in columns.windows(2) {
            let told = selection.sort.iter().map(|key| (value(catalog, key, pair[0]), value(catalog, key, pair[1])));
            let differ = told.into_iter().find(|(left, right)| left != right);
            let in_place = match differ {
                None => place(pair[0]) < place(pair[1]),
                Some((Some(left), Some(right))) => left > right,
                Some((left, _)) => left.is_some(),
            };
            prop_assert!(in_place, "{:?} stand so", pair);
        }
    }

    #[test]
    fn equal_ones_have_one_rank_and_unknown_ones_none((world, selection) in selected()) {
        let catalog = &world.catalog;
        let (_, shown) = table(&world, &Selection { hides: false, ..selection.clone() });
        let selection = selection.tidy(catalog);
        for column in &shown.columns {
            let first = selection.sort.first().map(|key| value(catalog, key, column.alternative));
            prop_assert_eq!(column.rank.is_some(), first.flatten().is_some());
            let better = |other: usize| {
                let mut keys = selection.sort.iter().map(|key| (value(catalog, key, other), value(catalog, key, column.alternative)));
                keys.find(|(other, own)| other != own).is_some_and(|(other, own)| other > own)
            };
            let same = |other: usize| selection.sort.iter().all(|key| value(catalog, key, other) == value(catalog, key, column.alternative));
            let others = || shown.columns.iter().map(|other| other.alternative).filter(|other| *other != column.alternative);
            if let Some(rank) = column.rank {
                prop_assert_eq!(rank, 1 + others().filter(|other| better(*other)).count());
                prop_assert_eq!(column.tied, others().any(same));
            }
        }
    }

    #[test]
    fn what_fails_is_marked_and_only_that_left_out((world, selection) in selected()) {
        let (catalog, selection) = (&world.catalog, selection.tidy(&world.catalog));
        let (_, kept) = table(&world, &Selection { hides: false, ..selection.clone() });
        for column in &kept.columns {
            for (place, need) in selection.needs.iter().enumerate() {
                let number = catalog.alternatives[column.alternative].number(&need.criterion);
                let fails = number.is_some_and(|number| if need.most { number > need.bound } else { number < need.bound });
                prop_assert_eq!(column.fails.contains(&place), fails);
                prop_assert_eq!(column.open.contains(&place), number.is_none());
            }
        }
        let (_, shown) = table(&world, &selection);
        let sound = kept.columns.iter().filter(|column| column.fails.is_empty()).count();
        let all = !selection.hides || sound == 0;
        prop_assert_eq!(shown.columns.len(), if all { kept.columns.len() } else { sound });
    }

    #[test]
    fn rows_that_agree_and_no_others_are_hidden((world, selection) in selected()) {
        let catalog = &world.catalog;
        let (rows, all) = table(&world, &Selection { differ: false, ..selection.clone() });
        let (_, left) = table(&world, &Selection { differ: true, ..selection });
        let agrees = |row: &usize| {
            let cell = |column: &plumbline::catalog::shown::Column| {
                world.words.cell(&catalog.alternatives[column.alternative], &catalog.criteria[rows[*row].criterion].id)
            };
            let first = cell(&all.columns[0]);
            all.columns.len() > 1 && first.is_some() && all.columns.iter().all(|column| cell(column) == first)
        };
        let expected: Vec<usize> = all.rows.iter().copied().filter(|row| !agrees(row)).collect();
        prop_assert_eq!(left.rows, expected);
    }

    #[test]
    fn each_criterion_that_is_told_of_stands_in_one_row((world, selection) in selected()) {
        let catalog = &world.catalog;
        let selection = Selection { differ: false, find: String::new(), ..selection }.tidy(catalog);
        let (rows, shown) = table(&world, &selection);
        let told = |id: &str| catalog.alternatives.iter().any(|a| {
            world.words.value(&a.id, id).is_some() || a.ratings.contains_key(id)
        });
        for criterion in &catalog.criteria {
            let picked = selection.only.is_empty() || selection.only.contains(&criterion.id);
            let of_group = selection.rows.as_ref().is_none_or(|only| *only == criterion.group);
            let folded = selection.fold.contains_key(&criterion.group);
            let wanted = picked && of_group && !folded && told(&criterion.id);
            let stands = shown.rows.iter().filter(|row| catalog.criteria[rows[**row].criterion].id == criterion.id).count();
            prop_assert_eq!(stands, usize::from(wanted));
        }
        let order: Vec<&String> = shown.rows.iter().map(|row| &catalog.criteria[rows[*row].criterion].id).collect();
        if !selection.only.is_empty() {
            let expected: Vec<&String> = selection.only.iter().filter(|id| told(id)).collect();
            prop_assert_eq!(order, expected);
        }
    }

    #[test]
    fn what_a_page_carries_of_a_row_is_read_as_it_was(world in worlds()) {
        for row in Row::all(&world.catalog, &world.words) {
            prop_assert_eq!(Row::read(row.criterion, &row.to_text()), row);
        }
    }
}
