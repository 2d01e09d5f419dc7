//! The views of a customer's problem, from finding the customer to the end, and of customers who help themselves.
//!
//! They belong to what is fetched later: a person who only reports a problem with Partner Center never pays for them.

mod articles;
mod asked;
mod blocked;
mod checklist;
mod companions;
mod customer_message;
mod customer_picker;
pub mod customer_requests;
mod customer_step;
pub mod flow;
mod health;
mod health_tag;
mod help_step;
mod on_behalf;
mod options;
mod others;
mod partner_channels;
mod record;
pub mod self_help;
mod service_step;
mod solved;
mod watched;
mod wrong_tenant;
