/// What happens to text that was typed into an element before its form was rendered again (after a trap or a move).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Restoring {
    /// Restore the text.
    Show,
    /// Hide the text until the backend has identified the caller.
    Wait,
    /// Discard the text: the caller is another user.
    Forget,
}

impl Restoring {
    /// Decides by the backend's identifiers of `typist` (who typed the text) and `caller` (the current user, or whoever
    /// has signed out and may come back): `None` while unknown, and empty before anybody has signed in. The user can have changed only while the element
    /// `was_away` from the page. Text typed before the caller was known belongs to the caller identified later.
    pub fn of(was_away: bool, typist: Option<&str>, caller: Option<&str>) -> Self {
        match (typist, caller) {
            (Some(_), None) if was_away => Self::Wait,
            (Some(typist), Some(caller)) if typist != caller => Self::Forget,
            _ => Self::Show,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Restoring::{self, Forget, Show, Wait};

    #[test]
    fn only_who_typed_a_text_sees_it_again() {
        let (ana, ben, nobody) = (Some("ana"), Some("ben"), Some(""));
        for (was_away, typist, caller, expected) in [
            (true, ana, ana, Show),
            (true, ana, ben, Forget),
            (true, ana, nobody, Forget),
            (true, ana, None, Wait),
            (true, nobody, nobody, Show),
            (true, nobody, ben, Forget),
            (true, nobody, None, Wait),
            (true, None, ben, Show),
            (true, None, nobody, Show),
            (true, None, None, Show),
            (false, ana, None, Show),
            (false, ana, ana, Show),
            (false, ana, ben, Forget),
            (false, None, ben, Show),
        ] {
            assert_eq!(Restoring::of(was_away, typist, caller), expected, "{was_away}: {typist:?}, {caller:?}");
        }
    }
}
