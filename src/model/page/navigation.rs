use super::view::View;

/// Navigation state: the current view and the back stack. Independent of the page's browser history, which is never
/// changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Navigation {
    current: View,
    past: Vec<View>,
}

impl Navigation {
    /// Creates the navigation at a start view, with an empty back stack.
    pub fn new(start: View) -> Self {
        Self { current: start, past: Vec::new() }
    }

    /// Returns the current view.
    pub fn current(&self) -> &View {
        &self.current
    }

    /// Returns whether the user can go back: to the previous view, or else to [`View::Home`], behind which
    /// there is nothing.
    pub fn can_go_back(&self) -> bool {
        self.back_target().is_some()
    }

    /// Navigates to a view; `false` if it is already current. Navigating to a view on the back stack pops the stack
    /// down to it, so that going back never cycles.
    pub fn go(&mut self, view: View) -> bool {
        if view == self.current {
            return false;
        }
        if let Some(index) = self.past.iter().position(|past| *past == view) {
            self.past.truncate(index);
        } else {
            self.past.push(self.current.clone());
        }
        self.current = view;
        true
    }

    /// Replaces the current view, for example a submitted form, to which the user must not return.
    pub fn replace(&mut self, view: View) {
        if let Some(index) = self.past.iter().position(|past| *past == view) {
            self.past.truncate(index);
        }
        self.current = view;
    }

    /// Goes back; `false` if there is nothing to go back to.
    pub fn back(&mut self) -> bool {
        let Some(target) = self.back_target() else { return false };
        self.past.pop();
        self.current = target;
        true
    }

    fn back_target(&self) -> Option<View> {
        let is_away = self.current != View::Home;
        is_away.then(|| self.past.last().cloned().unwrap_or(View::Home))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::RequestKind;

    fn views() -> impl Strategy<Value = View> {
        prop_oneof![
            Just(View::Home),
            Just(View::Requests(RequestKind::PartnerCenter)),
            Just(View::NewRequest(RequestKind::PartnerCenter)),
            Just(View::NewRequest(RequestKind::Customer)),
            (0..3u8).prop_map(|id| View::Request(id.to_string())),
        ]
    }

    #[test]
    fn a_deep_start_leads_back_home() {
        let mut navigation = Navigation::new(View::Request("1".into()));
        assert!(navigation.back());
        assert_eq!(navigation.current(), &View::Home);
        assert!(!navigation.can_go_back());
    }

    #[test]
    fn what_is_current_is_not_gone_to_again() {
        let mut navigation = Navigation::new(View::Home);
        assert!(!navigation.go(View::Home) && !navigation.can_go_back());
        assert!(navigation.go(View::Request("1".into())) && navigation.can_go_back());
    }

    #[test]
    fn nothing_is_behind_home() {
        let mut navigation = Navigation::new(View::Request("1".into()));
        navigation.go(View::NewRequest(RequestKind::Customer));
        navigation.replace(View::Home);
        assert!(!navigation.can_go_back() && !navigation.back());
    }

    #[test]
    fn nobody_goes_back_to_what_was_replaced() {
        let mut navigation = Navigation::new(View::Home);
        navigation.go(View::NewRequest(RequestKind::Customer));
        navigation.replace(View::Request("1".into()));
        assert_eq!(navigation.current(), &View::Request("1".into()));
        navigation.back();
        assert_eq!(navigation.current(), &View::Home);
    }

    proptest! {
        #[test]
        fn going_back_always_ends_at_home(steps in proptest::collection::vec((views(), 0..3u8), 0..40)) {
            let mut navigation = Navigation::new(View::Home);
            for (view, action) in steps {
                match action {
                    0 => { navigation.back(); }
                    1 => navigation.replace(view),
                    _ => { navigation.go(view); }
                }
                prop_assert!(!navigation.past.contains(navigation.current()), "{navigation:?}");
            }
            for _ in 0..10 {
                navigation.back();
            }
            prop_assert_eq!(navigation.current(), &View::Home);
        }
    }
}
