use std::fmt;

use crate::model::RequestKind;

/// A view (route) of the widget; its path is the value of the `view` attribute.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// Start page.
    Home,
    /// List of the user's requests of a kind.
    Requests(RequestKind),
    /// Form for a new request of a kind.
    NewRequest(RequestKind),
    /// Guide for partners on whether and how to escalate a problem.
    Escalation,
    /// Guide on the support that a partner owes its customers.
    CustomerSupport,
    /// Outbox: submitted requests that are not delivered yet.
    Outbox,
    /// Details of one request, by the backend's identifier.
    Request(String),
}

impl View {
    /// All paths, as documented for page owners.
    pub const PATHS: [&'static str; 9] = [
        "home",
        "partner-center-requests",
        "partner-center-requests/new",
        "customer-requests",
        "customer-requests/new",
        "escalation",
        "customer-support",
        "outbox",
        "request/{id}",
    ];

    /// Parses a path; `None` for an unknown one.
    pub fn parse(path: &str) -> Option<Self> {
        Some(match path {
            "home" => Self::Home,
            "partner-center-requests" => Self::Requests(RequestKind::PartnerCenter),
            "partner-center-requests/new" => Self::NewRequest(RequestKind::PartnerCenter),
            "customer-requests" => Self::Requests(RequestKind::Customer),
            "customer-requests/new" => Self::NewRequest(RequestKind::Customer),
            "escalation" => Self::Escalation,
            "customer-support" => Self::CustomerSupport,
            "outbox" => Self::Outbox,
            _ => Self::Request(path.strip_prefix("request/").filter(|id| is_identifier(id))?.to_owned()),
        })
    }
}

impl fmt::Display for View {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => out.write_str("home"),
            Self::Requests(kind) => out.write_str(requests(*kind)),
            Self::NewRequest(kind) => write!(out, "{}/new", requests(*kind)),
            Self::Escalation => out.write_str("escalation"),
            Self::CustomerSupport => out.write_str("customer-support"),
            Self::Outbox => out.write_str("outbox"),
            Self::Request(id) => write!(out, "request/{id}"),
        }
    }
}

fn requests(kind: RequestKind) -> &'static str {
    match kind {
        RequestKind::PartnerCenter => "partner-center-requests",
        RequestKind::Customer | RequestKind::CustomerSelfService => "customer-requests",
    }
}

/// Returns whether an identifier is safe as a URL path segment: letters, digits and a few marks, which rules out path
/// traversal.
fn is_identifier(id: &str) -> bool {
    let is_mark = |character: char| matches!(character, '-' | '_' | '.' | '~' | ':');
    (1..=128).contains(&id.len())
        && id.chars().all(|character| character.is_ascii_alphanumeric() || is_mark(character))
        && !id.starts_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_and_written() {
        for path in View::PATHS {
            let path = path.replace("{id}", "SR-2026_1");
            assert_eq!(View::parse(&path).map(|view| view.to_string()), Some(path));
        }
    }

    #[test]
    fn other_paths_lead_nowhere() {
        for path in ["", "Home", "admin", "request/", "request/../config", "request/a/b", "request/a?b", "/home"] {
            assert_eq!(View::parse(path), None, "{path}");
        }
    }
}
