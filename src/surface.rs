//! The element's public surface as one table: what a page may set, call, hear and style.
//!
//! The program itself never reads it. The tables of the README, `support-widget.d.ts` and `custom-elements.json` are
//! written from it, and a test holds it against the model, the loader, the views and the styles: so nobody reads of
//! anything that is not there, and nothing is there that nobody can read of.

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

/// A named value: a property, a key of an object, or a detail of an event.
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// Its type in TypeScript.
    pub kind: &'static str,
    /// Whether the object that it belongs to is of no use without it.
    pub is_required: bool,
    /// What it is for.
    pub meaning: &'static str,
}

/// An object of members.
pub struct Shape {
    /// Its name in TypeScript.
    pub name: &'static str,
    /// What it is for.
    pub meaning: &'static str,
    /// What may be in it.
    pub members: &'static [Member],
}

/// A method of the element.
pub struct Method {
    /// Its name.
    pub name: &'static str,
    /// Its parameters and its result in TypeScript.
    pub signature: &'static str,
    /// What it does.
    pub meaning: &'static str,
}

/// An event; all of them bubble and leave shadow roots.
pub struct Event {
    /// Its name without [`EVENT_PREFIX`].
    pub name: &'static str,
    /// Whether `preventDefault` keeps what it announces from happening.
    pub is_cancelable: bool,
    /// What its `detail` tells.
    pub detail: &'static [Member],
    /// When it is sent.
    pub meaning: &'static str,
}

/// Something to style: a part of the shadow tree, or a custom property.
pub struct Style {
    /// Its name.
    pub name: &'static str,
    /// The value that a custom property has while the page sets none; empty for a part.
    pub default: &'static str,
    /// What it is.
    pub meaning: &'static str,
}

const fn required(name: &'static str, kind: &'static str, meaning: &'static str) -> Member {
    Member { name, kind, is_required: true, meaning }
}

const fn optional(name: &'static str, kind: &'static str, meaning: &'static str) -> Member {
    Member { name, kind, is_required: false, meaning }
}

const fn style(name: &'static str, default: &'static str, meaning: &'static str) -> Style {
    Style { name, default, meaning }
}

const fn part(name: &'static str, meaning: &'static str) -> Style {
    style(name, "", meaning)
}

/// The element's name.
pub const TAG: &str = "support-widget";

/// What the names of all events begin with.
pub const EVENT_PREFIX: &str = "support-request-";

/// What the names of all custom properties begin with.
pub const STYLE_PREFIX: &str = "--support-widget-";

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
        meaning: "BCP 47 tag of the language wanted; the best of the available ones is shown.",
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
        meaning: "Who is looking. Only `partner` has views so far; `customer` shows the same ones.",
    },
    Attribute {
        name: "view",
        words: &[
            "home",
            "partner-center-requests",
            "partner-center-requests/new",
            "customer-requests",
            "customer-requests/new",
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
        meaning: "The colours; `auto` follows the person's own preference.",
    },
    Attribute {
        name: "load",
        words: &["visible", "eager", "interaction"],
        default: "visible",
        meaning: "When the program is fetched: when the element is scrolled to, at once, or when it is pointed at.",
    },
];

/// The properties that no attribute mirrors.
pub const PROPERTIES: &[Member] = &[
    optional("config", "Config", "The page's configuration; also as a `<script type=\"application/json\">` child."),
    optional("context", "Context", "Fills in fields that are still empty; never overwrites what a person typed."),
    optional(
        "tokenProvider",
        "() => string | Promise<string>",
        "Asked for a bearer token before each call, and once more after a 401. The token is kept nowhere.",
    ),
];

/// The methods.
pub const METHODS: &[Method] = &[
    Method {
        name: "open",
        signature: "(view?: View, context?: Context): void",
        meaning: "Opens the dialog, at a view if one is named, with a context if one is given.",
    },
    Method { name: "close", signature: "(): void", meaning: "Closes the dialog; what was typed stays." },
    Method {
        name: "whenReady",
        signature: "(): Promise<SupportWidget>",
        meaning: "Ends when the program has been drawn for the first time.",
    },
];

/// The events.
pub const EVENTS: &[Event] = &[
    Event { name: "ready", is_cancelable: false, detail: &[], meaning: "The program is drawn and can be used." },
    Event {
        name: "navigate",
        is_cancelable: false,
        detail: &[required("view", "View", "the view, as in the attribute")],
        meaning: "Another view is shown.",
    },
    Event {
        name: "submit",
        is_cancelable: true,
        detail: &[
            required("kind", r#""partnerCenter" | "customer" | "customerSelfService""#, "whose problem it is"),
            required("cloud", r#""global" | "china" | "us-government" | "germany""#, "the cloud that it is about"),
            required("severity", r#""minimal" | "moderate" | "critical""#, "how much it hurts"),
            required("categoryId", "string", "the category, empty without one"),
        ],
        meaning: "A request is about to be sent. The detail holds no personal data.",
    },
    Event {
        name: "sent",
        is_cancelable: false,
        detail: &[
            required("id", "string", "the backend's identifier"),
            required("reference", "string", "what people quote"),
        ],
        meaning: "The backend has stored a request.",
    },
    Event {
        name: "failed",
        is_cancelable: false,
        detail: &[required("code", "FailureCode", "why")],
        meaning: "A request could not be sent; everything typed is kept.",
    },
    Event {
        name: "error",
        is_cancelable: false,
        detail: &[required("code", "ErrorCode", "what is wrong"), required("reason", "string", "for developers")],
        meaning: "The element is used wrongly, or the program cannot run. The console tells the same.",
    },
];

/// Codes of the event `failed`.
pub const FAILURE_CODES: &[&str] = &[
    "unknownOutcome",
    "unauthorized",
    "forbidden",
    "notFound",
    "unsupported",
    "inProgress",
    "keyReused",
    "invalid",
    "tooLarge",
    "busy",
    "server",
    "noBackend",
];

/// Codes of the event `error`: the first four are about how the element is used, the last two about the program.
pub const ERROR_CODES: &[&str] = &["attribute", "backend", "config", "messages", "unavailable", "stopped"];

/// Objects that a page hands over, `Config` and `Context` before those inside them.
pub const SHAPES: &[Shape] = &[
    Shape {
        name: "Config",
        meaning: "What a page configures.",
        members: &[
            optional("categories", "Category[]", "Categories to choose from, where the backend names none."),
            optional("severities", "Severity[]", "Severities to choose from, where the backend names none."),
            optional("limits", "Limits", "How much fits, where the backend does not say."),
            optional("links", "Links", "Addresses of further help; an entry without one is not shown."),
            optional("messages", "Record<string, string>", "Texts that replace ours, in Fluent's syntax by language."),
            optional("contact", "string", "Where people turn when the widget cannot help: a mailto, tel or web address."),
            optional("credentials", r#""same-origin" | "include""#, "Whether cookies go to a backend of another origin."),
        ],
    },
    Shape {
        name: "Context",
        meaning: "What a page fills in beforehand.",
        members: &[
            optional("contact", "ContactContext", "Whom support contacts."),
            optional("customer", "CustomerContext", "The customer that the request is for."),
            optional("categoryId", "string", "Identifier of the category."),
            optional("title", "string", "The problem in a few words."),
            optional("description", "string", "The problem in full."),
            optional("severity", r#""minimal" | "moderate" | "critical""#, "How much it hurts."),
            optional("problemStartTime", "string", "When it began, as local date and time: `2026-11-21T09:30`."),
            optional("preferredContactMethod", r#""email" | "phone""#, "How to reach the contact."),
            optional("preferredSupportLanguage", "string", "BCP 47 tag of the language to be answered in."),
        ],
    },
    Shape {
        name: "Category",
        meaning: "A kind of problem.",
        members: &[
            required("id", "string", "Identifier, as the backend knows it."),
            optional("name", "string", "What people read; our own wording without it."),
            optional("maxSeverity", r#""minimal" | "moderate" | "critical""#, "The highest severity that it allows."),
        ],
    },
    Shape {
        name: "Severity",
        meaning: "A severity with its promise.",
        members: &[
            required("id", r#""minimal" | "moderate" | "critical""#, "Which severity."),
            optional("name", "string", "What people read; our own wording without it."),
            optional("firstResponse", "string", "When support answers: `PT2H` for hours, `P1D` for business days."),
        ],
    },
    Shape {
        name: "Limits",
        meaning: "How much fits.",
        members: &[
            optional("titleLength", "number", "Characters in the title."),
            optional("descriptionLength", "number", "Characters in the description."),
        ],
    },
