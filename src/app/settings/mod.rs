//! Settings: what the page, its attributes and the backend determine, and when the backend has to be asked.

mod batch;
mod configuration;
mod context;
mod language_choice;
mod merged;
#[cfg(test)]
mod merged_tests;
mod offer;
mod page_settings;
mod page_source;
mod questions;
mod reader;
mod settings;
mod wording;

#[cfg(test)]
mod configuration_tests;
#[cfg(test)]
mod fake_page;
#[cfg(test)]
mod page_settings_tests;

pub use batch::Batch;
pub use configuration::{Change, Configuration};
pub use context::Context;
pub use language_choice::LanguageChoice;
pub use page_settings::PageSettings;
pub use page_source::PageSource;
pub use questions::Question;
pub use reader::{Warning, view};
pub use settings::{Caller, Settings};
pub use wording::Wording;
