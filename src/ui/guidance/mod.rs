//! What a partner has to know: whether and how it hands a problem over, and what support it owes its customers.
//!
//! They belong to what is fetched later. Since the wording has contractual weight, the English stands beside it for those
//! who want it: all guidance is written by means of [`Guide`](guide::Guide).

pub mod customer_support;
mod english_switch;
pub mod escalation;
mod escalation_support;
mod guide;
mod handoffs;
mod known_problems;
mod owed;
mod own_channels;
mod promises;
mod see_also;
mod stays;
