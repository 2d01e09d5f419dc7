use std::rc::Rc;

use super::file_services::FileServices;
use crate::app::future::{Call, LocalBoxFuture};
use crate::app::storage::Storage;
use crate::i18n::Localizer;
use crate::model::{
    Article, Customer, HealthReport, Link, NewWatch, Notice, Page, Query, Receipt, Recorded, RequestChange,
    RequestDetails, RequestSummary, Service, SolvedProblem, WatchedIssue,
};

/// A request on its way.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// The request as JSON.
    pub body: String,
    /// The key that makes a repetition the same submission.
    pub key: String,
    /// The files by their identifiers, with their names.
    pub files: Vec<(String, String)>,
}

/// What the views that are fetched later cannot do themselves. These effects are apart from those of
/// [`Services`](super::services::Services), so that they travel with the views that need them.
pub trait LazyServices {
    /// Submits a request; `progress` is called with the bytes that have gone and those that there are.
    fn submit(&self, outgoing: Outgoing, progress: Rc<dyn Fn(u64, u64)>) -> Call<Receipt>;
    /// Ends the submission of a request that is under way.
    fn stop(&self, key: &str);
    /// Asks the backend who calls, as it calls them; `None` for nobody whom it knows.
    fn caller(&self) -> Call<Option<String>>;
    /// What the person's device does.
    fn storage(&self) -> Rc<dyn Storage>;
    /// How long ago something was, in a language.
    fn ago(&self, language: &str, seconds: i64) -> String;
    /// Fetches a part of the person's own requests.
    fn requests(&self, query: Query) -> Call<Page<RequestSummary>>;
    /// Fetches one of the person's own requests.
    fn request(&self, id: String) -> Call<RequestDetails>;
    /// Downloads a file of a request to the person's device, under a name.
    fn download(&self, url: &str, name: &str) -> Call<()>;
    /// Changes one of the person's own requests.
    fn change_request(&self, id: &str, change: RequestChange) -> Call<RequestDetails>;
    /// Searches for customers; without words those that were used lately.
    fn customers(&self, words: &str) -> Call<Page<Customer>>;
    /// The services of a customer, or one's own.
    fn services(&self, customer: Option<&str>) -> Call<Page<Service>>;
    /// The health of a service, or of all that a customer has.
    fn health(&self, service: Option<&str>, customer: Option<&str>) -> Call<HealthReport>;
    /// Articles for words and a service.
    fn articles(&self, words: &str, service: Option<&str>) -> Call<Page<Article>>;
    /// Follows a known problem.
    fn watch(&self, watch: NewWatch) -> Call<WatchedIssue>;
    /// The known problems that are followed.
    fn watched(&self) -> Call<Page<WatchedIssue>>;
    /// Notes whether the customer of a known problem that is followed has been told that it is over.
    fn note_notice(&self, id: &str, notice: Notice) -> Call<WatchedIssue>;
    /// Follows a known problem no longer.
    fn unwatch(&self, id: &str) -> Call<()>;
    /// Takes note of a problem that was solved without support.
    fn solved(&self, solved: SolvedProblem) -> Call<Recorded>;
    /// An address that the backend gave, which may be relative to its own; `None` for one that may not be opened.
    fn address(&self, given: &str) -> Option<Link>;
    /// Prints the element with this id, and nothing else.
    fn print(&self, id: &str);
    /// Brings a part of a list into sight, without moving the focus.
    fn reveal(&self, id: &str);
    /// Called before something happens that draws a list anew by itself: another tab, or an attempt that begins or ends, takes rows
    /// and buttons away, or moves them. Where that takes the focus from one of its rows and nothing else has got it, it goes
    /// to what had it, else to the name of the row, else to the heading of the view.
    fn keep_focus(&self);
    /// What was remembered under a name for as long as the visit lasts.
    fn session_value(&self, name: &'static str) -> Option<String>;
    /// Remembers something under a name for as long as the visit lasts.
    fn set_session_value(&self, name: &'static str, value: String);
    /// What is done with files.
    fn files(&self) -> Rc<dyn FileServices>;
    /// The texts in another language than the one shown; `None` where they cannot be fetched.
    fn texts(&self, language: &str) -> LocalBoxFuture<Option<Rc<Localizer>>>;
}
