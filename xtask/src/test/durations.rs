//! How long each browser test took when it last ran: what a run expects of itself.

use super::case_line::CaseLine;
use super::engine::Engine;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

/// Seconds by engine and test, as they stand in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Durations(BTreeMap<String, f64>);

impl Durations {
    /// Reads the file of earlier runs; nothing is known without one.
    pub(crate) fn read(file: &Path) -> Self {
        let text = fs::read_to_string(file).unwrap_or_default();
        Self(serde_json::from_str(&text).unwrap_or_default())
    }

    /// Writes the file for later runs.
    pub(crate) fn write(&self, file: &Path) -> Result<()> {
        let text = serde_json::to_string_pretty(&self.0)?;
        fs::write(file, text).with_context(|| format!("could not write {}", file.display()))
    }

    /// Takes in a test that has ended.
    pub(crate) fn note(&mut self, line: &CaseLine) {
        self.0.insert(key(line.engine, &line.name), line.elapsed.as_secs_f64());
    }

    /// How long a test took, if that is known.
    pub(crate) fn of(&self, engine: Engine, name: &str) -> Option<Duration> {
        self.0.get(&key(engine, name)).and_then(|seconds| Duration::try_from_secs_f64(*seconds).ok())
    }
}

fn key(engine: Engine, name: &str) -> String {
    format!("{} {name}", engine.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again_and_a_missing_or_damaged_file_tells_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("durations.json");
        let mut durations = Durations::read(&file);
        assert_eq!(durations, Durations::default());
        durations.note(&CaseLine::parse("passed 3.2 s webkit flow::all").expect("a test"));
        durations.write(&file).expect("a writable folder");
        let read = Durations::read(&file);
        assert_eq!(read.of(Engine::Webkit, "flow::all"), Some(Duration::from_millis(3200)));
        assert_eq!(read.of(Engine::Firefox, "flow::all"), None);
        fs::write(&file, "[").expect("a writable folder");
        assert_eq!(Durations::read(&file), Durations::default());
    }
}
