//! Situations with an expectation that somebody else has written down: the model has to agree, or the file says why not.

use plumbline::{
    answers::link,
    builder,
    decision::{Decision, decide},
};
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
struct File {
    scenario: Vec<Scenario>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    name: String,
    /// As a link carries them.
    answers: String,
    /// The first of the ranking is one of these.
    #[serde(default)]
    leads: Vec<String>,
    /// The first of each pair ranks before the second.
    #[serde(default)]
    ahead: Vec<(String, String)>,
    /// Excluded by the requirements.
    #[serde(default)]
    excluded: Vec<String>,
    because: String,
    source: String,
    /// Why the model is right not to do what the source lets expect; then it must not do it.
    disagrees: Option<String>,
}

impl Scenario {
    /// What of the expectation does not hold.
    fn failures(&self, decision: &Decision) -> Vec<String> {
        let place = |id: &String| decision.ranking.iter().position(|ranked| ranked.alternative == *id);
        let first = decision.ranking.first().map(|ranked| ranked.alternative.clone()).unwrap_or_default();
        let mut failures = vec![];
        if !self.leads.is_empty() && !self.leads.contains(&first) {
            failures.push(format!("{first} leads and not {}", self.leads.join(" or ")));
        }
        for (better, worse) in &self.ahead {
            if !matches!((place(better), place(worse)), (Some(better), Some(worse)) if better < worse) {
                failures.push(format!("{better} is not ahead of {worse}"));
            }
        }
        for id in &self.excluded {
            if !decision.excluded.iter().any(|exclusion| exclusion.alternative == *id) {
                failures.push(format!("{id} is not excluded"));
            }
        }
        failures
    }
}

#[test]
fn the_model_agrees_with_what_is_written_elsewhere() {
    let text = std::fs::read_to_string("tests/scenarios/scenarios.toml").unwrap();
    let scenarios = toml::from_str::<File>(&text).unwrap().scenario;
    assert!(scenarios.len() >= 30);
    let content = builder::read(Path::new("src/content")).unwrap_or_else(|problems| panic!("{problems:?}"));
    let mut failures = vec![];
    for scenario in &scenarios {
        assert!(scenario.source.starts_with("https://") && !scenario.because.is_empty(), "{}", scenario.name);
        assert!(!scenario.leads.is_empty() || !scenario.ahead.is_empty() || !scenario.excluded.is_empty());
        let opened = link::decode(&scenario.answers, &content.model, &content.catalog.version);
        assert_eq!(opened.problems, Vec::<String>::new(), "{}", scenario.name);
        let found = scenario.failures(&decide(&content.compared, &content.model, &opened.answers));
        match (&scenario.disagrees, found.is_empty()) {
            (None, false) => failures.push(format!("{}: {}", scenario.name, found.join("; "))),
            (Some(_), true) => failures.push(format!("{}: it agrees; take out `disagrees`", scenario.name)),
            _ => {}
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}
