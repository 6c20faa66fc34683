use super::{Decision, Decisions, free, named, within_limits};

/// What came of decisions that were brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    pub added: usize,
    /// Of those that were added: under another name, as there is one of the same id that says something else.
    pub renamed: usize,
    /// There already.
    pub same: usize,
    /// There was no room.
    pub left: usize,
}

impl Decisions {
    /// Adds what is brought and not here yet. What is here stays as it is: another state of it is one more decision.
    pub fn merge(&mut self, brought: &Self) -> Merged {
        let mut merged = Merged::default();
        for (id, decision) in brought.iter() {
            match self.get(id) {
                Some(here) if here == decision => merged.same += 1,
                None => merged.count(self.put_back(id, decision.clone())),
                Some(_) => self.add_beside(id, decision, &mut merged),
            }
        }
        merged
    }

    /// Adds it under the next id, unless an earlier time did so already.
    fn add_beside(&mut self, id: &str, decision: &Decision, merged: &mut Merged) {
        let renamed = Decision { name: named(&decision.name, " (from the file)"), ..decision.clone() };
        let renamed = within_limits(&renamed);
        let fits = |id: &str| self.get(id).is_none_or(|here| *here == renamed || here == decision);
        let Some(id) = free(id, fits) else {
            merged.left += 1;
            return;
        };
        if self.get(&id).is_some() {
            merged.same += 1;
            return;
        }
        let is_added = self.put_back(&id, renamed);
        merged.count(is_added);
        merged.renamed += usize::from(is_added);
    }
}

impl Merged {
    fn count(&mut self, is_added: bool) {
        match is_added {
            true => self.added += 1,
            false => self.left += 1,
        }
    }
}
