//! The flow of a customer's problem, from customer search to the escalation gate, and customers' self-help.

mod additional_customers;
mod additional_requests;
mod articles;
mod blocked;
mod checklist;
mod customer_message;
mod customer_picker;
mod customer_requests;
mod customer_step;
mod escalation_reasons;
mod flow;
mod gate_advice;
mod gate_step;
mod health;
mod health_tag;
mod help_step;
mod known_problem;
mod on_behalf;
mod options;
mod partner_channels;
mod record;
mod remote_data;
mod self_help;
mod service_step;
mod solved;
mod watched;
mod wrong_tenant;

pub use checklist::{step_name, wrapped_checklist};
pub use customer_requests::customer_requests;
pub use flow::flow;
pub use health::issue;
pub use health_tag::health_tag;
pub use partner_channels::{channels, told};
pub use remote_data::{Asked, ask};
pub use self_help::self_help;
pub use watched::stop_button;
