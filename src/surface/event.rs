use super::Member;
use super::member::required;

/// An event; all of them bubble and are composed (they cross shadow roots).
pub struct Event {
    /// Name: `support-widget-…` concerns the element, `support-request-…` a request.
    pub name: &'static str,
    /// Whether `preventDefault()` cancels the announced action.
    pub is_cancelable: bool,
    /// Members of its `detail`.
    pub detail: &'static [Member],
    /// Description for page owners: when it is emitted.
    pub meaning: &'static str,
}

/// All events, in the order of the documentation.
pub const EVENTS: &[Event] = &[
    Event {
        name: "support-widget-ready",
        is_cancelable: false,
        detail: &[],
        meaning: "The widget has rendered and can be used.",
    },
    Event {
        name: "support-widget-navigate",
        is_cancelable: false,
        detail: &[required("view", "View", "the new view, as in the attribute")],
        meaning: "Another view is shown.",
    },
    Event {
        name: "support-request-submit",
        is_cancelable: true,
        detail: &[
            required("kind", r#""partnerCenter" | "customer" | "customerSelfService""#, "kind of request"),
            required("cloud", r#""global" | "china" | "us-government" | "germany""#, "cloud of the request"),
            required("severity", r#""minimal" | "moderate" | "critical""#, "impact of the problem"),
            required("categoryId", "string", "category, empty if none was chosen"),
        ],
        meaning: "A request is about to be submitted. The detail holds no personal data.",
    },
    Event {
        name: "support-request-sent",
        is_cancelable: false,
        detail: &[
            required("id", "string", "identifier of the request in the backend"),
            required("reference", "string", "reference number for people to quote"),
        ],
        meaning: "The backend has received and stored a request.",
    },
    Event {
        name: "support-request-queued",
        is_cancelable: false,
        detail: &[],
        meaning: "A request could not be delivered yet. It stays in the outbox on the device, and the widget retries.",
    },
    Event {
        name: "support-request-failed",
        is_cancelable: false,
        detail: &[required("code", "FailureCode", "reason")],
        meaning: "A request could not be submitted. Everything the user entered is kept.",
    },
    Event {
        name: "support-widget-error",
        is_cancelable: false,
        detail: &[
            required("code", "ErrorCode", "kind of error"),
            required("reason", "string", "explanation for developers"),
        ],
        meaning: "The element is misconfigured, or the widget failed to load or has stopped. Also logged to the console.",
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

/// Codes of the event `support-widget-error`: the first four mean misconfiguration, the last two that the widget failed
/// to load or has stopped.
pub const ERROR_CODES: &[&str] = &["attribute", "backend", "config", "messages", "unavailable", "stopped"];
