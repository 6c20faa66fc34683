use crate::{
    answers::Pick,
    decision::table::{Asked, Table},
};

/// What a choice adds to the importance of criteria.
type Steps = Vec<(usize, i32)>;

/// Whether some answers leave no criterion that counts, by branch and bound over all of them. None is missed; what only a
/// match keeps counting is refused as well.
pub fn all_can_vanish(table: &Table) -> bool {
    let turns: Vec<Vec<Steps>> = table.questions.iter().flat_map(turns).collect();
    let base: Vec<i32> = (0..table.criteria.len()).map(|criterion| table.base(criterion)).collect();
    // For each turn the least that it and all after it can add.
    let mut least = vec![vec![0; base.len()]];
    for turn in turns.iter().rev() {
        let mut sums = least[least.len() - 1].clone();
        for (criterion, sum) in sums.iter_mut().enumerate() {
            *sum += turn.iter().map(|steps| on(criterion, steps)).min().unwrap_or(0).min(0);
        }
        least.push(sums);
    }
    least.reverse();
    search(&turns, &least, base)
}

fn search(turns: &[Vec<Steps>], least: &[Vec<i32>], importances: Vec<i32>) -> bool {
    if importances.iter().zip(&least[0]).any(|(importance, least)| importance + least > 0) {
        return false;
    }
    let Some((turn, rest)) = turns.split_first() else { return true };
    let chosen = turn.iter().any(|steps| {
        let mut importances = importances.clone();
        steps.iter().for_each(|(criterion, steps)| importances[*criterion] += steps);
        search(rest, &least[1..], importances)
    });
    chosen || search(rest, &least[1..], importances)
}

fn on(criterion: usize, steps: &Steps) -> i32 {
    steps.iter().filter(|(moved, _)| *moved == criterion).map(|(_, steps)| steps).sum()
}

/// The choices that a question leaves, one after the other; from each turn one may be taken or none. What lowers nothing is
/// left out, since it keeps nothing from counting; so is a match, which only raises.
fn turns(asked: &Asked) -> Vec<Vec<Steps>> {
    let options = asked.options.iter().map(|option| option.steps.clone());
    let lowering = options.filter(|steps| steps.iter().any(|(_, steps)| *steps < 0));
    match asked.pick {
        Pick::One => vec![lowering.collect()],
        Pick::Many => lowering.map(|steps| vec![steps]).collect(),
    }
}
