//! The help flow, from customer search to the escalation gate, and customers' self-help.

mod articles;
mod checklist;
pub mod customers;
mod flow;
pub mod gate;
mod health;
mod health_tag;
mod help_step;
mod partner_channels;
mod remote_data;
mod self_help;
mod service_step;
mod solved;
mod watched;

pub use checklist::{step_name, wrapped_checklist};
pub use customers::customer_requests;
pub use flow::flow;
pub use health::issue;
pub use health_tag::health_tag;
pub use partner_channels::{channels, told};
pub use remote_data::{RemoteData, ask};
pub use self_help::self_help;
pub use watched::stop_button;
