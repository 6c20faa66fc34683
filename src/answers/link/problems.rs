use crate::catalog::counted;

/// More problems than this are counted, not listed.
const LISTED: usize = 5;

/// What could not be used of a link, in sentences.
#[derive(Default)]
pub struct Problems {
    sentences: Vec<String>,
    more: usize,
}

impl Problems {
    pub fn add(&mut self, sentence: impl FnOnce() -> String) {
        let sentence = self.word(sentence);
        if self.sentences.len() < LISTED {
            self.sentences.push(sentence);
        } else {
            self.more += 1;
        }
    }

    /// A sentence to be added later. Takes a closure: ten megabytes of junk must not make a million sentences.
    pub fn word(&self, sentence: impl FnOnce() -> String) -> String {
        if self.sentences.len() < LISTED { sentence() } else { String::new() }
    }

    /// Tells this before all else.
    pub fn lead_with(&mut self, sentence: String) {
        self.sentences.insert(0, sentence);
        if self.sentences.len() > LISTED {
            self.sentences.truncate(LISTED);
            self.more += 1;
        }
    }

    pub fn listed(mut self) -> Vec<String> {
        if self.more > 0 {
            self.sentences.push(format!("{} of the link could not be used.", counted(self.more, "more part")));
        }
        self.sentences
    }
}

/// What a link held, short enough for a sentence.
pub fn clip(text: &str) -> String {
    const LONGEST: usize = 40;
    let clipped: String = text.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() { format!("{clipped}…") } else { clipped }
}
