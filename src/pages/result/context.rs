use crate::{
    answers::{Answers, Depth, own::is_own, place::Place},
    catalog::{self, Catalog, words::Words},
    components::{answers::in_words, html::Html},
    decision::{Decision, outlook::Outlook, score::Part},
    session::Data,
    site,
};

/// Criteria of less weight are folded away at first.
pub const HARDLY: f64 = 0.015;

/// What a result is told from, with short ways to its names.
#[derive(Clone, Copy)]
pub struct ReportContext<'a> {
    pub data: &'a Data,
    pub answers: &'a Answers,
    pub decision: &'a Decision,
    /// Absent until they have arrived.
    pub words: Option<&'a Words>,
}

impl<'a> ReportContext<'a> {
    pub fn catalog(&self) -> &'a Catalog {
        &self.data.catalog
    }

    /// What would change it, worked out once for each decision.
    pub fn outlook(&self) -> &'a Outlook {
        self.decision.outlook(self.catalog(), &self.data.model, self.answers)
    }

    /// The id of what stands at a place of the ranking.
    pub fn id(&self, place: usize) -> &'a str {
        self.decision.ranking.get(place).map_or("", |ranked| &ranked.alternative)
    }

    /// Its name.
    pub fn name(&self, place: usize) -> &'a str {
        self.named(self.id(place))
    }

    pub fn named(&self, id: &str) -> &'a str {
        self.catalog().alternative(id).map_or("", |alternative| &alternative.name)
    }

    /// The title of a criterion by its place among the priorities.
    pub fn title(&self, criterion: usize) -> &'a str {
        self.decision.priorities.get(criterion).map_or("", |priority| self.titled(&priority.criterion))
    }

    pub fn titled(&self, criterion: &str) -> &'a str {
        self.catalog().criterion(criterion).map_or("", |criterion| &criterion.title)
    }

    /// A link to all that is known of an alternative; none for one of the reader's own.
    pub fn page(&self, alternative: &str) -> Option<String> {
        (!is_own(alternative)).then(|| site::href(&site::alternative(&self.catalog().noun, alternative), ""))
    }

    /// A link to a rating's evidence; bare text where the reader or an answer gives it.
    pub fn evidence(&self, alternative: &str, criterion: &str, text: &str) -> Html {
        if self.answers.own().rating(alternative, criterion).is_some() {
            return Html::from(text).and(" ").and(Html::element("mark", &[], "yours".into()));
        }
        Html::link(self.evidence_page(alternative, criterion).as_deref(), text)
    }

    /// The address of a rating's evidence; none where the reader or an answer gives it.
    pub fn evidence_page(&self, alternative: &str, criterion: &str) -> Option<String> {
        let own = self.answers.own().rating(alternative, criterion);
        let number = self.catalog().alternative(alternative).and_then(|found| found.number(criterion));
        number.filter(|_| own.is_none())?;
        Some(site::href(&site::alternative(&self.catalog().noun, alternative), &site::claim(criterion)))
    }

    /// Why a part of a score is what it is, in one sentence.
    pub fn because(&self, alternative: &str, part: &Part) -> String {
        let rated = self.catalog().alternative(alternative).is_some_and(|a| a.ratings.contains_key(&part.criterion));
        match rated {
            true => self.reason(alternative, &part.criterion).to_owned(),
            false if part.cell.known => "From your answer.".to_owned(),
            false => "Not rated; counted as the middle, and varied over the whole scale.".to_owned(),
        }
    }

    /// Why it is rated so, in one sentence; what takes its place until that has arrived.
    pub fn reason(&self, alternative: &str, criterion: &str) -> &'a str {
        match self.words {
            _ if self.answers.own().rating(alternative, criterion).is_some() => "You rated it so.",
            Some(words) => words.reason(alternative, criterion).unwrap_or_default(),
            None => "Its reason stands behind the value’s link.",
        }
    }

    /// What was answered: each question with its answer in words.
    pub fn answered(&self) -> Vec<String> {
        let questions = self.data.model.questions.iter().filter(|question| self.answers.answered(&question.id));
        questions.map(|question| format!("{} {}", question.title, in_words(question, self.answers))).collect()
    }

    /// A link to change one answer.
    pub fn change(&self, question: &str) -> Html {
        let model = &self.data.model;
        let title = model.question(question).map_or("", |question| &question.title);
        Html::link(
            Place::check(Depth::Standard).changing(question, model).map(|place| place.href(model)).as_deref(),
            title,
        )
    }

    /// The words of an option.
    pub fn option(&self, question: &str, option: &str) -> &'a str {
        let found = self.data.model.question(question).and_then(|question| question.option(option));
        found.map_or("", |option| &option.label)
    }
}

/// A share as a whole number of 100.
pub fn of_100(share: f64) -> String {
    ((share * 100.0).round() as i64).to_string()
}

/// The same with its word.
pub fn points(share: f64) -> String {
    catalog::points((share * 100.0).round())
}

/// Names as an enumeration.
pub fn enumerate(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => first.join(", ") + " and " + last,
    }
}

/// A section with its heading.
pub fn section(title: &str, inside: Html) -> Html {
    Html::element("section", &[], Html::element("h2", &[], title.into()).and(inside))
}

/// A list of sentences, each of which may hold links.
pub fn list(items: Vec<Html>) -> Html {
    let items = items.into_iter().map(|item| Html::element("li", &[], item));
    Html::element("ul", &[("class", "told")], Html::all(items))
}

/// A table that scrolls by itself where the page is narrow. The first cell of a row is its heading.
pub fn table(label: &str, class: &str, heads: &[&str], rows: Vec<Vec<Html>>) -> Html {
    let heads = heads.iter().map(|head| Html::element("th", &[("scope", "col")], (*head).into()));
    let rows = rows.into_iter().map(|row| {
        let cells = row.into_iter().enumerate().map(|(at, cell)| match at {
            0 => Html::element("th", &[("scope", "row")], cell),
            _ => Html::element("td", &[], cell),
        });
        Html::element("tr", &[], Html::all(cells))
    });
    let body = Html::element("tbody", &[], Html::all(rows));
    let head = Html::element("thead", &[], Html::element("tr", &[], Html::all(heads)));
    let table = Html::element("table", &[("class", class)], head.and(body));
    Html::element("div", &[("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", label)], table)
}
