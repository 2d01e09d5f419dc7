/// Names of the attributes and properties that the page has changed since they were last read. A framework sets several
/// in one tick; together they are one change.
#[derive(Debug, Default)]
pub struct Batch(Vec<String>);

impl Batch {
    /// All names: an element is read for the first time.
    pub fn all() -> Self {
        const NAMES: [&str; 8] = ["backend", "cloud", "audience", "display", "theme", "load", "config", "context"];
        Self(NAMES.map(str::to_owned).to_vec())
    }

    /// Adds a name; returns whether it is the first of this batch.
    pub fn add(&mut self, name: &str) -> bool {
        let is_first = self.is_empty();
        if !self.has(name) {
            self.0.push(name.to_owned());
        }
        is_first
    }

    /// Whether nothing has changed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a name is in the batch.
    #[inline(never)]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|known| known == name)
    }
}
