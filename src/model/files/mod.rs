//! Files attached to a request, and the redaction of screenshots.

mod area;
mod area_key;
mod attachment;
mod attachments;
mod examined;
mod file_flaw;
mod file_type;
mod file_types;
mod redaction;

pub use area::Area;
pub use area_key::AreaKey;
pub use attachment::{Attachment, AttachmentState};
pub use attachments::Attachments;
pub use examined::Examined;
pub use file_flaw::FileFlaw;
pub use file_type::FileType;
pub use file_types::FileTypes;
pub use redaction::{DragHandle, Redaction};
