use super::Member;
use super::member::required;

/// An event; all of them bubble and leave shadow roots.
pub struct Event {
    /// Its name: `support-widget-…` is about the element, `support-request-…` about a request.
    pub name: &'static str,
    /// Whether `preventDefault` keeps what it announces from happening.
    pub is_cancelable: bool,
    /// What its `detail` tells.
    pub detail: &'static [Member],
    /// When it is sent.
    pub meaning: &'static str,
}

/// The events.
pub const EVENTS: &[Event] = &[
    Event {
        name: "support-widget-ready",
        is_cancelable: false,
        detail: &[],
        meaning: "The program is drawn and can be used.",
    },
    Event {
        name: "support-widget-navigate",
        is_cancelable: false,
        detail: &[required("view", "View", "the view, as in the attribute")],
        meaning: "Another view is shown.",
    },
    Event {
        name: "support-request-submit",
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
        name: "support-request-sent",
        is_cancelable: false,
        detail: &[
            required("id", "string", "the backend's identifier"),
            required("reference", "string", "what people quote"),
        ],
        meaning: "The backend has stored a request.",
    },
    Event {
        name: "support-request-queued",
        is_cancelable: false,
        detail: &[],
        meaning: "A request could not be sent yet. It is kept on the device, and sent as soon as that is possible.",
    },
    Event {
        name: "support-request-failed",
        is_cancelable: false,
        detail: &[required("code", "FailureCode", "why")],
        meaning: "A request could not be sent; everything typed is kept.",
    },
    Event {
        name: "support-widget-error",
        is_cancelable: false,
        detail: &[required("code", "ErrorCode", "what is wrong"), required("reason", "string", "for developers")],
        meaning: "The element is used wrongly, or the program cannot run. The console tells the same.",
    },
];

/// Codes of the event `support-request-failed`.
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
    "stopped",
    "filesGone",
    "filesRefused",
    "noBackend",
];

/// Codes of the event `support-widget-error`: the first four are about how the element is used, the last two about the
/// program.
pub const ERROR_CODES: &[&str] = &["attribute", "backend", "config", "messages", "unavailable", "stopped"];
