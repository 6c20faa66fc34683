use super::{ResultState, headline, render_part};
use leptos::prelude::*;
use std::time::Duration;

/// How long a slider has to rest before its effect is said.
const REST: Duration = Duration::from_millis(700);

/// The result in one sentence, for who hears the page: once no slider has moved for a moment. What stays the same is not
/// said again.
pub fn said_at_rest(state: ResultState) -> Signal<String> {
    let said = RwSignal::new(String::new());
    let moves = StoredValue::new(0_u32);
    Effect::new(move || {
        state.decision.track();
        moves.update_value(|moves| *moves += 1);
        let move_of_this = moves.get_value();
        let say = move || {
            if moves.try_get_value() != Some(move_of_this) {
                return;
            }
            let text = untrack(render_part(state, |report| headline::outcome(report).into()));
            if said.try_with_untracked(|said| *said != text) == Some(true) {
                said.set(text);
            }
        };
        set_timeout(say, REST);
    });
    said.into()
}
