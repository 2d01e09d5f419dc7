//! The owner of a stored record: the caller of the backend who wrote it.

/// Relation of a stored record's owner to the current caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ownership {
    /// The caller owns the record: it may be shown, sent and deleted.
    Own,
    /// The owner is signed out and may come back: the record is neither shown nor sent, but stays stored.
    Withheld,
    /// The record belongs to another person.
    Foreign,
}

/// Owner of a record that was saved before the backend could identify the caller. It is shown to the current user,
/// since it is most likely theirs, but is sent only after they confirm.
pub const UNKNOWN_OWNER: &str = "unknown";

/// Compares the owner of a record with the current caller, each by the backend's identifier; `None` is an anonymous
/// caller. An anonymous owner who signs in counts as the same person; an owner who signs out may come back; a caller
/// with another identifier is another person.
pub fn ownership(left_by: Option<&str>, now: Option<&str>) -> Ownership {
    match (left_by, now) {
        (None | Some(UNKNOWN_OWNER), _) => Ownership::Own,
        (Some(_), None) => Ownership::Withheld,
        (Some(left_by), Some(now)) if left_by == now => Ownership::Own,
        _ => Ownership::Foreign,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_sees_what_another_has_left() {
        assert_eq!(ownership(Some("a"), Some("a")), Ownership::Own);
        assert_eq!(ownership(Some("a"), Some("b")), Ownership::Foreign);
        assert_eq!(ownership(Some("a"), None), Ownership::Withheld);
        assert_eq!(ownership(None, Some("b")), Ownership::Own);
        assert_eq!(ownership(None, None), Ownership::Own);
        assert_eq!(ownership(Some(UNKNOWN_OWNER), Some("b")), Ownership::Own);
    }
}
