use super::message_context::MessageContext;
use crate::model::{RequestSummary, WatchedIssue, text};
use crate::ui::requests::{customer_name, reference_name};

/// A closed request or resolved known issue whose customer is to be notified.
#[derive(Clone, Debug)]
pub enum ResolvedItem {
    /// A request on behalf of the customer.
    Request(RequestSummary),
    /// A known issue that affected the customer.
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

    /// Returns the title for display.
    pub fn title(&self) -> String {
        match self {
            Self::Request(request) => text::shown(&request.title, 200),
            Self::Issue(issue) => text::shown(&issue.title, 200),
        }
    }

    /// Returns the customer's name, with the domain that distinguishes it from others of the same name.
    pub fn customer(&self) -> Option<String> {
        match self {
            Self::Request(request) => customer_name(request),
            Self::Issue(issue) => issue.customer.as_ref().and_then(reference_name),
        }
    }

    /// Whether the customer is to be notified.
    pub fn awaits_notice(&self) -> bool {
        match self {
            Self::Request(request) => request.awaits_notice(),
            Self::Issue(issue) => issue.awaits_notice(),
        }
    }

    /// Whether it is resolved or closed and has a customer, who may have been notified already.
    pub fn has_customer_to_tell(&self) -> bool {
        match self {
            Self::Request(request) => request.awaits_notice() || request.customer_notified_at.is_some(),
            Self::Issue(issue) => issue.is_over() && issue.customer.is_some(),
        }
    }

    /// Returns the context of the message to the customer.
    pub fn situation(&self) -> MessageContext {
        match self {
            Self::Request(request) => MessageContext::of_request(request),
            Self::Issue(issue) => MessageContext::of_issue(issue),
        }
    }
}
