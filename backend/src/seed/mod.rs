//! Demo data: companies, customers, services, health and articles, compiled in from `backend/seed/`.

mod articles;
mod companies;
mod demo;
mod files;
mod services;

pub(crate) use articles::ArticleSeed;
pub(crate) use companies::{CompanySeed, CustomerSeed};
pub(crate) use demo::Seed;
pub use demo::SeedName;
pub use files::SeedError;
pub(crate) use services::{IssueSeed, ServiceSeed};
