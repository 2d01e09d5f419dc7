/// Reason to reject Fluent text from outside, such as a page's overrides.
///
/// A recursive parser can be made to overflow the stack, and a trap ends every widget of the page; so size and depth
/// are checked before the text is parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    /// More bytes than any page needs.
    Size,
    /// Placeables nested deeper than any text needs.
    Depth,
}

/// Checks the size and depth of text from outside before it is parsed.
pub(super) fn check(text: &str) -> Result<(), Excess> {
    if text.len() > LARGEST {
        return Err(Excess::Size);
    }
    let mut depth = 0usize;
    for byte in text.bytes() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            // An entry begins at the start of a line, but an open brace may span lines, so only closing braces reduce
            // the depth.
            _ => {}
        }
        if depth > DEEPEST {
            return Err(Excess::Depth);
        }
    }
    Ok(())
}

/// Maximum size in bytes: twice our largest catalogue, so that a page can override all texts in a script with two or
/// three bytes per letter.
const LARGEST: usize = 128 * 1024;

/// Maximum depth of `{`; our own catalogues use two levels.
const DEEPEST: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_messages_pass() {
        assert_eq!(check("a = { $n -> [one] { $n } *[other] b }\n".repeat(100).as_str()), Ok(()));
        assert_eq!(check(&format!("a = {}", "{".repeat(DEEPEST))), Ok(()));
        assert_eq!(check(&"a".repeat(LARGEST)), Ok(()));
    }

    #[test]
    fn what_could_overflow_the_stack_does_not_pass() {
        assert_eq!(check(&format!("a = {}", "{".repeat(DEEPEST + 1))), Err(Excess::Depth));
        assert_eq!(check(&"{".repeat(DEEPEST + 9)), Err(Excess::Depth));
        assert_eq!(check(&"a".repeat(LARGEST + 1)), Err(Excess::Size));
    }
}
