//! The origin that a test's pages come from: real backend, real files, and whatever shall go wrong.

mod call;
mod fault;
mod gate;
mod routes;
mod stored;
mod stored_file;
mod template;
mod test_server;

pub(crate) use call::{Call, Ending};
pub(crate) use fault::Fault;
pub(crate) use gate::Gate;
pub(crate) use stored::Stored;
pub(crate) use stored_file::sha256;
pub(crate) use template::copy_demo_to;
pub(crate) use test_server::{POLICY, TestServer};
