//! Follow-up: notifying customers of how their requests and known issues were resolved.

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

pub use customers_to_notify::customers_to_notify_list;
pub use message_context::MessageContext;
pub use message_editor::message_editor;
pub use notification_box::notification_box;
pub use notification_line::notification_line;
pub use pending_notifications::PendingNotifications;
pub use report_again::report_again;
