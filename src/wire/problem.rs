use crate::model::wire_struct;

wire_struct! {
    /// An error of the backend, as problem details (RFC 9457).
    #[derive(Default)]
    #[serde(default)]
    pub struct Problem {
        /// URI that identifies the type of problem; `about:blank` adds nothing to the status.
        #[serde(rename = "type")]
        pub kind: String = String::new(),
        /// Short English summary of the type, for developers.
        pub title: String = String::new(),
        /// The HTTP status, repeated because headers can be hidden across origins.
        pub status: u16 = 0,
        /// English explanation of this occurrence, for developers.
        pub detail: Option<String>,
        /// Seconds to wait before a retry, repeated from `Retry-After` for the same reason.
        pub retry_after: Option<u32>,
        /// Validation errors of single fields and files.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub errors: Vec<FieldProblem> = Vec::new(),
    }
}

wire_struct! {
    /// Validation error of one field or file.
    pub struct FieldProblem {
        /// JSON pointer (RFC 6901) to the field in the request; `/files/0` is the first file of a multipart form.
        pub pointer: String,
        /// Error code: `required`, `tooLong`, `invalid`, `inFuture` or `notAllowed`; for a file `tooMany`, `tooLarge`,
        /// `totalTooLarge`, `empty`, `notAllowed` or `contentMismatch`.
        pub code: String,
        /// English explanation of the code, for developers.
        #[serde(default)]
        pub detail: String = String::new(),
    }
}
