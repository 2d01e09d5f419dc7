use super::syntax::{CLOSE, ESCAPE, FIRST_ID, LETTER, MARKED, NUMBER, PLAIN, SELECT, WORD};

/// Reads a compiled pattern from its beginning to its end. A damaged one ends early.
#[derive(Clone)]
pub struct Cursor<'a>(&'a str);

impl<'a> Cursor<'a> {
    /// Begins a pattern.
    pub fn new(pattern: &'a str) -> Self {
        Self(pattern)
    }

    /// The text up to the next control character, or to the end.
    pub fn text(&mut self) -> &'a str {
        self.until(|byte| byte < b' ')
    }

    /// The next control character; `None` at the end.
    pub fn control(&mut self) -> Option<u8> {
        self.take(1)?.bytes().next()
    }

    /// The text up to a mark, and whether that is [`MARKED`].
    pub fn name(&mut self) -> Option<(&'a str, bool)> {
        let name = self.text();
        match self.control()? {
            PLAIN => Some((name, false)),
            MARKED => Some((name, true)),
            _ => None,
        }
    }

    /// The text up to a mark, in which control characters may be escaped.
    pub fn value(&mut self) -> Option<(String, bool)> {
        let mut value = String::new();
        loop {
            value.push_str(self.text());
            match self.control()? {
                ESCAPE => value.push(self.escaped()?),
                PLAIN => return Some((value, false)),
                MARKED => return Some((value, true)),
                _ => return None,
            }
        }
    }

    /// The control character that the next letter types.
    pub fn escaped(&mut self) -> Option<char> {
        self.control()?.checked_sub(LETTER).map(char::from)
    }

    /// The number of an id.
    pub fn id(&mut self) -> Option<u16> {
        let id = self.0.chars().next()?;
        self.take(id.len_utf8())?;
        u32::from(id).checked_sub(FIRST_ID)?.try_into().ok()
    }

    /// The next control character, if it is this one.
    pub fn has(&mut self, control: u8) -> bool {
        self.0.as_bytes().first() == Some(&control) && self.take(1).is_some()
    }

    /// The pattern of a variant, up to the next variant or to the end of the selection.
    pub fn variant(&mut self) -> &'a str {
        let mut depth = 0usize;
        self.until(|byte| {
            match byte {
                SELECT => depth += 1,
                WORD | NUMBER | CLOSE if depth == 0 => return true,
                CLOSE => depth -= 1,
                _ => {}
            }
            false
        })
    }

    fn until(&mut self, is_end: impl FnMut(u8) -> bool) -> &'a str {
        let end = self.0.bytes().position(is_end).unwrap_or(self.0.len());
        self.take(end).unwrap_or_default()
    }

    fn take(&mut self, length: usize) -> Option<&'a str> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }
}
