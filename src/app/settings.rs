//! Settings: what the page, its attributes and the backend determine.

use crate::model::{Audience, Cloud, Customer, Display, Feature, Features, Link, Partner, Rules, Tenants, Theme};

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
    /// Settings before the page and the backend have said anything.
    pub fn initial(cloud: Cloud) -> Self {
        Self {
            display: Display::Inline,
            theme: Theme::Auto,
            rules: Rules::of(cloud),
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
            person: None,
            turn: 0,
            backend: String::new(),
            drafts: true,
        }
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
