//! Finds names in source code.

use crate::support::files;

/// Returns the code of all files with an extension in a folder, without full-line comments.
pub fn code(folder: &str, extension: &str) -> String {
    let files = files(folder, extension);
    let lines = files.iter().flat_map(|file| file.text.lines());
    lines.filter(|line| !line.trim_start().starts_with("//")).fold(String::new(), |code, line| code + line + "\n")
}

/// Returns every quoted string that follows a marker directly, or on the next line.
pub fn quoted_after<'a>(code: &'a str, mark: &str) -> Vec<&'a str> {
    let rests = code.split(mark).skip(1);
    rests.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next()).collect()
}

/// Returns the unique names in alphabetical order.
pub fn sorted<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut names: Vec<_> = names.into_iter().collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Returns the text before the parenthesis that closes an already opened call.
pub fn up_to_the_end(call: &str) -> &str {
    let mut depth = 1;
    let end = call.find(|character| {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    &call[..end.expect("parentheses are balanced")]
}
