use super::{Settings, app_data::AppData, kept, page::Output, preview};
use crate::{builder::document::escape, site};
use sha2::{Digest, Sha256};

/// What may run and load: this site's own files and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                      connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'none'; \
                      require-trusted-types-for 'script'; trusted-types default";

/// The program's part of the policy.
const EVAL: &str = "'wasm-unsafe-eval'";

/// What the head of one page is made from.
pub struct Head<'a> {
    pub page: &'a Output,
    pub version: &'a str,
    /// The files of the data that the program reads.
    pub app_data: &'a AppData,
    /// The file of the search.
    pub index: &'a str,
    /// The absolute address of the root, where it is known.
    pub origin: Option<&'a str>,
    pub settings: &'a Settings,
}

impl Head<'_> {
    /// What goes first into a page's head: the policy, that links do not say where they were followed, and the root that they
    /// are relative to.
    pub fn opening(&self) -> String {
        let Self { page, settings, .. } = self;
        let root = match self.origin {
            // Served in place of any missing address, it cannot tell its own depth; a known origin can.
            Some(origin) if page.path == site::NOT_FOUND => {
                let after_scheme = origin.split_once("://").map_or("", |(_, rest)| rest);
                let folder = after_scheme.trim_end_matches('/').split_once('/').map_or("", |(_, folder)| folder);
                if folder.is_empty() { "/".to_owned() } else { format!("/{folder}/") }
            }
            _ => match page.path.matches('/').count() {
                0 => "./".to_owned(),
                depth => "../".repeat(depth),
            },
        };
        // Trunk's reload script is inline, so the policy is for what is published. It rules only what stands after it.
        // Data in a page is no script that runs, but checkers take it for one unless its hash is named.
        let own =
            self.structured().map(|told| format!(" 'sha256-{}'", base64(&Sha256::digest(told)))).unwrap_or_default();
        let policy = POLICY.replacen(EVAL, &format!("{EVAL}{own}"), 1);
        let policy = format!("<meta http-equiv=\"content-security-policy\" content=\"{policy}\">");
        let policy = if settings.release { policy.as_str() } else { "" };
        format!("{policy}<meta name=\"referrer\" content=\"no-referrer\"><base href=\"{}\">", escape(&root))
    }

    /// What the page says of itself to programs.
    fn structured(&self) -> Option<String> {
        let told = &self.page.structured;
        (!told.is_null()).then(|| told.to_string().replace('<', "\\u003c"))
    }

    /// What goes last into a page's head.
    pub fn tags(&self) -> String {
        let Self { page, app_data: AppData { data, words }, index, origin, .. } = self;
        let version = escape(self.version);
        let title = escape(&page.title);
        let description = escape(&page.description);
        let kind = if page.article { "article" } else { "website" };
        let mut tags = format!(
            "<title>{title}</title><meta name=\"description\" content=\"{description}\">\
         <meta property=\"og:title\" content=\"{title}\"><meta property=\"og:description\" content=\"{description}\">\
         <meta property=\"og:type\" content=\"{kind}\"><meta property=\"og:site_name\" content=\"{name}\">\
         <meta name=\"data-version\" content=\"{version}\"><meta name=\"app-data\" content=\"{data}\"><meta name=\"app-words\" content=\"{words}\"><meta name=\"search\" content=\"{index}\">",
            name = site::NAME,
        );
        // What is tried out while it is written is kept by nobody.
        if self.settings.release {
            tags += kept::NAMED;
        }
        if !page.listed {
            tags += "<meta name=\"robots\" content=\"noindex\">";
        }
        if let Some(origin) = origin {
            if page.listed {
                let address = escape(&format!("{origin}{}", page.path));
                tags += &format!(
                    "<link rel=\"canonical\" href=\"{address}\"><meta property=\"og:url\" content=\"{address}\">"
                );
            }
            if let Some(image) = preview::path(page) {
                tags += &format!(
                    "<meta property=\"og:image\" content=\"{}\"><meta property=\"og:image:width\" content=\"{}\">\
                     <meta property=\"og:image:height\" content=\"{}\"><meta property=\"og:image:alt\" content=\"{}\">\
                     <meta name=\"twitter:card\" content=\"summary_large_image\">",
                    escape(&format!("{origin}{image}")),
                    preview::WIDTH,
                    preview::HEIGHT,
                    escape(&preview::alt(page)),
                );
            }
            tags += &format!(
                "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{} articles\" href=\"{}\">",
                site::NAME,
                site::FEED
            );
        }
        if let Some(told) = self.structured() {
            tags += &format!("<script type=\"application/ld+json\">{told}</script>");
        }
        // Asked for with the page, not after the program that will read it.
        if site::is_interactive(&page.path) {
            tags += &format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{data}\">");
        }
        tags
    }
}

/// Bytes in Base64 (RFC 4648, 4).
pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            out.push(if place <= three.len() { char::from(letter) } else { '=' });
        }
    }
    out
}
