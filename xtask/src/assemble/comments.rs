//! Leaving out the comments of JavaScript, which are for people who read the source.

use anyhow::{Result, ensure};

/// Leaves out lines that hold nothing but a comment, and blank lines. Nothing cleverer, so that it cannot change what
/// the rest means: the one place where such a line may be text is a template that goes over several lines, which is
/// refused.
pub(crate) fn strip(source: &str) -> Result<String> {
    let mut kept = String::with_capacity(source.len());
    let mut inside = false;
    for line in source.lines() {
        let text = line.trim();
        if inside || text.starts_with("/*") {
            inside = !text.contains("*/");
            ensure!(inside || text.ends_with("*/"), "a comment is followed by code in the same line: {text}");
        } else if !text.is_empty() && !text.starts_with("//") {
            ensure!(text.matches('`').count() % 2 == 0, "a template goes over several lines: {text}");
            kept.push_str(line.trim_end());
            kept.push('\n');
        }
    }
    ensure!(!inside, "a comment does not end");
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_comment_and_blank_lines_are_left_out() {
        let source = "/**\n * Says hello.\n */\nhello();\n\n  // Once more.\n  hello();\n/* And again. */\nhello();\n";
        assert_eq!(strip(source).expect("plain comments"), "hello();\n  hello();\nhello();\n");
    }

    #[test]
    fn what_only_looks_like_a_comment_stays() {
        let source = "const address = \"https://portal.example/*\"; // said here\nconst half = 1\n* 2;\n";
        assert_eq!(strip(source).expect("no comment lines"), source);
    }

    #[test]
    fn what_could_change_its_meaning_is_refused() {
        assert!(strip("const text = `\n// not a comment\n`;\n").is_err());
        assert!(strip("/* one */ hello(); \n").is_err());
        assert!(strip("/* no end\nhello();\n").is_err());
    }
}
