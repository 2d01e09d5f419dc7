//! Fakes of the app's ports.

mod backend;
mod clock;
mod files;
mod host;
mod storage;

use std::rc::Rc;

use crate::page::Page;

/// All ports of one page.
#[derive(Clone)]
pub(crate) struct Ports(pub(crate) Rc<Page>);
