//! Notifying customers of how their requests and known issues were resolved.

mod customers_to_notify;
mod mark_notified;
mod message_context;
mod message_editor;
mod notification_box;
mod notification_entry;
mod notification_line;
mod pending_notifications;
mod report_again;
mod resolved_item;
mod save_action;

pub use customers_to_notify::customers_to_tell;
pub use message_context::Situation;
pub use message_editor::message_editor;
pub use notification_box::notice_box;
pub use notification_line::notice_line;
pub use pending_notifications::Notices;
pub use report_again::report_again;
