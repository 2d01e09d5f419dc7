//! The views of a customer's problem, from finding the customer to the end, and of customers who help themselves.
//!
//! They belong to what is fetched later: a person who only reports a problem with Partner Center never pays for them.

mod articles;
pub mod asked;
mod blocked;
pub mod checklist;
mod claims;
mod companions;
mod customer_message;
mod customer_picker;
pub mod customer_requests;
mod customer_step;
pub mod flow;
mod gate_advice;
mod gate_step;
pub mod health;
pub mod health_tag;
mod help_step;
mod known_problem;
mod on_behalf;
mod options;
mod others;
pub mod partner_channels;
mod record;
pub mod self_help;
mod service_step;
mod solved;
pub mod watched;
mod wrong_tenant;

pub use checklist::step_name;
