//! A monthly bill by what is used.

/// What a meter counts: a product of inputs, by their places, and of numbers.
#[derive(Clone, Debug, PartialEq)]
pub enum Factor {
    Input(usize),
    Number(f64),
}

/// One line of a bill.
#[derive(Clone, Debug, PartialEq)]
pub struct Meter {
    pub of: Vec<Factor>,
    /// So much costs nothing.
    pub free: f64,
    /// The price is for so much, above 0.
    pub per: f64,
    pub price: f64,
    /// True where each begun `per` costs the whole price.
    pub steps: bool,
}

/// A plan with its fee and meters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The fee of a month.
    pub base: f64,
    pub meters: Vec<Meter>,
}

impl Meter {
    /// What it costs in a month: `price * max(0, of - free) / per`, the quotient rounded up where it goes by steps.
    pub fn cost(&self, inputs: &[f64]) -> f64 {
        let used: f64 = self.of.iter().map(|factor| factor.value(inputs)).product();
        let over = (used - self.free).max(0.0) / self.per;
        self.price * if self.steps { over.ceil() } else { over }
    }
}

impl Factor {
    fn value(&self, inputs: &[f64]) -> f64 {
        match self {
            Self::Input(at) => inputs.get(*at).copied().unwrap_or(0.0),
            Self::Number(number) => *number,
        }
    }

    /// Reads a product such as `users * reads * 30` of inputs with these ids. An error is what it cannot read.
    pub fn product(text: &str, ids: &[&str]) -> Result<Vec<Self>, String> {
        let read = |part: &str| match ids.iter().position(|id| *id == part) {
            Some(at) => Ok(Self::Input(at)),
            None => part.parse().map(Self::Number).map_err(|_| part.to_owned()),
        };
        text.split('*').map(|part| read(part.trim())).collect()
    }
}

impl Plan {
    /// The whole bill of a month.
    pub fn total(&self, inputs: &[f64]) -> f64 {
        self.base + self.meters.iter().map(|meter| meter.cost(inputs)).sum::<f64>()
    }

    /// As a text that [`Plan::read`] understands: the fee, then each meter as `i0*i1*30,free,per,price,steps` after a `;`.
    pub fn write(&self) -> String {
        let mut text = self.base.to_string();
        for meter in &self.meters {
            let factors = meter.of.iter().map(|factor| match factor {
                Factor::Input(at) => format!("i{at}"),
                Factor::Number(number) => number.to_string(),
            });
            let of = factors.collect::<Vec<_>>().join("*");
            let steps = u8::from(meter.steps);
            text += &format!(";{of},{},{},{},{steps}", meter.free, meter.per, meter.price);
        }
        text
    }

    /// Reads what [`Plan::write`] has written. `number` reads a number; the browser has what does.
    pub fn read(text: &str, number: fn(&str) -> f64) -> Option<Self> {
        let mut parts = text.split(';');
        let base = number(parts.next()?);
        let meters = parts.map(|part| {
            let mut fields = part.split(',');
            let of = fields.next()?.split('*').map(|factor| match factor.strip_prefix('i') {
                Some(at) => at.parse().ok().map(Factor::Input),
                None => Some(Factor::Number(number(factor))),
            });
            let of = of.collect::<Option<_>>()?;
            let mut next = || fields.next().map(number);
            Some(Meter { of, free: next()?, per: next()?, price: next()?, steps: next()? > 0.0 })
        });
        Some(Self { base, meters: meters.collect::<Option<_>>()? })
    }
}

/// The sizes at which a table tells the bill: this one, ten times as much, and the most.
pub fn sizes(now: f64, most: f64) -> [f64; 3] {
    [now, (now * 10.0).min(most), most]
}

/// The largest step of a slider of one, two or five times a power of ten that gives at least 200 places and hits the start.
pub fn step(from: f64, to: f64, start: f64) -> f64 {
    let most = (to - from) / 200.0;
    let hits = |step: &f64| {
        let places = (start - from) / step;
        *step <= most && (places - places.round()).abs() < 1e-6
    };
    let power = most.log10().floor() as i32;
    let steps = (0..4).flat_map(|down| [5.0, 2.0, 1.0].map(|digit| digit * 10_f64.powi(power - down)));
    steps.into_iter().find(hits).unwrap_or(most)
}
