/// Whose a kept record is, seen by whoever looks now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ownership {
    /// Theirs: it may be shown, sent and deleted.
    Own,
    /// Somebody's who may come back: it is neither shown nor sent, and stays.
    Withheld,
    /// Another person's.
    Foreign,
}

/// Stands for somebody who left a record before the backend could say who it was. Whoever looks sees it, since it is most
/// likely theirs, but it is not sent without their saying so.
pub const UNKNOWN: &str = "unknown";

/// Compares who left a record with who looks now, each as the backend calls them; `None` is somebody whom the backend does
/// not know. Who was not known and signs in is taken for the same person; who signs out may come back; who signs in as
/// somebody else is somebody else.
pub fn ownership(left_by: Option<&str>, now: Option<&str>) -> Ownership {
    match (left_by, now) {
        (None | Some(UNKNOWN), _) => Ownership::Own,
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
        assert_eq!(ownership(Some(UNKNOWN), Some("b")), Ownership::Own);
    }
}
