//! A text as a QR code (ISO/IEC 18004), drawn as one path.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// Modules of empty space around a code, without which readers do not find it.
const QUIET: i32 = 4;

/// A code as the path data of an SVG, in modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// The length of a side with the empty space around it.
    pub size: i32,
    /// One horizontal line for each run of dark modules.
    pub path: String,
}

impl Qr {
    /// None where the text is longer than the largest code can hold, which is 2,953 bytes.
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let from = x;
                // Beyond its sides all modules are light.
                while code.get_module(x, y) {
                    x += 1;
                }
                if x > from {
                    let _ = write!(path, "M{} {}h{}v1h-{}z", from + QUIET, y + QUIET, x - from, x - from);
                }
                x += 1;
            }
        }
        Some(Self { size: code.size() + 2 * QUIET, path })
    }
}
