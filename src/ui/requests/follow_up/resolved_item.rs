use super::message_context::MessageContext;
use crate::model::{RequestSummary, WatchedIssue, text};
use crate::ui::requests::{customer_name, reference_name};

/// Something that is over, and of which a customer is told.
#[derive(Clone, Debug)]
pub enum ResolvedItem {
    /// A request on behalf of the customer.
    Request(RequestSummary),
    /// A known problem that the customer had.
    Issue(WatchedIssue),
}

impl ResolvedItem {
    /// The backend's identifier.
    pub fn id(&self) -> &str {
        match self {
            Self::Request(request) => &request.id,
            Self::Issue(issue) => &issue.id,
        }
    }

    /// The problem in a few words.
    pub fn title(&self) -> String {
        match self {
            Self::Request(request) => text::shown(&request.title, 200),
            Self::Issue(issue) => text::shown(&issue.title, 200),
        }
    }

    /// The customer's name, with the domain that tells it from others of the same name.
    pub fn customer(&self) -> Option<String> {
        match self {
            Self::Request(request) => customer_name(request),
            Self::Issue(issue) => issue.customer.as_ref().and_then(reference_name),
        }
    }

    /// Whether the customer waits to be told.
    pub fn awaits_notice(&self) -> bool {
        match self {
            Self::Request(request) => request.awaits_notice(),
            Self::Issue(issue) => issue.awaits_notice(),
        }
    }

    /// Whether it is over and has a customer, who may have been told.
    pub fn has_customer_to_tell(&self) -> bool {
        match self {
            Self::Request(request) => request.awaits_notice() || request.customer_notified_at.is_some(),
            Self::Issue(issue) => issue.is_over() && issue.customer.is_some(),
        }
    }

    /// What a message tells the customer.
    pub fn situation(&self) -> MessageContext {
        match self {
            Self::Request(request) => MessageContext::of_request(request),
            Self::Issue(issue) => MessageContext::of_issue(issue),
        }
    }
}
