use super::still;
use crate::{
    builder::{content::Content, document::Term},
    site::GLOSSARY,
};
use leptos::prelude::*;

/// Every word that is explained, in the order of the alphabet.
pub fn glossary(content: &Content) -> String {
    let mut terms: Vec<(&String, &Term)> = content.glossary.0.iter().collect();
    terms.sort_by_key(|(_, term)| term.term.to_lowercase());
    let entries = terms.into_iter().map(|(id, term)| {
        let long = term.long.clone().map(|long| view! { <span class="note">" (" {long} ")"</span> });
        view! {
            <dt id=id.clone()>{term.term.clone()} {long}</dt>
            <dd>{term.means.clone()}</dd>
        }
    });
    still(view! {
        <h1>{GLOSSARY.title}</h1>
        <p class="lead">"Words of the trade in plain ones. The first use of each in an article leads here."</p>
        <dl class="glossary">{entries.collect_view()}</dl>
    })
}
