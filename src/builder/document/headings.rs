use super::Document;

/// A heading that can be linked to.
pub struct Heading {
    /// 2 or 3.
    pub level: u8,
    pub id: String,
    pub title: String,
}

impl Document {
    /// Gives a heading an id that is unique in the page.
    pub fn heading(&mut self, level: u8, title: &str) -> String {
        let plain = slug(title);
        let taken = |id: &str| self.headings.iter().any(|heading| heading.id == id);
        let mut id = plain.clone();
        let mut number = 1;
        while taken(&id) {
            number += 1;
            id = format!("{plain}-{number}");
        }
        self.headings.push(Heading { level, id: id.clone(), title: title.to_owned() });
        id
    }
}

fn slug(title: &str) -> String {
    let dashed: String =
        title.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let words: Vec<&str> = dashed.split('-').filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "section".to_owned() } else { words.join("-") }
}
