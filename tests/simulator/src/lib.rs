//! A simulator of what the product does: several tabs, persons and faults over one fake device and one fake backend.
//!
//! The widget's own code runs between the fakes of its ports (`ports`). A history is a list of actions (`action`) of
//! people, browsers, networks and clocks, played one after the other (`history`); after each of them, the laws are
//! checked (`laws`) against what people have seen and done (`ledger`). A history is made of a seed, so a failing one can
//! be replayed, and is shortened before it is told (`seeds`).

mod action;
mod builds;
mod census;
mod course;
mod device;
mod history;
mod laws;
mod ledger;
mod page;
mod person;
mod ports;
pub mod seeds;
mod service;
#[cfg(test)]
mod stories;
mod tab;
mod world;
