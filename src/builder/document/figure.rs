//! Live figures: a fenced block named `figure`, whose `kind` says what it shows. What stands in the page says everything
//! without the program; `pages::figure` takes it over where it runs.

mod benchmark;
mod bill;
mod checklist;
mod dots;
mod estimate;
mod frame;
mod gaps;
mod lanes;
mod shares;
mod support;
mod switches;

use super::{Document, Reference, escape, numbers::unheld};
use crate::{
    answers::link,
    builder::{
        contract::{Alternative, Catalog, Claim, Criterion, Evidence},
        source_file::{SourceFile, TomlValue},
    },
    pages::FIGURE,
    session::Data,
};

/// What figures may ask besides the catalog.
pub struct Known {
    /// What a decision reads.
    pub data: Data,
    pub lines: Vec<Line>,
}

/// A release line of an alternative.
pub struct Line {
    pub alternative: String,
    pub name: String,
    /// The day of its first release, `YYYY-MM-DD`.
    pub from: String,
    /// The last day with security fixes; none where none is stated.
    pub until: Option<String>,
    /// A source's id.
    pub source: String,
}

/// What a figure is made with.
pub struct Asked<'a> {
    pub document: &'a mut Document,
    pub catalog: &'a Catalog,
    pub known: &'a Known,
    /// The line on which the block begins.
    pub line: usize,
}

/// Renders a block. Nothing where its TOML was told to be wrong already; an error is a sentence.
pub fn render(
    place: &TomlValue,
    document: &mut Document,
    catalog: &Catalog,
    known: Option<&Known>,
) -> Option<Result<String, String>> {
    let Some(known) = known else {
        return Some(Err("A figure stands in an article or on a page of text.".to_owned()));
    };
    let asked = &mut Asked { document, catalog, known, line: place.line() };
    let Some(kind) = place.key("kind").read::<String>() else {
        return Some(Err("A figure names its kind, such as kind = \"lanes\".".to_owned()));
    };
    match kind.as_str() {
        "benchmark" => Some(place.read::<benchmark::Benchmark>()?.render(asked)),
        "lanes" => Some(place.read::<lanes::Lanes>()?.render(asked)),
        "switches" => Some(place.read::<switches::Switches>()?.render(asked)),
        "gaps" => Some(place.read::<gaps::Gaps>()?.render(asked)),
        "support" => Some(place.read::<support::Support>()?.render(asked)),
        "bill" => Some(place.read::<bill::Bill>()?.render(asked)),
        "estimate" => Some(place.read::<estimate::Estimate>()?.render(asked)),
        "dots" => Some(place.read::<dots::Dots>()?.render(asked)),
        "use" => Some(place.read::<shares::Shares>()?.render(asked)),
        "checklist" => Some(place.read::<checklist::Checklist>()?.render(asked)),
        other => Some(Err(format!("There is no kind of figure “{other}”."))),
    }
}

/// Complains of figures that link to headings that the text does not have.
pub fn check_headings(document: &mut Document, file: &SourceFile) {
    for (line, id) in std::mem::take(&mut document.wanted) {
        if !document.headings.iter().any(|heading| heading.id == id) {
            file.complain(line, FIGURE, format!("There is no heading “{id}” in this text to link to."));
        }
    }
}

impl Asked<'_> {
    /// The start and the end of a link to the note of a claim or a source, such as `claim:<alternative>.<criterion>`.
    pub fn note(&mut self, target: &str) -> Result<(String, String), String> {
        let reference = Reference::read(target, self.catalog);
        let reference = reference.ok_or(format!("“{target}” is neither claim: nor source:."))??;
        Ok(self.document.note(reference))
    }

    /// Text with a link to the note of a claim, else of a source, else bare.
    pub fn noted(&mut self, claim: Option<&str>, source: Option<&str>, html: &str) -> Result<String, String> {
        let target = claim.map(|claim| format!("claim:{claim}")).or(source.map(|source| format!("source:{source}")));
        let (open, close) = target.map_or(Ok(Default::default()), |target| self.note(&target))?;
        // Where a claim and another source stand for the same, both are noted.
        let also =
            claim.and(source).map_or(Ok(String::new()), |source| self.also(claim.unwrap_or_default(), source))?;
        Ok(format!("{open}{html}{close}{also}"))
    }

    fn also(&mut self, claim: &str, source: &str) -> Result<String, String> {
        if self.evidence(claim)?.source == source {
            return Ok(String::new());
        }
        let (open, close) = self.note(&format!("source:{source}"))?;
        Ok(open + &close)
    }

    fn evidence(&self, claim: &str) -> Result<&Evidence, String> {
        let found = claim.split_once('.').and_then(|(alternative, criterion)| {
            match self.catalog.alternative(alternative)?.claims.get(criterion)? {
                Claim::Known(evidence) => Some(evidence),
                Claim::Unknown(_) => None,
            }
        });
        found.ok_or(format!("There is no known claim “{claim}”. A claim is <file name>.<criterion>."))
    }

    /// Refuses a number that a claim does not say.
    pub fn check_number(&self, claim: &str, number: f64) -> Result<(), String> {
        let evidence = self.evidence(claim)?;
        let told = Reference::read(&format!("claim:{claim}"), self.catalog).and_then(Result::ok);
        let told = told.and_then(|reference| reference.told(self.catalog)).unwrap_or_default();
        let said = evidence.number == Some(number) || unheld(&number.to_string(), &told).is_none();
        said.then_some(()).ok_or(format!("The claim “{claim}” does not say {number}. Correct one of them."))
    }

    /// Each alternative, for a list to pick from.
    pub fn options(&self) -> String {
        let option = |a: &Alternative| format!("<option value=\"{}\">{}</option>", a.id, escape(&a.name));
        self.catalog.alternatives.iter().map(option).collect()
    }

    /// The name of an alternative.
    pub fn name(&self, id: &str) -> Result<&str, String> {
        let found = self.catalog.alternative(id).map(|alternative| alternative.name.as_str());
        found.ok_or(format!("There is no “{id}” to choose."))
    }

    /// The names of some, with commas between them.
    pub fn names(&self, ids: &[String]) -> Result<String, String> {
        let names: Vec<&str> = ids.iter().map(|id| self.name(id)).collect::<Result<_, _>>()?;
        Ok(names.join(", "))
    }

    pub fn criterion(&self, id: &str) -> Result<&Criterion, String> {
        self.catalog.criterion(id).ok_or(format!("There is no criterion “{id}”."))
    }

    /// Refuses answers that could not be used as they stand.
    pub fn check_answers(&self, text: &str) -> Result<(), String> {
        let opened = link::decode(text, &self.known.data.model, &self.catalog.version);
        match opened.problems.first() {
            Some(problem) => Err(format!("The answers “{text}” cannot be used: {problem}")),
            None if opened.answers.is_empty() => Err(format!("“{text}” answers nothing.")),
            None => Ok(()),
        }
    }
}

/// Refuses what is not above zero.
fn check_above_zero(what: &str, number: f64) -> Result<(), String> {
    (number > 0.0 && number.is_finite()).then_some(()).ok_or(format!("{what} is above 0, so {number} is none."))
}
