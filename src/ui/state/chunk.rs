/// A part of the program that the first form does without, cut along what people do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// What follows a form: autosave, review, sending, confirmation, outbox. It also has the place for files.
    Submission,
    /// Files of a form: reading, listing, redacting.
    Files,
    /// What earlier visits and requests have left: the outbox, and offers of drafts.
    Records,
    /// Texts and styles that the following three share.
    Flows,
    /// The way from a customer's problem to a request, and the home view of customers.
    Help,
    /// The guides.
    Guidance,
    /// Lists of requests, and the page of one.
    Requests,
}

impl Chunk {
    /// All chunks with views, or with what views share.
    pub const ALL: [Self; 7] =
        [Self::Submission, Self::Files, Self::Records, Self::Flows, Self::Help, Self::Guidance, Self::Requests];

    /// The chunk that this one needs: it has the code that both use.
    pub(super) fn needed(self) -> Option<Self> {
        match self {
            Self::Submission => None,
            Self::Files | Self::Records | Self::Flows => Some(Self::Submission),
            Self::Help | Self::Guidance | Self::Requests => Some(Self::Flows),
        }
    }
}
