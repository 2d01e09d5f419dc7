use std::collections::BTreeMap;
use std::fmt;

/// How often each action was met in each state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Census(BTreeMap<(String, String), u64>);

impl Census {
    /// Counts an action in a state.
    pub(crate) fn count(&mut self, action: String, state: &str) {
        *self.0.entry((action, state.to_owned())).or_default() += 1;
    }

    /// Adds the counts of another census.
    pub fn add(&mut self, other: Self) {
        for (met, count) in other.0 {
            *self.0.entry(met).or_default() += count;
        }
    }
}

impl fmt::Display for Census {
    /// A table with a row for each action and a column for each state.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut states: Vec<_> = self.0.keys().map(|(_, state)| state).collect();
        states.sort();
        states.dedup();
        let mut actions: Vec<_> = self.0.keys().map(|(action, _)| action).collect();
        actions.dedup();
        write!(f, "{:16}", "")?;
        states.iter().try_for_each(|state| write!(f, "{state:>12}"))?;
        writeln!(f)?;
        for action in actions {
            write!(f, "{action:16}")?;
            for state in &states {
                let count = self.0.get(&(action.clone(), (*state).clone())).copied().unwrap_or_default();
                write!(f, "{count:>12}")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}
