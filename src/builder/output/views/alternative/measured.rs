use crate::{
    builder::{
        contract::{Alternative, Catalog},
        output::plots::dots,
    },
    catalog::{Direction, figure},
    order::by_falling,
};
use leptos::prelude::*;

/// The numbers of each group that is plotted: a line of dots for each criterion, with its caveat.
pub fn measured(catalog: &Catalog, alternative: &Alternative) -> impl IntoView + use<> {
    let groups = catalog.groups.iter().filter(|group| group.plot).filter_map(|group| {
        let figures: Vec<_> = catalog
            .criteria
            .iter()
            .filter(|criterion| criterion.group == group.id)
            .filter_map(|criterion| {
                let picture = dots(catalog, criterion, &alternative.id)?;
                let better = match criterion.better {
                    Some(Direction::Higher) => ", more is better",
                    Some(Direction::Lower) => ", less is better",
                    None => "",
                };
                let own = figure(alternative.number(&criterion.id)?, criterion.unit.as_deref());
                let all = catalog.alternatives.iter().filter_map(|a| Some((a, a.number(&criterion.id)?))).collect();
                let values = by_falling(all, |(_, number)| *number).into_iter().map(|(a, number)| {
                    view! { <li>{a.name.clone()} ": " {figure(number, criterion.unit.as_deref())}</li> }
                });
                let values = values.collect_view();
                Some(view! {
                    <figure class="dots">
                        <figcaption>
                            <b>{criterion.title.clone()}</b>
                            {format!(": {own}{better}.")}
                        </figcaption>
                        <div inner_html=picture></div>
                        <details>
                            <summary>{format!("All values of “{}”", criterion.title)}</summary>
                            <ol>{values}</ol>
                        </details>
                    </figure>
                })
            })
            .collect();
        let of_group = catalog.criteria.iter().filter(|criterion| criterion.group == group.id);
        let mut caveats: Vec<(&str, Vec<&str>)> = vec![];
        for (caveat, title) in of_group.filter_map(|criterion| Some((criterion.caveat.as_deref()?, &*criterion.title))) {
            match caveats.iter_mut().find(|(other, _)| *other == caveat) {
                Some((_, titles)) => titles.push(title),
                None => caveats.push((caveat, vec![title])),
            }
        }
        let caveats = caveats.into_iter().map(|(caveat, titles)| {
            view! {
                <p class="note">
                    <b>{titles.join(", ")}</b>
                    {format!(": {caveat}")}
                </p>
            }
        });
        let caveats = caveats.collect_view();
        let id = format!("plot-{}", group.id);
        (!figures.is_empty()).then(|| {
            view! {
                <section aria-labelledby=id.clone()>
                    <h2 id=id.clone()>{group.title.clone()} ", drawn"</h2>
                    <div class="plots">{figures}</div>
                    {caveats}
                    <p class="note">
                        {format!("The filled dot is {}, the rings are the other {}.", alternative.name, catalog.noun.many)}
                    </p>
                </section>
            }
        })
    });
    groups.collect_view()
}
