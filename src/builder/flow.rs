//! The questions drawn for authors, as a Mermaid flowchart: what is asked at which depth, and what each option does.

use super::content::Content;
use crate::{
    answers::{Choice, Question},
    decision::table::Table,
};
use std::fmt::Write;

/// The flowchart's text.
pub fn flow(content: &Content) -> String {
    let mut out = String::from("flowchart TD\n  begin([begin])\n");
    let mut before = "begin".to_owned();
    let table = Table::new(&content.compared, &content.model);
    for (question, asked) in content.model.questions.iter().zip(&table.questions) {
        let id = format!("q_{}", question.id);
        let _ = writeln!(
            out,
            "  {id}{{{{\"{} ({})\"}}}}\n  {before} --> {id}",
            quoted(&question.title),
            question.depth.word()
        );
        for (option, effect) in question.options.iter().zip(&asked.options) {
            let excluded = table.alternatives.iter().zip(&effect.excludes).filter(|(_, excluded)| **excluded);
            let excluded: Vec<&str> = excluded.map(|(id, _)| id.as_str()).collect();
            let does = effects(question, option, &excluded);
            let _ = writeln!(out, "  {id} -.- {id}_{}[\"{}: {does}\"]", option.id, quoted(&option.label));
        }
        before = id;
    }
    let _ = writeln!(out, "  {before} --> check([check your answers]) --> result([result])");
    for contradiction in &content.model.contradictions {
        let ends: Vec<String> = contradiction
            .answers
            .iter()
            .flat_map(|(question, options)| options.iter().map(move |option| format!("q_{question}_{option}")))
            .collect();
        for pair in ends.windows(2) {
            let _ = writeln!(out, "  {} -. seldom together .- {}", pair[0], pair[1]);
        }
    }
    out
}

fn effects(question: &Question, option: &Choice, excluded: &[&str]) -> String {
    let matches = question.matches.iter().map(|matches| format!("{} {:+}", matches.criterion, matches.importance));
    let adds = option.importance.iter().map(|(criterion, points)| format!("{criterion} {points:+}"));
    let requires = option.require.iter().map(|(criterion, bound)| format!("requires {criterion} {bound}"));
    let excludes = (!excluded.is_empty()).then(|| format!("excludes {}", excluded.join(" ")));
    matches.chain(adds).chain(requires).chain(excludes).collect::<Vec<_>>().join(", ")
}

fn quoted(text: &str) -> String {
    text.replace('"', "#quot;")
}
