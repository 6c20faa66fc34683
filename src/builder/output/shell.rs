use super::head::Head;
use std::{fs, io, path::Path};

/// Trunk's `index.html`: a head with the hashed files, and an empty body.
pub struct Shell {
    pub html: String,
}

impl Shell {
    pub fn read(folder: &Path) -> io::Result<Self> {
        let html = fs::read_to_string(folder.join("index.html"))?;
        // Trunk's minifier leaves out the head's opening tag, so the first meta element tells where it was.
        for (place, least, most) in [("<meta", 1, usize::MAX), ("</head>", 1, 1), ("<body>", 1, 1)] {
            if !(least..=most).contains(&html.matches(place).count()) {
                return Err(io::Error::other(format!("index.html must have one {place}, for a page to be put in.")));
            }
        }
        let html = if html.contains("<head>") { html } else { html.replacen("<meta", "<head><meta", 1) };
        Ok(Self { html })
    }

    /// One whole page: the head's tags and the inside of the body, put into the shell.
    pub fn page(&self, head: &Head, body: &str) -> String {
        self.html
            .replacen("<head>", &format!("<head><meta charset=\"utf-8\">{}", head.opening()), 1)
            .replacen("</head>", &format!("{}</head>", head.tags()), 1)
            .replacen("<body>", &format!("<body>{body}"), 1)
    }
}
