use super::{
    Asked, check_above_zero,
    frame::{Frame, slider, table},
};
use crate::{
    builder::document::escape,
    catalog::figure,
    figures::{
        bill::{self, Factor, sizes, step},
        numbers::{money, short},
    },
    pages::figure::bill::{bills, chart, letter, says},
};
use serde::Deserialize;

/// More lines than this nobody can tell apart.
const MOST: usize = 5;

/// Monthly bills of several plans by what is used.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bill {
    kind: String,
    caption: String,
    currency: String,
    /// The lines are drawn over the first.
    input: Vec<Input>,
    plan: Vec<Plan>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Input {
    /// Its name in what a meter counts.
    id: String,
    label: String,
    from: f64,
    to: f64,
    start: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Plan {
    name: String,
    source: String,
    /// The fee of a month.
    base: f64,
    note: Option<String>,
    #[serde(default)]
    meter: Vec<Meter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Meter {
    label: String,
    /// A product of inputs and numbers.
    of: String,
    free: f64,
    per: f64,
    price: f64,
    #[serde(default)]
    steps: bool,
}

impl Bill {
    pub fn render(&self, asked: &mut Asked) -> Result<String, String> {
        let first = self.check()?;
        let plans = self.plan.iter().map(|plan| self.plan(plan)).collect::<Result<Vec<_>, _>>()?;
        let inputs: Vec<f64> = self.input.iter().map(|input| input.start).collect();
        let sizes = sizes(first.start, first.to);
        let mut rows = String::new();
        let mut named = vec![];
        for (at, (plan, counted)) in self.plan.iter().zip(&plans).enumerate() {
            let name = asked.noted(None, Some(&plan.source), &escape(&plan.name))?;
            let meters: String = plan.meter.iter().map(|meter| self.meter(meter)).collect();
            let note = plan.note.as_deref().map(escape).unwrap_or_default();
            let cells: String = bills(counted, &inputs, sizes)
                .iter()
                .map(|bill| format!("<td>{}</td>", money(*bill, &self.currency)))
                .collect();
            rows += &format!(
                "<tr data-plan=\"{}\" data-name=\"{} {}\"><th scope=\"row\"><b>{} {name}</b><details><summary>How it is counted</summary><p>{note}</p>\
                 <ul><li>{} fee</li>{meters}</ul></details></th>{cells}</tr>",
                counted.write(),
                letter(at),
                escape(&plan.name),
                letter(at),
                money(plan.base, &self.currency)
            );
            named.push((format!("{} {}", letter(at), plan.name), counted.total(&inputs)));
        }
        let sliders: String = self
            .input
            .iter()
            .map(|input| {
                let step = step(input.from, input.to, input.start);
                slider(&input.id, &input.label, [input.from, input.to, step, input.start], &short(input.start))
            })
            .collect();
        let heads = sizes.map(|size| format!("<b>{}</b>", figure(size, None)));
        let plan = format!("Plan<small>by: {}</small>", escape(&first.label));
        let heads: Vec<&str> = std::iter::once(plan.as_str()).chain(heads.iter().map(String::as_str)).collect();
        let drawn = chart(&plans, &inputs, (first.from, first.to), &self.currency).into_string();
        let table = table("Bills at three sizes", &heads, &rows, "");
        let others: Vec<String> =
            self.input.iter().skip(1).map(|input| format!("{}: {}", input.label, short(input.start))).collect();
        let others = if others.is_empty() {
            String::new()
        } else {
            format!("<p data-still>{}.</p>", escape(&others.join("; ")))
        };
        Ok(Frame {
            kind: &self.kind,
            caption: &self.caption,
            data: &[("currency", &self.currency)],
            controls: &sliders,
            body: &format!("<div class=\"drawn\">{drawn}</div>{others}{table}"),
            says: &says(&named, &self.currency),
        }
        .html())
    }

    /// Refuses inputs that no slider could have. Returns the first.
    fn check(&self) -> Result<&Input, String> {
        for (at, input) in self.input.iter().enumerate() {
            if !crate::fragment::is_id(&input.id) || self.input[..at].iter().any(|other| other.id == input.id) {
                return Err(format!("“{}” is no id of an input, or there are two of it.", input.id));
            }
            if !(input.from < input.to && (input.from..=input.to).contains(&input.start)) {
                return Err(format!("“{}” starts outside of its range. It goes up from `from` to `to`.", input.id));
            }
        }
        if !(1..=MOST).contains(&self.plan.len()) {
            return Err(format!("A bill compares one to {MOST} plans."));
        }
        self.input.first().ok_or("A bill has one input at least.".to_owned())
    }

    fn plan(&self, plan: &Plan) -> Result<bill::Plan, String> {
        let ids: Vec<&str> = self.input.iter().map(|input| input.id.as_str()).collect();
        let meters = plan.meter.iter().map(|meter| {
            check_above_zero("What a price is for", meter.per)?;
            if meter.free < 0.0 || meter.price < 0.0 {
                return Err(format!("“{}” of “{}” counts with a number below 0.", meter.label, plan.name));
            }
            let of = Factor::product(&meter.of, &ids).map_err(|part| {
                format!("“{}” of “{}” counts “{part}”, which is neither an input nor a number.", meter.label, plan.name)
            })?;
            Ok(bill::Meter { of, free: meter.free, per: meter.per, price: meter.price, steps: meter.steps })
        });
        Ok(bill::Plan { base: plan.base, meters: meters.collect::<Result<_, String>>()? })
    }

    /// How a meter counts, in words.
    fn meter(&self, meter: &Meter) -> String {
        // As it is written: a price for one may be a fraction of a hundredth.
        let price = format!("{}\u{a0}{}", meter.price, self.currency);
        let told = match (meter.steps, meter.per == 1.0) {
            (true, _) => format!("{price} more above {}", figure(meter.free, None)),
            (false, true) => format!("{price} each above {}", figure(meter.free, None)),
            (false, false) => format!("{price} for {} above {}", figure(meter.per, None), figure(meter.free, None)),
        };
        format!("<li>{}: {}</li>", escape(&meter.label), escape(&told))
    }
}
