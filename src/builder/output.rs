//! Writing the site: published data, pages, feed and sitemap.

pub mod app_data;
pub mod changes;
mod feed;
mod head;
mod headers;
mod icons;
mod kept;
mod markdown;
mod page;
mod plots;
mod preview;
pub mod published;
mod search;
mod shell;
mod single;
mod structured;
mod styles;
pub mod then;
mod views;

use super::{content::Content, hash::hashed};
use crate::site;
use app_data::AppData;
use kept::Document;
use page::{Output, all};
use published::PublishedFile;
use shell::Shell;
use std::{
    fs, io,
    path::{Path, PathBuf},
};
use views::Published;

/// Where the site is written and how.
pub struct Settings {
    /// The folder that holds Trunk's `index.html`, scripts and styles.
    pub folder: PathBuf,
    /// The licences of what the program is compiled from.
    pub licences: String,
    /// True for the site as it is published: with a content security policy.
    pub release: bool,
}

/// Writes everything and returns how many pages there are.
pub fn write(content: &Content, settings: &Settings) -> io::Result<usize> {
    let folder = &settings.folder;
    let mut shell = Shell::read(folder)?;
    shell.bundle_styles(folder)?;
    let origin = content.site.origin.as_deref();

    let published = publish(content, &folder.join("data"), settings)?;
    let app_data = AppData::write(content, folder)?;
    let index = search::write(content, folder)?;
    let pages = all(content, &published);
    let footer = views::footer(content);
    // Other files stand beside the pages, which come last.
    for page in &pages {
        fs::create_dir_all(folder.join(page.file()).parent().unwrap_or(folder))?;
    }
    let documents = pages.iter().map(|page| {
        let head = head::Head {
            page,
            version: &content.catalog.version,
            app_data: &app_data,
            index: &index,
            origin,
            settings,
        };
        let html = shell.page(&head, &views::frame(&page.path, page.class(), &page.main, &footer));
        Document { path: page.path.clone(), file: page.file(), html }
    });
    let mut documents: Vec<Document> = documents.collect();
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    // All addresses in these two are absolute, by their standards.
    if let Some(origin) = origin {
        let listed: Vec<&Output> = pages.iter().filter(|page| page.listed).collect();
        preview::write(&pages, folder)?;
        fs::write(folder.join(site::FEED), feed::atom(content, origin))?;
        fs::write(folder.join("sitemap.xml"), feed::sitemap(&listed, origin))?;
        robots += &format!("Sitemap: {origin}sitemap.xml\n");
    }
    fs::write(folder.join("robots.txt"), robots)?;
    for article in &content.articles {
        let text = markdown::article(article, &content.catalog, origin.unwrap_or("../"));
        fs::write(folder.join(markdown::path(article)), text)?;
    }
    fs::write(folder.join("llms.txt"), markdown::list(content, origin.unwrap_or_default()))?;
    fs::write(folder.join(site::LICENCES), &settings.licences)?;
    icons::write(folder)?;
    if settings.release
        && let Some(size) = single::write(folder, &documents, &content.catalog.version, origin)?
    {
        documents.iter_mut().for_each(|document| views::tell_size(&mut document.html, size));
    }
    kept::write(folder, &documents, &content.catalog.version)?;
    fs::write(folder.join("_headers"), headers::headers(folder, &pages, &published.versions)?)?;
    Ok(pages.len())
}

/// Writes the data of this version, beside the frozen ones that Trunk has copied there.
fn publish(content: &Content, folder: &Path, settings: &Settings) -> io::Result<Published> {
    let version = &content.catalog.version;
    let files: Vec<PublishedFile> = published::files(content)?;
    let below = folder.join(version);
    let different = published::different(&files, &below);
    if below.exists() && !different.is_empty() && settings.release {
        return Err(io::Error::other(format!(
            "the content is no longer what was frozen as version {version} ({} differ). Give data_version in site.toml a new \
             day, or the same with -2, -3 … after it, and run `make data`",
            different.join(", ")
        )));
    }
    published::write(&files, &below)?;
    fs::write(folder.join("latest.json"), serde_json::json!({ "version": version }).to_string())?;
    let versions = published::versions(folder);
    let earlier = versions.iter().filter(|other| *other != version);
    let earlier = earlier
        .map(|other| Ok((other.clone(), serde_json::from_slice(&fs::read(folder.join(other).join("catalog.json"))?)?)));
    let earlier = earlier.collect::<io::Result<_>>()?;
    let then = then::write(folder, versions.iter().filter(|other| *other != version))?;
    Ok(Published { files, versions, earlier, then })
}
