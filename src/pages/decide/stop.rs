use super::Wizard;
use crate::{
    browser,
    components::erase::erase,
    decision::stop::is_settled,
    session::Session,
    site::{self, RESULT},
};
use leptos::{prelude::*, task::spawn_local};

/// “You can stop now”, where no answer that is left can change who comes first. Worked out after the page has been painted.
pub fn stop(wizard: Wizard) -> impl IntoView {
    let session = Session::expect();
    let first = RwSignal::new(None::<String>);
    let depth = Memo::new(move |_| wizard.place.get().depth);
    Effect::new(move || {
        session.answers.track();
        depth.track();
        first.set(None);
        spawn_local(async move {
            browser::pause().await;
            // Gone, where the reader has left the page meanwhile.
            first.try_set(settled(wizard, session));
        });
    });
    view! {
        <div role="status" class="stop">
            {move || {
                first
                    .get()
                    .map(|first| {
                        erase(view! {
                            <p>
                                <b>"You can stop now. "</b>
                                {format!("No answer to the questions left here can change who comes first: {first}. ")}
                                <a href=site::href(RESULT.path, "")>"See the result"</a>
                            </p>
                        })
                    })
            }}
        </div>
    }
}

/// The name of the alternative that stays first whatever else is answered, where there is something left to answer.
fn settled(wizard: Wizard, session: Session) -> Option<String> {
    let answers = session.answers.try_get_untracked()?;
    let place = wizard.place.try_get_untracked()?;
    if answers.is_empty() {
        return None;
    }
    wizard.data.with_value(|data| {
        wizard.table.with_value(|table| {
            let open = |at: &usize| !answers.answered(&data.model.questions[*at].id);
            let remaining: Vec<usize> = place.asked(&data.model, &answers).filter(open).collect();
            let choices = table.choices(&data.model, &answers);
            let settled = !remaining.is_empty() && is_settled(table, &choices, &remaining);
            let first = table.ranking(&table.setting(&choices)).first().map(|(first, _)| *first);
            first.filter(|_| settled).map(|first| data.catalog.alternatives[first].name.clone())
        })
    })
}
