use std::fmt::{self, Debug, Display, Formatter};

use super::IDS;

/// The id of a message, as the number of its line in a compiled catalogue. The names of all ids, by which a page owner
/// overrides messages, are in the program only where they are read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MessageId(pub(super) u16);

impl MessageId {
    /// The id of a name, which for a term begins with a hyphen.
    pub fn named(name: &str) -> Option<Self> {
        IDS.split('\n').zip(0..).find(|(known, _)| *known == name).map(|(_, number)| Self(number))
    }

    /// The id of a number.
    pub fn numbered(number: usize) -> Option<Self> {
        number.try_into().ok().map(Self)
    }

    /// The name of the id.
    pub fn name(self) -> &'static str {
        IDS.split('\n').nth(self.0.into()).unwrap_or_default()
    }
}

impl Debug for MessageId {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl Display for MessageId {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
