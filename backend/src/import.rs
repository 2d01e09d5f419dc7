//! Filling in customers from another system.

use std::io::{self, BufRead};

use serde::Deserialize;
use support_widget::model::{Flaw, Relationship, TextLimit};

use crate::Settings;
use crate::store::{OpenError, Store};

/// A customer as another system tells it: a line of JSON.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CustomerLine {
    /// Name of the partner whose customer it is.
    pub partner: String,
    /// The company's name.
    pub company_name: String,
    /// The company's domain, which no other customer of the partner has.
    pub domain: String,
    /// Identifier of its tenant.
    #[serde(default)]
    pub tenant_id: Option<String>,
    /// How the partner stands to it.
    pub relationship: Relationship,
    /// Identifiers of its services; those that the catalogue does not have are left out.
    #[serde(default)]
    pub services: Vec<String>,
}

/// Why customers could not be filled in; nothing is changed then.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The database cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Whoever is in the demo's database can be seen by everybody.
    #[error(
        "this is the demo's database, where published tokens may open what is filled in: say `--seed demo` if that is \
         meant, or make a database for real customers with `support-backend init` in another folder"
    )]
    Demo,
    /// The lines cannot be read to their end.
    #[error("the customers cannot be read: {0}")]
    Read(#[from] io::Error),
    /// A line is no customer.
    #[error("line {line} is no customer: {reason}")]
    Line {
        /// Its number, from one.
        line: usize,
        /// What is wrong with it.
        reason: serde_json::Error,
    },
    /// A line has a text that no request may hold.
    #[error("line {line} is no customer: {member} {}", told(*.flaw))]
    Text {
        /// Its number, from one.
        line: usize,
        /// The name of the text.
        member: &'static str,
        /// What is wrong with it.
        flaw: Flaw,
    },
    /// The database failed.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
}

/// Adds customers from lines of JSON, or changes those with the same partner and domain; all of them or, after an error,
/// none. Answers how many lines there were.
pub async fn import_customers(settings: Settings, lines: impl BufRead) -> Result<usize, ImportError> {
    let store = Store::open(&settings).await?;
    let count = import(&store, &settings, lines).await;
    store.close().await;
    count
}

async fn import(store: &Store, settings: &Settings, lines: impl BufRead) -> Result<usize, ImportError> {
    if settings.seed.is_none() && store.is_demo().await? {
        return Err(ImportError::Demo);
    }
    store.import_customers(lines.lines().enumerate().map(|(index, line)| read(index + 1, &line?))).await
}

fn read(line: usize, json: &str) -> Result<CustomerLine, ImportError> {
    let customer: CustomerLine = serde_json::from_str(json).map_err(|reason| ImportError::Line { line, reason })?;
    match customer.flaw() {
        Some((member, flaw)) => Err(ImportError::Text { line, member, flaw }),
        None => Ok(customer),
    }
}

impl CustomerLine {
    /// The first of its texts that is not as a request may hold it: requests for the customer get a copy.
    fn flaw(&self) -> Option<(&'static str, Flaw)> {
        let texts = [
            ("partner", TextLimit::NAME, Some(&self.partner)),
            ("companyName", TextLimit::NAME, Some(&self.company_name)),
            ("domain", TextLimit::NAME, Some(&self.domain)),
            ("tenantId", TextLimit::IDENTIFIER, self.tenant_id.as_ref()),
        ];
        texts.into_iter().find_map(|(member, limit, text)| Some((member, limit.flaw(text?)?)))
    }
}

fn told(flaw: Flaw) -> String {
    match flaw {
        Flaw::TooLong { limit } => format!("has more than {limit} characters"),
        _ => "holds controls or line ends".to_owned(),
    }
}
