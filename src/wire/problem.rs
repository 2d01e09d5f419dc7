use crate::model::wire_struct;

wire_struct! {
    /// An error of the backend, as RFC 9457 describes it.
    #[derive(Default)]
    #[serde(default)]
    pub struct Problem {
        /// URI that names the kind of problem; `about:blank` says no more than the status.
        #[serde(rename = "type")]
        pub kind: String = String::new(),
        /// The kind in a few English words, for developers.
        pub title: String = String::new(),
        /// The HTTP status, repeated because headers can be hidden across origins.
        pub status: u16 = 0,
        /// What happened this time, for developers.
        pub detail: Option<String>,
        /// Seconds to wait, repeated from `Retry-After` for the same reason.
        pub retry_after: Option<u32>,
        /// What is wrong, field by field.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub errors: Vec<FieldProblem> = Vec::new(),
    }
}

wire_struct! {
    /// What is wrong with one field.
    pub struct FieldProblem {
        /// JSON pointer to the field in the request; `/files/0` is the first file of a form.
        pub pointer: String,
        /// One of `required`, `tooLong`, `invalid`, `inFuture`, `notAllowed`; of a file `tooMany`, `tooLarge`,
        /// `totalTooLarge`, `empty`, `notAllowed`, `contentMismatch`.
        pub code: String,
        /// The same for developers, in English.
        #[serde(default)]
        pub detail: String = String::new(),
    }
}
