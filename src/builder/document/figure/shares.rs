use super::{
    Asked,
    frame::{Frame, table},
};
use crate::{builder::document::escape, catalog::figure, pages::figure::shares::bars};
use serde::Deserialize;

/// How many use a language, and how many a framework of it, in one survey.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shares {
    kind: String,
    caption: String,
    survey: String,
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    language: String,
    language_claim: String,
    /// Of 100.
    language_share: f64,
    framework: String,
    framework_claim: String,
    /// Of 100.
    framework_share: f64,
}

impl Shares {
    pub fn render(&self, asked: &mut Asked) -> Result<String, String> {
        let mut rows = String::new();
        let mut languages: Vec<&str> = vec![];
        for pair in &self.pair {
            for (claim, share) in
                [(&pair.language_claim, pair.language_share), (&pair.framework_claim, pair.framework_share)]
            {
                if !(0.0..=100.0).contains(&share) {
                    return Err(format!("A share is of 100, so {share} is none."));
                }
                asked.check_number(claim, share)?;
            }
            if !languages.contains(&pair.language.as_str()) {
                languages.push(&pair.language);
            }
            let share = |share: f64| format!("{}%", figure(share, None));
            let first = asked.noted(Some(&pair.language_claim), None, &share(pair.language_share))?;
            let second = asked.noted(Some(&pair.framework_claim), None, &share(pair.framework_share))?;
            rows += &format!(
                "<tr data-of=\"{0}\" data-says=\"{1} {2}\"><th scope=\"row\">{0}<br>{1}</th><td>{first}<br>{second}</td><td>{3}</td></tr>",
                escape(&pair.language),
                escape(&pair.framework),
                share(pair.framework_share),
                bars(pair.language_share, pair.framework_share).into_string()
            );
        }
        let ticks: String = languages
            .iter()
            .map(|language| {
                let language = escape(language);
                format!("<label class=\"tick\"><input type=\"checkbox\" data-of=\"{language}\">{language}</label>")
            })
            .collect();
        let controls = format!("<fieldset><legend>What your team writes</legend>{ticks}</fieldset>");
        let survey = format!("{}<small>0 to 100%</small>", escape(&self.survey));
        Ok(Frame {
            kind: &self.kind,
            caption: &self.caption,
            controls: &controls,
            body: &table(&self.survey, &["Language, and framework", "Use it", &survey], &rows, ""),
            ..Frame::default()
        }
        .html())
    }
}
