//! Waiting for a page that is still being built, and telling that from a mistake in the test.

use std::time::{Duration, Instant};

use thirtyfour::error::{WebDriverError, WebDriverErrorInner, WebDriverResult};

/// How long a page may take to get where a test expects it. Generous, for slow machines: a test
/// that passes never waits for it.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(20);

/// Tries the step again until it has an outcome; after a while, gives the last obstacle instead.
pub async fn poll<T>(step: impl AsyncFn() -> WebDriverResult<Option<T>>) -> Result<T, String> {
    let start = Instant::now();
    loop {
        let obstacle = match step().await {
            Ok(Some(outcome)) => return Ok(outcome),
            Ok(None) => "it is otherwise".to_owned(),
            Err(error) if is_passing(&error) => reason(&error),
            Err(error) => return Err(reason(&error)),
        };
        if start.elapsed() > PATIENCE {
            return Err(format!("after {} s, {obstacle}", PATIENCE.as_secs()));
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// An element that is not there yet, or was replaced between finding and using it, is no failure
/// but the state of a page that is being built; the same goes for a script that looks at it.
fn is_passing(error: &WebDriverError) -> bool {
    use WebDriverErrorInner::{
        ElementClickIntercepted, ElementNotInteractable, JavascriptError, NoSuchElement, StaleElementReference,
    };
    // A page that reloads itself while the driver looks at it.
    if error.to_string().contains("aborted by navigation") {
        return true;
    }
    matches!(
        **error,
        NoSuchElement(_)
            | StaleElementReference(_)
            | ElementNotInteractable(_)
            | ElementClickIntercepted(_)
            | JavascriptError(_)
    )
}

/// What the driver says went wrong, without the stack of its own code.
pub fn reason(error: &WebDriverError) -> String {
    let text = error.to_string();
    let text = text.split("Stacktrace:").next().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
