//! Writing the site: published data, pages, feed and sitemap.

mod data;
mod feed;
mod head;
mod page;
mod shell;
mod styles;
mod views;

use super::content::Content;
use page::{Output, all};
use shell::Shell;
use std::{fs, io, path::PathBuf};

/// Where the site is written and how.
pub struct Settings {
    /// The folder that holds Trunk's `index.html`, scripts and styles.
    pub folder: PathBuf,
    /// The absolute address of the root with a trailing slash, where one was set from outside.
    pub origin: Option<String>,
    /// True for the site as it is published: with a content security policy.
    pub release: bool,
}

/// Writes everything and returns how many pages there are.
pub fn write(content: &Content, settings: &Settings) -> io::Result<usize> {
    let folder = &settings.folder;
    let mut shell = Shell::read(folder)?;
    shell.bundle_styles(folder)?;
    let origin = settings.origin.clone().unwrap_or_else(|| content.site.origin.clone());
    let origin = format!("{}/", origin.trim_end_matches('/'));

    data::write(content, folder)?;
    let pages = all(content);
    for page in &pages {
        let file = folder.join(page.file());
        fs::create_dir_all(file.parent().unwrap_or(folder))?;
        fs::write(file, shell.page(page, content, &origin, settings))?;
    }
    let listed: Vec<&Output> = pages.iter().filter(|page| page.listed).collect();
    fs::write(folder.join("feed.xml"), feed::atom(content, &origin))?;
    fs::write(folder.join("sitemap.xml"), feed::sitemap(&listed, &origin))?;
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {origin}sitemap.xml\n");
    fs::write(folder.join("robots.txt"), robots)?;
    Ok(pages.len())
}
