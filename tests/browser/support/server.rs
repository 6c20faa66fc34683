//! The built site as a plain static host would serve it, with some liberties a test may take: serve it in a subfolder, switch
//! scripts off, change a page on its way, be out of reach for a while, and have another site under it from then on.

use std::{
    io,
    net::{Ipv4Addr, TcpListener},
    path::PathBuf,
    sync::{Arc, Mutex, mpsc},
    thread,
};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{
        HeaderValue, StatusCode, Uri,
        header::{CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION},
    },
    response::{IntoResponse, Response},
};
use tokio::{runtime, sync::mpsc as orders};
use tower_http::services::{ServeDir, ServeFile};

/// Reports what the page complains about, see [`Session::log`](super::session::Session::log).
const LOG_SCRIPT: &str = include_str!("log.js");

/// Allows the script above and no other.
const NO_SCRIPTS: &str = "script-src 'nonce-browser-test'";

const HTML: &str = "text/html";

type Change = Box<dyn Fn(String) -> String + Send + Sync>;

/// How to serve a folder.
pub struct Site {
    folder: Mutex<PathBuf>,
    prefix: String,
    scripts: bool,
    changes: Vec<(String, Change)>,
    gone: Vec<String>,
    missed: Mutex<Vec<String>>,
    asked: Mutex<Vec<String>>,
}

impl Site {
    /// Serves the site in a subfolder of the host, such as `/a/b/`.
    pub fn at(mut self, prefix: &str) -> Self {
        assert!(prefix.starts_with('/') && prefix.ends_with('/'), "a prefix is like /a/b/");
        prefix.clone_into(&mut self.prefix);
        self
    }

    /// Lets no script of the site run, the same way in every engine.
    pub fn no_scripts(mut self) -> Self {
        self.scripts = false;
        self
    }

    /// Rewrites the HTML of each page whose address ends so, as a browser extension might, or data or a script where the
    /// ending is one of `.json` or `.js`. The addresses of a folder's page are both `folder/` and `folder/index.html`.
    pub fn alter(mut self, path_suffix: &str, change: impl Fn(String) -> String + Send + Sync + 'static) -> Self {
        self.changes.push((path_suffix.to_owned(), Box::new(change)));
        self
    }

    /// Has no file whose address ends so, as after a deploy or on a host that lost it.
    pub fn gone(mut self, path_suffix: &str) -> Self {
        self.gone.push(path_suffix.to_owned());
        self
    }

    /// Starts serving on a free port.
    pub fn start(self) -> Server {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        listener.set_nonblocking(true).expect("a listener that does not block");
        let port = listener.local_addr().expect("a bound address").port();
        let url = format!("http://127.0.0.1:{port}{}", self.prefix);
        let site = Arc::new(self);
        let app = Router::new().fallback(answer).with_state(Arc::clone(&site));
        let (order, mut ordered) = orders::unbounded_channel::<mpsc::Sender<()>>();
        thread::spawn(move || {
            let mut listener = Some(listener);
            loop {
                let here = listener.take().unwrap_or_else(|| listen(port));
                let runtime = runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
                let off = runtime.block_on(async {
                    let listener = tokio::net::TcpListener::from_std(here).expect("a listener");
                    tokio::spawn(axum::serve(listener, app.clone()).into_future());
                    ordered.recv().await
                });
                // With all connections that are open.
                drop(runtime);
                let Some(off) = off else { return };
                let _ = off.send(());
                let Some(on) = ordered.blocking_recv() else { return };
                listener = Some(listen(port));
                let _ = on.send(());
            }
        });
        Server { url, site, order }
    }

    fn folder(&self) -> PathBuf {
        self.folder.lock().expect("no panic while locked").clone()
    }

    /// The text as this site serves it under the given address.
    fn rewrite(&self, path: &str, kind: &str, mut text: String) -> Result<String, &'static str> {
        let is_page = kind.starts_with(HTML);
        let full = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        for (suffix, change) in &self.changes {
            if (path.ends_with(suffix) || full.ends_with(suffix))
                && is_page != [".json", ".js"].iter().any(|ending| suffix.ends_with(ending))
            {
                text = change(text);
            }
        }
        if !is_page {
            return Ok(text);
        }
        let head = "<head>";
        let start = text.find(head).ok_or("a page without <head> cannot be watched")?;
        let attributes = if self.scripts { "" } else { " nonce=browser-test data-scripts-off" };
        let script = format!("<script{attributes} src=\"{}__log.js\"></script>", self.prefix);
        text.insert_str(start + head.len(), &script);
        Ok(text)
    }
}

/// The port once more, where the test had one before.
fn listen(port: u16) -> TcpListener {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).expect("the same port");
    listener.set_nonblocking(true).expect("a listener that does not block");
    listener
}

/// A site being served, until the last copy of this is dropped.
#[derive(Clone)]
pub struct Server {
    url: String,
    site: Arc<Site>,
    order: orders::UnboundedSender<mpsc::Sender<()>>,
}

impl Server {
    /// Describes how to serve a folder; at the root of the host unless told otherwise.
    pub fn of(folder: impl Into<PathBuf>) -> Site {
        Site {
            folder: Mutex::new(folder.into()),
            prefix: "/".to_owned(),
            scripts: true,
            changes: Vec::new(),
            gone: Vec::new(),
            missed: Mutex::default(),
            asked: Mutex::default(),
        }
    }

    /// Has no connection reach the site any more, until [`Server::plug_in`].
    pub fn unplug(&self) {
        self.switch();
    }

    pub fn plug_in(&self) {
        self.switch();
    }

    fn switch(&self) {
        let (done, is_done) = mpsc::channel();
        self.order.send(done).expect("a server");
        is_done.recv().expect("a server that does as it is told");
    }

    /// Serves another folder from now on, as after a deploy.
    pub fn renew(&self, folder: impl Into<PathBuf>) {
        *self.site.folder.lock().expect("no panic while locked") = folder.into();
    }

    /// The full address of a path relative to the site's root, with or without a leading slash. `data=NOW` in it stands
    /// for the version of the data that is served.
    pub fn url(&self, path: &str) -> String {
        let path = path.trim_start_matches('/').replace("data=NOW", &format!("data={}", self.version()));
        format!("{}{path}", self.url)
    }

    /// The version of the data that is served.
    fn version(&self) -> String {
        let latest = std::fs::read_to_string(self.site.folder().join("data/latest.json")).unwrap_or_default();
        let latest: serde_json::Value = serde_json::from_str(&latest).unwrap_or_default();
        latest["version"].as_str().unwrap_or_default().to_owned()
    }

    /// The paths of all pages that may be listed, relative to the root. A site that does not know its address has no sitemap
    /// to read them from.
    pub fn paths(&self) -> Vec<String> {
        let mut paths = vec![];
        let mut folders = vec![String::new()];
        while let Some(folder) = folders.pop() {
            let here = self.site.folder().join(&folder);
            let html = std::fs::read_to_string(here.join("index.html")).unwrap_or_default();
            if !html.is_empty() && !html.contains("content=\"noindex\"") {
                paths.push(folder.clone());
            }
            for entry in std::fs::read_dir(here).expect("the built site; run `make dist` first").flatten() {
                if entry.path().is_dir() {
                    folders.push(format!("{folder}{}/", entry.file_name().to_string_lossy()));
                }
            }
        }
        paths.sort();
        paths
    }

    /// The paths asked for so far that do not exist. No script can see that a style sheet's
    /// image or font was not found.
    pub fn missed(&self) -> Vec<String> {
        self.site.missed.lock().expect("no panic while locked").clone()
    }

    /// All that browsers have sent so far: of each request its first line, then its headers.
    pub fn asked(&self) -> Vec<String> {
        self.site.asked.lock().expect("no panic while locked").clone()
    }
}

async fn answer(State(site): State<Arc<Site>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let sent = format!("{} {}\n{:?}", request.method(), request.uri(), request.headers());
    site.asked.lock().expect("no panic while locked").push(sent);
    let response = match path.strip_prefix(&site.prefix) {
        Some(path) if site.gone.iter().any(|suffix| path.ends_with(suffix)) => StatusCode::NOT_FOUND.into_response(),
        Some("__log.js") => ([(CONTENT_TYPE, "text/javascript")], LOG_SCRIPT).into_response(),
        Some(_) => serve(&site, &path, request)
            .await
            .unwrap_or_else(|error| (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response()),
        None => StatusCode::NOT_FOUND.into_response(),
    };
    if response.status() == StatusCode::NOT_FOUND {
        site.missed.lock().expect("no panic while locked").push(path);
    }
    response
}

async fn serve(site: &Site, path: &str, mut request: Request) -> io::Result<Response> {
    let root = site.prefix.trim_end_matches('/');
    *request.uri_mut() = path[root.len()..].parse::<Uri>().map_err(io::Error::other)?;
    let not_found = ServeFile::new(site.folder().join("404.html"));
    let mut files = ServeDir::new(site.folder()).not_found_service(not_found);
    let (mut head, body) = files.try_call(request).await?.into_parts();

    // A redirect from `folder` to `folder/` knows nothing of the prefix.
    if let Some(location) = head.headers.get(LOCATION).and_then(|value| value.to_str().ok()) {
        let location = HeaderValue::try_from(format!("{root}{location}"));
        head.headers.insert(LOCATION, location.map_err(io::Error::other)?);
    }
    let kind = head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    if ![HTML, "application/json", "text/javascript"].iter().any(|read| kind.starts_with(read)) {
        return Ok(Response::from_parts(head, Body::new(body)));
    }
    let text = to_bytes(Body::new(body), usize::MAX).await.map_err(io::Error::other)?;
    let text = String::from_utf8(text.to_vec()).map_err(io::Error::other)?;
    let text = site.rewrite(path, &kind, text).map_err(io::Error::other)?;
    head.headers.remove(CONTENT_LENGTH);
    if !site.scripts {
        head.headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(NO_SCRIPTS));
    }
    Ok(Response::from_parts(head, Body::from(text)))
}
