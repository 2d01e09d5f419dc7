use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Where the next part of a search begins: after a customer, in one of the parts that a result has.
///
/// It names the customer and not its place, which may change when others are added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CustomerCursor {
    pub(crate) part: Part,
    pub(crate) number: i64,
}

/// The parts of a result, in their order. Names that begin with what was typed stand side by side, so what else was
/// found lies before or behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// The name begins with what was typed.
    Beginning,
    /// Found in another way, in the order of names before those.
    Before,
    /// Found in another way, in the order of names behind those.
    Behind,
}

impl Part {
    pub(crate) const ALL: [Self; 3] = [Self::Beginning, Self::Before, Self::Behind];

    fn mark(self) -> &'static str {
        match self {
            Self::Beginning => "beginning",
            Self::Before => "before",
            Self::Behind => "behind",
        }
    }
}

impl CustomerCursor {
    /// The letters that callers send back.
    pub(crate) fn to_text(self) -> String {
        URL_SAFE_NO_PAD.encode(format!("{}:{}", self.part.mark(), self.number))
    }

    /// Reads what a caller sent back; `None` for anything that never was a cursor.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let decoded = String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
        let (mark, number) = decoded.split_once(':')?;
        let part = Part::ALL.into_iter().find(|part| part.mark() == mark)?;
        let cursor = Self { part, number: number.parse().ok()? };
        (cursor.number > 0 && cursor.to_text() == text).then_some(cursor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_it_went_and_invented_ones_are_refused() {
        for part in Part::ALL {
            let cursor = CustomerCursor { part, number: 17 };
            assert_eq!(CustomerCursor::parse(&cursor.to_text()), Some(cursor));
        }
        for text in ["", "behind:17", "behind:0", "behind:-1", "elsewhere:1", "behind:017", "behind:1 OR 1"] {
            assert_eq!(CustomerCursor::parse(text), None, "{text}");
            assert_eq!(CustomerCursor::parse(&URL_SAFE_NO_PAD.encode(text)).is_some(), text == "behind:17", "{text}");
        }
    }
}
