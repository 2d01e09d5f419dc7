use super::Member;
use super::member::optional;

/// The properties without an attribute.
pub const PROPERTIES: &[Member] = &[
    optional(
        "config",
        "Config",
        "Configuration of the page. Can also be given as a `<script type=\"application/json\">` child.",
    ),
    optional(
        "context",
        "Context",
        "Values to prefill empty fields with. What a user typed is never overwritten, and a field that a user cleared stays empty until the request is sent or discarded.",
    ),
    optional(
        "tokenProvider",
        "() => string | Promise<string>",
        "Called before each request to the backend, and once again after a 401, to get a bearer token. Tokens are never stored.",
    ),
];
