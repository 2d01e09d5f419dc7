//! Fault injection proxy between browser and backend. It simulates a faulty network and its middleboxes: latency, slow
//! uplinks, connection resets, answers lost after the backend has committed, login pages and redirects.
//!
//! Pages, widget files and API calls all go through it; faults apply only to calls that match a [`Target`]. Request
//! bodies are streamed, so that a slow or broken upload is one for both sides.

mod answers;
mod call;
mod connection;
mod counters;
mod figures;
mod mix;
mod network_fault;
mod plan;
mod proxy;
mod rule;
mod shared;
mod target;
mod upload;
mod upstream;

pub use figures::Figures;
pub use mix::Mix;
pub use network_fault::NetworkFault;
pub use proxy::Proxy;
pub use target::Target;
