use pulldown_cmark::Alignment;

/// The columns of a table that is being rendered. A style in the page would say how they are aligned, and the policy of
/// the site blocks styles in pages; so a class says it.
#[derive(Default)]
pub struct Columns {
    alignments: Vec<Alignment>,
    /// The column of the next cell.
    at: usize,
    in_head: bool,
}

impl Columns {
    pub fn new(alignments: Vec<Alignment>) -> Self {
        Self { alignments, at: 0, in_head: false }
    }

    /// The head begins, or a row below it.
    pub fn row(&mut self, in_head: bool) {
        self.at = 0;
        self.in_head = in_head;
    }

    /// The start of the next cell.
    pub fn open(&mut self) -> String {
        let class = match self.alignments.get(self.at) {
            Some(Alignment::Right) => " class=\"end\"",
            Some(Alignment::Center) => " class=\"centre\"",
            Some(Alignment::Left | Alignment::None) | None => "",
        };
        self.at += 1;
        format!("<{}{class}>", self.name())
    }

    pub fn close(&self) -> String {
        format!("</{}>", self.name())
    }

    fn name(&self) -> &'static str {
        if self.in_head { "th" } else { "td" }
    }
}
