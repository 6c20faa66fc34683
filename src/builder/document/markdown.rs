use super::{
    Document, Glossary,
    citations::Reference,
    code::Code,
    columns::Columns,
    escape,
    figure::{self, Known},
    numbers::{Watch, unheld},
    table::Excerpt,
};
use crate::{
    builder::{
        address::{Use, admit},
        contract::Catalog,
        source_file::{SourceFile, TomlValue},
    },
    pages::FIGURE,
    site,
};
use pulldown_cmark::{
    Alignment, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html,
};

/// Renders the Markdown of this site's content.
pub struct Renderer<'a> {
    pub catalog: &'a Catalog,
    pub glossary: &'a Glossary,
    /// What live figures ask; none where there may be no figures.
    pub known: Option<&'a Known>,
}

impl Renderer<'_> {
    /// Renders a whole body into the document.
    pub fn body(&self, document: &mut Document, file: &SourceFile, text: &str, first_line: usize) {
        let html = self.render(document, file, text, first_line);
        document.html.push_str(&html);
        figure::check_headings(document, file);
    }

    /// Renders one sentence, without a paragraph around it.
    pub fn inline(&self, document: &mut Document, place: &TomlValue, text: &str) -> String {
        let html = self.render(document, place.file, text, place.line());
        html.trim().trim_start_matches("<p>").trim_end_matches("</p>").to_owned()
    }

    fn render(&self, document: &mut Document, file: &SourceFile, text: &str, first_line: usize) -> String {
        let mut rewriting = Rewriting {
            catalog: self.catalog,
            glossary: self.glossary,
            known: self.known,
            document,
            file,
            line: first_line,
            events: vec![],
            links: vec![],
            block: None,
            heading: None,
            tables: 0,
            columns: Columns::default(),
            watch: Watch::default(),
            code: None,
        };
        for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
            rewriting.line = first_line + text[..range.start].matches('\n').count();
            rewriting.take(event);
        }
        let mut out = String::new();
        html::push_html(&mut out, rewriting.events.into_iter());
        out
    }
}

/// One pass over a text: what Markdown says, turned into what this site shows.
struct Rewriting<'a, 'text> {
    catalog: &'a Catalog,
    glossary: &'a Glossary,
    known: Option<&'a Known>,
    document: &'a mut Document,
    file: &'a SourceFile,
    /// Where the present event stands in the file.
    line: usize,
    events: Vec<Event<'text>>,
    /// What closes the links that are open.
    links: Vec<Link>,
    /// A part of the comparison or a figure, until its text has come.
    block: Option<Block>,
    /// Where among the events the present heading began.
    heading: Option<usize>,
    tables: usize,
    columns: Columns,
    watch: Watch,
    /// A block of code, until its text has come.
    code: Option<Code>,
}

/// A fenced block that stands for something else.
struct Block {
    is_figure: bool,
    text: String,
    /// Where it begins.
    line: usize,
}

struct Link {
    close: String,
    /// What is known of what it refers to, if it is a reference.
    refers: Option<Option<String>>,
    /// Its own words.
    text: String,
}

impl<'text> Rewriting<'_, 'text> {
    fn take(&mut self, event: Event<'text>) {
        let loose = self.watch.follow(&event, self.code.is_some() || !self.links.is_empty());
        if let Some(sentence) = loose.filter(|_| self.document.strict) {
            self.complain("text", &sentence);
        }
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(name))) if ["compare", FIGURE].contains(&&*name) => {
                self.block = Some(Block { is_figure: &*name == FIGURE, text: String::new(), line: self.line });
            }
            Event::Text(text) if self.block.is_some() => {
                self.block.iter_mut().for_each(|block| block.text.push_str(&text));
            }
            Event::End(TagEnd::CodeBlock) if self.block.is_some() => self.block(),
            Event::Start(Tag::CodeBlock(kind)) => self.code = Some(Code::new(&kind)),
            Event::End(TagEnd::CodeBlock) => {
                let code = self.code.take().unwrap_or_default();
                self.raw(code.html());
            }
            Event::Text(text) if self.code.is_some() => {
                self.code.iter_mut().for_each(|code| code.text.push_str(&text));
            }
            Event::Start(Tag::Link { link_type: LinkType::Email, dest_url, .. }) => self.open_mail(&dest_url),
            Event::Start(Tag::Link { dest_url, .. }) => self.open_link(&dest_url),
            Event::End(TagEnd::Link) => {
                let link = self.links.pop();
                if let Some(link) = &link {
                    self.check_reference(link);
                }
                self.raw(link.map(|link| link.close).unwrap_or_default());
            }
            Event::Start(Tag::Heading { level, .. }) => self.open_heading(level),
            Event::End(TagEnd::Heading(level)) => self.close_heading(level),
            Event::Start(Tag::Table(alignments)) => {
                self.open_table(alignments);
                self.events.push(Event::Start(Tag::Table(vec![])));
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                self.columns.row(event == Event::Start(Tag::TableHead));
                self.events.push(event);
            }
            Event::Start(Tag::TableCell) => {
                let open = self.columns.open();
                self.raw(open);
            }
            Event::End(TagEnd::TableCell) => self.raw(self.columns.close()),
            Event::End(TagEnd::Table) => {
                self.events.push(event);
                self.raw("</div>\n".to_owned());
            }
            Event::Start(Tag::Image { .. }) => {
                self.complain("image", "Images are not shown here; say it in words or in a table.");
            }
            Event::Html(_) | Event::InlineHtml(_) => self.complain("html", "HTML is not taken over; use Markdown."),
            Event::Text(text) => self.text(text),
            other => self.events.push(other),
        }
    }

    /// A number in a reference to a claim stands in that claim too.
    fn check_reference(&self, link: &Link) {
        let Some(Some(told)) = &link.refers else { return };
        if let Some(number) = unheld(&link.text, told).filter(|_| self.document.strict) {
            self.complain("text", &format!("The claim of “{}” says nothing of {number}.", link.text.trim()));
        }
    }

    fn text(&mut self, text: CowStr<'text>) {
        self.document.words += text.split_whitespace().count();
        self.links.iter_mut().for_each(|link| link.text.push_str(&text));
        if text.contains('%') && !self.links.iter().any(|link| link.refers.is_some()) {
            self.complain(
                "text",
                &format!(
                    "A percentage stands without a source in “{}”. Put it into a claim: or source: reference.",
                    text.trim()
                ),
            );
        }
        let plain = !self.document.strict || !self.links.is_empty() || self.heading.is_some();
        match plain {
            true => self.events.push(Event::Text(text)),
            false => self.explain(&text),
        }
    }

    /// A text in which the first use of a word leads to what it means.
    fn explain(&mut self, text: &str) {
        let mut rest = text;
        while let Some((range, id)) = self.glossary.find(rest, &self.document.explained) {
            self.events.push(Event::Text(rest[..range.start].to_owned().into()));
            self.raw(self.glossary.open(id));
            self.events.push(Event::Text(rest[range.clone()].to_owned().into()));
            self.raw("</a>".to_owned());
            self.document.explained.push(id.to_owned());
            rest = &rest[range.end..];
        }
        self.events.push(Event::Text(rest.to_owned().into()));
    }

    fn block(&mut self) {
        let Some(Block { is_figure, text, line }) = self.block.take() else { return };
        let place = TomlValue::parse(self.file, &text, line + 1);
        let rendered = match is_figure {
            true => figure::render(&place, self.document, self.catalog, self.known),
            false => place.read::<Excerpt>().map(|excerpt| excerpt.render(self.document, self.catalog)),
        };
        match rendered {
            Some(Ok(html)) => self.raw(html),
            Some(Err(sentence)) => self.file.complain(line, if is_figure { FIGURE } else { "compare" }, sentence),
            None => {}
        }
    }

    fn open_link(&mut self, target: &str) {
        let (open, close, refers) = match Reference::read(target, self.catalog) {
            Some(Ok(reference)) => {
                let told = reference.told(self.catalog);
                let (open, close) = self.document.note(reference);
                (open, close, Some(told))
            }
            Some(Err(sentence)) => {
                self.complain("reference", &sentence);
                (String::new(), String::new(), Some(None))
            }
            None => {
                if let Err(sentence) = admit(target, Use::Link) {
                    self.complain("link", &sentence);
                }
                (format!("<a href=\"{}\">", escape(target)), "</a>".to_owned(), None)
            }
        };
        self.links.push(Link { close, refers, text: String::new() });
        self.raw(open);
    }

    fn open_mail(&mut self, target: &str) {
        if let Err(sentence) = admit(target, Use::Mail) {
            self.complain("link", &sentence);
        }
        self.links.push(Link { close: "</a>".to_owned(), refers: None, text: String::new() });
        self.raw(format!("<a href=\"mailto:{}\" rel=\"external\">", escape(target)));
    }

    fn open_heading(&mut self, level: HeadingLevel) {
        if !matches!(level, HeadingLevel::H2 | HeadingLevel::H3) {
            self.complain("heading", "Headings are ## and ###; the title is the page's only first-level heading.");
        }
        self.heading = Some(self.events.len());
    }

    fn close_heading(&mut self, level: HeadingLevel) {
        let from = self.heading.take().unwrap_or(self.events.len());
        let title: String = self.events[from..].iter().map(plain).collect();
        let id = self.document.heading(if level == HeadingLevel::H2 { 2 } else { 3 }, &title);
        let href = site::href(&self.document.path, &id);
        let open = format!("<{level} id=\"{id}\"><a class=\"anchor\" href=\"{href}\">");
        self.events.insert(from, Event::InlineHtml(open.into()));
        self.raw(format!("</a></{level}>\n"));
    }

    fn open_table(&mut self, alignments: Vec<Alignment>) {
        self.tables += 1;
        self.columns = Columns::new(alignments);
        let under = self.document.headings.last().map_or("", |heading| heading.title.as_str());
        let label = escape(&format!("Table {}: {under}", self.tables));
        self.raw(format!("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">"));
    }

    fn raw(&mut self, html: String) {
        self.events.push(Event::InlineHtml(html.into()));
    }

    fn complain(&self, field: &str, sentence: &str) {
        self.file.complain(self.line, field, sentence);
    }
}

fn plain(event: &Event) -> String {
    match event {
        Event::Text(text) | Event::Code(text) => text.to_string(),
        Event::SoftBreak => " ".to_owned(),
        _ => String::new(),
    }
}
