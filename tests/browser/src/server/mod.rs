//! Test server: the origin of a test's pages, with real backend, real files and injected faults.

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
