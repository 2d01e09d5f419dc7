use crate::model::Timestamp;

/// A page event or a message of another tab, after which stored state should be read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageEvent {
    /// The network is back, or the page is visible again.
    Resumed,
    /// The page is about to be hidden and may never be visible again.
    Hiding,
    /// Another tab has changed stored records.
    StorageChanged,
    /// The user asked to send the outbox entry with this key at once, in a tab that does not hold its lock.
    SendRequested(String),
    /// Another tab has withdrawn the entry with this key that was submitted at this instant, and which may still be stored.
    Withdrawn(String, Timestamp),
}

impl PageEvent {
    /// Returns the message that tells other tabs; `None` means that stored records have changed.
    pub fn to_message(&self) -> Option<String> {
        match self {
            Self::SendRequested(key) => Some(key.clone()),
            // The instant is appended to the key, so that older builds, which take the message for a key alone, find no
            // entry of that name.
            Self::Withdrawn(key, submitted) => Some(format!("{key} {submitted}")),
            Self::StorageChanged | Self::Resumed | Self::Hiding => None,
        }
    }

    /// Reads a message of another tab.
    pub fn from_message(message: Option<String>) -> Self {
        let Some(message) = message else { return Self::StorageChanged };
        let withdrawn = message.split_once(' ').and_then(|(key, at)| Some((key.to_owned(), Timestamp::parse(at)?)));
        withdrawn.map_or(Self::SendRequested(message), |(key, submitted)| Self::Withdrawn(key, submitted))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_tabs_read_what_was_sent() {
        let withdrawn = PageEvent::Withdrawn("k".to_owned(), Timestamp::from_seconds(90));
        for sent in [PageEvent::StorageChanged, PageEvent::SendRequested("k".to_owned()), withdrawn] {
            assert_eq!(PageEvent::from_message(sent.to_message()), sent);
        }
    }

    #[test]
    fn an_older_build_finds_no_entry_under_a_withdrawal() {
        let withdrawn = PageEvent::Withdrawn("k".to_owned(), Timestamp::from_seconds(0));
        assert_eq!(withdrawn.to_message().as_deref(), Some("k 1970-01-01T00:00:00Z"));
    }
}
