//! The views: Leptos views that draw the model's state, one file a component.
//!
//! They know no network, no storage and no page; what they need done, they ask of [`Services`].

mod app;
mod attachments;
mod attributes;
mod choice_control;
mod choices;
mod closing;
mod confirmation;
mod control;
mod copy_button;
mod customers;
mod element;
mod error_summary;
mod failure_notice;
mod file_line;
mod form_state;
mod guidance;
mod heading;
mod home;
mod kept;
mod keys;
mod language_list;
mod later;
mod later_services;
mod link;
mod part;
mod receipt;
mod receipt_facts;
mod request_form;
mod request_list;
mod request_page;
mod response_time;
mod review;
mod services;
mod settings;
mod severity_control;
mod shared;
mod shell;
mod slot;
mod state;
mod status_tag;
mod stored_files;
mod text_control;

pub use app::app;
pub use attachments::{ChosenFile, FileContent, FileServices};
pub use form_state::FormState;
pub use kept::begin as begin_keeping;
pub use kept::device::{Change, Device, Records, Signal, StorageLack};
pub use later::{LaterView, later_view};
pub use later_services::{LaterServices, Outgoing};
pub use part::LaterViews;
pub use request_list::Query;
pub use services::{Call, HostEvent, Later, Services};
pub use settings::{Caller, Settings};
pub use state::{HEADING, State};
