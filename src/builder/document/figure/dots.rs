use super::{
    Asked,
    frame::{Frame, slider, table},
};
use crate::{
    answers::{MOST_IMPORTANT, link},
    builder::document::escape,
    catalog::{figure, span},
    figures::duel,
    pages::figure::dots::{both, in_words, says},
    site,
};
use serde::Deserialize;

/// The ratings of two alternatives, and who is ahead while one criterion counts more.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dots {
    kind: String,
    caption: String,
    alternatives: [String; 2],
    criteria: Vec<String>,
    /// The criterion whose importance is moved.
    slider: String,
    /// All other answers, as in a link.
    answers: String,
}

impl Dots {
    pub fn render(&self, asked: &mut Asked) -> Result<String, String> {
        asked.check_answers(&self.answers)?;
        let [one, other] = &self.alternatives;
        let names = [asked.name(one)?.to_owned(), asked.name(other)?.to_owned()];
        let data = &asked.known.data;
        let version = &data.catalog.version;
        let answers = link::decode(&self.answers, &data.model, version).answers;
        let title = asked.criterion(&self.slider)?.title.clone();
        if data.model.scales.get(&self.slider).is_none_or(|scale| scale.by_trait.is_some()) {
            return Err(format!("“{}” is no criterion whose importance can be set.", self.slider));
        }
        let scores = duel::scores(&data.catalog, &data.model, &answers, &self.slider, [one, other]);
        let scores = scores.ok_or("The answers exclude one of the two.".to_owned())?;
        let level = usize::from(duel::level(&data.catalog, &data.model, &answers, &self.slider));
        let mut rows = String::new();
        for id in &self.criteria {
            let criterion = asked.criterion(id)?;
            let rating = |alternative: &String| {
                let rating = data.catalog.alternative(alternative)?.ratings.get(id)?;
                Some((rating.rating, rating.low, rating.high))
            };
            let ratings = [rating(one), rating(other)];
            if ratings.iter().all(Option::is_none) {
                return Err(format!("Neither of the two is rated on “{id}”."));
            }
            let cell = |alternative: &String, rating: Option<(f64, f64, f64)>| match rating {
                Some((rating, low, high)) => {
                    let page = site::alternative(&asked.catalog.noun, alternative);
                    let href = escape(&site::href(&page, &site::claim(id)));
                    format!(
                        "<td><a href=\"{href}\">{}</a> <small>{}</small></td>",
                        figure(rating, None),
                        span((low, high))
                    )
                }
                None => "<td class=\"unknown\">unknown</td>".to_owned(),
            };
            rows += &format!(
                "<tr><th scope=\"row\">{}</th><td>{}</td>{}{}</tr>",
                escape(&criterion.title),
                both(ratings).into_string(),
                cell(one, ratings[0]),
                cell(other, ratings[1])
            );
        }
        let of_100 = |score: f64| figure(score * 100.0, None);
        let levels: String = scores
            .iter()
            .enumerate()
            .map(|(at, [first, second])| {
                format!(
                    "<tr data-first=\"{first:.6}\" data-second=\"{second:.6}\"{}><th scope=\"row\">{at} of {MOST_IMPORTANT}</th><td>{}</td><td>{}</td></tr>",
                    if at == level { " data-on" } else { "" },
                    of_100(*first),
                    of_100(*second)
                )
            })
            .collect();
        let shown = [format!("■ {}", escape(&names[0])), format!("◆ {}", escape(&names[1]))];
        let ratings = table("Ratings", &["Criterion", "From 0 to 10", &shown[0], &shown[1]], &rows, "");
        let importance = format!("Importance of “{}”", escape(&title));
        let levels = table("Scores of 100", &[&importance, &shown[0], &shown[1]], &levels, "");
        let control = slider(
            "level",
            &format!("Importance of “{title}”"),
            [0.0, f64::from(MOST_IMPORTANT), 1.0, level as f64],
            &in_words(level as f64),
        );
        Ok(Frame {
            kind: &self.kind,
            caption: &self.caption,
            data: &[("left", &names[0]), ("right", &names[1]), ("title", &title)],
            controls: &control,
            body: &(levels + &ratings),
            says: &says(&names, &title, &scores, level),
        }
        .html())
    }
}
