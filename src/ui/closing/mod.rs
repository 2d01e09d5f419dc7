//! Closing the loop: who is told how it ended, with which words, and whether that has been done.
//!
//! These views belong to what is fetched later.

mod attempt;
pub mod customers_to_tell;
mod ended;
mod entry;
pub mod message_editor;
mod note;
pub mod notice_box;
pub mod notice_line;
pub mod notices;
pub mod report_again;
pub mod situation;
