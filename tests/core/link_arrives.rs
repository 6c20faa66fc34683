//! What chats, mail and other sites do to a link is undone where it is certain, and not a word is said of it.

use super::{link_problems::model, selection::selected};
use crate::support::{answered_worlds, pieces, ways, worlds};
use plumbline::{
    answers::{
        Answers, Model,
        link::{Opened, canonical, decode, encode},
    },
    catalog::selection::Selection,
};
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_link_arrives_whatever_its_way((world, answers) in answered_worlds(), way in ways()) {
        let version = &world.catalog.version;
        for link in [encode(&answers, version), canonical(&answers, version)] {
            let arrived = way.of(&link);
            let opened = decode(&arrived, &world.model, version);
            prop_assert_eq!(&opened, &Opened { answers: answers.clone(), made_with: None, problems: vec![] }, "{}", arrived);
            prop_assert_eq!(encode(&opened.answers, version), encode(&answers, version));
        }
    }

    #[test]
    fn a_selection_arrives_whatever_its_way((world, selection) in selected(), way in ways()) {
        let text = selection.encode(&world.catalog);
        let arrived = way.of(&text);
        let (opened, problems) = Selection::decode(&arrived, &world.catalog);
        prop_assert_eq!(problems, Vec::<String>::new(), "{}", &arrived);
        prop_assert_eq!(opened.encode(&world.catalog), text, "{}", arrived);
    }

    /// Whatever else is read today: what a link meant before any of it was undone, it still means.
    #[test]
    fn a_link_that_was_sound_before_means_the_same(
        (world, text) in worlds().prop_flat_map(|world| {
            let words = super::link_junk::words(&world).into_iter().filter(|word| !["%", "#", "é"].contains(&word.as_str()));
            let text = pieces(words.collect());
            (Just(world), text)
        })
    ) {
        if let Some(answers) = read_before(&text, &world.model) {
            let opened = decode(&text, &world.model, &world.catalog.version);
            prop_assert_eq!(opened.answers, answers, "{}", text);
        }
    }

    #[test]
    fn whatever_happens_to_it_it_opens(
        (world, text) in worlds().prop_flat_map(|world| {
            let text = pieces(super::link_junk::words(&world));
            (Just(world), text)
        }),
        way in ways(),
    ) {
        let version = &world.catalog.version;
        let opened = decode(&way.of(&text.replace(|c: char| !c.is_ascii(), "")), &world.model, version);
        super::link_junk::assert_admitted(&opened.answers, &world);
        let clean = encode(&opened.answers, version);
        prop_assert_eq!(decode(&clean, &world.model, version), Opened { answers: opened.answers, made_with: None, problems: vec![] });
    }
}

/// Answers as links were read at first, signs as they stand; none where anything was to be told.
fn read_before(text: &str, model: &Model) -> Option<Answers> {
    let mut answers = Answers::default();
    for part in text.split('&').filter(|part| !part.is_empty()) {
        let part = part.replace("%41", "A").replace("%C3", "?");
        let (key, value) = part.split_once('=').unwrap_or((&part, ""));
        let sound = match (key, key.strip_prefix("w."), model.question(key)) {
            ("v", ..) => value == "1",
            ("data", ..) => value == "2020-02-02",
            (_, Some(criterion), _) => {
                let first = answers.weights().all(|(weighed, _)| weighed != criterion);
                first && value.parse().is_ok_and(|level| answers.weigh(model, criterion, level))
            }
            (_, _, Some(question)) => {
                let options = value.split('.').filter(|option| !option.is_empty());
                !answers.answered(key) && answers.answer(question, options).is_empty()
            }
            _ => false,
        };
        if !sound {
            return None;
        }
    }
    Some(answers)
}

const SOUND: &str = "v=1&data=2020-02-02&n=4.1&roof=red&walls=blue.red&w.cost=3";

#[test]
fn what_was_seen_to_arrive() {
    let same = [
        // The signs escaped, all or some, once or more, in both cases.
        "v%3D1%26data%3D2020-02-02%26n%3D4.1%26roof%3Dred%26walls%3Dblue.red%26w.cost%3D3",
        "v%3d1%26data%3d2020-02-02%26n%3d4.1%26roof%3dred%26walls%3dblue.red%26w.cost%3d3",
        "v%253D1%2526data%253D2020-02-02%2526n%253D4.1%2526roof%253Dred%2526walls%253Dblue.red%2526w.cost%253D3",
        "v%3D1&data%3D2020-02-02&n%3D4.1&roof%3Dred&walls%3Dblue.red&w.cost%3D3",
        "v=1%26data=2020-02-02%26n=4.1%26roof=red%26walls=blue.red%26w.cost=3",
        "v=1&data=2020%2D02%2D02&n=4%2E1&roof=red&walls=blue%2Ered&w%2ecost=3",
        // HTML, once and twice, whole and escaped.
        "v=1&amp;data=2020-02-02&amp;n=4.1&amp;roof=red&amp;walls=blue.red&amp;w.cost=3",
        "v=1&amp;amp;data=2020-02-02&amp;amp;n=4.1&amp;amp;roof=red&amp;amp;walls=blue.red&amp;amp;w.cost=3",
        "v=1&#038;data=2020-02-02&#038;n=4.1&#038;roof=red&#038;walls=blue.red&#038;w.cost=3",
        "v%3D1%26amp%3Bdata%3D2020-02-02%26amp%3Bn%3D4.1%26amp%3Broof%3Dred%26amp%3Bwalls%3Dblue.red%26amp%3Bw.cost%3D3",
        // Mail: folded, and quoted-printable text as it is, or without its line ends as a browser leaves it.
        "v=1&data=2020-02-02&n=4.1&ro\r\n of=red&walls=blue.red&w.cost=3",
        "v=1&data=2020-02-02&n=4.1&ro%20of=red&walls=bl%20ue.red&w.cost=3",
        "v=1&data=2020-02-02&n=4.1&roof=%0D%0Ared&walls=blue.red&w.cost=3",
        "v=3D1&data=3D2020-02-02&n=3D4.1&ro=\r\nof=3Dred&walls=3Dblue=\r\n.red&w.cost=3D3",
        "v=3D1&data=3D2020-02-02&n=3D4.1&ro=of=3Dred&walls=3Dblue=.red&w.cost=3D3",
        "v%3D1%26data%3D2020-02-02%26n%3%20D4.1%26roof%3Dred%26walls%3Dblue.red%26w.cost%3D3",
        // What stood behind it.
        "v=1&data=2020-02-02&n=4.1&roof=red&walls=blue.red&w.cost=3).",
        "v=1&data=2020-02-02&n=4.1&roof=red&walls=blue.red&w.cost=3%E2%80%9D",
        "v=1&data=2020-02-02&n=4.1&roof=red&walls=blue.red&w.cost=3%C2%BB%E2%80%8B",
        "v=1&data=2020-02-02&n=4.1&roof=red&walls=blue.red&w.cost=3&quot;",
        // What others added.
        "v=1&data=2020-02-02&n=4.1&roof=red&walls=blue.red&w.cost=3&fbclid=IwAR1&utm_source=x",
        "v=1&data=2020-02-02&n=4.1&roof=red&walls=blue.red&w.cost=3?utm_source=chat.example&utm_medium=y",
        "v%3D1%26data%3D2020-02-02%26n%3D4.1%26roof%3Dred%26walls%3Dblue.red%26w.cost%3D3?utm_source=x",
        "v%3D1%26data%3D2020-02-02%26n%3D4.1%26roof%3Dred%26walls%3Dblue.red%26w.cost%3D3%3Futm_source%3Dx",
        "fbclid=1&v=1&data=2020-02-02&n=4.1&roof=red&walls=blue.red&w.cost=3",
        // Unseen signs within it.
        "\u{feff}v=1&data=2020-02-02&n=4.1&roof=r\u{ad}ed&walls=blue.\u{200b}red&w.cost=3\u{2060}",
        "v=1&data=2020-02-02&n=4.1&roof=r%C2%ADed&walls=blue.%E2%80%8Bred&w.cost=3%E2%81%A0",
    ];
    let sound = decode(SOUND, &model(), "2020-02-02");
    assert_eq!(encode(&sound.answers, "2020-02-02"), SOUND);
    for text in same {
        assert_eq!(decode(text, &model(), "2020-02-02"), sound, "{text}");
    }
}

/// What nobody can be certain of is told as ever.
#[test]
fn what_could_have_been_meant_is_told() {
    for text in [
        "roof=red&door=3",
        "roof=red&reference=3",
        "roof=red&walls=blu)e",
        "roof=red%3Dblue",
        "roof=red&walls=blue red",
    ] {
        let opened = decode(text, &model(), "2020-02-02");
        assert_eq!(opened.problems.len(), 1, "{text}: {:?}", opened.problems);
    }
}

/// A question that has the name of what others add is a question.
#[test]
fn a_question_comes_before_what_others_add() {
    let mut model = model();
    model.questions[0].id = "ref".to_owned();
    assert!(decode("ref=red", &model, "x").answers.has("ref", "red"));
}
