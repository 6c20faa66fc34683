use super::{World, worlds};
use plumbline::answers::{Answers, MOST_IMPORTANT, Pick, Question, UNSURE, own};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{select, subsequence},
};

/// What a reader does, in an order of his own: options chosen for a question, or a level set for a criterion.
#[derive(Clone, Debug)]
pub enum Reply {
    Choose(Question, Vec<String>),
    Weigh(String, u8),
    Rate(String, String, u8),
    Name(String, String, Vec<(String, u8)>),
}

/// A world and answers that its model admits.
pub fn answered_worlds() -> impl Strategy<Value = (World, Answers)> {
    worlds().prop_flat_map(|world| {
        let answers = answers_to(&world);
        (Just(world), answers)
    })
}

pub fn answers_to(world: &World) -> impl Strategy<Value = Answers> + use<> {
    let world = world.clone();
    replies_to(&world).prop_map(move |replies| given(&world, &replies))
}

/// At most one reply to each question and each criterion.
pub fn replies_to(world: &World) -> impl Strategy<Value = Vec<Reply>> + use<> {
    let chosen: Vec<_> = world.model.questions.iter().map(choose).collect();
    let weights: Vec<_> = world.model.scales.keys().map(weigh).collect();
    let own: Vec<_> = own::ids().map(|id| name(id, world)).collect();
    let alternatives = world.catalog.alternatives.iter();
    let ratings: Vec<_> = alternatives.flat_map(|a| world.model.scales.keys().map(|c| rate(&a.id, c))).collect();
    (chosen, weights, own, ratings).prop_map(|(chosen, weights, own, ratings)| {
        chosen.into_iter().chain(weights).chain(own).chain(ratings).flatten().collect()
    })
}

/// The answers that come of replies.
pub fn given(world: &World, replies: &[Reply]) -> Answers {
    let mut answers = Answers::default();
    for reply in replies {
        match reply {
            Reply::Choose(question, options) => {
                let refused = answers.answer(question, options.iter().map(String::as_str));
                assert!(refused.is_empty(), "{refused:?} was refused for {}", question.id);
            }
            Reply::Rate(alternative, criterion, rating) => {
                assert!(answers.rate(&world.model, alternative, criterion, *rating));
            }
            Reply::Name(id, name, ratings) => {
                assert!(answers.name(id, name), "{name:?}");
                for (criterion, rating) in ratings {
                    assert!(answers.rate(&world.model, id, criterion, *rating));
                }
            }
            Reply::Weigh(criterion, level) => assert!(answers.weigh(&world.model, criterion, *level)),
        }
    }
    answers
}

/// The options chosen for a question, in its order.
pub fn chosen<'a>(question: &'a Question, answers: &Answers) -> Vec<&'a str> {
    let options = question.options.iter().map(|option| option.id.as_str());
    options.filter(|option| answers.has(&question.id, option)).collect()
}

/// The answers with one question answered anew.
pub fn with(answers: &Answers, question: &Question, options: Vec<&str>) -> Answers {
    let mut answers = answers.clone();
    assert!(answers.answer(question, options).is_empty());
    answers
}

fn choose(question: &Question) -> impl Strategy<Value = Option<Reply>> + use<> {
    let question = question.clone();
    let options: Vec<String> = question.options.iter().map(|option| option.id.clone()).collect();
    let most = if question.pick == Pick::One { 1 } else { options.len() };
    let some = subsequence(options, 1..=most).prop_shuffle();
    let chosen = prop_oneof![4 => some, 1 => Just(vec![UNSURE.to_owned()])];
    option::weighted(0.7, chosen.prop_map(move |options| Reply::Choose(question.clone(), options)))
}

fn weigh(criterion: &str) -> impl Strategy<Value = Option<Reply>> + use<> {
    let criterion = criterion.to_owned();
    option::weighted(0.3, (0..=MOST_IMPORTANT).prop_map(move |level| Reply::Weigh(criterion.clone(), level)))
}

fn rate(alternative: &str, criterion: &str) -> impl Strategy<Value = Option<Reply>> + use<> {
    let (alternative, criterion) = (alternative.to_owned(), criterion.to_owned());
    let rated = (0..=own::BEST).prop_map(move |rating| Reply::Rate(alternative.clone(), criterion.clone(), rating));
    option::weighted(0.1, rated)
}

fn name(id: String, world: &World) -> impl Strategy<Value = Option<Reply>> + use<> {
    let criteria: Vec<String> = world.model.scales.keys().map(str::to_owned).collect();
    let rated = vec((select(criteria), 0..=own::BEST), 0..4);
    let named = ("[a-zA-Z0-9 _é%.#&?=~+/()漢-]{0,10}[a-zé漢)]", rated);
    option::weighted(0.15, named.prop_map(move |(name, ratings)| Reply::Name(id.clone(), name, ratings)))
}

/// Text put together from pieces, which comes nearer to a link than any characters do.
pub fn pieces(words: Vec<String>) -> impl Strategy<Value = String> {
    vec(select(words), 0..20).prop_map(|words| words.concat())
}
