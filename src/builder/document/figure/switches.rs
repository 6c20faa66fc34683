use super::{Asked, frame::Frame};
use crate::{
    answers::link::decode,
    builder::document::escape,
    decision::{self, Decision, headline::Headline},
    pages::figure::switches::{CASES, FIELDS, link, result},
};
use serde::Deserialize;

/// How many of the first are named.
const NAMED: usize = 3;
/// With each more there are twice as many cases.
const MOST: usize = 5;

/// What the engine makes of answers that are switched on and off, or of one step out of several.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Switches {
    kind: String,
    caption: String,
    /// The answers to begin with, as in a link.
    answers: String,
    #[serde(default)]
    switch: Vec<Switch>,
    #[serde(default)]
    step: Vec<Switch>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Switch {
    label: String,
    /// The answers that it gives in place of those before, as in a link.
    set: String,
    /// What it does, in a sentence.
    says: String,
}

impl Switches {
    pub fn render(&self, asked: &mut Asked) -> Result<String, String> {
        let (all, is_step) = match (self.switch.is_empty(), self.step.is_empty()) {
            (false, true) => (&self.switch, false),
            (true, false) => (&self.step, true),
            _ => return Err("This figure has either [[switch]] or [[step]].".to_owned()),
        };
        if !is_step && all.len() > MOST {
            return Err(format!("More than {MOST} switches have too many cases. Take some out."));
        }
        asked.check_answers(&self.answers)?;
        all.iter().try_for_each(|switch| asked.check_answers(&switch.set))?;
        let with = |on: &dyn Fn(usize) -> bool| {
            let sets: Vec<&str> =
                all.iter().enumerate().filter(|(at, _)| on(*at)).map(|(_, switch)| switch.set.as_str()).collect();
            link(&self.answers, &sets)
        };
        // Each step, or each combination of switches: the first is that of the page as it comes.
        let links: Vec<String> = match is_step {
            true => (0..all.len()).map(|step| with(&|at| at == step)).collect(),
            false => (0..1 << all.len()).map(|case: usize| with(&|at| case >> at & 1 == 1)).collect(),
        };
        let cases: Vec<String> = links.iter().map(|link| told(asked, link)).collect::<Result<_, _>>()?;
        let (mut controls, mut rows) = (String::new(), String::new());
        for (at, switch) in all.iter().enumerate() {
            let kind = if is_step { "radio" } else { "checkbox" };
            let checked = if is_step && at == 0 { " checked" } else { "" };
            let (label, says) = (escape(&switch.label), escape(&switch.says));
            controls += &format!(
                "<label class=\"tick\"><input type=\"{kind}\" name=\"set\" value=\"{at}\" data-set=\"{}\" data-says=\"{says}\"{checked}>{label}</label>",
                escape(&switch.set),
            );
            let case = &cases[if is_step { at } else { 1 << at }];
            rows += &format!("<li><b>{label}.</b> {says} {}</li>", escape(&first_few(case)));
        }
        let legend = if is_step { "How far" } else { "What is true for you" };
        let controls = format!("<fieldset><legend>{legend}</legend>{controls}</fieldset>");
        let now = result(&cases[0], &links[0]).into_string();
        let all_cases = cases.join(&CASES.to_string());
        let mut data = vec![("answers", self.answers.as_str()), ("cases", &all_cases)];
        data.extend(is_step.then_some(("step", "")));
        Ok(Frame {
            kind: &self.kind,
            caption: &self.caption,
            data: &data,
            controls: &controls,
            body: &format!("<div class=\"told\">{now}</div><ul data-still>{rows}</ul>"),
            says: if is_step { &all[0].says } else { "" },
        }
        .html())
    }
}

/// What the engine says of answers, as the program reads it.
fn told(asked: &Asked, answers: &str) -> Result<String, String> {
    let data = &asked.known.data;
    let answers = decode(answers, &data.model, &data.catalog.version).answers;
    let decision = decision::decide(&data.catalog, &data.model, &answers);
    let of_100 = |share: f64| format!("{:.0}", share * 100.0);
    let mut fields = vec![outcome(asked, &decision)?];
    for (at, ranked) in decision.ranking.iter().take(NAMED).enumerate() {
        let (low, high) = decision.acceptability.scores[at];
        let first = decision.acceptability.ranks[at][0];
        fields.push(asked.name(&ranked.alternative)?.to_owned());
        fields.extend([ranked.score, low, high, first].map(of_100));
    }
    Ok(fields.join(&FIELDS.to_string()))
}

/// The headline by its published rule, in few words.
fn outcome(asked: &Asked, decision: &Decision) -> Result<String, String> {
    Ok(match &decision.headline {
        Headline::Unanswered => String::new(),
        Headline::NothingLeft => "Nothing meets all that these answers require.".to_owned(),
        Headline::OnlyOne { only, .. } => format!("Only {} can meet what these answers require.", asked.name(only)?),
        Headline::Winner { first, .. } => format!("{} fits these answers best.", asked.name(first)?),
        Headline::SoFar { first, .. } => format!("{} leads so far.", asked.name(first)?),
        Headline::Shortlist(list) => format!("Too close to call: {}.", asked.names(list)?),
        Headline::TooEarly(list) => format!("Too close to call: {} are still possible.", list.len()),
    })
}

/// The first few of a case with their scores, in a sentence.
fn first_few(case: &str) -> String {
    let fields: Vec<&str> = case.split(FIELDS).collect();
    let rows = fields.get(1..).unwrap_or_default().chunks_exact(5);
    let named: Vec<String> = rows.map(|row| format!("{} {}", row[0], row[1])).collect();
    if named.is_empty() { fields[0].to_owned() } else { format!("First then: {}.", named.join(", ")) }
}
