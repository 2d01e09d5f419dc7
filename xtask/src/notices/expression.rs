//! License expressions of `Cargo.toml`: SPDX, and the older `MIT/Apache-2.0`.

use super::license::rank;
use anyhow::{Result, bail, ensure};
use std::collections::BTreeSet;

/// A license expression.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Expression {
    /// One license, with its exception if it has one.
    License(String),
    /// All of these apply.
    All(Vec<Expression>),
    /// Any of these may be chosen.
    Any(Vec<Expression>),
}

impl Expression {
    /// Parses an expression.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let spaced = text.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
        let mut words: Vec<&str> = spaced.split_whitespace().rev().collect();
        let expression = any(&mut words)?;
        ensure!(words.is_empty(), "`{text}` is not a license expression");
        Ok(expression)
    }

    /// Chooses the licenses to comply with: those whose text the package has before those whose text it lacks, then by
    /// preference.
    pub(super) fn choose(&self, has_text: &impl Fn(&str) -> bool) -> BTreeSet<String> {
        match self {
            Self::License(id) => BTreeSet::from([id.clone()]),
            Self::All(parts) => parts.iter().flat_map(|part| part.choose(has_text)).collect(),
            Self::Any(parts) => {
                let choices = parts.iter().map(|part| part.choose(has_text));
                let cost = |choice: &BTreeSet<String>| {
                    (choice.iter().any(|id| !has_text(id)), choice.iter().map(|id| rank(id)).max())
                };
                choices.min_by_key(cost).unwrap_or_default()
            }
        }
    }
}

fn any(words: &mut Vec<&str>) -> Result<Expression> {
    let mut parts = vec![all(words)?];
    while words.pop_if(|word| *word == "OR").is_some() {
        parts.push(all(words)?);
    }
    Ok(if parts.len() == 1 { parts.remove(0) } else { Expression::Any(parts) })
}

fn all(words: &mut Vec<&str>) -> Result<Expression> {
    let mut parts = vec![one(words)?];
    while words.pop_if(|word| *word == "AND").is_some() {
        parts.push(one(words)?);
    }
    Ok(if parts.len() == 1 { parts.remove(0) } else { Expression::All(parts) })
}

fn one(words: &mut Vec<&str>) -> Result<Expression> {
    let expression = match words.pop() {
        Some("(") => {
            let inner = any(words)?;
            ensure!(words.pop() == Some(")"), "a license expression lacks a `)`");
            return Ok(inner);
        }
        Some(id) if !["OR", "AND", "WITH", ")"].contains(&id) => id.to_owned(),
        other => bail!("a license expression has `{}` where a license is expected", other.unwrap_or_default()),
    };
    Ok(Expression::License(match words.pop_if(|word| *word == "WITH").and_then(|_| words.pop()) {
        Some(exception) => format!("{expression} WITH {exception}"),
        None => expression,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licenses_are_chosen_by_their_texts_and_then_by_preference() {
        let cases: [(&str, &[&str], &[&str]); 11] = [
            ("MIT", &[], &["MIT"]),
            ("Apache-2.0 OR MIT", &["MIT", "Apache-2.0"], &["MIT"]),
            ("Apache-2.0/MIT", &[], &["MIT"]),
            ("BSD-3-Clause/MIT", &["BSD-3-Clause"], &["BSD-3-Clause"]),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", &["MIT"], &["MIT", "Unicode-3.0"]),
            ("MIT AND BSD-3-Clause", &[], &["BSD-3-Clause", "MIT"]),
            ("Apache-2.0 WITH LLVM-exception OR Apache-2.0", &[], &["Apache-2.0"]),
            ("Apache-2.0 WITH LLVM-exception", &[], &["Apache-2.0 WITH LLVM-exception"]),
            ("Fabrikam-1.0 OR Apache-2.0", &[], &["Apache-2.0"]),
            ("MIT AND Apache-2.0 OR Zlib", &[], &["Zlib"]),
            ("ISC AND (Apache-2.0 OR ISC)", &["ISC", "Apache-2.0"], &["ISC"]),
        ];
        for (text, texts, expected) in cases {
            let expression = Expression::parse(text).expect("well-formed");
            let chosen = expression.choose(&|id| texts.contains(&id));
            assert_eq!(chosen.iter().map(String::as_str).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn an_expression_that_is_cut_off_is_an_error() {
        for text in ["", "MIT OR", "(MIT", "MIT)", "MIT Apache-2.0", "AND MIT"] {
            assert!(Expression::parse(text).is_err(), "{text}");
        }
    }
}
