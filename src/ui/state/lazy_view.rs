use super::chunk::Chunk;
use crate::model::RequestKind;

/// A view that the first form does without. Its code is in a lazy chunk, which is loaded when the first view of it is
/// shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LazyView {
    /// The help flow, from a customer's problem to a request.
    Flow(RequestKind),
    /// The user's requests of a kind.
    Requests(RequestKind),
    /// One request.
    Request(String),
    /// The guide on whether and how a partner escalates a problem.
    Escalation,
    /// The guide on the support that a partner owes its customers.
    CustomerSupport,
    /// Who a request of a kind is for, below the heading of its form, review and confirmation.
    ForWhom(RequestKind),
    /// The form's section of additional customers.
    AlsoAffected(RequestKind),
    /// What is sent along with a form's request, below the list of its review.
    SentAlong(RequestKind),
    /// The home view of customers.
    SelfHelp,
    /// The review of a form's request, until it is sent.
    Review(RequestKind),
    /// The confirmation after a form's request was sent.
    Confirmation(RequestKind),
    /// The outbox: submitted requests that are not delivered.
    Outbox,
    /// The home view's place for what earlier visits and requests have left.
    Waiting,
    /// What earlier visits and requests have left: notices about the outbox, and drafts.
    LeftRecords,
    /// Notices above a form of a kind, and the place for draft offers.
    Drafts(RequestKind),
    /// Draft offers for a form of a kind.
    Offers(RequestKind),
    /// The autosave note of a form of a kind.
    Saved(RequestKind),
    /// The attachments of a form: where files are chosen.
    Attachments(RequestKind),
    /// The list of a form's files.
    FileList(RequestKind),
}

impl LazyView {
    /// The chunk that draws this view.
    pub fn chunk(&self) -> Chunk {
        match self {
            Self::Flow(_) | Self::ForWhom(_) | Self::AlsoAffected(_) | Self::SentAlong(_) | Self::SelfHelp => {
                Chunk::Help
            }
            Self::Requests(_) | Self::Request(_) => Chunk::Requests,
            Self::Escalation | Self::CustomerSupport => Chunk::Guidance,
            Self::FileList(_) => Chunk::Files,
            Self::Outbox | Self::LeftRecords | Self::Offers(_) => Chunk::Records,
            Self::Review(_)
            | Self::Confirmation(_)
            | Self::Waiting
            | Self::Drafts(_)
            | Self::Attachments(_)
            | Self::Saved(_) => Chunk::Submission,
        }
    }
}
