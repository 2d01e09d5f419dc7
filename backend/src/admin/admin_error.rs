use std::io;

use support_widget::model::Flaw;

use crate::store::{OpenError, StoreError};

/// Why an administrative command changed nothing.
#[derive(Debug, thiserror::Error)]
pub enum AdminError {
    /// The database cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// No request has this identifier or reference.
    #[error("no request {0}")]
    NoRequest(String),
    /// No known issue in the database has this identifier.
    #[error("no known issue {0}")]
    NoIssue(String),
    /// The database failed.
    #[error("database error: {0}")]
    Store(#[from] StoreError),
}

/// Why customers were not imported. Nothing is changed then.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The database cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Anybody can read the data of the demo with its published tokens.
    #[error(
        "this is the demo's database, where publicly known tokens may open what is imported: add `--seed demo` if that \
         is intended, or create a database for real customers with `support-backend init` in another folder"
    )]
    Demo,
    /// The lines cannot be read to their end.
    #[error("cannot read the customers: {0}")]
    Read(#[from] io::Error),
    /// A line is not a customer.
    #[error("line {line}: not a customer: {reason}")]
    Line {
        /// The number of the line, from one.
        line: usize,
        /// Why it cannot be parsed.
        reason: serde_json::Error,
    },
    /// A line has a text that no request may hold.
    #[error("line {line}: {member} {}", described(*.flaw))]
    Text {
        /// The number of the line, from one.
        line: usize,
        /// The name of the member.
        member: &'static str,
        /// What is wrong with it.
        flaw: Flaw,
    },
    /// The database failed.
    #[error("database error: {0}")]
    Store(#[from] StoreError),
}

fn described(flaw: Flaw) -> String {
    match flaw {
        Flaw::TooLong { limit } => format!("has more than {limit} characters"),
        _ => "contains control characters or line breaks".to_owned(),
    }
}
