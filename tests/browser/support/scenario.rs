//! One scenario, played in every engine.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::Path,
    thread,
    time::Duration,
};

use tokio::{runtime, time::timeout};

use super::{drivers::Engine, server::Server, session::Session};

/// Plays the scenario in a new browser, which is closed afterwards, also when a step panics.
pub fn run(engine: Engine, server: &Server, scenario: impl AsyncFnOnce(&Session)) {
    let runtime = runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime");
    let session = runtime.block_on(Session::open(engine, server));
    let played = catch_unwind(AssertUnwindSafe(|| runtime.block_on(scenario(&session))));
    if let Err(panic) = played {
        // The browser may be what failed: a report must neither hang nor hide the first panic.
        let report = async { timeout(Duration::from_secs(10), report(&session)).await };
        let _ = catch_unwind(AssertUnwindSafe(|| runtime.block_on(report)));
        resume_unwind(panic);
    }
}

/// Tells what there was to see when a step failed.
async fn report(session: &Session) {
    let name = thread::current().name().unwrap_or("scenario").replace("::", "-");
    let picture = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name + ".png");
    session.screenshot(&picture).await;
    eprintln!("the page /{} is pictured in {}", session.path().await, picture.display());
    for complaint in session.log().await {
        eprintln!("its log: {complaint}");
    }
}

/// Makes one test per engine, `name::chromium`, `name::firefox` and `name::webkit`, of a scenario
/// on a served site.
macro_rules! in_every_browser {
    ($(#[$attribute:meta])* $name:ident, $server:expr, $scenario:expr $(,)?) => {
        $(#[$attribute])*
        mod $name {
            #[allow(unused_imports, reason = "a scenario may need nothing from around it")]
            use super::*;
            use $crate::support::{drivers::Engine, scenario::run};

            fn play(engine: Engine) {
                run(engine, &$server, $scenario);
            }

            #[test]
            fn chromium() {
                play(Engine::Chromium);
            }

            #[test]
            fn firefox() {
                play(Engine::Firefox);
            }

            #[test]
            fn webkit() {
                play(Engine::WebKit);
            }
        }
    };
}
pub(crate) use in_every_browser;
