//! The demo portal, and the files of the widget that pages embed.

mod own_files;
mod serve;
mod site_error;

pub use serve::{page_policy, site};
pub use site_error::SiteError;
pub(crate) use site_error::keep_apart;
