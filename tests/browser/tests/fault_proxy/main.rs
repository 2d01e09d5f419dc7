//! The fault proxy between a client that reads and writes bytes and a backend that notes what it gets.

mod answers;
mod backend;
mod client;
mod mixes;
mod uploads;
mod upstreams;
