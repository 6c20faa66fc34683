//! The questions, one at a time, and the page on which to check the answers.

mod check;
mod overview;
mod question;
mod steps;

use crate::components::erase::erase;
use crate::{
    components::{
        address::{use_fragment, use_go},
        loading::with_data,
        notice::StorageNotice,
    },
    session::Data,
    site::DECIDE,
};
use check::Check;
use leptos::prelude::*;
use overview::Overview;
use question::Ask;
use steps::Step;

#[component]
pub fn Decide() -> impl IntoView {
    with_data(DECIDE, |data| erase(view! { <Wizard data /> }))
}

#[component]
fn Wizard(data: Data) -> impl IntoView {
    let fragment = use_fragment();
    let go = use_go();
    let model = data.model;
    let step = Memo::new({
        let model = model.clone();
        move |_| fragment.with(|fragment| Step::decode(fragment, &model))
    });
    let go_to = Callback::new({
        let model = model.clone();
        move |step: Step| go(DECIDE.path, &step.encode(&model), false)
    });
    view! {
        <StorageNotice />
        {
            let model = model.clone();
            move || match step.get() {
                Step::Ask { at, then_check } => erase(view! { <Ask model=model.clone() at then_check go_to /> }),
                Step::Check => erase(view! { <Check model=model.clone() /> }),
            }
        }
        <Overview model />
    }
}
