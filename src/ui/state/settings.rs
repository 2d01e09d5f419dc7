use crate::model::{Audience, Customer, Display, Feature, Features, Link, Partner, Rules, Tenants, Theme};

/// What page and backend have settled: it changes seldom, and then much of it at once.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the widget stands on the page.
    pub display: Display,
    /// Which set of colours to use.
    pub theme: Theme,
    /// What may be filled in.
    pub rules: Rules,
    /// Further help, by name.
    pub links: Vec<(String, Link)>,
    /// Where people turn when the widget cannot help.
    pub contact: Option<Link>,
    /// Who is looking.
    pub audience: Audience,
    /// The partner whom a customer asks.
    pub partner: Partner,
    /// The customer that the page has named.
    pub preset: Option<Customer>,
    /// The tenants that the page speaks of.
    pub tenants: Tenants,
    /// How many requests are over without their customers having been told.
    pub customers_to_notify: usize,
    /// The parts that the backend has; `None` until it has answered.
    pub features: Option<Features>,
    /// The parts that have turned out to be missing, whatever the backend says.
    pub missing: Features,
    /// Who calls the backend.
    pub caller: Caller,
    /// Who was signed in last.
    pub person: Option<String>,
    /// How often somebody else has taken over from them.
    pub turn: u32,
    /// The backend's address.
    pub backend: String,
    /// Whether what is written is kept on the device before it is submitted.
    pub drafts: bool,
}

/// Who calls the backend, as far as it has said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caller {
    /// It could not be asked yet.
    Unknown,
    /// Somebody, as the backend calls them, or nobody whom it knows.
    Known(Option<String>),
}

impl Settings {
    /// Whether the backend is known to have a part.
    pub fn has(&self, feature: Feature) -> bool {
        self.features.is_some_and(|features| features.has(feature))
    }

    /// The address of further help.
    pub fn link(&self, name: &str) -> Option<String> {
        self.links.iter().find(|(known, _)| known == name).map(|(_, link)| link.as_str().to_owned())
    }
}
