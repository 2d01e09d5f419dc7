/// An attribute; a property of the same name reflects it.
pub struct Attribute {
    /// Name of the attribute.
    pub name: &'static str,
    /// Allowed values, with `{id}` for any identifier; empty if the attribute takes free text.
    pub words: &'static [&'static str],
    /// Default: one of the values, or a description of it for free text.
    pub default: &'static str,
    /// Description for page owners.
    pub meaning: &'static str,
}

/// All attributes, in the order of the documentation.
pub const ATTRIBUTES: &[Attribute] = &[
    Attribute {
        name: "backend",
        words: &[],
        default: "none; without it, requests cannot be sent",
        meaning: "Base URL of the backend, absolute or relative to the page: `https:`, or `http:` on localhost.",
    },
    Attribute {
        name: "lang",
        words: &[],
        default: "`lang` of the nearest ancestor, across shadow roots, then the languages of the browser",
        meaning: "Language as a BCP 47 tag; the closest available language is shown. Can be changed at any time, on an ancestor too.",
    },
    Attribute {
        name: "cloud",
        words: &["global", "china", "us-government", "germany"],
        default: "global",
        meaning: "Cloud whose guidance, operator and rules apply.",
    },
    Attribute {
        name: "audience",
        words: &["partner", "customer"],
        default: "partner",
        meaning: "Users of the page: staff of a partner, or staff of its customers, who get self-service help first and send their requests to the partner.",
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
        meaning: "Current view. Set it to navigate; it is updated when the user navigates. The URL of the page never changes.",
    },
    Attribute {
        name: "display",
        words: &["inline", "dialog", "launcher"],
        default: "inline",
        meaning: "How to show the widget: `inline` (in the page), `dialog` (modal dialog, opened by `open()`) or `launcher` (button that opens the dialog).",
    },
    Attribute {
        name: "theme",
        words: &["auto", "light", "dark"],
        default: "auto",
        meaning: "Color scheme; `auto` follows the user's preference.",
    },
    Attribute {
        name: "load",
        words: &["visible", "eager", "interaction"],
        default: "visible",
        meaning: "When to load the widget: `visible` (scrolled into view), `eager` (immediately) or `interaction` (hover, tap or focus).",
    },
];
