//! License and notice files in the source folder of a package.

use super::license::{License, recognize};
use super::search;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// A text of this many bytes without the wording of a license names files or licenses that are quoted themselves.
const POINTER: usize = 600;

/// A license or notice file.
#[derive(Debug)]
pub(super) struct LicenseFile {
    /// Folder below the package, for a file about a part of the package: `src/spin`.
    pub(super) part: Option<String>,
    /// Licenses whose text it is: none for a notice, which may quote the licenses of others.
    pub(super) licenses: Vec<&'static License>,
    /// Its text, without trailing white space.
    pub(super) text: String,
    is_notice: bool,
}

impl LicenseFile {
    /// Reads the license and notice files of a package.
    pub(super) fn read(package: &Path) -> Result<Vec<Self>> {
        let files = search::find(package)?.into_iter();
        files
            .map(|(path, part)| {
                let content = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
                Ok(Self::of(search::name(&path), part, &content))
            })
            .collect()
    }

    fn of(name: String, part: Option<String>, content: &[u8]) -> Self {
        let content = String::from_utf8_lossy(content);
        let lines: Vec<_> = content.trim_start_matches('\u{feff}').lines().map(clean).collect();
        let text = lines.join("\n").trim_end().trim_start_matches('\n').to_owned();
        let is_notice = ["copyright", "notice", "third-party"].iter().any(|word| name.contains(word));
        let licenses = if is_notice { Vec::new() } else { recognize(&text) };
        Self { part, licenses, text, is_notice }
    }

    /// Returns whether the file holds the text of a license of the package, rather than of a part of it.
    pub(super) fn has(&self, license: &str) -> bool {
        self.part.is_none() && self.licenses.iter().any(|known| known.id == license)
    }

    /// Returns whether the file must be quoted when these licenses were chosen. Texts of the alternatives are left out,
    /// and so are files such as `COPYING` that only name others.
    pub(super) fn is_due<'a>(&self, mut chosen: impl Iterator<Item = &'a String>) -> bool {
        match self.licenses.is_empty() {
            true => self.is_notice || self.text.len() > POINTER,
            false => self.part.is_some() || chosen.any(|license| self.has(license)),
        }
    }
}

/// Returns a line without white space at its end, and without the slashes of a comment in Rust.
fn clean(line: &str) -> &str {
    let line = line.trim_end();
    line.strip_prefix("//").map_or(line, |comment| comment.strip_prefix(' ').unwrap_or(comment))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIT: &str = "Permission ... to deal in the Software without restriction";

    #[test]
    fn texts_of_chosen_licenses_notices_and_texts_about_parts_are_quoted() {
        let long = "word ".repeat(200);
        let cases = [
            ("license-mit", None, MIT, true),
            (
                "license-apache",
                None,
                "Terms and conditions for use, reproduction, and distribution 1. Definitions",
                false,
            ),
            ("copying", None, "MIT or Apache-2.0, see the other files", false),
            ("license", None, long.as_str(), true),
            ("copyright", None, "Copyright Contoso", true),
            ("license-third-party", None, "Copyright Contoso", true),
            ("license-third-party", None, MIT, true),
            ("license", Some("src/part"), "Unicode License V3", true),
        ];
        let chosen = ["MIT".to_owned()];
        for (name, part, text, expected) in cases {
            let file = LicenseFile::of(name.to_owned(), part.map(str::to_owned), text.as_bytes());
            assert_eq!(file.is_due(chosen.iter()), expected, "{name}: {text}");
        }
    }

    #[test]
    fn only_the_text_of_a_file_is_kept() {
        let cases = [
            ("\u{feff}\r\n\r\n  MIT  \r\ntext\t\r\n\r\n", "  MIT\ntext"),
            ("// Copyright Contoso\n//\n//   Text\n", "Copyright Contoso\n\n  Text"),
        ];
        for (content, text) in cases {
            assert_eq!(LicenseFile::of("license".to_owned(), None, content.as_bytes()).text, text);
        }
    }

    #[test]
    fn a_notice_that_quotes_the_license_of_another_project_is_no_license_of_the_package() {
        assert!(LicenseFile::of("license".to_owned(), None, MIT.as_bytes()).has("MIT"));
        assert!(!LicenseFile::of("license-third-party".to_owned(), None, MIT.as_bytes()).has("MIT"));
        assert!(!LicenseFile::of("license".to_owned(), Some("src/part".to_owned()), MIT.as_bytes()).has("MIT"));
    }
}
