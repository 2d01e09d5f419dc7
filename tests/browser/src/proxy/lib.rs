//! A proxy that stands between a browser and a backend and does to their calls what networks do: it slows them, cuts them
//! off, loses answers after the work was done, and answers itself with what was never asked for.
//!
//! Pages, files of the widget and calls of the API all go through it; faults strike only the calls that a [`Target`]
//! names. Bodies of requests are passed on as they come, so that a slow or broken upload is one for both sides.

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
