use super::{
    Asked, check_above_zero,
    frame::{Frame, slider, steps, table},
};
use crate::{
    builder::document::escape,
    figures::{
        lanes,
        numbers::{milliseconds, short},
    },
    pages::figure::lanes::{MOMENTS, most, says, takes},
};
use serde::Deserialize;

/// The most that the sliders reach: requests, and milliseconds of waiting and of computing.
const MOST: [f64; 3] = [500.0, 1000.0, 100.0];

/// Requests that arrive at once, under several models of a server.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lanes {
    kind: String,
    caption: String,
    requests: u32,
    /// Milliseconds.
    waits: f64,
    /// Milliseconds.
    computes: f64,
    processors: u32,
    model: Vec<Model>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Model {
    name: String,
    form: String,
    workers: u32,
    /// Alternatives that work like this.
    backends: Vec<String>,
    note: String,
}

impl Lanes {
    pub fn render(&self, asked: &mut Asked) -> Result<String, String> {
        let start = [f64::from(self.requests), self.waits, self.computes];
        let names = ["The number of requests", "The time that a request waits", "The time that a request computes"];
        for ((name, start), most) in names.into_iter().zip(start).zip(MOST) {
            if !(0.0..=most).contains(&start) {
                return Err(format!("{name} goes from 0 to {most}, so {start} is out of reach."));
            }
        }
        check_above_zero("The number of requests", start[0])?;
        check_above_zero("The number of processors", f64::from(self.processors))?;
        let answers = self.model.iter().map(|model| {
            check_above_zero("The number of workers", f64::from(model.workers))?;
            let form = lanes::Lanes::of(&model.form, model.workers as usize, self.processors as usize);
            let form =
                form.ok_or(format!("There is no form “{}”. There are {}.", model.form, lanes::FORMS.join(", ")))?;
            Ok(form.answers(self.requests as usize, self.waits, self.computes))
        });
        let answers: Vec<Vec<f64>> = answers.collect::<Result<_, String>>()?;
        let longest = most(&answers);
        let mut rows = String::new();
        for (model, ends) in self.model.iter().zip(&answers) {
            rows += &format!(
                "<tr data-form=\"{}\" data-workers=\"{}\"><th scope=\"row\"><b>{}</b> <small>{}. {}</small></th><td class=\"takes\">{}</td></tr>",
                model.form,
                model.workers,
                escape(&model.name),
                escape(&asked.names(&model.backends)?),
                escape(&model.note),
                takes(ends, longest, None).into_string()
            );
        }
        let head = format!(
            "Last answer<small>areas grow as answers leave, from 0 to <b>{}</b></small>",
            milliseconds(longest)
        );
        let controls = [
            slider("waits", "Each request waits", [0.0, MOST[1], 10.0, self.waits], &milliseconds(self.waits)),
            slider(
                "computes",
                "Each request computes",
                [0.0, MOST[2], 1.0, self.computes],
                &milliseconds(self.computes),
            ),
            slider("requests", "Requests at once", [1.0, MOST[0], 1.0, start[0]], &short(start[0])),
            slider("moment", "Look at the moment", [0.0, MOMENTS, 1.0, MOMENTS], &milliseconds(longest)),
            steps("moment"),
        ];
        let names: Vec<String> = self.model.iter().map(|model| model.name.clone()).collect();
        Ok(Frame {
            kind: &self.kind,
            caption: &self.caption,
            data: &[("processors", &self.processors.to_string())],
            controls: &controls.concat(),
            body: &table("When the last answer leaves", &["Model", &head], &rows, ""),
            says: &says(&names, &answers, self.waits, self.computes),
        }
        .html())
    }
}
