//! The three browser engines, each behind a WebDriver server of its own.
//!
//! Every session gets its own server process, its own free port and its own home folder, so that
//! sessions can run side by side and none sees what another stored.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use serde_json::json;
use tempfile::TempDir;
use thirtyfour::Capabilities;

use super::{
    display::Display,
    home::{FIREFOX_PROFILE, new_home},
    port::{free_port, is_ready},
    process::{Process, find, lookup},
};

/// How long a driver may take until it accepts sessions.
const PATIENCE: Duration = Duration::from_secs(20);

/// The engines that almost every reader's browser is built on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// A WebDriver server that runs until it is dropped, and takes its browser with it.
pub struct Driver {
    /// Where the server listens.
    pub url: String,
    /// What to ask it for when opening a session.
    pub capabilities: Capabilities,
    // The order matters: fields are dropped from first to last.
    _server: Process,
    _display: Option<Display>,
    _home: TempDir,
}

impl Driver {
    /// Starts the engine's server and waits until it accepts sessions.
    pub fn start(engine: Engine) -> Self {
        let home = new_home();
        let port = free_port();
        let display = (engine == Engine::WebKit).then(|| Display::start(home.path()));
        let (program, args) = command(engine, port);
        let name = display.as_ref().map_or("", Display::name);
        let env = [
            ("HOME", home.path().as_os_str()),
            ("TMPDIR", home.path().as_os_str()),
            ("XDG_CACHE_HOME", home.path().as_os_str()),
            ("XDG_CONFIG_HOME", home.path().as_os_str()),
            ("XDG_DATA_HOME", home.path().as_os_str()),
            // No talk with the desktop of whoever runs the tests.
            ("DBUS_SESSION_BUS_ADDRESS", OsStr::new("disabled:")),
            ("DISPLAY", OsStr::new(name)),
            ("WAYLAND_DISPLAY", OsStr::new("")),
            ("GDK_BACKEND", OsStr::new("x11")),
            ("NO_AT_BRIDGE", OsStr::new("1")),
        ];
        let server = Process::start(home.path(), &program, args, env);
        let start = Instant::now();
        while !is_ready(port) {
            assert!(
                start.elapsed() < PATIENCE,
                "{} accepts no sessions on port {port}; it said: {}",
                program.display(),
                server.messages(),
            );
            thread::sleep(Duration::from_millis(10));
        }
        Self {
            url: format!("http://127.0.0.1:{port}"),
            capabilities: capabilities(engine, home.path()),
            _server: server,
            _display: display,
            _home: home,
        }
    }
}

/// The server program of an engine, with its arguments.
fn command(engine: Engine, port: u16) -> (PathBuf, Vec<String>) {
    match engine {
        Engine::Chromium => (find("chromedriver", "apt-get install chromium-driver"), vec![format!("--port={port}")]),
        Engine::Firefox => (
            find("geckodriver", "run .ci/setup test, as Debian has no package for it"),
            // The second port has a fixed default, on which two sessions would collide.
            vec![format!("--port={port}"), format!("--websocket-port={}", free_port())],
        ),
        Engine::WebKit => {
            (find("WebKitWebDriver", "apt-get install webkit2gtk-driver"), vec![format!("--port={port}")])
        }
    }
}

/// What to ask the server for: a browser without a visible window, and without chatter of its own
/// on the network.
fn capabilities(engine: Engine, home: &Path) -> Capabilities {
    let (key, options) = match engine {
        Engine::Chromium => (
            "goog:chromeOptions",
            json!({
                "binary": find("chromium", "apt-get install chromium"),
                "args": [
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }),
        ),
        Engine::Firefox => (
            "moz:firefoxOptions",
            json!({
                "binary": lookup("firefox-esr")
                    .unwrap_or_else(|| find("firefox", "apt-get install firefox-esr")),
                "args": ["-headless", "-profile", home.join(FIREFOX_PROFILE)],
                "prefs": { "toolkit.legacyUserProfileCustomizations.stylesheets": true },
            }),
        ),
        Engine::WebKit => ("webkitgtk:browserOptions", json!({ "binary": mini_browser(), "args": ["--automation"] })),
    };
    let mut capabilities = Capabilities::new();
    capabilities.set(key, options).expect("plain JSON");
    capabilities
}

/// WebKitGTK's test browser lies in a private folder named after architecture and version.
fn mini_browser() -> PathBuf {
    let folders = |path: &Path| fs::read_dir(path).into_iter().flatten().flatten();
    folders(Path::new("/usr/lib"))
        .flat_map(|architecture| folders(&architecture.path()))
        .filter(|folder| folder.file_name().to_string_lossy().starts_with("webkit"))
        .map(|folder| folder.path().join("MiniBrowser"))
        .find(|path| path.is_file())
        .expect("WebKit's MiniBrowser is missing: apt-get install webkit2gtk-driver")
}
