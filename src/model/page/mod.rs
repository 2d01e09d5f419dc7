//! Input of the embedding page: configuration, prefilled values, links, attribute values, and the displayed view.

mod link;
mod mail_link;
mod navigation;
mod page_config;
mod prefill;
mod presentation;
mod view;

pub use link::{Link, is_allowed_backend};
pub use mail_link::mail_link;
pub use navigation::Navigation;
pub use page_config::PageConfig;
pub use prefill::{prefill, preset_customer};
pub use presentation::{Audience, Display, Load, Theme};
pub use view::View;
