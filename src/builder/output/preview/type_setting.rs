use harfrust::{
    Buffer, Font, GlyphId, ShapeOptions, ShaperFont,
    font::glyph::outline::{DrawMemory, DrawOptions, PathSink},
    shape,
};
use std::io;
use tiny_skia::{Path, PathBuilder};

/// Where the two weights stand among the fonts of the crate that brings them.
const REGULAR: usize = 0;
const SEMIBOLD: usize = 4;

/// A typeface in one weight: Libertinus Serif, which is near to what the site's headings are set in.
pub struct Typeface(Font);

/// A line of text as an outline, from its left end on its base line.
pub struct Line {
    pub outline: Option<Path>,
    pub width: f32,
}

pub fn regular() -> io::Result<Typeface> {
    Typeface::read(REGULAR)
}

pub fn semibold() -> io::Result<Typeface> {
    Typeface::read(SEMIBOLD)
}

impl Typeface {
    fn read(place: usize) -> io::Result<Self> {
        let font = typst_assets::fonts().nth(place).and_then(|bytes| Font::new(bytes, 0));
        Ok(Self(font.ok_or_else(|| io::Error::other("the font of the previews cannot be read"))?))
    }

    /// Sets a text in one line, kerned, at so many pixels an em.
    pub fn line(&self, text: &str, size: f32) -> Line {
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        // Without text there is no direction, and no glyph.
        let shaped = shape(&ShaperFont::new(&self.0), &mut buffer, ShapeOptions::new()).is_ok();
        let scale = size / f32::from(self.0.units_per_em());
        let glyphs = self.0.outline_glyphs();
        let mut pen = Pen { path: PathBuilder::new(), scale, x: 0.0, y: 0.0 };
        let mut width = 0.0;
        for (glyph, place) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()).filter(|_| shaped) {
            (pen.x, pen.y) = (width + place.x_offset as f32 * scale, -place.y_offset as f32 * scale);
            if let Some(outline) = glyphs.get(GlyphId::new(glyph.glyph_id)) {
                // A broken outline would be a gap in a picture.
                let _ = outline.draw(&DrawOptions::new(), DrawMemory::Scratch, &mut pen);
            }
            width += place.x_advance as f32 * scale;
        }
        Line { outline: pen.path.finish(), width }
    }

    /// Sets a text in as few lines as the width allows, and those as alike in length as may be.
    pub fn balanced(&self, text: &str, size: f32, width: f32) -> Vec<Line> {
        let mut lines = self.broken(text, size, width);
        let most = lines.len();
        let narrower = (1..10).map(|step| width * (1.0 - 0.05 * step as f32));
        let narrower = narrower.map(|width| self.broken(text, size, width)).take_while(|lines| lines.len() == most);
        narrower.last().into_iter().for_each(|narrower| lines = narrower);
        lines.iter().map(|line| self.line(line, size)).collect()
    }

    /// Sets as much of a text as goes into so many lines, with a sign where something is left out.
    pub fn at_most(&self, text: &str, size: f32, width: f32, most: usize) -> Vec<Line> {
        let mut lines = self.broken(text, size, width);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                while self.line(&format!("{last} …"), size).width > width && last.pop().is_some() {}
                *last = format!("{} …", last.trim_end_matches([' ', ',', ';', ':', '.']));
            }
        }
        lines.iter().map(|line| self.line(line, size)).collect()
    }

    /// Breaks at spaces; a word that alone is too wide, between letters.
    fn broken(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let fits = |text: &str| self.line(text, size).width <= width;
        let mut lines: Vec<String> = vec![];
        for word in text.split_whitespace() {
            let longer = lines.last().map(|last| format!("{last} {word}")).filter(|longer| fits(longer));
            match (longer, lines.last_mut()) {
                (Some(longer), Some(last)) => *last = longer,
                _ => lines.push(word.to_owned()),
            }
            while let Some(wide) = lines.pop_if(|last| !fits(last)) {
                let ends = wide.char_indices().map(|(at, _)| at).skip(1);
                let end = ends.take_while(|end| fits(&wide[..*end])).last();
                // Not even one letter fits; nothing would be gained by breaking it.
                let Some(end) = end else {
                    lines.push(wide);
                    break;
                };
                lines.extend([wide[..end].to_owned(), wide[end..].to_owned()]);
            }
        }
        lines
    }
}

/// Takes outlines, whose y goes up, to pixels, whose y goes down.
struct Pen {
    path: PathBuilder,
    scale: f32,
    x: f32,
    y: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl PathSink for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let ((cx, cy), (x, y)) = (self.at(cx, cy), self.at(x, y));
        self.path.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let ((ax, ay), (bx, by), (x, y)) = (self.at(ax, ay), self.at(bx, by), self.at(x, y));
        self.path.cubic_to(ax, ay, bx, by, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
