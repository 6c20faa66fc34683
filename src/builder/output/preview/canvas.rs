use super::type_setting::Line;
use std::{collections::HashMap, io};
use tiny_skia::{Color, FillRule, LineJoin, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};

const TOKENS: &str = include_str!("../../../../style/tokens.css");
const ICON: &str = include_str!("../../../../public/icon.svg");

/// So many pixels are looked at together.
const RUN: usize = 24;

/// What is drawn with, by the names of the style sheets.
#[derive(Clone, Copy)]
pub enum Ink {
    Text,
    Soft,
    Accent,
    Line,
    StrongLine,
    Paper,
    /// The ground of the icon, which is no colour of the sheets.
    Icon,
}

impl Ink {
    /// The colour that the style sheets give it in light.
    fn colour(self) -> Option<Color> {
        let name = match self {
            Self::Text => "ink",
            Self::Soft => "soft",
            Self::Accent => "accent",
            Self::Line => "line",
            Self::StrongLine => "strong-line",
            Self::Paper => "paper",
            Self::Icon => "",
        };
        let (_, rest) = match self {
            Self::Icon => ICON.split_once("fill=\"#")?,
            _ => TOKENS.split_once(&format!("--{name}: light-dark(#"))?,
        };
        let part = |at: usize| u8::from_str_radix(rest.get(at..at + 2)?, 16).ok();
        Some(Color::from_rgba8(part(0)?, part(2)?, part(4)?, u8::MAX))
    }

    fn paint(self) -> Paint<'static> {
        let mut paint = Paint { anti_alias: true, ..Paint::default() };
        self.colour().iter().for_each(|colour| paint.set_color(*colour));
        paint
    }
}

/// The image while it is drawn.
pub struct Canvas(Pixmap);

impl Canvas {
    pub fn new(width: u32, height: u32) -> io::Result<Self> {
        let paper = Ink::Paper.colour().ok_or_else(|| io::Error::other("style/tokens.css names no --paper"))?;
        let mut pixmap = Pixmap::new(width, height).ok_or_else(|| io::Error::other("an image without pixels"))?;
        pixmap.fill(paper);
        Ok(Self(pixmap))
    }

    pub fn text(&mut self, line: &Line, x: f32, y: f32, ink: Ink) {
        if let Some(outline) = &line.outline {
            self.fill(outline, Transform::from_translate(x, y), ink);
        }
    }

    /// A hairline from left to right.
    pub fn rule(&mut self, x: f32, y: f32, width: f32) {
        self.bar(x, y, width, 2.0, Ink::Line);
    }

    /// A line that hangs from the upper edge, with the bob of the icon at its end. It reaches to `right` and down to `end`.
    pub fn plumb_line(&mut self, right: f32, end: f32) {
        let (half, height) = (29.0, 62.0);
        let middle = right - half;
        self.bar(middle - 1.0, 0.0, 2.0, end - height, Ink::StrongLine);
        let mut bob = PathBuilder::new();
        bob.move_to(middle - half, end - height);
        bob.line_to(right, end - height);
        bob.line_to(middle, end);
        bob.close();
        bob.finish().iter().for_each(|bob| self.fill(bob, Transform::identity(), Ink::Accent));
    }

    /// The icon (`public/icon.svg`, whose picture has 32 units).
    pub fn mark(&mut self, x: f32, y: f32, size: f32) {
        let place = Transform::from_scale(size / 32.0, size / 32.0).post_translate(x, y);
        let (end, radius) = (32.0, 6.0);
        let mut ground = PathBuilder::new();
        ground.move_to(radius, 0.0);
        ground.line_to(end - radius, 0.0);
        ground.quad_to(end, 0.0, end, radius);
        ground.line_to(end, end - radius);
        ground.quad_to(end, end, end - radius, end);
        ground.line_to(radius, end);
        ground.quad_to(0.0, end, 0.0, end - radius);
        ground.line_to(0.0, radius);
        ground.quad_to(0.0, 0.0, radius, 0.0);
        ground.close();
        ground.finish().iter().for_each(|ground| self.fill(ground, place, Ink::Accent));
        self.bob(place);
    }

    /// The icon over all of the image, its ground without corners; what is drawn on it takes this part of the image.
    pub fn icon(&mut self, part: f32) {
        let side = self.0.width() as f32;
        self.bar(0.0, 0.0, side, side, Ink::Icon);
        let edge = side * (1.0 - part) / 2.0;
        self.bob(Transform::from_scale(side * part / 32.0, side * part / 32.0).post_translate(edge, edge));
    }

    fn bob(&mut self, place: Transform) {
        let mut line = PathBuilder::new();
        line.move_to(16.0, 4.0);
        line.line_to(16.0, 15.0);
        line.move_to(10.0, 15.0);
        line.line_to(22.0, 15.0);
        line.line_to(16.0, 28.0);
        line.close();
        let stroke = Stroke { width: 2.4, line_join: LineJoin::Round, ..Stroke::default() };
        if let Some(line) = line.finish() {
            self.0.stroke_path(&line, &Ink::Paper.paint(), &stroke, place, None);
        }
    }

    fn bar(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink) {
        if let Some(rect) = Rect::from_xywh(x, y, width, height) {
            self.0.fill_rect(rect, &ink.paint(), Transform::identity(), None);
        }
    }

    fn fill(&mut self, path: &Path, place: Transform, ink: Ink) {
        self.0.fill_path(path, &ink.paint(), FillRule::Winding, place, None);
    }

    /// The image as a file. All of it is opaque, and of so few colours that a palette holds them: half the bytes.
    pub fn png(&self) -> io::Result<Vec<u8>> {
        let (palette, pixels) = (0..8).find_map(|bits| self.indexed(bits)).unwrap_or_default();
        let mut bytes = vec![];
        let mut encoder = png::Encoder::new(&mut bytes, self.0.width(), self.0.height());
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(palette.concat());
        encoder.set_compression(png::Compression::Balanced);
        // A filter foretells brightness, and numbers of a palette have none.
        encoder.set_filter(png::Filter::NoFilter);
        let mut writer = encoder.write_header().map_err(io::Error::other)?;
        writer.write_image_data(&pixels).map_err(io::Error::other)?;
        writer.finish().map_err(io::Error::other)?;
        Ok(bytes)
    }

    /// A palette, and the place of each pixel in it. Colours that differ in so many last bits only are one; none where they
    /// are still more than a palette holds.
    fn indexed(&self, bits: u32) -> Option<(Vec<[u8; 3]>, Vec<u8>)> {
        let (mut places, mut palette, mut pixels) = (HashMap::new(), vec![], vec![]);
        // Most of an image is paper, of which the first pixel is one, and is passed over in one go.
        let paper = self.0.data()[..4].repeat(RUN);
        for run in self.0.data().chunks(4 * RUN) {
            if !palette.is_empty() && *run == paper[..run.len()] {
                pixels.resize(pixels.len() + run.len() / 4, 0);
                continue;
            }
            for pixel in run.chunks(4) {
                let colour = [pixel[0], pixel[1], pixel[2]];
                let place = *places.entry(colour.map(|part| part >> bits)).or_insert_with(|| {
                    palette.push(colour);
                    palette.len() - 1
                });
                pixels.push(u8::try_from(place).ok()?);
            }
        }
        Some((palette, pixels))
    }
}
