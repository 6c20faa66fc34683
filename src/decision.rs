//! From answers and a catalog to a ranking that explains itself and says how sure it is. Pure: no clock, no ambient
//! randomness, no browser.
//!
//! The chain: answers give each criterion points of importance ([`priority`], [`weights`]); alternatives that fail a
//! requirement are set apart with their reason ([`requirement`]); the rest are scored by a weighted sum of value functions
//! with fixed anchors ([`score`]); weights, values and what no criterion sees are drawn from all that fit ([`smaa`]); a
//! published rule says whether that is enough for a winner ([`headline`]), and which other answers would change it
//! ([`what_if`]). Once asked for, weights and ratings that would change it are worked out exactly, and other methods are
//! asked ([`outlook`]).

pub mod agreement;
pub mod effect;
pub mod flip;
pub mod headline;
pub mod outlook;
pub mod priority;
pub mod requirement;
pub mod robust;
pub mod score;
pub mod since;
pub mod stop;
pub mod table;
pub mod together;
pub mod weights;
pub mod what_if;

use crate::{
    answers::{Answers, Model, link},
    catalog::Catalog,
};
use headline::Headline;
use outlook::Outlook;
use priority::Priority;
use requirement::{Exclusion, Open};
use score::Ranked;
use smaa::{Acceptability, Field, Random};
use std::sync::OnceLock;
use table::{Cell, Choices, Setting, Table};
use what_if::{Influence, OtherAnswer};

/// All that a result page tells. Ids are those of the catalog and the model; alternatives that are left are numbered by
/// their place in the ranking, criteria by their place in `priorities`.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// The criteria and how much each counts, in the catalog's order.
    pub priorities: Vec<Priority>,
    /// Best first; equal scores in the catalog's order.
    pub ranking: Vec<Ranked>,
    pub excluded: Vec<Exclusion>,
    /// Requirements of which nobody can say whether they are met.
    pub open: Vec<Open>,
    pub headline: Headline,
    /// The same for those alone that the reader has in mind, where that is fewer than all.
    pub considered: Option<Considered>,
    pub acceptability: Acceptability,
    pub changes: Changes,
    outlook: OnceLock<Outlook>,
}

impl Decision {
    /// What else there is to tell of it; it is that of this catalog, model and answers.
    pub fn outlook(&self, catalog: &Catalog, model: &Model, answers: &Answers) -> &Outlook {
        self.outlook.get_or_init(|| Outlook::new(catalog, model, answers))
    }
}

/// The result among those that the reader has in mind.
#[derive(Clone, Debug, PartialEq)]
pub struct Considered {
    pub headline: Headline,
    /// Their places in the whole ranking, best first.
    pub places: Vec<usize>,
    /// For each the share of draws in which it came first among them, 0 to 1.
    pub firsts: Vec<f64>,
}

/// Which answers would change who comes first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    pub answers: Vec<OtherAnswer>,
    /// The questions still open, the one that can change most first.
    pub influences: Vec<Influence>,
}

/// Who stands where and how firmly: the part of a decision that its first line needs.
pub struct Standing {
    choices: Choices,
    setting: Setting,
    priorities: Vec<Priority>,
    pub ranking: Vec<Ranked>,
    excluded: Vec<Exclusion>,
    open: Vec<Open>,
    /// For each of the ranking its row in the table, and its cells.
    order: Vec<usize>,
    rows: Vec<Vec<Cell>>,
    acceptability: Acceptability,
    /// For each of the ranking the share of draws in which it came first, 0 to 1.
    pub firsts: Vec<f64>,
}

impl Standing {
    /// Ranks and draws. The table is that of the catalog and the model.
    pub fn new(catalog: &Catalog, model: &Model, table: &Table, answers: &Answers) -> Self {
        let choices = table.choices(model, answers);
        let setting = table.setting(&choices);
        let priorities = priority::priorities(table, model, &choices, &setting);
        let (excluded, open) = requirement::check(catalog, model, answers);
        let order = table.ranking(&setting);
        let ranking = score::rank(table, &setting, &priorities, &order);
        let rows = rows(table, &setting, &order);
        let acceptability = draw(catalog, answers, &setting, &rows);
        let firsts = firsts(&acceptability);
        let order = order.into_iter().map(|(row, _)| row).collect();
        Self { choices, setting, priorities, ranking, excluded, open, order, rows, acceptability, firsts }
    }

    /// The first line, where so many questions that everybody is asked are open and can put another first.
    pub fn headline(&self, answers: &Answers, undecided: usize) -> Headline {
        match answers.is_empty() {
            true => Headline::Unanswered,
            false => headline::headline(&self.ranking, &self.firsts, &self.open, undecided),
        }
    }

    /// The same for those alone that the reader has in mind, where that is fewer than all.
    fn considered(&self, catalog: &Catalog, model: &Model, table: &Table, answers: &Answers) -> Option<Considered> {
        let in_mind = |place: &usize| model.considered(answers).any(|id| id == self.ranking[*place].alternative);
        let places: Vec<usize> = (0..self.ranking.len()).filter(in_mind).collect();
        if places.is_empty() || places.len() == self.ranking.len() {
            return None;
        }
        let ranking: Vec<Ranked> = places.iter().map(|place| self.ranking[*place].clone()).collect();
        let rows: Vec<Vec<Cell>> = places.iter().map(|place| self.rows[*place].clone()).collect();
        let firsts = firsts(&draw(catalog, answers, &self.setting, &rows));
        let among: Vec<usize> = places.iter().map(|place| self.order[*place]).collect();
        let undecided = what_if::undecided(table, model, answers, &self.choices, &among);
        let headline = headline::headline(&ranking, &firsts, &self.open, undecided);
        Some(Considered { headline, places, firsts })
    }
}

fn firsts(acceptability: &Acceptability) -> Vec<f64> {
    acceptability.ranks.iter().map(|ranks| ranks[0]).collect()
}

/// Works out the decision.
pub fn decide(catalog: &Catalog, model: &Model, answers: &Answers) -> Decision {
    let table = Table::new(catalog, model);
    let standing = Standing::new(catalog, model, &table, answers);
    let changes = match standing.ranking.is_empty() {
        true => Changes::default(),
        false => Changes {
            answers: what_if::other_answers(&table, model, &standing.choices),
            influences: what_if::influences(&table, model, answers, &standing.choices),
        },
    };
    let undecided = what_if::undecided(&table, model, answers, &standing.choices, &standing.order);
    let headline = standing.headline(answers, undecided);
    let considered = standing.considered(catalog, model, &table, answers);
    let Standing { priorities, ranking, excluded, open, acceptability, .. } = standing;
    Decision {
        priorities,
        ranking,
        excluded,
        open,
        headline,
        considered,
        acceptability,
        changes,
        outlook: OnceLock::new(),
    }
}

/// Draws for these rows, seeded by the canonical link, so that everybody who opens it sees the same digits.
fn draw(catalog: &Catalog, answers: &Answers, setting: &Setting, rows: &[Vec<Cell>]) -> Acceptability {
    let mut random = Random::from_text(&link::canonical(answers, &catalog.version));
    let field = Field {
        rows: rows.len(),
        points: setting.points.clone(),
        low: rows.iter().flatten().map(|cell| cell.low).collect(),
        high: rows.iter().flatten().map(|cell| cell.high).collect(),
    };
    smaa::draw(&field, &mut random)
}

/// The ratings of those that are left, in the order of the ranking.
fn rows(table: &Table, setting: &Setting, order: &[(usize, f64)]) -> Vec<Vec<Cell>> {
    let row = |alternative| (0..table.criteria.len()).map(|c| table.cell(setting, alternative, c)).collect();
    order.iter().map(|(alternative, _)| row(*alternative)).collect()
}
