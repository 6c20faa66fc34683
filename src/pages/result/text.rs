use super::{changes, context::ReportContext, headline, next};
use crate::{
    catalog::span,
    site::{self, METHOD},
};

/// How many of the ranking are told.
const RANKED: usize = 3;
/// How many things are told that would change the result.
pub const CHANGES: usize = 4;

/// The result in a few lines of text, for who decides together: answers, the first three, how sure, what would change it,
/// what to try, and the link that shows all of it.
pub fn text(report: ReportContext, link: &str, absolute: impl Fn(&str) -> String) -> String {
    let mut lines = vec![headline::outcome(report), headline::how_sure(report).join(" ")];
    let said = |label: &str, parts: Vec<String>, between: &str| {
        (!parts.is_empty()).then(|| format!("{label}: {}", parts.join(between)))
    };
    lines.extend(said("Answers", report.answered(), " | "));
    for (place, ranked) in report.decision.ranking.iter().take(RANKED).enumerate() {
        let (low, high) = report.decision.acceptability.scores[place];
        let score = (ranked.score * 100.0).round();
        let range = span((low * 100.0, high * 100.0));
        lines.push(format!("{}. {}: {score} of 100 ({range})", place + 1, report.name(place)));
    }
    let caveats = headline::caveats(report);
    if !caveats.is_empty() {
        lines.push(format!("Think twice about {} when: {}", report.name(0), caveats.join(" ")));
    }
    lines.push(headline::unweighed());
    let changes = changes::items(report).iter().take(CHANGES).map(|item| item.text()).collect::<Vec<_>>();
    lines.extend(said("What would change it", changes, " "));
    lines.extend(said("Try first", next::trials(report), " "));
    lines.push(link.to_owned());
    let method = absolute(&site::href(METHOD, ""));
    lines.push(format!("Data of {}. How it is worked out: {method}", report.catalog().version));
    lines.join("\n")
}
