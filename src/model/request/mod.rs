//! Support requests: drafts, validation, what is composed and submitted, and the backend's responses.

mod additional_request;
mod attachment_record;
mod draft;
mod failure;
mod field;
mod flaw;
mod new_request;
mod request_change;
mod request_query;
mod restoring;
mod submission;
mod submitted;
mod support_request;
mod upload_progress;
pub mod validation;

pub use additional_request::AdditionalRequest;
pub use attachment_record::{AttachmentReceipt, AttachmentStatus, StoredAttachment};
pub use draft::Draft;
pub use failure::Failure;
pub use field::Field;
pub use flaw::Flaw;
pub use new_request::{Contact, ContactMethod, CustomerReference, NewRequest, PageContext, RequestKind};
pub use request_change::{Notice, RequestChange};
pub use request_query::{Filter, Query};
pub use restoring::Restoring;
pub use submission::{Submission, SubmissionStep};
pub use submitted::Submitted;
pub use support_request::{HistoryEntry, Note, Page, Receipt, RequestDetails, RequestStatus, RequestSummary};
pub use upload_progress::Upload;
