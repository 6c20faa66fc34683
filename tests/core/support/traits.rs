use super::World;
use plumbline::{answers::Answers, catalog::Alternative};

/// The value, 0 to 1, that the answers give an alternative on a criterion that they rate, read off the model once more;
/// none where no question that matches the criterion is answered.
pub fn matched(world: &World, answers: &Answers, criterion: &str, alternative: &Alternative) -> Option<f64> {
    let scale = &world.model.scales[criterion];
    let has = alternative.traits.get(scale.by_trait.as_ref()?);
    let mut best = None;
    for question in &world.model.questions {
        let Some(matches) = question.matches.as_ref().filter(|matches| matches.criterion == criterion) else {
            continue;
        };
        for known in question.options.iter().filter(|option| answers.has(&question.id, &option.id)) {
            let near = scale.near.get(&known.id);
            let help = |value: &String| match near.and_then(|near| near.get(value)) {
                _ if *value == known.id => 10.0,
                Some(rating) => *rating,
                None => 0.0,
            };
            let learnt = |value: &String| scale.learnable.get(value).copied().unwrap_or(0.0);
            let ratings = has.into_iter().flatten().map(|value| learnt(value).max(help(value) * matches.degree / 10.0));
            best = Some(ratings.fold(best.unwrap_or(0.0), f64::max));
        }
    }
    // Of what can be learnt at all, some answers say that a part of the way to it is no hurdle.
    let options = world
        .model
        .questions
        .iter()
        .flat_map(|question| question.options.iter().filter(|option| answers.has(&question.id, &option.id)));
    let eased = options.filter(|_| !scale.learnable.is_empty());
    let hurdle = eased.fold(1.0, |hurdle, option| hurdle * (1.0 - option.ease));
    best.map(|rating| 1.0 - (1.0 - rating / 10.0) * hurdle)
}
