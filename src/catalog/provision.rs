//! How something is provided: the grades of a row, told by a shape and a word.

use crate::columns::columns;
use serde::{Deserialize, Serialize};

/// How what a row asks for is provided, from not at all to at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Provision {
    /// Not there, and no package for it is named.
    None,
    /// By packages of others.
    ThirdParty,
    /// A part of it is built in or official; the rest is missing, or by others.
    Partly,
    /// By an add-on of the same project.
    Official,
    /// With what is installed first, or within the service.
    BuiltIn,
}

impl Provision {
    /// All, least first.
    pub const ALL: [Self; 5] = [Self::None, Self::ThirdParty, Self::Partly, Self::Official, Self::BuiltIn];

    /// The word that a reader sees.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::ThirdParty => "third-party",
            Self::Partly => "partly",
            Self::Official => "official",
            Self::BuiltIn => "built-in",
        }
    }

    /// Its place among all, 0 to 4, by which a row is ordered.
    pub fn grade(self) -> f64 {
        self as u8 as f64
    }

    /// The one of this place; the nearest where there is none.
    pub fn of_grade(grade: f64) -> Self {
        let fits = |one: &Self| one.grade() + 0.5 > grade;
        Self::ALL.into_iter().find(fits).unwrap_or(Self::BuiltIn)
    }
}

columns! {
    Provision [None, ThirdParty, Partly, Official, BuiltIn]
}
