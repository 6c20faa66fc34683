//! The icons that a device shows for the site once it is installed; `public/manifest.webmanifest` names them.

use super::preview::canvas::Canvas;
use std::{fs, io, path::Path};

/// Each with the pixels of a side, and the part of it that is drawn on. A device cuts what it likes out of the maskable one,
/// so there all that matters stands within a circle of four fifths.
const ICONS: [(&str, u32, f32); 3] =
    [("icon-192.png", 192, 1.0), ("icon-512.png", 512, 1.0), ("icon-maskable-512.png", 512, 0.8)];

/// Draws them.
pub fn write(folder: &Path) -> io::Result<()> {
    for (name, side, part) in ICONS {
        let mut canvas = Canvas::new(side, side)?;
        canvas.icon(part);
        fs::write(folder.join(name), canvas.png()?)?;
    }
    Ok(())
}
