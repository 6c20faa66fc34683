//! The same files on two plain servers that know nothing of the app, at the root and in a folder of the host.

use crate::{
    fixture,
    pages::started,
    support::{
        drivers::Engine,
        port::free_port,
        process::{Process, find},
        scenario::run,
        session::Session,
    },
};
use std::{ffi::OsStr, fs, net::TcpStream, os::unix::fs::symlink, path::Path, thread, time::Duration};

/// Everything that a page loaded came from the site's own folder, and arrived.
const ALL_ARRIVED: &str = "performance.getEntriesByType('resource').every(entry => \
    entry.responseStatus === 200 && entry.name.startsWith(document.baseURI))";

/// A folder with the site at its root and once more in `a/b`.
fn web_root(home: &Path) {
    let site = fixture::folder();
    fs::create_dir_all(home.join("web/a")).unwrap();
    for entry in fs::read_dir(site).unwrap().flatten() {
        symlink(entry.path(), home.join("web").join(entry.file_name())).unwrap();
    }
    symlink(site, home.join("web/a/b")).unwrap();
}

fn wait_for(port: u16, server: &Process) {
    for _ in 0..500 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
    panic!("no server on port {port}: {}", server.messages());
}

fn visit(port: u16) {
    run(Engine::Chromium, &fixture::site().start(), async |s| {
        for prefix in ["", "a/b/"] {
            let root = format!("http://127.0.0.1:{port}/{prefix}");
            for path in s.server.paths() {
                s.browser.goto(format!("{root}{path}")).await.unwrap();
                started(s).await;
                assert!(!s.text("h1").await.is_empty(), "{root}{path} has no heading");
                s.wait_until("getComputedStyle(document.body).display === 'flex'").await;
                s.wait_until(ALL_ARRIVED).await;
                let root_seen = s.execute("return document.baseURI").await;
                assert_eq!(root_seen, root.as_str());
            }
            use_it(s, &root).await;
        }
    });
}

async fn use_it(s: &Session, root: &str) {
    s.browser.goto(root).await.unwrap();
    started(s).await;
    s.click(".doors a[href='articles/']").await;
    s.wait_text("h1", "Articles").await;
    s.click(".articles h2 a").await;
    s.wait_for("article .sources li").await;
    s.click("nav a[href='decide/']").await;
    crate::decide::choose(s, "considering", &["heron"]).await;
    s.wait_text(".progress", "Question 2 of").await;
    s.click("a.aside").await;
    s.click(".check a.button").await;
    s.wait_for("#link").await;
    let link = s.execute("return document.querySelector('#link').value").await;
    assert!(link.as_str().unwrap().starts_with(&format!("{root}result/#v=1&data=")), "{link}");
    s.execute("localStorage.clear()").await;
}

#[test]
fn python() {
    let home = tempfile::tempdir().unwrap().keep();
    web_root(&home);
    let port = free_port();
    let python = find("python3", "install the Debian package python3");
    let web = home.join("web");
    let port_text = port.to_string();
    let args = ["-m", "http.server", port_text.as_str(), "--bind", "127.0.0.1", "--directory", web.to_str().unwrap()];
    let server = Process::start(&home, &python, args, []);
    wait_for(port, &server);
    visit(port);
}

#[test]
fn nginx() {
    let home = tempfile::tempdir().unwrap().keep();
    web_root(&home);
    let port = free_port();
    let nginx = find("nginx", "install the Debian package nginx-light");
    let folder = home.display();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {folder}/{kind};"))
        .concat();
    let configuration = format!(
        "daemon off; master_process off; pid {folder}/nginx.pid; error_log stderr; events {{}}\n\
         http {{ include /etc/nginx/mime.types; access_log off; {temporary}\n\
         server {{ listen 127.0.0.1:{port}; root {folder}/web; absolute_redirect off; }} }}\n"
    );
    let file = home.join("nginx.conf");
    fs::write(&file, configuration).unwrap();
    let server = Process::start(&home, &nginx, [OsStr::new("-c"), file.as_os_str()], []);
    wait_for(port, &server);
    visit(port);
}
