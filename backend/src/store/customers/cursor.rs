use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Where the next page of a search starts: after a customer, in one of the sections of a result.
///
/// It holds the customer and not its place, which may change when other customers are added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CustomerCursor {
    pub(crate) section: Section,
    pub(crate) number: i64,
}

/// The sections of a result, in order. Names that begin with the search text are neighbours, so other matches lie
/// before or behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Section {
    /// The name begins with the search text.
    Beginning,
    /// Another match, sorted before those names.
    Before,
    /// Another match, sorted behind those names.
    Behind,
}

impl Section {
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
    /// The opaque text that callers send back.
    pub(crate) fn to_text(self) -> String {
        URL_SAFE_NO_PAD.encode(format!("{}:{}", self.section.mark(), self.number))
    }

    /// Parses a cursor of a caller; `None` for anything else.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let decoded = String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
        let (mark, number) = decoded.split_once(':')?;
        let section = Section::ALL.into_iter().find(|section| section.mark() == mark)?;
        let cursor = Self { section, number: number.parse().ok()? };
        (cursor.number > 0 && cursor.to_text() == text).then_some(cursor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_it_went_and_invented_ones_are_refused() {
        for section in Section::ALL {
            let cursor = CustomerCursor { section, number: 17 };
            assert_eq!(CustomerCursor::parse(&cursor.to_text()), Some(cursor));
        }
        for text in ["", "behind:17", "behind:0", "behind:-1", "elsewhere:1", "behind:017", "behind:1 OR 1"] {
            assert_eq!(CustomerCursor::parse(text), None, "{text}");
            assert_eq!(CustomerCursor::parse(&URL_SAFE_NO_PAD.encode(text)).is_some(), text == "behind:17", "{text}");
        }
    }
}
