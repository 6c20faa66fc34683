//! The image that chats and networks show with a link to a page (Open Graph): its title, a sentence and a figure, as the site
//! looks in light.

pub mod canvas;
mod type_setting;

use super::page::Output;
use crate::site;
use canvas::{Canvas, Ink};
use std::{fs, io, path::Path, thread};
use type_setting::Typeface;

pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// Where texts begin and end.
const LEFT: f32 = 80.0;
const RIGHT: f32 = 1010.0;
/// The first line that belongs to the title and the last one that belongs to the sentence.
const TOP: f32 = 158.0;
const BOTTOM: f32 = 526.0;
/// Sizes of titles, of which the largest is taken that leaves a title so many lines.
const TITLES: [(f32, usize); 5] = [(84.0, 2), (74.0, 2), (66.0, 3), (58.0, 3), (48.0, 4)];
const SENTENCE: f32 = 34.0;

/// Where the image of a page stands, relative to the root; none for the page that stands in for missing ones.
pub fn path(page: &Output) -> Option<String> {
    (page.path != site::NOT_FOUND).then(|| format!("{}preview.png", page.path))
}

/// What is told of the image to who does not see it.
pub fn alt(page: &Output) -> String {
    format!("{}. {} {}.", title(page).trim_end_matches(['.', '?']), said(page), page.figure)
}

/// Draws the image of every page. Nobody can refer to one without an origin, so it is for sites that have one.
pub fn write(pages: &[Output], folder: &Path) -> io::Result<()> {
    let faces = [type_setting::regular()?, type_setting::semibold()?];
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let parts = pages.chunks(pages.len().div_ceil(workers).max(1));
        let parts: Vec<_> = parts
            .map(|part| {
                let faces = &faces;
                scope.spawn(move || -> io::Result<()> {
                    for (page, path) in part.iter().filter_map(|page| Some((page, path(page)?))) {
                        fs::write(folder.join(path), draw(page, faces)?)?;
                    }
                    Ok(())
                })
            })
            .collect();
        parts.into_iter().try_for_each(|part| part.join().unwrap_or_else(|_| Err(io::Error::other("a preview"))))
    })
}

/// The title without the site's name, which stands on the image anyway.
fn title(page: &Output) -> &str {
    let (name, title) = (site::NAME, page.title.as_str());
    let bare = title.strip_suffix(name).and_then(|rest| rest.strip_suffix(" · "));
    bare.or_else(|| title.strip_prefix(name)?.strip_prefix(": ")).unwrap_or(title)
}

fn said(page: &Output) -> &str {
    if page.sentence.is_empty() { &page.description } else { &page.sentence }
}

fn draw(page: &Output, [regular, semibold]: &[Typeface; 2]) -> io::Result<Vec<u8>> {
    let mut canvas = Canvas::new(WIDTH, HEIGHT)?;
    canvas.mark(LEFT, 54.0, 56.0);
    canvas.text(&semibold.line(site::NAME, 38.0), LEFT + 76.0, 95.0, Ink::Text);
    let edge = WIDTH as f32 - LEFT;
    canvas.plumb_line(edge, BOTTOM - 20.0);
    canvas.rule(LEFT, 558.0, edge - LEFT);

    let width = RIGHT - LEFT;
    let fits = |(size, most): &(f32, usize)| {
        let lines = semibold.balanced(title(page), *size, width);
        (lines.len() <= *most).then_some((*size, lines))
    };
    let (size, lines) = TITLES.iter().find_map(fits).unwrap_or_else(|| {
        let (size, most) = TITLES[TITLES.len() - 1];
        (size, semibold.at_most(title(page), size, width, most))
    });
    let mut line = TOP;
    for text in &lines {
        line += size * 1.14;
        canvas.text(text, LEFT, line, Ink::Text);
    }
    line += 26.0;
    let step = SENTENCE * 1.34;
    let most = ((BOTTOM - line) / step).floor() as usize;
    for text in regular.at_most(said(page), SENTENCE, width, most) {
        line += step;
        canvas.text(&text, LEFT, line, Ink::Soft);
    }
    canvas.text(&semibold.line(&page.figure, 28.0), LEFT, 603.0, Ink::Accent);
    canvas.png()
}
