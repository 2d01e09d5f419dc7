//! Tests of the views, which run in a page of a real browser over fakes of the ports.
//!
//! A test mounts the widget's views on a [`Stage`], acts on the [`Screen`] as a person would, and says what the fakes
//! answer; time passes only when it says so. Many share one page, and take milliseconds each. The test program of
//! `tests/browser` opens that page in each engine, and runs every function that this library exports as a test of its
//! own.
//!
//! What only a whole page can show (the element, the network, the device's storage, typing, more than one tab) is tested
//! by `tests/browser` itself, and what needs no view by the simulator.

#![cfg(target_arch = "wasm32")]

mod customer_message;
mod data;
mod dom;
mod fakes;
mod gate_way;
mod left_records;
mod screen;
mod screen_fields;
mod stage;
mod told_desk;
mod way;

mod customer_flow;
mod customer_list;
mod customer_notification;
mod customer_relationships;
mod customer_search;
mod customer_search_failures;
mod customer_steps;
mod customer_support;
mod drafts_apart;
mod drafts_persistence;
mod errors;
mod failures;
mod file_chunk;
mod gate;
mod gate_rules;
mod gate_steps;
mod guidance;
mod help;
mod help_ends;
mod help_first;
mod json;
mod lazy_chunks;
mod outbox_refusals;
mod outbox_view;
mod partner_center;
mod redrawn;
mod refused_files;
mod self_service;
mod self_service_home;
mod several_customers;
mod side_by_side;
mod watched_issue_notification;

pub use screen::Screen;
pub use stage::Stage;
