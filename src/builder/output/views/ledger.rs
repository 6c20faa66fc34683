//! The disputed claims: each with its verdict and evidence, then the contradictions side by side.

use super::{
    article::sources,
    fold::fold,
    outline::contents,
    report::{mail, open_issue},
    still,
    table::table,
};
use crate::{
    builder::{
        content::{Content, Contradiction, Disputed, Entry, Ledger, Statement, Verdict},
        contract::Catalog,
    },
    fragment,
    pages::READING,
    site::{self, CLAIMS},
};
use leptos::prelude::*;

pub fn ledger(content: &Content) -> String {
    let (ledger, catalog) = (&content.ledger, &content.catalog);
    let articles = ledger.disputed.iter().map(|disputed| article(catalog, disputed)).collect_view();
    let total: usize = ledger.disputed.iter().map(|disputed| disputed.claims.len()).sum();
    let write_to = content.site.report.as_ref().map(|report| view! { ": write to " {mail(report)} });
    let joint = if write_to.is_some() { " or " } else { ": " };
    let write_there = open_issue(content, &CLAIMS).map(|link| view! { {joint} {link} });
    let head = still(view! {
            <h1>{CLAIMS.title}</h1>
            <p class="lead">
                {format!(
                    "{total} claims of {} articles, each in our words, with a verdict, the evidence and what to say instead. \
                     Every figure of ours leads to its source.",
                    ledger.disputed.len(),
                )}
            </p>
            <p>
                "We read stored copies of the texts, without pictures and, of one article, without its tables, so nothing is held against an \
                author that only these would show. A sentence that says “may”, “can” or “often” is judged as one that says so. Authors may reply, and \
                a mistake of ours is put right"
                {write_to} {write_there} "."
            </p>
    });
    let essay = ledger.document.html.clone();
    let essay = (!essay.is_empty()).then(|| view! { <div class="text" inner_html=essay></div> });
    let body = still(view! {
            {essay}
            {verdicts()}
            {filter(ledger)}
            {articles}
            {contradictions(ledger)}
            {sources(&ledger.document, catalog)}
    });
    let contents = contents(&body, CLAIMS.path);
    format!("<article class=\"ledger guided\">{head}{contents}{body}</article>")
}

/// What a verdict means. How often each was given is not told: a count would judge a publisher by what was picked.
fn verdicts() -> impl IntoView {
    let rows = Verdict::ALL.iter().map(|verdict| {
        view! {
            <tr>
                <th scope="row">
                    <span class="verdict" data-verdict=verdict.word()>
                        {verdict.word()}
                    </span>
                </th>
                <td>{verdict.meaning()}</td>
            </tr>
        }
    });
    table("Verdicts", ["Verdict", "Meaning"], rows.collect_view())
}

/// What the app needs to offer a filter; without it all entries are shown.
fn filter(ledger: &Ledger) -> impl IntoView + use<> {
    let verdicts = Verdict::ALL.map(Verdict::word).join(" ");
    let topics = ledger.topics().join(" ");
    view! {
        <div
            class="filter"
            data-live=READING
            data-kind="claims"
            data-later="unlinked"
            data-verdicts=verdicts
            data-topics=topics
        ></div>
    }
}

fn article(catalog: &Catalog, disputed: &Disputed) -> impl IntoView + use<> {
    let original_text = disputed.url.clone().map(|url| {
        view! {
            " "
            <a href=url rel="external">
                "The original"
            </a>
        }
    });
    let claims = disputed.claims.iter().map(|claim| statement(catalog, disputed, claim)).collect_view();
    let opinions = disputed.opinions.iter().map(|opinion| {
        view! {
            <li id=opinion.id.clone() data-topic=opinion.topic.clone()>
                <b>{opinion.id.to_uppercase()}</b>
                " "
                {opinion.says.clone()}
                {original(disputed, &opinion.passage).map(|link| view! { " (" {link} ")" })}
                {opinion.note.clone().map(|note| view! { <span class="note">" " {note}</span> })}
            </li>
        }
    });
    let opinions = (!disputed.opinions.is_empty()).then(|| {
        view! {
            <details class="opinions">
                <summary>{format!("Opinions and sentences without a claim to check: {} ({})", disputed.opinions.len(), disputed.publisher)}</summary>
                <ul>{opinions.collect_view()}</ul>
            </details>
        }
    });
    view! {
        <section aria-labelledby=disputed.id.clone()>
            {fold(
                disputed.id.clone(),
                format!("{}: {}", disputed.publisher, disputed.title),
                disputed.claims.len(),
                "claim",
                view! {
                    <p class="meta">{format!("Dated {}.", disputed.date)} {original_text}</p>
                    {claims}
                    {opinions}
                }.into_any(),
            )}
        </section>
    }
}

fn statement(catalog: &Catalog, disputed: &Disputed, claim: &Statement) -> impl IntoView + use<> {
    let values = claim.claims.iter().filter_map(|reference| {
        let (alternative, criterion) = reference.split_once('.')?;
        let alternative = catalog.alternative(alternative)?;
        let title = catalog.criterion(criterion)?.title.clone();
        let href = site::href(&site::alternative(&catalog.noun, &alternative.id), &site::claim(criterion));
        let value = alternative.value(criterion)?;
        Some(view! {
            <li>
                <a href=href>{alternative.name.clone()} ", " {title}</a>
                ": "
                {value}
            </li>
        })
    });
    let others = claim.sources.iter().filter_map(|id| {
        let source = catalog.sources.get(id)?;
        Some(view! {
            <li>
                <a href=source.url.clone() rel="external">
                    {source.title.clone()}
                </a>
                ", "
                {source.date.clone()}
            </li>
        })
    });
    let instead = claim.html.instead.clone().map(|html| {
        view! {
            <p>
                <b>"Say instead: "</b>
                <span inner_html=html></span>
            </p>
        }
    });
    let link = site::href(CLAIMS.path, &claim.id);
    view! {
        <section class="entry" id=claim.id.clone() data-verdict=claim.verdict.word() data-topic=claim.topic.clone()>
            <h3>
                <a class="anchor" href=link>
                    {claim.id.to_uppercase()}
                </a>
                " "
                {claim.says.clone()}
            </h3>
            <p class="meta">
                <span class="verdict" data-verdict=claim.verdict.word()>
                    {claim.verdict.word()}
                </span>
                {format!(" · {} · said by {}", claim.topic, disputed.publisher)}
                {original(disputed, &claim.passage).map(|link| view! { ", " {link} })}
            </p>
            <p inner_html=claim.html.because.clone()></p>
            {instead}
            <ul class="evidence" aria-label="Evidence">
                {values.collect_view()}
                {others.collect_view()}
            </ul>
        </section>
    }
}

/// The way to where the original says it.
fn original(disputed: &Disputed, passage: &str) -> Option<impl IntoView + use<>> {
    let href = format!("{}#{}", disputed.url.as_ref()?, fragment::to_text(passage));
    Some(view! { <a href=href rel="external">"in the original"</a> })
}

fn contradictions(ledger: &Ledger) -> Option<AnyView> {
    let publishers = |ids: &[String]| {
        let mut found: Vec<&str> = ids.iter().filter_map(|id| Some(ledger.entry(id)?.0.publisher.as_str())).collect();
        found.sort_unstable();
        found.dedup();
        found.join(" and ")
    };
    let (within, between): (Vec<_>, Vec<_>) =
        ledger.contradictions.iter().partition(|found| publishers(&found.left) == publishers(&found.right));
    let list = |found: Vec<&Contradiction>| {
        found.into_iter().map(|found| contradiction(ledger, found, &publishers)).collect_view()
    };
    let (count_between, count_within) = (between.len(), within.len());
    (!ledger.contradictions.is_empty()).then(|| {
        view! {
            <section aria-labelledby="contradictions">
                {fold(
                    "contradictions".to_owned(),
                    "Side by side: what does not go together",
                    count_between + count_within,
                    "pair",
                    view! {
                        {(count_between > 0).then(|| view! { <h3>{format!("Between the articles: {count_between}")}</h3> })}
                        {list(between)}
                        {(count_within > 0).then(|| view! { <h3>{format!("Within one article: {count_within}")}</h3> })}
                        {list(within)}
                    }.into_any(),
                )}
            </section>
        }
        .into_any()
    })
}

fn contradiction(ledger: &Ledger, found: &Contradiction, publishers: &dyn Fn(&[String]) -> String) -> AnyView {
    let side = |ids: &[String]| {
        let sentences = ids.iter().filter_map(|id| {
            let (_, entry) = ledger.entry(id)?;
            let says = entry.says().to_owned();
            let label = entry.id().to_uppercase();
            let link = match entry {
                Entry::Claim(_) => view! { <a href=site::href(CLAIMS.path, id)>{label}</a> }.into_any(),
                Entry::Opinion(_) => label.into_any(),
            };
            Some(view! { <li>{link} " " {says}</li> })
        });
        let sentences = sentences.collect_view();
        view! {
            <div>
                <p class="meta">{publishers(ids)}</p>
                <ul>{sentences}</ul>
            </div>
        }
    };
    view! {
        <section class="contradiction" id=found.id.clone()>
            <h4>{found.title.clone()}</h4>
            <div class="sides">{side(&found.left)} {side(&found.right)}</div>
            <p>
                <b>"What holds: "</b>
                <span inner_html=found.html.clone()></span>
            </p>
        </section>
    }
    .into_any()
}
