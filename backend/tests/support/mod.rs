//! What the tests stand on: a backend of their own, over real HTTP, with a real file.

// Each test program uses a part of it.
#![allow(dead_code, unused_imports)]

mod answer;
mod call;
mod client;
mod health_source;
mod instant;
mod process;
mod test_backend;
mod upload;

pub(crate) use answer::Answer;
pub(crate) use call::{CONTOSO, CUSTOMER, Call, FABRIKAM, customer_request, new_key, request};
pub(crate) use client::{client, client_builder};
pub(crate) use health_source::{HealthServer, Says};
pub(crate) use instant::in_seconds;
pub(crate) use process::{Process, log_of};
pub(crate) use test_backend::{TestBackend, import};
pub(crate) use upload::{PNG, begun_call, content, file, folders, form, sha256, until};
