//! What the notices say about one package.

use super::expression::Expression;
use super::license::LICENSES;
use super::license_file::LicenseFile;
use anyhow::{Result, ensure};

/// A text that a package asks to be passed on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Notice {
    /// Licenses that the text contains; none for other notices.
    pub(super) licenses: Vec<String>,
    /// Package that it is about, or the part of a package.
    pub(super) subject: String,
    /// The text.
    pub(super) text: NoticeText,
}

/// The text of a notice.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum NoticeText {
    /// Found in the package.
    Found {
        /// Copyright lines of the package.
        copyright: String,
        /// Text that packages may have in common.
        body: String,
    },
    /// The package has no such file, but says who wrote it.
    Missing {
        /// Names of the authors.
        authors: Vec<String>,
    },
}

/// Returns the notices of a package.
pub(super) fn notices(label: &str, license: &str, authors: &[&str], files: &[LicenseFile]) -> Result<Vec<Notice>> {
    let has_text = |id: &str| files.iter().any(|file| file.has(id));
    let chosen = Expression::parse(license)?.choose(&has_text);
    let unknown = chosen.iter().find(|id| LICENSES.iter().all(|license| license.id != id.as_str()));
    ensure!(unknown.is_none(), "{label} has the license {license}: add {unknown:?} to xtask/src/notices/license.rs");
    let due = files.iter().filter(|file| file.is_due(chosen.iter()));
    let missing = chosen.iter().filter(|id| !has_text(id)).map(|id| Notice {
        licenses: vec![id.clone()],
        subject: label.to_owned(),
        text: NoticeText::Missing { authors: authors.iter().map(|&author| author.to_owned()).collect() },
    });
    Ok(due.map(|file| found(label, file)).chain(missing).collect())
}

fn found(label: &str, file: &LicenseFile) -> Notice {
    let (head, body) = match file.licenses.as_slice() {
        [license] => license.split(&file.text),
        _ => ("", file.text.as_str()),
    };
    let part = file.part.as_ref().map(|part| format!(" ({part})"));
    Notice {
        licenses: file.licenses.iter().map(|license| license.id.to_owned()).collect(),
        subject: format!("{label}{}", part.unwrap_or_default()),
        text: NoticeText::Found { copyright: copyright_lines(head), body: body.trim_end().to_owned() },
    }
}

/// Leaves out empty lines and titles such as `The MIT License (MIT)`.
fn copyright_lines(head: &str) -> String {
    let is_title = |line: &str| {
        let line = line.to_lowercase();
        line.contains("license") && !["copyright", "©", "(c)"].iter().any(|word| line.contains(word))
    };
    let lines = head.lines().map(str::trim).filter(|line| !line.is_empty() && !is_title(line));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notices::license::recognize;

    #[test]
    fn copyright_lines_are_kept_and_titles_are_left_out() {
        let cases = [
            ("The MIT License (MIT)\n\nCopyright (c) 2015 Contoso\n\n", "Copyright (c) 2015 Contoso"),
            ("# MIT License\n  Copyright Fabrikam\nAll rights reserved.\n", "Copyright Fabrikam\nAll rights reserved."),
            ("Copyright (c) License Makers of Contoso\n", "Copyright (c) License Makers of Contoso"),
            ("", ""),
        ];
        for (head, expected) in cases {
            assert_eq!(copyright_lines(head), expected);
        }
    }

    #[test]
    fn a_package_without_the_text_of_its_license_is_listed_with_its_authors() {
        let notices = notices("widget 1.0.0", "MIT OR Apache-2.0", &["Contoso"], &[]).expect("a known license");
        let text = NoticeText::Missing { authors: vec!["Contoso".to_owned()] };
        assert_eq!(notices, [Notice { licenses: vec!["MIT".to_owned()], subject: "widget 1.0.0".to_owned(), text }]);
    }

    #[test]
    fn a_license_that_cannot_be_recognized_is_an_error() {
        let error = notices("widget 1.0.0", "Fabrikam-1.0", &[], &[]).expect_err("nobody knows it");
        assert!(error.to_string().contains("widget 1.0.0 has the license Fabrikam-1.0"), "{error}");
        assert!(recognize("Fabrikam License 1.0").is_empty());
    }
}
