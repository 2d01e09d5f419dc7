//! Guidance for partners: escalation, and the support that they owe their customers.

mod customer_support;
mod english_switch;
mod escalation;
mod escalation_support;
mod guide;
mod handoffs;
mod known_problems;
mod not_escalated;
mod own_channels;
mod see_also;
mod support_checklist;
mod support_obligations;

pub use customer_support::customer_support;
pub use escalation::escalation;
