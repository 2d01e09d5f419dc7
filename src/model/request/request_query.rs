use super::new_request::RequestKind;
use super::support_request::RequestStatus;

/// What a list shows of the requests of a kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those that stand here.
    pub status: Option<RequestStatus>,
    /// Only those for the customer with this identifier.
    pub customer: Option<String>,
    /// Only those that are over, and whose customer has not been told.
    pub awaits_notice: bool,
}

/// A part of a list to ask for.
#[derive(Clone, Debug)]
pub struct Query {
    /// Requests of this kind.
    pub kind: RequestKind,
    /// Which of them.
    pub filter: Filter,
    /// Where the part before ended.
    pub cursor: Option<String>,
}
