use super::new_request::RequestKind;
use super::support_request::RequestStatus;

/// Filter of a list of requests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only requests with this status.
    pub status: Option<RequestStatus>,
    /// Only requests for the customer with this identifier.
    pub customer: Option<String>,
    /// Only resolved or closed requests whose customer still has to be notified.
    pub awaits_notice: bool,
}

/// Query for one page of a list of requests (cursor pagination).
#[derive(Clone, Debug)]
pub struct Query {
    /// Kind of the requests.
    pub kind: RequestKind,
    /// Filter within that kind.
    pub filter: Filter,
    /// `next_cursor` of the previous page; `None` for the first page.
    pub cursor: Option<String>,
}
