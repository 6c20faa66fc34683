//! What the result says first, by a rule that is published on the method page.

use super::{requirement::Open, score::Ranked, weights::SAME};

/// A lead below this share of the whole scale is too close to call: five points of a hundred.
pub const TOO_CLOSE: f64 = 0.05;
/// Who comes first in a smaller share of the draws is no winner.
pub const SURE: f64 = 0.7;
/// Who comes first in this share of the draws belongs on the shortlist, whatever the distance.
pub const POSSIBLE: f64 = 0.15;
/// A longer list than this is no shortlist: it is too early to decide.
pub const SHORTLIST: usize = 4;

/// The result in one line.
#[derive(Clone, Debug, PartialEq)]
pub enum Headline {
    /// No question is answered.
    Unanswered,
    /// Every alternative fails a requirement.
    NothingLeft,
    /// Only one alternative may meet the requirements; `sure` where it is known to.
    OnlyOne { only: String, sure: bool },
    /// The first leads by `lead`, 0.05 to 1, and comes first in the share `share` of all draws, 0.7 to 1.
    Winner { first: String, lead: f64, share: f64 },
    /// The same, but questions that everybody is asked are open, of which so many can put another first.
    SoFar { first: String, lead: f64, share: f64, open: usize },
    /// Two to four that may each be the best: less than 0.05 behind the first, or first in 0.15 of the draws. Where the first
    /// may fail a requirement, the best of those that do not is among them; where it would stand alone, the second. Best
    /// first.
    Shortlist(Vec<String>),
    /// The same with more than four: the answers do not tell enough.
    TooEarly(Vec<String>),
}

/// The headline for a ranking that answers led to, best first, with the share of draws in which each came first. An
/// alternative of which nobody can say whether it meets a requirement (`open`) is no winner; nor is one whose place a
/// question can take that everybody is asked and that nobody has answered (`undecided`, how many there are).
pub fn headline(ranking: &[Ranked], firsts: &[f64], open: &[Open], undecided: usize) -> Headline {
    let share = |place: usize| firsts.get(place).copied().unwrap_or(0.0);
    let sure = |place: usize| open.iter().all(|open| open.alternative != ranking[place].alternative);
    match ranking {
        [] => Headline::NothingLeft,
        [only] => Headline::OnlyOne { only: only.alternative.clone(), sure: sure(0) },
        [first, second, ..] => {
            let lead = first.score - second.score;
            if lead + SAME >= TOO_CLOSE && share(0) >= SURE && sure(0) {
                let (first, share) = (first.alternative.clone(), share(0));
                return match undecided {
                    0 => Headline::Winner { first, lead, share },
                    open => Headline::SoFar { first, lead, share, open },
                };
            }
            let close = |place: usize| first.score - ranking[place].score + SAME < TOO_CLOSE;
            // Beside a first that is in doubt stands the best of those that are not.
            let stand_in = (0..ranking.len()).find(|place| !sure(0) && sure(*place)).unwrap_or(1);
            let alone = (1..ranking.len()).all(|place| !close(place) && share(place) < POSSIBLE);
            let possible = (0..ranking.len()).filter(|place| {
                *place == 0 || close(*place) || share(*place) >= POSSIBLE || ((!sure(0) || alone) && *place == stand_in)
            });
            let list: Vec<String> = possible.map(|place| ranking[place].alternative.clone()).collect();
            if list.len() > SHORTLIST { Headline::TooEarly(list) } else { Headline::Shortlist(list) }
        }
    }
}
