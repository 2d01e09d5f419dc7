use crate::model::{
    Audience, Cloud, Customer, Display, Feature, Features, Link, Partner, RequestKind, Rules, Tenants, Theme,
};

/// Settings determined by the page and the backend. They change rarely, and then many at once, so that they share one
/// signal.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Whether the widget is shown inline or in a dialog.
    pub display: Display,
    /// Colour theme.
    pub theme: Theme,
    /// Validation rules and limits.
    pub rules: Rules,
    /// Links to further help, by name.
    pub links: Vec<(String, Link)>,
    /// Contact shown when the widget cannot help.
    pub contact: Option<Link>,
    /// Audience: partners or customers.
    pub audience: Audience,
    /// The partner that customers contact.
    pub partner: Partner,
    /// The customer preset by the page.
    pub preset: Option<Customer>,
    /// The tenants named by the page.
    pub tenants: Tenants,
    /// Number of closed requests whose customers have not been notified.
    pub customers_to_notify: usize,
    /// Features of the backend; `None` until it has answered.
    pub features: Option<Features>,
    /// Features found to be missing, whatever the backend announced.
    pub missing: Features,
    /// The caller of the backend.
    pub caller: Caller,
    /// Whether another person may be signed in by now: the page has set another provider of tokens. Until the backend
    /// has told who calls, nothing is sent without asking it.
    pub is_caller_in_question: bool,
    /// Number of times that the caller was in question: an answer that was asked for before the last says nothing.
    pub doubts: u32,
    /// Identifier of the user last signed in.
    pub person: Option<String>,
    /// Counts changes of user; part of the key that views are redrawn for.
    pub turn: u32,
    /// URL of the backend.
    pub backend: String,
    /// Whether drafts are persisted before they are submitted.
    pub drafts: bool,
}

/// The caller of the backend, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caller {
    /// The backend has not answered yet.
    Unknown,
    /// The caller's identifier, or `None` for an anonymous caller.
    Known(Option<String>),
}

impl Settings {
    /// Takes in who calls the backend. If somebody else has signed in, a new turn begins; somebody who signs out may
    /// come back.
    pub fn call_by(&mut self, caller: Caller) {
        if let Caller::Known(Some(person)) = &caller {
            self.turn += u32::from(self.person.as_ref().is_some_and(|before| before != person));
            self.person = Some(person.clone());
        }
        self.caller = caller;
        self.is_caller_in_question = false;
    }

    /// Takes in that another person may be signed in by now.
    pub fn doubt_caller(&mut self) {
        self.is_caller_in_question = true;
        self.doubts += 1;
    }

    /// Takes in that a feature is missing, although the backend may have announced it.
    pub fn lack(&mut self, feature: Feature) {
        self.missing = self.missing.with(feature);
        self.features = Some(self.features.unwrap_or(Features::ALL).without(self.missing));
    }

    /// Returns the kind of request that a view shows to the audience: customers see only self-service requests.
    pub fn kind(&self, kind: RequestKind) -> RequestKind {
        match self.audience {
            Audience::Customer => RequestKind::CustomerSelfService,
            Audience::Partner => kind,
        }
    }

    /// Whether the audience has a form for such requests.
    pub fn has_form(&self, kind: RequestKind) -> bool {
        (kind == RequestKind::CustomerSelfService) == (self.audience == Audience::Customer)
    }

    /// Whether the backend is known to have a feature.
    pub fn has(&self, feature: Feature) -> bool {
        self.features.is_some_and(|features| features.has(feature))
    }

    /// Returns the URL of a further-help link.
    pub fn link(&self, name: &str) -> Option<String> {
        self.links.iter().find(|(known, _)| known == name).map(|(_, link)| link.as_str().to_owned())
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            display: Display::Inline,
            theme: Theme::Auto,
            rules: Rules::of(Cloud::Global),
            links: Vec::new(),
            contact: None,
            audience: Audience::Partner,
            partner: Partner::default(),
            preset: None,
            tenants: Tenants::default(),
            customers_to_notify: 0,
            features: None,
            missing: Features::NONE,
            caller: Caller::Unknown,
            is_caller_in_question: false,
            doubts: 0,
            person: None,
            turn: 0,
            backend: String::new(),
            drafts: true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_ends_only_when_somebody_else_signs_in() {
        let known = |person: &str| Caller::Known(Some(person.to_owned()));
        let mut settings = Settings::default();
        for (caller, person, turn) in [
            (Caller::Known(None), None, 0),
            (known("ana"), Some("ana"), 0),
            (Caller::Known(None), Some("ana"), 0),
            (Caller::Unknown, Some("ana"), 0),
            (known("ana"), Some("ana"), 0),
            (known("ben"), Some("ben"), 1),
            (known("ben"), Some("ben"), 1),
            (known("ana"), Some("ana"), 2),
        ] {
            settings.call_by(caller.clone());
            assert_eq!((settings.person.as_deref(), settings.turn), (person, turn), "{caller:?}");
            assert_eq!(settings.caller, caller);
        }
    }

    #[test]
    fn what_is_missing_stays_missing() {
        let mut settings = Settings::default();
        settings.lack(Feature::Articles);
        settings.lack(Feature::Customers);
        let missing = |feature| !settings.has(feature);
        assert!(missing(Feature::Articles) && missing(Feature::Customers) && !missing(Feature::Services));
    }
}
