//! A partner's customers and their services.

pub(crate) mod find;
pub(crate) mod services;
