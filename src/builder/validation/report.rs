use super::{BINS, Mean, Rule, hits, validate};
use crate::{
    answers::Model,
    builder::content::{Content, Kind},
    decision::table::Table,
    order::by_falling,
};
use std::fmt::Write;

/// The scores of every part as text, with every miss; of those learnt from alone where the others are still to judge.
pub fn report(content: &Content, learnt_only: bool) -> String {
    let mut out = String::new();
    for (kind, aside, part) in validate(content).parts.iter().filter(|(_, aside, _)| !(*aside && learnt_only)) {
        let _ = writeln!(out, "\n== {}: {} cases", name(*kind, *aside), part.cases);
        let _ = writeln!(out, "{:42} {:>12} {:>12}", "rule", "pairs", "top k");
        for rule in Rule::ALL {
            let of = |means: &std::collections::BTreeMap<Rule, Mean>| means.get(&rule).copied().unwrap_or_default();
            let _ = writeln!(out, "{:42} {:>12} {:>12}", rule.title(), told(of(&part.pairs)), told(of(&part.top)));
        }
        let _ = writeln!(out, "right when “fits best” is said: {}", told(part.best));
        let _ = writeln!(out, "the list holds the accepted one: {}", told(part.list));
        for (depth, mean) in &part.depths {
            let _ = writeln!(out, "{} puts the same first as all answers: {}", depth.word(), told(*mean));
        }
        for (least, mean) in BINS.iter().zip(part.bins) {
            let _ = writeln!(out, "first in {:.0} of 100 draws or more: accepted {}", least * 100.0, told(mean));
        }
        for miss in &part.misses {
            let comment = content.cases.all.iter().find(|case| case.id == miss.id).map_or("", |case| &case.comment);
            let _ = writeln!(out, "  {} {}: {} {comment}", if miss.sure { "!!" } else { " -" }, miss.id, miss.says);
        }
    }
    out
}

/// What is lost without each criterion and each question, on the cases learnt from: the change of the mean of pairs and
/// first k over both kinds, the greatest loss last. Only rankings are needed for that, and no draws.
pub fn ablation(content: &Content) -> String {
    let whole = worth(content, &content.model);
    let criteria = content.model.scales.keys().map(|id| {
        let mut model = content.model.clone();
        model.scales.remove(id);
        (format!("criterion {id}"), model)
    });
    let questions = content.model.questions.iter().map(|question| {
        let mut model = content.model.clone();
        model.questions.retain(|other| other.id != question.id);
        (format!("question {}", question.id), model)
    });
    let rows: Vec<(String, f64)> =
        criteria.chain(questions).map(|(what, model)| (what, worth(content, &model) - whole)).collect();
    by_falling(rows, |(_, gain)| *gain).iter().fold(String::new(), |mut out, (what, gain)| {
        let _ = writeln!(out, "{what:32} {gain:+.4}");
        out
    })
}

/// The mean of pairs and first k over both kinds, on what was learnt from.
fn worth(content: &Content, model: &Model) -> f64 {
    let table = Table::new(&content.compared, model);
    let mut means = [Mean::default(); 4];
    for case in content.cases.all.iter().filter(|case| !case.is_aside()) {
        let answers = case.answered(model, &content.catalog.version);
        let ranking = table.ranking(&table.setting(&table.choices(model, &answers)));
        let order: Vec<&str> = ranking.iter().map(|(row, _)| table.alternatives[*row].as_str()).collect();
        let at = if case.kind == Kind::Documented { 0 } else { 2 };
        let (pairs, top) = hits(case, &order);
        pairs.into_iter().for_each(|share| means[at].add(share, case.weight()));
        top.into_iter().for_each(|share| means[at + 1].add(share, case.weight()));
    }
    means.iter().filter_map(|mean| mean.value()).sum::<f64>() / means.len() as f64
}

/// The name of a part.
pub fn name(kind: Kind, aside: bool) -> &'static str {
    match (kind, aside) {
        (Kind::Documented, false) => "documented decisions, learnt from",
        (Kind::Documented, true) => "documented decisions, put aside",
        (Kind::Agreed, false) => "agreed situations, learnt from",
        (Kind::Agreed, true) => "agreed situations, put aside",
    }
}

fn told(mean: Mean) -> String {
    mean.value().map_or_else(|| "-".to_owned(), |value| format!("{value:.2} ({})", mean.count))
}
