//! Whether any of the remaining answers can still change who comes first. Exact: a search over all completions that cuts
//! off only where a bound proves that no completion below can change it.

use super::{
    cone::centroid,
    headline::SAME,
    table::{Asked, Choices, Setting, Table, clamp},
};
use crate::{answers::Pick, order::falling};

/// More steps than this are not taken; then nothing is claimed.
const STEPS: usize = 100_000;

/// What is known of the remaining answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// No combination of remaining answers changes who comes first, nor draws level.
    Settled,
    /// Some combination does.
    Open,
    /// The search was given up: the questions are too many to be sure.
    GivenUp,
}

/// Looks at all completions of `choices` by answers to the questions `remaining`, given by their places, that are not
/// answered yet.
pub fn stop(table: &Table, choices: &Choices, remaining: &[usize]) -> Stop {
    let setting = table.setting(choices);
    let ranking = table.ranking(&setting);
    let Some(((first, _), others)) = ranking.split_first() else { return Stop::Open };
    let questions = || remaining.iter().map(|question| &table.questions[*question]);
    if questions().flat_map(|question| &question.options).any(|option| option.excludes[*first]) {
        return Stop::Open;
    }
    let mut steps = STEPS;
    // The nearest challengers first: they are the likeliest to overtake.
    for (challenger, _) in others {
        let mut search = Search::new(table, choices, &setting, *first, *challenger, questions());
        match search.overtakes(0, &mut steps) {
            Some(true) => return Stop::Open,
            Some(false) => {}
            None => return Stop::GivenUp,
        }
    }
    Stop::Settled
}

/// What an answer does to a pair of alternatives.
#[derive(Clone, Debug, PartialEq)]
struct Outcome {
    steps: Vec<(usize, i32)>,
    /// For a match: its criterion, and whether the first and the challenger have what is named.
    matched: Option<(usize, bool, bool)>,
}

/// The search for a completion in which one challenger draws level with the first.
struct Search {
    /// One for each answer still to come: what it may do.
    answers: Vec<Vec<Outcome>>,
    /// For each answer and each criterion, the least and the most that it and those after it add.
    reach: Vec<Vec<(i32, i32)>>,
    /// For each answer the criteria that a match at it or after it decides.
    decides: Vec<Vec<usize>>,
    moved: Vec<i32>,
    fixed: Vec<Option<u8>>,
    /// The first's value less the challenger's.
    differences: Vec<f64>,
}

impl Search {
    fn new<'a>(
        table: &Table,
        choices: &Choices,
        setting: &Setting,
        first: usize,
        challenger: usize,
        questions: impl Iterator<Item = &'a Asked>,
    ) -> Self {
        let criteria = table.criteria.len();
        let mut moved: Vec<i32> = (0..criteria).map(|criterion| table.base(criterion)).collect();
        for (asked, chosen) in table.questions.iter().zip(&choices.chosen) {
            asked.steps(chosen).iter().for_each(|(criterion, steps)| moved[*criterion] += steps);
        }
        let fixed = (0..criteria).map(|c| choices.is_by_hand(c).then(|| setting.classes[c])).collect();
        let (a, b) = (table.values(setting, first), table.values(setting, challenger));
        let differences = a.iter().zip(&b).map(|(a, b)| a - b).collect();
        let mut answers: Vec<Vec<Outcome>> =
            questions.flat_map(|question| outcomes(question, first, challenger)).collect();
        // What moves most is decided first: the bounds get tight early.
        let weight = |answer: &Vec<Outcome>| -> f64 {
            answer.iter().flat_map(|outcome| &outcome.steps).map(|(_, steps)| f64::from(steps.abs())).sum()
        };
        answers = crate::order::by_falling(answers, weight);
        let (mut reach, mut decides) = (vec![vec![(0, 0); criteria]], vec![vec![]]);
        for answer in answers.iter().rev() {
            let after = &reach[reach.len() - 1];
            let sums: Vec<Vec<i32>> = answer.iter().map(|outcome| sums(&outcome.steps, criteria)).collect();
            let of = |c: usize| sums.iter().map(move |sums| sums[c]);
            reach.push(
                (0..criteria)
                    .map(|c| (after[c].0 + of(c).min().unwrap_or(0), after[c].1 + of(c).max().unwrap_or(0)))
                    .collect(),
            );
            let matched = answer.iter().find_map(|outcome| Some(outcome.matched?.0));
            let before: Vec<usize> = decides[decides.len() - 1].iter().copied().chain(matched).collect();
            decides.push(before);
        }
        reach.reverse();
        decides.reverse();
        Self { answers, reach, decides, moved, fixed, differences }
    }

    /// Whether a completion from the answer `at` on exists in which the challenger is level; none where the steps ran out.
    fn overtakes(&mut self, at: usize, steps: &mut usize) -> Option<bool> {
        *steps = steps.checked_sub(1)?;
        if self.least_lead(at) > SAME {
            return Some(false);
        }
        if at == self.answers.len() {
            return Some(self.lead() <= SAME);
        }
        let outcomes = std::mem::take(&mut self.answers[at]);
        // Where the lead is least if all later answers are left open.
        let leads: Vec<f64> = outcomes.iter().map(|outcome| -self.tried(outcome, |search| search.lead())).collect();
        let mut found = Some(false);
        for place in falling(&leads) {
            found = self.tried(&outcomes[place], |search| search.overtakes(at + 1, steps));
            if found != Some(false) {
                break;
            }
        }
        self.answers[at] = outcomes;
        found
    }

    /// Does something with an outcome taken, and takes it back.
    fn tried<T>(&mut self, outcome: &Outcome, what: impl FnOnce(&mut Self) -> T) -> T {
        outcome.steps.iter().for_each(|(criterion, steps)| self.moved[*criterion] += steps);
        let before = outcome.matched.map(|(criterion, first, challenger)| {
            let difference = f64::from(u8::from(first)) - f64::from(u8::from(challenger));
            (criterion, std::mem::replace(&mut self.differences[criterion], difference))
        });
        let done = what(self);
        if let Some((criterion, difference)) = before {
            self.differences[criterion] = difference;
        }
        outcome.steps.iter().for_each(|(criterion, steps)| self.moved[*criterion] -= steps);
        done
    }

    /// The lead of the first over the challenger as things stand.
    fn lead(&self) -> f64 {
        let classes: Vec<u8> =
            self.moved.iter().zip(&self.fixed).map(|(moved, fixed)| fixed.unwrap_or(clamp(*moved))).collect();
        centroid(&classes).iter().zip(&self.differences).map(|(weight, d)| weight * d).sum()
    }

    /// No completion from the answer `at` on has a smaller lead than this.
    ///
    /// The lead is the mean over `k` of 1 to `n` of the mean difference on the `k` most important criteria. For each `k`
    /// that mean is bounded on its own: criteria that are surely among the `k` are taken, those that surely are not are
    /// left out, and the other places go to the smallest differences.
    fn least_lead(&self, at: usize) -> f64 {
        let criteria = self.moved.len();
        let mut differences = self.differences.clone();
        self.decides[at].iter().for_each(|criterion| differences[*criterion] = -1.0);
        let class = |criterion: usize, add: i32| self.fixed[criterion].unwrap_or(clamp(self.moved[criterion] + add));
        let low: Vec<u8> = (0..criteria).map(|c| class(c, self.reach[at][c].0)).collect();
        let high: Vec<u8> = (0..criteria).map(|c| class(c, self.reach[at][c].1)).collect();
        // Counted among the others: how many may be as high as this one is at least, how many are higher in any case.
        let rivals: Vec<usize> =
            (0..criteria).map(|c| (0..criteria).filter(|i| *i != c && high[*i] >= low[c]).count()).collect();
        let above: Vec<usize> = (0..criteria).map(|c| (0..criteria).filter(|i| low[*i] > high[c]).count()).collect();
        let by_rising = falling(&differences.iter().map(|d| -d).collect::<Vec<_>>());
        let (surely, perhaps) = (low.iter().filter(|c| **c > 0).count(), high.iter().filter(|c| **c > 0).count());
        let (mut least, mut sum) = (f64::INFINITY, 0.0);
        if surely == 0 {
            return 0.0;
        }
        for k in 1..=perhaps {
            let is_taken = |c: usize| low[c] > 0 && rivals[c] < k;
            let is_open = |c: usize| high[c] > 0 && above[c] < k && !is_taken(c);
            let taken = (0..criteria).filter(|c| is_taken(*c));
            let (count, total) = taken.fold((0, 0.0), |(count, total), c| (count + 1, total + differences[c]));
            let open = by_rising.iter().filter(|c| is_open(**c)).take(k.saturating_sub(count));
            sum += (total + open.map(|c| differences[*c]).sum::<f64>()) / k as f64;
            if k >= surely {
                least = least.min(sum / k as f64);
            }
        }
        least
    }
}

/// What the answers to a question may do to a pair; a question of which several options may be chosen is one answer for
/// each option, unless it is a match, where the options only count together.
fn outcomes(question: &Asked, first: usize, challenger: usize) -> Vec<Vec<Outcome>> {
    let places = (0..question.options.len()).filter(|place| !question.options[*place].excludes[challenger]);
    let nothing = Outcome { steps: vec![], matched: None };
    let outcome = |chosen: &[usize]| {
        let matched = question.matched().map(|c| (c, question.has(chosen, first), question.has(chosen, challenger)));
        Outcome { steps: question.steps(chosen), matched }
    };
    match question.pick {
        Pick::One => vec![[nothing].into_iter().chain(places.map(|place| outcome(&[place]))).collect()],
        Pick::Many if question.matched().is_none() => {
            places.map(|place| vec![nothing.clone(), outcome(&[place])]).collect()
        }
        Pick::Many => {
            let mut sets: Vec<(Vec<usize>, Outcome)> = vec![(vec![], nothing)];
            for place in places {
                for before in 0..sets.len() {
                    let chosen: Vec<usize> = sets[before].0.iter().copied().chain([place]).collect();
                    let outcome = outcome(&chosen);
                    if !sets.iter().any(|(_, known)| *known == outcome) {
                        sets.push((chosen, outcome));
                    }
                }
            }
            vec![sets.into_iter().map(|(_, outcome)| outcome).collect()]
        }
    }
}

fn sums(steps: &[(usize, i32)], criteria: usize) -> Vec<i32> {
    let mut sums = vec![0; criteria];
    steps.iter().for_each(|(criterion, steps)| sums[*criterion] += steps);
    sums
}
