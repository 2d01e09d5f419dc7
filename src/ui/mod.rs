//! The views: Leptos components that draw the model's state, one file a component.
//!
//! They know no network, no storage and no page; what they need done, they ask of [`Services`]. No text is written
//! here, and none is a literal inside `view!`: Leptos turns elements that are all literals into `innerHTML`, which
//! pages with a strict policy forbid.

mod app;
mod choice_control;
mod confirmation;
mod control;
mod copy_button;
mod error_summary;
mod failure_notice;
mod form_state;
mod heading;
mod home;
mod request_form;
mod request_list;
mod request_page;
mod review;
mod select_control;
mod send;
mod services;
mod severity_control;
mod shell;
mod state;
mod status_tag;
mod text_control;

pub use app::App;
pub use form_state::FormState;
pub use services::{Call, HostEvent, Later, Services};
pub use state::{HEADING, Offers, State};
