use super::context::{ReportContext, section, table};
use crate::{
    components::html::Html,
    decision::{agreement::Method, weights::SAME},
    order::falling,
};

/// The same answers under other methods, and where they differ.
pub fn methods(report: ReportContext) -> Html {
    if report.decision.ranking.len() < 2 {
        return Html::default();
    }
    let firsts = |scores: &[f64]| -> Vec<usize> {
        let best = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        (0..scores.len()).filter(|place| best - scores[*place] < SAME).collect()
    };
    let agree = report.outlook().methods.iter().filter(|(_, scores)| firsts(scores) == [0]).count();
    let all = report.outlook().methods.len();
    let verdict = if agree == all {
        format!("All {all} ways to calculate put {} first.", report.name(0))
    } else {
        format!(
            "{agree} of {all} ways to calculate put {} alone first. Where they differ, the result depends on how one calculates.",
            report.name(0)
        )
    };
    let rows = report.outlook().methods.iter().map(|(method, scores)| {
        let order: Vec<&str> = falling(scores).into_iter().take(3).map(|place| report.name(place)).collect();
        let level = if firsts(scores).len() > 1 { " (level)" } else { "" };
        let (name, how) = words(*method);
        vec![name.into(), (order.join(", ") + level).into(), how.into()]
    });
    let heads = ["Method", "First three", "How it works"];
    let table = table("The first three by each method", "methods", &heads, rows.collect());
    let summary = Html::element("summary", &[], "The first three by each method".into());
    let table = Html::element("details", &[], summary.and(table));
    section("Calculated otherwise", Html::element("p", &[], verdict.into()).and(table))
}

fn words(method: Method) -> (&'static str, &'static str) {
    match method {
        Method::WeightedSum => ("Weighted sum", "Strength makes up for weakness. Used above."),
        Method::Topsis => ("TOPSIS", "Near to the best there could be, far from the worst."),
        Method::Promethee => ("PROMETHEE II", "Pair by pair; small differences do not count."),
        Method::WeightedProduct => ("Weighted product", "A bad rating costs more than a good one gains."),
        Method::Lexicographic => {
            ("Lexicographic", "The most important criterion decides; the next only between equals.")
        }
    }
}
