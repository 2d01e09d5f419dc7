//! Themes of the browser tests that share code.

use crate::repository;
use anyhow::{Context, Result};
use std::fs;

/// Returns themes with those that import from them, or from one that does: a change of the one can break the other.
pub(super) fn with_importers(themes: Vec<String>) -> Result<Vec<String>> {
    if themes.is_empty() {
        return Ok(themes);
    }
    let folder = repository::root().join("tests/browser/src/tests");
    let entries = fs::read_dir(&folder).with_context(|| format!("could not read {}", folder.display()))?;
    let mut sources = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        let theme = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        sources.push((theme, fs::read_to_string(&path)?));
    }
    Ok(closure(themes, &sources))
}

fn closure(mut themes: Vec<String>, sources: &[(String, String)]) -> Vec<String> {
    let mut next = 0;
    while let Some(theme) = themes.get(next) {
        let imports = [format!("super::{theme}::"), format!("tests::{theme}::")];
        let importers = sources.iter().filter(|(_, text)| imports.iter().any(|import| text.contains(import)));
        let further: Vec<_> = importers.map(|(theme, _)| theme.clone()).filter(|it| !themes.contains(it)).collect();
        themes.extend(further);
        next += 1;
    }
    themes.sort();
    themes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn importers_of_importers_are_found() {
        let source = |theme: &str, text: &str| (theme.to_owned(), text.to_owned());
        let sources = [
            source("gate", "use crate::page::Page;"),
            source("gate_keys", "use super::gate::{LEFT, claim};"),
            source("print", "let way = super::gate_keys::way();"),
            source("soak", "use super::gate_rules::RULES;"),
        ];
        assert_eq!(closure(vec!["gate".to_owned()], &sources), ["gate", "gate_keys", "print"]);
        assert_eq!(closure(vec!["views".to_owned()], &sources), ["views"]);
    }
}
