use crate::app::future::Call;
use crate::model::{Page, Query, RequestChange, RequestDetails, RequestSummary};

/// Effects of the views of requests, separate for the same reason as
/// [`HelpServices`](super::help_services::HelpServices).
pub trait RequestServices {
    /// Fetches one page of the user's requests.
    fn requests(&self, query: Query) -> Call<Page<RequestSummary>>;
    /// Fetches one of the user's requests.
    fn request(&self, id: String) -> Call<RequestDetails>;
    /// Downloads a file of a request, under a name.
    fn download(&self, url: &str, name: &str) -> Call<()>;
    /// Changes one of the user's requests.
    fn change_request(&self, id: &str, change: RequestChange) -> Call<RequestDetails>;
}
