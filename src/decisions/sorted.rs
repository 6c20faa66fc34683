use super::{Decision, Decisions};
use crate::order::falling;

/// The orders in which decisions are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The last change first.
    #[default]
    Changed,
    Name,
    /// Open ones first.
    Stage,
    /// The newest first.
    Made,
}

impl Sort {
    pub const ALL: [Self; 4] = [Self::Changed, Self::Name, Self::Stage, Self::Made];

    /// Its name in addresses; empty for the one that is meant where nothing is said.
    pub fn word(self) -> &'static str {
        match self {
            Self::Changed => "",
            Self::Name => "name",
            Self::Stage => "state",
            Self::Made => "made",
        }
    }

    /// The one of this name.
    pub fn of_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|sort| sort.word() == word).unwrap_or_default()
    }
}

impl Decisions {
    /// The ids in this order; equal ones by the last change and then the last made first.
    pub fn sorted(&self, sort: Sort) -> Vec<String> {
        let ids = self.iter().rev().map(|(id, _)| id).collect();
        let ids = self.by(Sort::Changed, ids);
        let ids = if sort == Sort::Changed { ids } else { self.by(sort, ids) };
        ids.into_iter().map(str::to_owned).collect()
    }

    /// The place of each is counted, as one more instance of a sort is three kilobytes of the program.
    fn by<'a>(&self, sort: Sort, ids: Vec<&'a str>) -> Vec<&'a str> {
        let texts: Vec<String> = ids.iter().filter_map(|id| self.get(id)).map(|decision| sort.text(decision)).collect();
        let places = texts.iter().map(|text| texts.iter().filter(|other| *other < text).count() as f64);
        let falls = matches!(sort, Sort::Changed | Sort::Made);
        let places: Vec<f64> = places.map(|place| if falls { place } else { -place }).collect();
        falling(&places).into_iter().map(|at| ids[at]).collect()
    }
}

impl Sort {
    /// What it goes by.
    fn text(self, decision: &Decision) -> String {
        match self {
            Self::Changed => decision.changed.clone(),
            Self::Made => decision.made.clone(),
            Self::Name => decision.name.to_lowercase(),
            Self::Stage => (decision.stage as u8).to_string(),
        }
    }
}
