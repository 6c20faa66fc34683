//! Equal requests that arrive at once, under the models by which servers share their processors.

/// How requests are held and computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lanes {
    /// How many requests are in work at once; all where none.
    pub slots: Option<usize>,
    /// How many compute at once, at least 1.
    pub lanes: usize,
}

/// What has become of the requests at a moment. The four come to all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Their answers have left.
    pub done: usize,
    pub computing: usize,
    /// In work without computing: they wait, or it is not their turn yet.
    pub waiting: usize,
    /// No worker has taken them yet.
    pub queued: usize,
}

/// The forms of a model, by their names in an article.
pub const FORMS: [&str; 5] = ["loop", "loops", "processes", "threads_one_lock", "light_threads"];

impl Lanes {
    /// A model of this form with so many workers on so many processors; none where there is no such form.
    pub fn of(form: &str, workers: usize, processors: usize) -> Option<Self> {
        let (workers, processors) = (workers.max(1), processors.max(1));
        let both = workers.min(processors);
        let (slots, lanes) = match FORMS.iter().position(|known| *known == form)? {
            // One thread: all wait together, one computes.
            0 => (None, 1),
            // A loop for each worker, and no more at once than there are processors.
            1 => (None, both),
            // A worker keeps its request while that waits.
            2 => (Some(workers), both),
            // The same, but only the one with the lock computes.
            3 => (Some(workers), 1),
            _ => (None, processors),
        };
        Some(Self { slots, lanes })
    }

    /// When each answer leaves, in milliseconds, the first first. Request `i` begins at `start = end[i - slots]` (0 for the
    /// first ones), waits, and computes in turn: `end[i] = max(start + waits, end[i - lanes]) + computes`. As all are equal,
    /// they end in the order in which they came, so this is exact. `waits` and `computes` are milliseconds, 0 or more.
    pub fn answers(self, requests: usize, waits: f64, computes: f64) -> Vec<f64> {
        let mut ends: Vec<f64> = Vec::with_capacity(requests);
        for request in 0..requests {
            let (_, turn) = self.begins(&ends, request, waits);
            ends.push(turn + computes);
        }
        ends
    }

    /// What has become of the requests so many milliseconds after they arrived, by what [`Lanes::answers`] gave for the same
    /// `waits`.
    pub fn moment(self, ends: &[f64], waits: f64, at: f64) -> Moment {
        let mut moment = Moment::default();
        for (request, end) in ends.iter().enumerate() {
            let (start, turn) = self.begins(ends, request, waits);
            let count = match () {
                () if *end <= at => &mut moment.done,
                () if turn <= at => &mut moment.computing,
                () if start <= at => &mut moment.waiting,
                () => &mut moment.queued,
            };
            *count += 1;
        }
        moment
    }

    /// When a request is taken, and when it begins to compute.
    fn begins(self, ends: &[f64], request: usize, waits: f64) -> (f64, f64) {
        let before = |by: usize| request.checked_sub(by).and_then(|at| ends.get(at)).copied().unwrap_or(0.0);
        let start = self.slots.map_or(0.0, before);
        (start, (start + waits).max(before(self.lanes)))
    }
}
