use super::{hashed, shell::Shell};
use std::{fs, io, path::Path};

impl Shell {
    /// Joins the style sheets into one, in their order: they are written as layers in several files, but each file would
    /// be one more request before anything is painted.
    pub fn bundle_styles(&mut self, folder: &Path) -> io::Result<()> {
        let mut sheets = String::new();
        let mut rest = self.html.clone();
        let mut links = vec![];
        while let Some(start) = rest.find("<link") {
            let end = rest[start..].find('>').map_or(rest.len(), |end| start + end + 1);
            let link = rest[start..end].to_owned();
            rest.drain(..end);
            if let Some(file) = link.contains("stylesheet").then(|| file_of(&link)).flatten() {
                sheets += &fs::read_to_string(folder.join(&file))?;
                fs::remove_file(folder.join(&file))?;
                links.push(link);
            }
        }
        let file = format!("style-{}.css", hashed(&sheets));
        fs::write(folder.join(&file), sheets)?;
        for link in &links {
            self.html = self.html.replacen(link, "", 1);
        }
        self.html = self.html.replacen("</head>", &format!("<link rel=\"stylesheet\" href=\"{file}\"></head>"), 1);
        Ok(())
    }
}

/// The file that a link names; Trunk's minifier may have taken the quotes away.
fn file_of(link: &str) -> Option<String> {
    let after = link.split_once("href=")?.1;
    let file: String = after.trim_start_matches('"').chars().take_while(|c| !['"', ' ', '>'].contains(c)).collect();
    Some(file.trim_start_matches("./").to_owned())
}
