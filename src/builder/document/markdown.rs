use super::{Document, citations::Reference, escape, table::Excerpt};
use crate::{builder::source_file::SourceFile, catalog::Catalog, site};
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// Renders the Markdown of this site's content.
pub struct Renderer<'a> {
    pub catalog: &'a Catalog,
}

impl Renderer<'_> {
    /// Renders a whole body into the document.
    pub fn body(&self, document: &mut Document, file: &SourceFile, text: &str, first_line: usize) {
        let html = self.render(document, file, text, first_line);
        document.html.push_str(&html);
    }

    /// Renders one sentence, without a paragraph around it.
    pub fn inline(&self, document: &mut Document, file: &SourceFile, text: &str, line: usize) -> String {
        let html = self.render(document, file, text, line);
        html.trim().trim_start_matches("<p>").trim_end_matches("</p>").to_owned()
    }

    fn render(&self, document: &mut Document, file: &SourceFile, text: &str, first_line: usize) -> String {
        let mut events = vec![];
        // What closes the links that are open; references among them.
        let mut links: Vec<String> = vec![];
        let mut references = 0;
        let mut code: Option<(String, usize)> = None;
        let mut heading: Option<usize> = None;
        for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
            let line = first_line + text[..range.start].matches('\n').count();
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(name))) if &*name == "compare" => {
                    code = Some((String::new(), line))
                }
                Event::Text(text) if code.is_some() => code.iter_mut().for_each(|(code, _)| code.push_str(&text)),
                Event::End(TagEnd::CodeBlock) if code.is_some() => {
                    let (code, line) = code.take().unwrap_or_default();
                    if let Some(excerpt) = file.parse_part::<Excerpt>(&code, line + 1) {
                        match excerpt.render(document, self.catalog) {
                            Ok(html) => events.push(raw(html)),
                            Err(sentence) => file.complain(line, "compare", sentence),
                        }
                    }
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    let (open, close) = self.link(document, file, line, &dest_url);
                    references += usize::from(close.contains("<sup>"));
                    links.push(close);
                    events.push(raw(open));
                }
                Event::End(TagEnd::Link) => {
                    let close = links.pop().unwrap_or_default();
                    references -= usize::from(close.contains("<sup>"));
                    events.push(raw(close));
                }
                Event::Start(Tag::Heading { level, .. }) => {
                    if !matches!(level, HeadingLevel::H2 | HeadingLevel::H3) {
                        file.complain(
                            line,
                            "heading",
                            "Headings are ## and ###; the title is the page's only first-level heading.",
                        );
                    }
                    heading = Some(events.len());
                }
                Event::End(TagEnd::Heading(level)) => {
                    let from = heading.take().unwrap_or(events.len());
                    let title: String = events[from..].iter().map(plain).collect();
                    let id = document.heading(if level == HeadingLevel::H2 { 2 } else { 3 }, &title);
                    let href = site::href(&document.path, &id);
                    events.insert(from, raw(format!("<{level} id=\"{id}\"><a class=\"anchor\" href=\"{href}\">")));
                    events.push(raw(format!("</a></{level}>\n")));
                }
                Event::Start(Tag::Table(alignments)) => {
                    events.push(raw(
                        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table\">".to_owned()
                    ));
                    events.push(Event::Start(Tag::Table(alignments)));
                }
                Event::End(TagEnd::Table) => {
                    events.push(Event::End(TagEnd::Table));
                    events.push(raw("</div>\n".to_owned()));
                }
                Event::Start(Tag::Image { .. }) => {
                    file.complain(line, "image", "Images are not shown here; say it in words or in a table.")
                }
                Event::Html(_) | Event::InlineHtml(_) => {
                    file.complain(line, "html", "HTML is not taken over; use Markdown.")
                }
                Event::Text(text) => {
                    document.words += text.split_whitespace().count();
                    if text.contains('%') && references == 0 {
                        file.complain(line, "text", format!("A percentage stands without a source in “{}”. Put it into a claim: or source: reference.", text.trim()));
                    }
                    events.push(Event::Text(text));
                }
                other => events.push(other),
            }
        }
        let mut out = String::new();
        html::push_html(&mut out, events.into_iter());
        out
    }

    fn link(&self, document: &mut Document, file: &SourceFile, line: usize, target: &str) -> (String, String) {
        match Reference::read(target, self.catalog) {
            Some(Ok(reference)) => document.note(reference),
            Some(Err(sentence)) => {
                file.complain(line, "reference", sentence);
                (String::new(), String::new())
            }
            None => {
                if target.contains(':') || target.starts_with('/') || target.starts_with('#') {
                    file.complain(line, "link", format!("“{target}” is not a link of this site. Links are relative to its root; sources are named as source:<id>."));
                }
                (format!("<a href=\"{}\">", escape(target)), "</a>".to_owned())
            }
        }
    }
}

fn raw(html: String) -> Event<'static> {
    Event::InlineHtml(CowStr::from(html))
}

fn plain(event: &Event) -> String {
    match event {
        Event::Text(text) | Event::Code(text) => text.to_string(),
        Event::SoftBreak => " ".to_owned(),
        _ => String::new(),
    }
}
