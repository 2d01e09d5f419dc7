//! Building blocks of views: elements, signals, controls, notices.

mod attributes;
mod choice_control;
mod confirm_prompt;
mod control;
mod copy_button;
mod element;
mod error_summary;
mod fact;
mod failure_notice;
mod file_line;
mod heading;
mod keyed;
mod keys;
mod language_list;
mod lazy_placeholder;
mod link;
mod status_tag;
mod text_control;

pub use choice_control::{Choice, choice_control, select_control};
pub use confirm_prompt::{Sure, sure};
pub use control::{Control, control_id};
pub use copy_button::{copy_button, copy_live};
pub use element::{Element, all, button, element, switch, when};
pub use error_summary::{ERROR_SUMMARY, error_summary};
pub use fact::{fact, fixed};
pub use failure_notice::{failure_notice, late_notice};
pub use file_line::{file_line, file_name};
pub use heading::{heading, paragraph, subheading};
pub use keyed::keyed;
pub use keys::{is_composing, pressed};
pub use language_list::{labelled, language_list};
pub use lazy_placeholder::{begin_when_there, later_part, later_slot, when_there};
pub use link::{anchor, new_tab};
pub use status_tag::status_tag;
pub use text_control::text_control;
