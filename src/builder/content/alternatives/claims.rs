use super::{Apart, Context, TomlValue, check_checked};
use crate::{
    builder::{
        Day,
        contract::{Claim, Criterion, Evidence},
    },
    catalog::{Confidence, figure, provision::Provision},
};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawClaim {
    /// A few words, where it is no number.
    value: Option<String>,
    /// In the criterion's unit.
    number: Option<f64>,
    /// How it is provided, in rows with `provided`.
    provision: Option<Provision>,
    /// What it was measured or counted of, where that is not the alternative as a whole.
    of: Option<String>,
    /// The value in a whole sentence.
    detail: Option<String>,
    /// An entry of `sources/`.
    source: Option<String>,
    /// The day on which somebody last read the source, if it is not that of the file.
    checked: Option<Day>,
    confidence: Option<Confidence>,
    /// Why the confidence is not higher.
    why: Option<String>,
    /// What to know when reading the value.
    note: Option<String>,
    /// In place of all else, where nothing was found: where was looked.
    unknown: Option<String>,
    /// Other readings of the same thing that differ.
    #[serde(default)]
    also: Vec<RawClaim>,
}

/// Reads the claims of one file. A claim with problems is kept as far as it goes, so that nothing else complains of it.
pub fn read(
    place: &TomlValue,
    tables: BTreeMap<String, Apart<RawClaim>>,
    checked: Day,
    context: &Context,
) -> BTreeMap<String, Claim> {
    let mut claims = BTreeMap::new();
    for id in tables.into_keys() {
        let place = place.key(&id);
        let Some(criterion) = context.criteria.criteria.iter().find(|known| known.id == id) else {
            place.complain(format!(
                "There is no criterion “{id}” in criteria.toml. Correct the name, or add the criterion there."
            ));
            continue;
        };
        let Some(raw) = place.read::<RawClaim>() else { continue };
        claims.insert(id, Reader { place, checked, criterion, context }.claim(raw));
    }
    claims
}

/// One claim's place in its file, and what it is checked against.
struct Reader<'a> {
    place: TomlValue<'a>,
    checked: Day,
    criterion: &'a Criterion,
    context: &'a Context<'a>,
}

impl Reader<'_> {
    /// Complains at a field of the claim, or at its heading where the field is missing.
    fn complain(&self, field: &str, sentence: impl Into<String>) {
        self.place.key(field).complain(sentence);
    }

    fn claim(&self, mut raw: RawClaim) -> Claim {
        if let Some(unknown) = raw.unknown {
            if raw.value.is_some() || raw.number.is_some() || raw.detail.is_some() || raw.source.is_some() {
                let sentence = "A claim that is unknown has no value and no source. Take out one or the other.";
                self.complain("unknown", sentence);
            }
            return Claim::Unknown(unknown);
        }
        let others = std::mem::take(&mut raw.also);
        if raw.provision.is_some() != self.criterion.provided {
            let sentence = match self.criterion.provided {
                true => "Say how it is provided: built-in, official, partly, third-party or none.",
                false => "This row does not ask how a thing is provided. Take it out, or say so in criteria.toml.",
            };
            self.complain("provision", sentence);
        }
        let mut evidence = self.evidence(raw);
        for (place, other) in self.place.key("also").entries().into_iter().zip(others) {
            let reader = Reader { place, ..*self };
            let other = reader.evidence(other);
            let same = |known: &Evidence| known.source == other.source && known.value == other.value;
            if same(&evidence) || evidence.also.iter().any(same) {
                reader.complain("value", "The same claim stands here twice. Take one of them out.");
            }
            evidence.also.push(other);
        }
        Claim::Known(evidence)
    }

    fn evidence(&self, raw: RawClaim) -> Evidence {
        let unit = self.criterion.unit.as_deref();
        if raw.number.is_some() && unit.is_none() {
            let sentence =
                "The number has no unit. Give the criterion a unit in criteria.toml, or write it as a value.";
            self.complain("number", sentence);
        }
        if raw.number.is_some_and(|number| !number.is_finite()) {
            self.complain("number", "The number is not finite. Write one that is.");
        }
        let value = raw.value.or_else(|| Some(figure(raw.number?, unit)));
        if value.is_none() {
            let sentence = "The value is missing. Give a value, a number, or say under “unknown” where you looked.";
            self.complain("value", sentence);
        }
        let source = self.needed(raw.source, "source", "Name one of the files in sources/.");
        let dated = self.context.sources.get(&source).map(|source| source.date.as_str());
        if !source.is_empty() && dated.is_none() {
            let sentence = format!("There is no source “{source}” in sources/. Correct the name, or add the source.");
            self.complain("source", sentence);
        }
        let confidence = raw.confidence.unwrap_or_else(|| {
            self.complain("confidence", "The confidence is missing: high, medium or low.");
            Confidence::High
        });
        if confidence != Confidence::High && raw.why.is_none() {
            let sentence = "Say in a sentence why the confidence is not higher.";
            self.complain("why", sentence);
        }
        let checked = raw.checked.unwrap_or(self.checked);
        if raw.checked.is_some() {
            check_checked(&self.place.key("checked"), checked, self.context.today);
        }
        let fresh_until = dated.and_then(|dated| self.fresh_until(dated));
        Evidence {
            value: value.unwrap_or_default(),
            number: raw.number,
            provision: raw.provision,
            of: raw.of,
            detail: self.needed(raw.detail, "detail", "Say the value in a sentence."),
            source,
            checked: checked.to_string(),
            confidence,
            why: raw.why,
            note: raw.note,
            stale: fresh_until.is_some_and(|until| until < self.context.today),
            fresh_until: fresh_until.map(|until| until.to_string()),
            also: vec![],
            disputed: vec![],
        }
    }

    fn needed(&self, found: Option<String>, field: &str, how: &str) -> String {
        found.unwrap_or_else(|| {
            self.complain(field, format!("The {field} is missing. {how}"));
            String::new()
        })
    }

    /// The last day of the budget of the claim's kind, from the date its source bears.
    fn fresh_until(&self, dated: &str) -> Option<Day> {
        let kind = self.criterion.kind.as_ref()?;
        let months = self.context.criteria.kinds.iter().find(|known| known.id == *kind)?.months?;
        Some(Day::read(dated)?.after_months(months))
    }
}
