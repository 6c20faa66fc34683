use std::{fmt, path::PathBuf};

/// Something that an author has to mend: where it is and what to do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    pub file: PathBuf,
    /// Counted from 1.
    pub line: usize,
    /// The field, in the notation of the file, such as `claims.orm.source`.
    pub field: String,
    pub sentence: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}", self.file.display(), self.line, self.field, self.sentence)
    }
}
