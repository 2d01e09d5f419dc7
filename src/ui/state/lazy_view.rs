use crate::model::RequestKind;

/// A view that the first form does without. What draws these is a part of the program of its own, which is fetched when
/// the first of them is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LazyView {
    /// From a customer's problem to a request.
    Flow(RequestKind),
    /// The person's own requests of a kind.
    Requests(RequestKind),
    /// One request.
    Request(String),
    /// Whether and how a partner hands a problem over.
    Escalation,
    /// What support a partner owes its customers.
    CustomerSupport,
    /// Where customers start.
    SelfHelp,
    /// What is about to be sent with a form of a kind, until it is.
    Review(RequestKind),
    /// The end of a form of a kind.
    Confirmation(RequestKind),
    /// What was submitted and is not delivered.
    Outbox,
    /// What waits for the person, where they start.
    Waiting,
    /// What was begun before and fits a form of a kind, and whether it can be kept.
    Drafts(RequestKind),
    /// Whether what is written into a form of a kind is kept.
    Saved(RequestKind),
    /// The files of a form.
    Attachments(RequestKind),
}
