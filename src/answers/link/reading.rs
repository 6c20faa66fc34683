use super::{
    Opened, VERSION,
    problems::{Problems, clip},
    whole::{self, Said},
};
use crate::{
    answers::{Answers, Model, Question, own},
    fragment,
};

/// A link as far as it has been read.
pub struct Reading<'a> {
    model: &'a Model,
    data_version: &'a str,
    answers: Answers,
    problems: Problems,
    said: Option<Said>,
    /// How many answers stood in it, known here or not.
    arrived: usize,
    made_with: Option<String>,
    end: Option<End<'a>>,
}

/// What was read last, where the rest of it may have been cut off, with what is told where nothing was.
enum End<'a> {
    /// Of what stands before the answers.
    Head(String),
    /// A name without a value.
    Name(String),
    /// No option, but the beginning of one.
    Beginning(String),
    /// An option, and the beginning of another one.
    Stump(&'a Question, String),
    /// A rating, and the beginning of the best one.
    Digit(String, String),
}

impl<'a> Reading<'a> {
    pub fn new(model: &'a Model, data_version: &'a str) -> Self {
        let (answers, problems) = Default::default();
        Self { model, data_version, answers, problems, said: None, arrived: 0, made_with: None, end: None }
    }

    pub fn take(&mut self, key: &str, value: &str) {
        let question = self.model.question(key);
        let nothing = key.is_empty() && value.is_empty();
        if nothing || question.is_none() && fragment::tracks(key) {
            return;
        }
        self.go_on();
        match (key, question) {
            ("v", _) => self.version(value),
            ("data", _) => self.data(value),
            ("n", _) => self.said(value),
            (_, Some(question)) => self.question(question, value),
            (_, None) => {
                match (key.strip_prefix("w."), key.strip_prefix("r.").and_then(|cell| cell.rsplit_once('.'))) {
                    (Some(criterion), _) => self.weight(criterion, value),
                    (None, Some((alternative, criterion))) => self.rating(alternative, criterion, value),
                    (None, None) => self.unknown(key, value),
                }
            }
        }
    }

    pub fn close(mut self) -> Opened {
        match self.cut() {
            Some(sentence) => self.problems.lead_with(sentence),
            None => self.go_on(),
        }
        Opened { answers: self.answers, made_with: self.made_with, problems: self.problems.listed() }
    }

    /// What was read last was not the end, so it is as it was meant to be.
    fn go_on(&mut self) {
        self.arrived += usize::from(matches!(self.end, Some(End::Beginning(_))));
        match self.end.take() {
            Some(End::Head(sentence) | End::Name(sentence) | End::Beginning(sentence)) => {
                self.problems.add(|| sentence)
            }
            Some(End::Stump(..) | End::Digit(..)) | None => {}
        }
    }

    fn version(&mut self, value: &str) {
        match value.parse::<u32>() {
            Ok(version) if version <= VERSION => {}
            Ok(version) => self.problems.add(|| {
                format!("The link was made by a newer version of this site ({version}). What it shares with this one is used.")
            }),
            Err(_) => {
                let sentence = || format!("“{}” is not a version of a link.", clip(value));
                match value.is_empty() {
                    true => self.end = Some(End::Head(self.problems.word(sentence))),
                    false => self.problems.add(sentence),
                }
            }
        }
    }

    fn data(&mut self, value: &str) {
        let now = self.data_version;
        let sentence = || format!("“{}” is no version of the data. The result uses the data of {now}.", clip(value));
        match now.starts_with(value) {
            _ if value == now || fragment::is_version(value) => {}
            true => self.end = Some(End::Head(self.problems.word(sentence))),
            false => self.problems.add(sentence),
        }
        self.made_with = Some(value.to_owned()).filter(|value| value != now && fragment::is_version(value));
    }

    fn said(&mut self, value: &str) {
        let sentence = || format!("“{}” is not a number of answers.", clip(value));
        match Said::read(value) {
            Some(said) => self.said = Some(said),
            None if value.is_empty() => self.end = Some(End::Head(self.problems.word(sentence))),
            None => self.problems.add(sentence),
        }
    }

    fn weight(&mut self, criterion: &str, value: &str) {
        let refused = || format!("The weight “w.{}={}” is not one of this site.", clip(criterion), clip(value));
        if value.is_empty() {
            self.end = Some(End::Name(self.problems.word(refused)));
            return;
        }
        if self.answers.weights().any(|(weighed, _)| weighed == criterion) {
            self.problems
                .add(|| format!("The weight “w.{}” is given more than once; the first counts.", clip(criterion)));
        } else if !value.parse().is_ok_and(|level| self.answers.weigh(self.model, criterion, level)) {
            self.problems.add(refused);
        }
        self.arrived += 1;
    }

    /// An alternative of the reader's own, with its name as it was written.
    pub fn name(&mut self, id: &str, value: &str) {
        self.go_on();
        let refused = || format!("“{}={}” names nothing of your own.", clip(id), clip(value));
        let Some(name) = own::read(value) else {
            self.end = Some(End::Name(self.problems.word(refused)));
            return;
        };
        if self.answers.own().names().any(|(known, _)| known == id) || !self.answers.name(id, &name) {
            self.problems.add(refused);
        }
        self.arrived += 1;
    }

    fn rating(&mut self, alternative: &str, criterion: &str, value: &str) {
        let refused = || {
            format!("The rating “r.{}.{}={}” is not one of this site.", clip(alternative), clip(criterion), clip(value))
        };
        if value.is_empty() {
            self.end = Some(End::Name(self.problems.word(refused)));
            return;
        }
        let twice = self.answers.own().rating(alternative, criterion).is_some();
        let rated = |rating: u8, answers: &mut Answers| answers.rate(self.model, alternative, criterion, rating);
        if twice || !value.parse().is_ok_and(|rating| rated(rating, &mut self.answers)) {
            self.problems.add(refused);
        } else if value == "1" {
            self.end = Some(End::Digit(alternative.to_owned(), criterion.to_owned()));
        }
        self.arrived += 1;
    }

    fn question(&mut self, question: &'a Question, value: &str) {
        let Some(last) = fragment::list(value).next_back() else { return };
        if self.answers.answered(&question.id) {
            self.problems.add(|| format!("“{}” is answered more than once; the first answer counts.", question.title));
            self.arrived += fragment::list(value).count();
            return;
        }
        let refused = self.answers.answer(question, fragment::list(value));
        self.arrived += self.answers.chosen.get(&question.id).map_or(0, |options| options.len());
        let goes_on = whole::longer(question, last).next().is_some();
        for (at, option) in refused.iter().enumerate() {
            let sentence = || format!("“{}” is not an answer to “{}”.", clip(option), question.title);
            if goes_on && *option == last && at + 1 == refused.len() {
                self.end = Some(End::Beginning(self.problems.word(sentence)));
            } else {
                self.problems.add(sentence);
                self.arrived += 1;
            }
        }
        // What stands there twice arrived whole the first time.
        let once = || fragment::list(value).filter(|option| *option == last).count() == 1;
        if goes_on && self.answers.has(&question.id, last) && once() {
            self.end = Some(End::Stump(question, last.to_owned()));
        }
    }

    fn unknown(&mut self, key: &str, value: &str) {
        let sentence = || format!("“{}” is not a question of this site.", clip(key));
        if value.is_empty() {
            let sentence = self.problems.word(sentence);
            let of = if "data".starts_with(key) { End::Head } else { End::Name };
            self.end = Some(of(sentence));
        } else {
            self.problems.add(sentence);
            self.arrived += fragment::list(value).count();
        }
    }

    /// What is told of a link that was cut. What is left of its last answer may be another answer, so it is left out.
    fn cut(&mut self) -> Option<String> {
        let Some(said) = self.said else {
            let within_head = self.arrived == 0 && matches!(self.end, Some(End::Head(_)));
            return within_head.then(whole::nothing);
        };
        let torn = match &self.end {
            Some(End::Stump(question, stump)) => {
                whole::longer(question, stump).any(|option| Some(option.len()) == said.length)
            }
            Some(End::Digit(..)) => said.length == Some(2),
            _ => false,
        };
        if self.arrived > said.count || self.arrived == said.count && !torn {
            return None;
        }
        match self.end.take() {
            Some(End::Stump(question, stump)) => {
                let options = self.answers.chosen.get(&question.id).cloned().unwrap_or_default();
                self.answers.answer(question, options.iter().map(String::as_str).filter(|option| *option != stump));
                self.arrived -= 1;
            }
            Some(End::Digit(alternative, criterion)) => {
                self.answers.unrate(&alternative, &criterion);
                self.arrived -= 1;
            }
            _ => {}
        }
        Some(said.but(self.arrived))
    }
}
