use super::Member;
use super::member::optional;

/// The properties that no attribute mirrors.
pub const PROPERTIES: &[Member] = &[
    optional("config", "Config", "The page's configuration; also as a `<script type=\"application/json\">` child."),
    optional(
        "context",
        "Context",
        "Fills in fields that are still empty. It never overwrites what a person typed, nor fills what they emptied until the request has been sent or discarded, whatever the value.",
    ),
    optional(
        "tokenProvider",
        "() => string | Promise<string>",
        "Asked for a bearer token before each call, and once more after a 401. The token is kept nowhere.",
    ),
];
