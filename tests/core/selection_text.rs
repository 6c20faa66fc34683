//! A selection comes back from an address as it went in, and any address gives a table.

use super::selection::selected;
use crate::support::{World, pieces, worlds};
use plumbline::catalog::{Catalog, Former, selection::Selection};
use proptest::{prelude::*, sample::subsequence};

fn words(catalog: &Catalog) -> Vec<String> {
    let fixed =
        "& = . # % %2e &show= &rows= all &differ= 1 &sort= é &order= &pin= &only= &fold= &find= &score= 2 &reverse= \
                 &least. &most. -3.5 1e9 NaN &failing= hide &cell="
            .split(' ');
    let ids = catalog.alternatives.iter().map(|a| &a.id);
    let ids = ids.chain(catalog.criteria.iter().map(|c| &c.id)).chain(catalog.groups.iter().map(|g| &g.id));
    fixed.map(str::to_owned).chain(ids.cloned()).collect()
}

fn assert_opens(text: &str, world: &World) {
    let catalog = &world.catalog;
    let (selection, problems) = Selection::decode(text, catalog);
    assert!(problems.len() <= 1, "{problems:?}");
    assert!(
        selection.show.iter().flat_map(|show| show.keys()).all(|id| catalog.alternative(id).is_some()),
        "{selection:?}"
    );
    let sort = || selection.sort.iter().filter_map(|key| key.criterion.as_ref());
    assert!(sort().all(|id| catalog.sortable().any(|criterion| criterion.id == *id)), "{selection:?}");
    assert!(selection.rows.iter().all(|id| catalog.groups.iter().any(|group| group.id == *id)), "{selection:?}");
    assert!(catalog.alternatives.iter().any(|a| selection.shows(&a.id)), "{selection:?}");
    let text = selection.encode(catalog);
    assert_eq!(Selection::decode(&text, catalog), (selection, vec![]), "{text}");
}

proptest! {
    #[test]
    fn what_is_written_is_read_again((world, selection) in selected()) {
        let text = selection.encode(&world.catalog);
        prop_assert_eq!(Selection::decode(&text, &world.catalog), (selection.tidy(&world.catalog), vec![]));
    }

    #[test]
    fn equal_selections_are_the_same_characters((world, selection) in selected()) {
        let tidied = selection.clone().tidy(&world.catalog);
        prop_assert_eq!(selection.encode(&world.catalog), tidied.encode(&world.catalog));
        prop_assert_eq!(tidied.encode(&world.catalog).is_empty(), tidied == Selection::default());
    }

    #[test]
    fn any_text_gives_a_table(world in worlds(), text in any::<String>()) {
        assert_opens(&text, &world);
    }

    #[test]
    fn what_is_nearly_a_selection_gives_a_table(
        (world, text) in worlds().prop_flat_map(|world| {
            let text = pieces(words(&world.catalog));
            (Just(world), text)
        })
    ) {
        assert_opens(&text, &world);
    }

    #[test]
    fn what_is_not_known_is_said_and_the_rest_is_used((world, selection) in selected(), more in 0..3usize) {
        let text = format!("{}&show=nobody{}&differ=maybe", selection.encode(&world.catalog), ".no-one".repeat(more));
        let (read, problems) = Selection::decode(&text, &world.catalog);
        prop_assert_eq!(read, selection.tidy(&world.catalog));
        prop_assert_eq!(problems.len(), 1);
        let count = (2 + more).to_string();
        prop_assert!(problems[0].starts_with(&count), "{}", problems[0]);
    }

    #[test]
    fn what_was_compared_once_opens_with_what_stands_in_its_place(
        (mut world, now) in worlds().prop_flat_map(|world| {
            let ids: Vec<String> = world.catalog.alternatives.iter().map(|alternative| alternative.id.clone()).collect();
            let most = ids.len();
            (Just(world), subsequence(ids, 1..=most))
        }),
    ) {
        let says = "It is two now.".to_owned();
        world.catalog.former = vec![Former { id: "gone".to_owned(), now: now.clone(), says: says.clone() }];
        let expected = Selection { show: Some(now.into_iter().map(|id| (id, ())).collect()), ..Selection::default() };
        let found = Selection::decode("show=gone", &world.catalog);
        prop_assert_eq!(found, (expected.tidy(&world.catalog), vec![says]));
    }
}
