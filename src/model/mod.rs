//! What the widget knows: clouds and their rules, drafts, requests, and the steps of each flow.
//!
//! Nothing here knows of a browser, a network or a language; everything is tested natively.

mod category;
mod cloud;
mod draft;
mod failure;
mod field;
mod first_response;
mod flaw;
mod link;
mod navigation;
mod new_request;
mod page_config;
mod prefill;
mod presentation;
pub mod read;
mod rules;
mod severity;
mod string_enum;
mod submission;
mod support_request;
pub mod text;
mod timestamp;
pub mod validation;
mod view;

pub use category::Category;
pub use cloud::Cloud;
pub use draft::Draft;
pub use failure::Failure;
pub use field::Field;
pub use first_response::FirstResponse;
pub use flaw::Flaw;
pub use link::{Link, is_allowed_backend};
pub use navigation::Navigation;
pub use new_request::{Contact, ContactMethod, CustomerReference, NewRequest, PageContext, RequestKind};
pub use page_config::PageConfig;
pub use prefill::prefill;
pub use presentation::{Audience, Display, Load, Theme};
pub use rules::{Limits, Rules, SeverityLevel};
pub use severity::Severity;
pub use string_enum::Word;
pub use submission::{ATTEMPTS, Stage, Submission};
pub use support_request::{HistoryEntry, Note, Page, Receipt, RequestDetails, RequestStatus, RequestSummary};
pub use timestamp::Timestamp;
pub use view::View;
