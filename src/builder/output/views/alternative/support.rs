use super::super::table::table;
use crate::builder::{
    Day,
    content::{Content, Profile},
    contract::Alternative,
    output::plots::timeline,
};
use leptos::prelude::*;

/// A day, which is not broken into two lines.
fn time(day: &str) -> impl IntoView + use<> {
    view! { <time datetime=day.to_owned()>{day.to_owned()}</time> }
}

/// How long the releases are looked after, as a picture and as a table.
pub fn support(content: &Content, alternative: &Alternative, profile: &Profile) -> Option<impl IntoView + use<>> {
    let today = content.site.day()?;
    let rows = profile.releases.iter().map(|release| {
        let source = content.catalog.sources.get(&release.source).map(|source| {
            view! {
                <a href=source.url.clone() rel="external">
                    {source.title.clone()}
                </a>
                ", "
                {source.date.clone()}
            }
        });
        let until = release.until.as_ref().map_or_else(|| "no end stated".into_any(), |until| time(until).into_any());
        let over = release.until.as_deref().and_then(Day::read).is_some_and(|until| until < today);
        view! {
            <tr>
                <th scope="row">{release.name.clone()}</th>
                <td>{time(&release.from)}</td>
                <td>{until} {over.then_some(" (over)")}</td>
                <td>{source} {release.note.clone().map(|note| format!(". {note}"))}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let label = format!("Release lines of {}", alternative.name);
    (!profile.releases.is_empty()).then(|| {
        view! {
            <section aria-labelledby="releases">
                <h2 id="releases">"How long releases are supported"</h2>
                <figure>
                    <div inner_html=timeline(&profile.releases, today)></div>
                    <figcaption>
                        {format!("From the first release to the last day with security fixes. The line is {today}, the day of the data.")}
                    </figcaption>
                </figure>
                {table(&label, ["Release", "From", "Security fixes until", "Source"], rows)}
            </section>
        }
    })
}
