/// Why text in Fluent's syntax from outside is not read.
///
/// A parser that recurses can be made to overflow the stack, and a program that has trapped takes every widget of
/// the page with it; so size and depth are checked before the parser sees the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    /// More bytes than any page has a use for.
    Size,
    /// Placeables nested deeper than any sentence needs.
    Depth,
}

/// Checks text from outside before it is parsed.
pub(super) fn check(text: &str) -> Result<(), Excess> {
    if text.len() > LARGEST {
        return Err(Excess::Size);
    }
    let mut depth = 0usize;
    for byte in text.bytes() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            // An entry begins at the start of a line, but a brace may stay open over lines: only closing counts.
            _ => {}
        }
        if depth > DEEPEST {
            return Err(Excess::Depth);
        }
    }
    Ok(())
}

/// Bytes: twice as many as the largest of our own languages has, so that a page can word all of it in a script with two or
/// three bytes to a letter.
const LARGEST: usize = 128 * 1024;

/// Levels of `{`; our own catalogues use two.
const DEEPEST: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_messages_pass() {
        assert_eq!(check("a = { $n -> [one] { $n } *[other] b }\n".repeat(100).as_str()), Ok(()));
    }

    #[test]
    fn what_could_overflow_the_stack_does_not_pass() {
        assert_eq!(check(&format!("a = {}", "{".repeat(17))), Err(Excess::Depth));
        assert_eq!(check(&"a".repeat(LARGEST + 1)), Err(Excess::Size));
    }
}
