use super::page::Output;
use crate::builder::{content::Content, document};

/// Text as XML, which unlike HTML has no place at all for most control characters.
fn escape(text: &str) -> String {
    document::escape(&text.replace(|c: char| c.is_control(), " "))
}

/// The articles as an Atom feed (RFC 4287).
pub fn atom(content: &Content, origin: &str) -> String {
    let updated = content.articles.iter().map(|article| article.front.reviewed).max();
    let updated = updated.map_or_else(|| content.catalog.version.clone(), |date| date.to_string());
    let entries: String = content
        .articles
        .iter()
        .map(|article| {
            format!(
                "<entry><title>{}</title><link href=\"{address}\"/><id>{address}</id>\
                 <published>{}T00:00:00Z</published><updated>{}T00:00:00Z</updated><summary>{}</summary>\
                 <content type=\"html\" xml:base=\"{}\">{}</content></entry>",
                escape(&article.front.title),
                article.front.published,
                article.front.reviewed,
                escape(&article.front.answer),
                escape(origin),
                escape(&document::unmarked(&article.document.html)),
                address = escape(&format!("{origin}articles/{}/", article.slug)),
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>{}</title>\
         <id>{root}</id><link href=\"{root}\"/><link rel=\"self\" href=\"{root}{feed}\"/>\
         <updated>{updated}T00:00:00Z</updated><author><name>{}</name></author>{entries}</feed>\n",
        escape(&format!("{}: articles", crate::site::NAME)),
        escape(crate::site::NAME),
        root = escape(origin),
        feed = crate::site::FEED,
    )
}

/// The addresses of all pages (sitemaps.org, 0.9).
pub fn sitemap(pages: &[&Output], origin: &str) -> String {
    let entries: String = pages
        .iter()
        .map(|page| format!("<url><loc>{}</loc></url>", escape(&format!("{origin}{}", page.path))))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{entries}</urlset>\n"
    )
}
