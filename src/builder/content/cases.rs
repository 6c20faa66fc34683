use crate::{
    answers::{Answers, Depth, Model, UNSURE, link},
    builder::{
        address::{Use, admit},
        source_file::SourceFile,
    },
    catalog::Catalog,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Situations with what is known or agreed of them, by which the advice is judged.
#[derive(Default)]
pub struct Cases {
    /// Ids of the alternatives, the most used first: the simplest rule to compare with.
    pub popularity: Vec<String>,
    pub all: Vec<Case>,
}

/// A situation, how somebody who did not know the model answered the questions for it, and what is expected.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub id: String,
    pub kind: Kind,
    /// Who decided, in words; “Invented: …” where nobody did.
    pub who: String,
    #[serde(default)]
    pub year: Option<String>,
    /// What the source tells, aspect by aspect; what it is silent about is absent.
    pub context: BTreeMap<String, serde_json::Value>,
    /// The answers, in the form of a link.
    pub answers: String,
    /// What the situation tells and no question takes.
    #[serde(default)]
    pub no_place: Vec<String>,
    /// What was hard to choose.
    #[serde(default)]
    pub doubt: String,
    pub expect: Expect,
    /// What was chosen and what became of it.
    #[serde(default)]
    pub outcome: String,
    /// The reasons given.
    pub why: String,
    pub source_title: String,
    pub source_url: String,
    #[serde(default)]
    pub source_date: Option<String>,
    pub confidence: crate::catalog::Confidence,
    #[serde(default)]
    pub tags: Vec<String>,
    /// What was read and what was inferred.
    #[serde(default)]
    pub note: String,
    /// Our word on a miss.
    #[serde(default)]
    pub comment: String,
    /// True where a model was judged by it or moved towards it already.
    #[serde(default)]
    pub spent: bool,
    /// The ranking of the model of 2026-11-21-3 for the same answers, as far as its questions take them.
    #[serde(default)]
    pub before: Vec<String>,
}

#[derive(Clone, Copy, Debug, JsonSchema, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A decision that somebody took and told of.
    Documented,
    /// An invented situation on which official documentation or several experts agree.
    Agreed,
}

/// What a good ranking does.
#[derive(Clone, Debug, Default, JsonSchema, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    #[serde(default)]
    pub top_k: Option<TopK>,
    /// Pairs of which the first ranks above the second.
    #[serde(default)]
    pub above: Vec<(String, String)>,
    /// Those that must not come first.
    #[serde(default)]
    pub excluded: Vec<String>,
}

/// This one is among the first `k`.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopK {
    pub alternative: String,
    pub k: usize,
}

impl Case {
    /// The alternative that was chosen, where one was.
    pub fn chosen(&self) -> Option<&String> {
        self.expect.top_k.as_ref().map(|top| &top.alternative)
    }

    /// True where nobody has looked at what the model makes of it: what is put aside judges a version once, when it is done,
    /// and is spent then.
    pub fn is_aside(&self) -> bool {
        !self.spent
    }

    /// Its answers; what the source is silent about is “not sure”. What the model does not know was refused when the content
    /// was read.
    pub fn answered(&self, model: &Model, version: &str) -> Answers {
        let mut answers = link::decode(&self.answers, model, version).answers;
        for question in model.asked(Depth::Thorough) {
            if !answers.answered(&question.id) {
                answers.answer(question, [UNSURE]);
            }
        }
        answers
    }

    /// How much it counts: 1, 0.7 or 0.4.
    pub fn weight(&self) -> f64 {
        use crate::catalog::Confidence::{High, Low, Medium};
        match self.confidence {
            High => 1.0,
            Medium => 0.7,
            Low => 0.4,
        }
    }
}

/// Reads a file of cases, or the one that only orders the alternatives.
pub fn read(file: &SourceFile, catalog: &Catalog, model: &Model, cases: &mut Cases) {
    let found: Vec<Case> = match serde_json::from_str(&file.text) {
        Ok(found) => found,
        Err(error) => return file.complain(error.line(), "cases", format!("It is no list of cases: {error}.")),
    };
    for case in found {
        let complain = |sentence: String| file.complain(1, format!("case {}", case.id), sentence);
        if cases.all.iter().any(|other| other.id == case.id) {
            complain("Its id stands here twice. Give one of them another.".to_owned());
        }
        if let Err(sentence) = admit(&case.source_url, Use::Page) {
            let line = file.line_of_json(&[&case.id, "source_url"]);
            file.complain(line, format!("case {}.source_url", case.id), sentence);
        }
        for problem in link::decode(&case.answers, model, &catalog.version).problems {
            complain(problem);
        }
        let named = case.expect.top_k.iter().map(|top| &top.alternative);
        let named = named.chain(case.expect.above.iter().flat_map(|(better, worse)| [better, worse]));
        for id in named.chain(&case.expect.excluded).filter(|id| catalog.alternative(id).is_none()) {
            complain(format!("It expects something of “{id}”, which is not compared here."));
        }
        cases.all.push(case);
    }
}

/// A file that orders the alternatives by use.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Popularity {
    /// Ids of the alternatives, the most used first.
    popularity: Vec<String>,
}

/// Reads the order of the alternatives by use.
pub fn read_popularity(file: &SourceFile, catalog: &Catalog, cases: &mut Cases) {
    let Popularity { popularity } = file.toml().read().unwrap_or_default();
    let all = catalog.alternatives.iter().all(|alternative| popularity.contains(&alternative.id));
    if !all || popularity.len() != catalog.alternatives.len() {
        file.complain(1, "popularity", "It names each alternative once. Add those that are missing, take out others.");
    }
    cases.popularity = popularity;
}
