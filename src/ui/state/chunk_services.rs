use std::rc::Rc;

use super::file_services::FileServices;
use super::guidance_services::GuidanceServices;
use super::help_services::HelpServices;
use super::lazy_services::LazyServices;
use super::request_services::RequestServices;

/// Effects that come with a chunk.
pub enum ChunkServices {
    /// Those of all lazy views.
    Lazy(Rc<dyn LazyServices>),
    /// Those of views with files.
    Files(Rc<dyn FileServices>),
    /// Those of views about customers, services and their health.
    Help(Rc<dyn HelpServices>),
    /// Those of the guides.
    Guidance(Rc<dyn GuidanceServices>),
    /// Those of views of requests.
    Requests(Rc<dyn RequestServices>),
}
