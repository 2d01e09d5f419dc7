//! Known licenses, recognized by their wording.

/// A license whose text can be recognized.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct License {
    /// Identifier in license expressions (SPDX).
    pub(super) id: &'static str,
    /// Words that no other of these licenses contains, in lower case.
    wording: &'static str,
    /// First words of the text that all holders share, in lower case; what precedes them are a title and copyright
    /// lines. `None` where these lines are part of a text that is quoted as a whole.
    body: Option<&'static str>,
}

/// All known licenses, by preference: where a package offers a choice, the first of these is chosen. MIT comes first
/// because nearly all packages offer it; Apache-2.0 comes late because its text is eleven times as long.
pub(super) const LICENSES: [License; 10] = [
    license("MIT", "to deal in the software without restriction", Some("permission is hereby granted")),
    license("Zlib", "altered source versions must be plainly marked as such", Some("this software is provided")),
    license(
        "ISC",
        "for any purpose with or without fee is hereby granted, provided that the above copyright notice",
        Some("permission to use"),
    ),
    license("BSD-3-Clause", "neither the name of", Some("redistribution and use")),
    license("BSL-1.0", "boost software license - version 1.0", None),
    license("Unicode-3.0", "unicode license v3", None),
    license("Apache-2.0", "terms and conditions for use, reproduction, and distribution 1. definitions", None),
    license("Unlicense", "this is free and unencumbered software released into the public domain", None),
    license("0BSD", "for any purpose with or without fee is hereby granted. the software is provided", None),
    license("CC0-1.0", "cc0 1.0 universal", None),
];

const fn license(id: &'static str, wording: &'static str, body: Option<&'static str>) -> License {
    License { id, wording, body }
}

/// Returns how much a license is preferred: lower is better, and unknown licenses come last.
pub(super) fn rank(id: &str) -> usize {
    LICENSES.iter().position(|license| license.id == id).unwrap_or(LICENSES.len())
}

/// Returns the licenses whose wording a text contains, in order of preference.
pub(super) fn recognize(text: &str) -> Vec<&'static License> {
    let text = collapse(text).to_lowercase();
    LICENSES.iter().filter(|license| text.contains(license.wording)).collect()
}

/// Joins the words of a text with single spaces and straight quotation marks: texts that differ in line breaks or the
/// shape of their quotation marks alone are the same.
pub(super) fn collapse(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(['“', '”'], "\"")
}

impl License {
    /// Splits a text into its title and copyright lines, and the text that all holders share.
    pub(super) fn split<'a>(&self, text: &'a str) -> (&'a str, &'a str) {
        let start = self.body.and_then(|words| text.to_ascii_lowercase().find(words));
        text.split_at(start.unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_license_is_recognized_by_its_wording_across_line_breaks() {
        let cases: [(&str, &[&str]); 5] = [
            ("... to deal in the Software\n  without restriction ...", &["MIT"]),
            ("UNICODE LICENSE V3", &["Unicode-3.0"]),
            ("Unicode License v3\n\nNeither the name\nof Fabrikam", &["BSD-3-Clause", "Unicode-3.0"]),
            ("MIT OR Apache-2.0", &[]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            let ids: Vec<_> = recognize(text).iter().map(|license| license.id).collect();
            assert_eq!(ids, expected, "{text}");
        }
    }

    #[test]
    fn copyright_lines_are_split_from_the_text_that_all_share() {
        let cases = [
            ("MIT", "Copyright (c) Contoso\n\nPermission is hereby granted", "Copyright (c) Contoso\n\n"),
            ("MIT", "Permission is hereby granted", ""),
            ("MIT", "ÄÖ Permission is Hereby granted", "ÄÖ "),
            ("BSL-1.0", "Boost Software License", ""),
        ];
        for (id, text, head) in cases {
            let license = &LICENSES[rank(id)];
            assert_eq!(license.split(text), (head, &text[head.len()..]), "{text}");
        }
    }

    #[test]
    fn mit_is_preferred_and_an_unknown_license_comes_last() {
        assert!(rank("MIT") < rank("Apache-2.0") && rank("Apache-2.0") < rank("Fabrikam-1.0"));
    }
}
