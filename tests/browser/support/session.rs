//! A browser with one page open, and the few things that a reader does with a page.
//!
//! Every helper panics on failure, saying what it waited for and where, so that tests read as a
//! list of what happens. What takes time is waited for by asking the page again and again, never
//! by sleeping for a guessed while.

use std::{fs, path::Path};

use serde_json::Value;
use thirtyfour::{By, TypingData, WebDriver, WebElement, error::WebDriverResult};

use super::{
    drivers::{Driver, Engine},
    patience::{self, reason},
    server::Server,
};

/// Resolves when all is drawn that a page has begun.
const NEXT_FRAMES: &str = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

/// Brings an element into the window, which WebKit does not do by itself, and notes where it then is.
const BRING_INTO_VIEW: &str = "
    const [element] = arguments;
    element.scrollIntoView({ block: 'center', inline: 'center' });
    const place = () => JSON.stringify(element.getBoundingClientRect());
    const before = place();
";

/// A browser of its own, closed when dropped.
pub struct Session {
    /// For the rare command that has no helper here. Keep to those that W3C WebDriver defines:
    /// not every engine knows more.
    pub browser: WebDriver,
    /// What the browser visits.
    pub server: Server,
    engine: Engine,
    _driver: Driver,
}

impl Session {
    /// Opens a new browser, with nothing stored, for the site that the server serves.
    pub async fn open(engine: Engine, server: &Server) -> Self {
        let driver = Driver::start(engine);
        let browser = WebDriver::new(&driver.url, driver.capabilities.clone())
            .await
            .unwrap_or_else(|error| panic!("{engine:?} opens no session: {}", reason(&error)));
        // Dropping the driver ends the browser; thirtyfour must not try the same once more.
        browser.clone().leak().expect("a session just opened");
        Self { browser, server: server.clone(), engine, _driver: driver }
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Opens a page by its path relative to the site's root, and waits until it is loaded.
    pub async fn goto(&self, path: &str) {
        let url = self.server.url(path);
        if let Err(error) = self.browser.goto(&url).await {
            panic!("{url} does not open: {}", reason(&error));
        }
    }

    /// The path of the page that is open, relative to the site's root, with query and fragment.
    pub async fn path(&self) -> String {
        let url = self.browser.current_url().await.expect("an address");
        let root = self.server.url("");
        let path = url.as_str().strip_prefix(&root);
        path.unwrap_or_else(|| panic!("{url} is outside of {root}")).to_owned()
    }

    /// Waits until there is such an element.
    pub async fn wait_for(&self, css: &str) -> WebElement {
        let step = async || Some(self.find(css).await).transpose();
        self.poll(css, step).await
    }

    /// Waits until the element shows the text, maybe among more.
    pub async fn wait_text(&self, css: &str, part: &str) {
        let step = async || {
            let text = self.find(css).await?.text().await?;
            Ok(text.contains(part).then_some(()))
        };
        self.poll(&format!("{part:?} in {css}"), step).await;
    }

    /// Waits until the JavaScript expression holds.
    pub async fn wait_until(&self, expression: &str) {
        let script = format!("return Boolean({expression})");
        let step = async || {
            let holds = self.browser.execute(script.as_str(), []).await?;
            Ok((holds.json() == true).then_some(()))
        };
        self.poll(&format!("sign that {expression}"), step).await;
    }

    /// Clicks the element, as soon as it is there, rests in its place and nothing covers it.
    pub async fn click(&self, css: &str) {
        let step = async || {
            let element = self.find(css).await?;
            // A click on what the page is still moving lands elsewhere.
            let rests = format!("{BRING_INTO_VIEW} return {NEXT_FRAMES}.then(() => place() === before)");
            if self.browser.execute(rests, vec![element.to_json()?]).await?.json() != true {
                return Ok(None);
            }
            Some(element.click().await).transpose()
        };
        self.poll(&format!("click on {css}"), step).await;
    }

    /// The text that the element shows.
    pub async fn text(&self, css: &str) -> String {
        let step = async || Some(self.find(css).await?.text().await).transpose();
        self.poll(css, step).await
    }

    /// Types into whatever has the focus. `Key::Shift + Key::Tab` holds the first one down.
    pub async fn keys(&self, keys: impl Into<TypingData>) {
        let keys = keys.into().to_string();
        // What has the focus may be replaced just then, and takes none; so none is pressed twice.
        let step = async || Some(self.browser.active_element().await?.send_keys(keys.as_str()).await).transpose();
        self.poll("focused element that takes keys", step).await;
    }

    /// Runs the body of a JavaScript function, waiting for a promise that it returns.
    pub async fn execute(&self, body: &str) -> Value {
        match self.browser.execute(body, []).await {
            Ok(value) => value.json().clone(),
            Err(error) => panic!("{body}: {}", reason(&error)),
        }
    }

    /// All that this page, and the ones before it in this tab, complained about so far.
    pub async fn log(&self) -> Vec<String> {
        let log = self.execute("return window.__log").await;
        serde_json::from_value(log).expect("only the pages of our server keep a log")
    }

    /// Fails if any page complained so far.
    pub async fn assert_quiet(&self) {
        let log = self.log().await;
        assert!(log.is_empty(), "{:?} complains:\n{}", self.engine, log.join("\n"));
    }

    /// Keeps what the page copies as `window.copied`: engines differ in who may use their clipboard.
    pub async fn keeps_copies(&self) {
        self.execute(
            "Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text) => { window.copied = text; \
             return Promise.resolve() } } })",
        )
        .await;
    }

    /// Saves a picture of what the window shows, as PNG.
    pub async fn screenshot(&self, path: impl AsRef<Path>) {
        // WebKit pictures what it drew last, which may be from before a change of size.
        self.next_frames().await;
        let picture = self.browser.screenshot_as_png().await.expect("a picture");
        fs::write(path, picture).expect("a folder for the picture");
    }

    /// Waits until all is drawn that the page has begun.
    pub async fn next_frames(&self) {
        self.execute(&format!("return {NEXT_FRAMES}")).await;
    }

    /// Gives the page this many pixels, whatever frame the engine puts around it.
    pub async fn set_window(&self, width: u32, height: u32) {
        let what = format!("page of {width} by {height} pixels");
        let [inner_width, inner_height] = self.inner_size().await;
        let outer = self.browser.get_window_rect().await.expect("a window");
        let frame_width = (outer.width as u32).saturating_sub(inner_width);
        let frame_height = (outer.height as u32).saturating_sub(inner_height);
        let (outer_width, outer_height) = (width + frame_width, height + frame_height);
        if let Err(error) = self.browser.set_window_rect(0, 0, outer_width, outer_height).await {
            panic!("no {what}: {}", reason(&error));
        }
        let step = async || Ok((self.inner_size().await == [width, height]).then_some(()));
        self.poll(&what, step).await;
    }

    async fn inner_size(&self) -> [u32; 2] {
        let size = self.execute("return [innerWidth, innerHeight]").await;
        serde_json::from_value(size).expect("two numbers")
    }

    async fn find(&self, css: &str) -> WebDriverResult<WebElement> {
        self.browser.find(By::Css(css)).await
    }

    /// Waits for an outcome of the step, or panics with what was waited for, and where.
    async fn poll<T>(&self, what: &str, step: impl AsyncFn() -> WebDriverResult<Option<T>>) -> T {
        match patience::poll(step).await {
            Ok(outcome) => outcome,
            Err(obstacle) => {
                let url = self.browser.current_url().await;
                let url = url.map_or_else(|_| "a lost page".to_owned(), String::from);
                panic!("no {what} in {:?} on {url}: {obstacle}", self.engine);
            }
        }
    }
}
