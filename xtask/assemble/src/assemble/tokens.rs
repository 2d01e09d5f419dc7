//! Placeholders in hand-written files, for values that are known only at build time.

use anyhow::{Result, ensure};

/// Replaces several placeholders, each by its value.
pub(super) fn filled_in(source: &str, tokens: &[(&str, String)]) -> Result<String> {
    tokens.iter().try_fold(source.to_owned(), |source, (token, value)| fill_in(&source, token, value))
}

/// Replaces the only occurrence of a placeholder.
pub(super) fn fill_in(source: &str, token: &str, value: &str) -> Result<String> {
    let count = source.matches(token).count();
    ensure!(count == 1, "{token} must be in the source exactly once, and is there {count} times");
    Ok(source.replacen(token, value, 1))
}
