/// An attribute; a property of the same name mirrors it.
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// The words that it takes, `{id}` standing for any identifier; empty where it takes text.
    pub words: &'static [&'static str],
    /// What counts while the attribute is missing.
    pub default: &'static str,
    /// What it is for.
    pub meaning: &'static str,
}

/// The attributes.
pub const ATTRIBUTES: &[Attribute] = &[
    Attribute {
        name: "backend",
        words: &[],
        default: "none: nothing can be sent",
        meaning: "Base address of the backend, absolute or relative to the page: https, or http on this computer alone.",
    },
    Attribute {
        name: "lang",
        words: &[],
        default: "the nearest ancestor's `lang`, across shadow roots, then the browser's languages",
        meaning: "BCP 47 tag of the language wanted; the best of the available ones is shown. A change is followed, on an ancestor too.",
    },
    Attribute {
        name: "cloud",
        words: &["global", "china", "us-government", "germany"],
        default: "global",
        meaning: "Whose guidance, operator and rules apply.",
    },
    Attribute {
        name: "audience",
        words: &["partner", "customer"],
        default: "partner",
        meaning: "Who is looking: people who work for a partner, or its customers, who help themselves first and then ask it.",
    },
    Attribute {
        name: "view",
        words: &[
            "home",
            "partner-center-requests",
            "partner-center-requests/new",
            "customer-requests",
            "customer-requests/new",
            "escalation",
            "customer-support",
            "outbox",
            "request/{id}",
        ],
        default: "home",
        meaning: "Where to start. It follows navigation, and the page's own address is never touched.",
    },
    Attribute {
        name: "display",
        words: &["inline", "dialog", "launcher"],
        default: "inline",
        meaning: "In place, in a modal dialog that `open()` shows, or in one behind a button.",
    },
    Attribute {
        name: "theme",
        words: &["auto", "light", "dark"],
        default: "auto",
        meaning: "The colors; `auto` follows the person's own preference.",
    },
    Attribute {
        name: "load",
        words: &["visible", "eager", "interaction"],
        default: "visible",
        meaning: "When the program is fetched: when the element is scrolled to, at once, or when it is pointed at.",
    },
];
