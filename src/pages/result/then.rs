//! Then and now: a link that was made with earlier data, worked out with that data beside today's, and what changed between
//! them that counts here.

use super::{
    ResultState,
    context::{HARDLY, ReportContext, list, of_100, table},
    headline,
};
use crate::{
    address::Address,
    answers::link,
    browser::{self, Failure},
    catalog::{counted, out_of_ten},
    components::{erase::erase, html::Html},
    decision::{
        self, Decision,
        priority::Priority,
        since::{Moved, moved, weighed_newly},
    },
    session::{self, Data},
    site::{self, DATA},
};
use leptos::{prelude::*, task::spawn_local};

/// So many ratings are told of; the others are counted.
const TOLD: usize = 8;

/// The data of a version, once it has come.
type Came = Option<(String, Result<Data, Failure>)>;

/// The section, where the link was made with other data than that of today.
pub fn then_and_now(state: ResultState) -> AnyView {
    let came = RwSignal::new(Came::None);
    Effect::new(move || {
        let Some(version) = state.made_with.get() else { return came.set(None) };
        if came.with_untracked(|came| came.as_ref().is_some_and(|(of, _)| *of == version)) {
            return;
        }
        let Some(path) = file(&version) else { return came.set(None) };
        spawn_local(async move {
            let data = browser::or_renewed(session::data_of(&path, &version).await).await;
            let _ = came.try_set(Some((version, data)));
        });
    });
    let fragment = Address::expect().fragment;
    let told = move || {
        let Some(version) = state.made_with.get() else { return String::new() };
        came.with(|came| match came {
            Some((of, Ok(data))) if *of == version => {
                let opened = fragment.with(|text| link::decode(text, &data.model, &version));
                let data = data.seen_with(opened.answers.own());
                let decision = decision::decide(&data.catalog, &data.model, &opened.answers);
                let then = ReportContext { data: &data, answers: &opened.answers, decision: &decision, words: None };
                state.with_report(|now| told(then, now))
            }
            Some((_, Err(failure))) => Html::element("p", &[("class", "notice")], failure.sentence().into()),
            _ if file(&version).is_none() => gone(),
            _ => Html::default(),
        })
        .into_string()
    };
    erase(view! { <section class="then" inner_html=told></section> })
}

/// The file of an earlier version of the data, which the page names.
fn file(version: &str) -> Option<String> {
    let named = browser::element("[data-then]").and_then(|place| place.get_attribute("data-then"))?;
    let hash = named.split(' ').find_map(|pair| pair.strip_prefix(version)?.strip_prefix('='))?;
    Some(format!("{}{hash}-then.json", DATA.path))
}

fn gone() -> Html {
    let data = Html::link(Some(&site::href(DATA.path, "")), "the data page");
    let text = "What the link showed then cannot be worked out here any more. Published versions are on ";
    Html::element("p", &[], Html::from(text).and(data).and("."))
}

fn told(then: ReportContext, now: ReportContext) -> Html {
    let outcomes = [("Then", then), ("Now", now)].map(|(when, of)| {
        Html::element("b", &[], format!("{when}, with the data of {}: ", of.catalog().version).into())
            .and(headline::outcome(of))
    });
    let heading = Html::element("h3", &[], "Then and now".into());
    let own = now.decision.ranking.iter().map(|ranked| (ranked.alternative.as_str(), now));
    let former = then.decision.ranking.iter().map(|ranked| (ranked.alternative.as_str(), then));
    let former = former.filter(|(id, _)| now.decision.ranking.iter().all(|ranked| ranked.alternative != *id));
    let rows = own.chain(former).map(|(id, of)| {
        vec![of.named(id).into(), place(then.decision, id).as_str().into(), place(now.decision, id).as_str().into()]
    });
    let rows = table("Then and now", "places", &["", "Then", "Now"], rows.collect());
    let folded = Html::element("summary", &[], "Every place, then and now".into()).and(rows);
    heading.and(list(outcomes.into())).and(changes(then, now)).and(Html::element("details", &[], folded))
}

/// Where one stands, in a few words.
fn place(decision: &Decision, id: &str) -> String {
    match decision.ranking.iter().position(|ranked| ranked.alternative == id) {
        Some(at) => format!(
            "{}. with {} of 100, first in {} of 100 what-if runs",
            at + 1,
            of_100(decision.ranking[at].score),
            of_100(decision.acceptability.ranks[at][0])
        ),
        None if decision.excluded.iter().any(|exclusion| exclusion.alternative == id) => "excluded".to_owned(),
        None => "not compared".to_owned(),
    }
}

/// The ratings that changed, those that count most.
fn changes(then: ReportContext, now: ReportContext) -> Html {
    let all = moved((then.catalog(), then.decision), (now.catalog(), now.decision));
    let counting: Vec<&Moved> = all.iter().filter(|moved| moved.weight >= HARDLY).collect();
    let weighed = |of: ReportContext, priority: &Priority, when: &str| {
        let (title, weight) = (of.titled(&priority.criterion), of_100(priority.weight));
        Html::from(format!("{title} is weighed only {when} ({weight} % of the weight)."))
    };
    let new = weighed_newly(then.decision, now.decision).filter(|priority| priority.weight >= HARDLY);
    let gone = weighed_newly(now.decision, then.decision).filter(|priority| priority.weight >= HARDLY);
    let mut items: Vec<Html> = new.map(|priority| weighed(now, priority, "now")).collect();
    items.extend(gone.map(|priority| weighed(then, priority, "then")));
    if counting.is_empty() && items.is_empty() {
        let none = "No rating that counts here has changed since. What differs comes from questions or alternatives that are new.";
        return Html::element("p", &[], none.into());
    }
    let rating = |rating: Option<f64>| rating.map_or_else(|| "not known".to_owned(), out_of_ten);
    items.extend(counting.iter().take(TOLD).map(|moved| {
        let text = format!("{}, {}", now.named(&moved.alternative), now.titled(&moved.criterion));
        let weight = of_100(moved.weight);
        let tells = format!(": {} then, {} now ({weight} % of the weight)", rating(moved.then), rating(moved.now));
        now.evidence(&moved.alternative, &moved.criterion, &text).and(tells)
    }));
    if counting.len() > TOLD {
        let more = counted(counting.len() - TOLD, "more rating");
        items.push(format!("{more} changed by less.").as_str().into());
    }
    Html::element("p", &[], "What changed and counts here:".into()).and(list(items))
}
