//! Finding names in source code.

use crate::support::files;

/// The code of all files with an extension in a folder, without comments of a whole line.
pub fn code(folder: &str, extension: &str) -> String {
    let files = files(folder, extension);
    let lines = files.iter().flat_map(|file| file.text.lines());
    lines.filter(|line| !line.trim_start().starts_with("//")).fold(String::new(), |code, line| code + line + "\n")
}

/// Every text in quotation marks that follows a mark directly, or on the next line.
pub fn quoted_after<'a>(code: &'a str, mark: &str) -> Vec<&'a str> {
    let rests = code.split(mark).skip(1);
    rests.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next()).collect()
}

/// The same names, each once, in alphabetical order.
pub fn sorted<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut names: Vec<_> = names.into_iter().collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// What stands before the parenthesis that closes a call that has been opened already.
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
