//! Pictures of the widget's states for translators and reviewers, and the pictures of the documents.
//!
//! Tests that run only on request make them, so that they use the same tour, server and browser as all others;
//! `cargo xtask pictures` runs these tests and writes the page that shows the pictures.

mod camera;
mod documented_picture;
mod host_pictures;
mod outline;
mod picture_settings;
mod readme_picture;
mod shown_messages;
mod tour_pictures;
mod visit;

pub(crate) use host_pictures::{assert_host_pictures_current, make_host_pictures};
pub(crate) use picture_settings::PictureSettings;
pub(crate) use readme_picture::{assert_current, make_readme_picture};
pub(crate) use shown_messages::list_messages;
pub(crate) use tour_pictures::take_pictures;
