use std::rc::Rc;

use super::file_services::FileServices;
use crate::app::backend::Backend;
use crate::app::future::{Call, LocalBoxFuture};
use crate::app::storage::Storage;
use crate::i18n::Localizer;
use crate::model::{
    Article, Customer, HealthReport, Link, NewWatch, Notice, Page, Query, Recorded, RequestChange, RequestDetails,
    RequestSummary, Service, SolvedProblem, WatchedIssue,
};

/// Effects of the views in the lazy chunk. They are separate from [`Services`](super::services::Services), so that code
/// splitting puts them into the lazy chunk too.
pub trait LazyServices: Backend {
    /// Aborts the submission with this idempotency key.
    fn stop(&self, key: &str);
    /// The storage port: drafts, outbox, locks and page events.
    fn storage(&self) -> Rc<dyn Storage>;
    /// Formats how long ago something happened, in a language.
    fn ago(&self, language: &str, seconds: i64) -> String;
    /// Fetches one page of the user's requests.
    fn requests(&self, query: Query) -> Call<Page<RequestSummary>>;
    /// Fetches one of the user's requests.
    fn request(&self, id: String) -> Call<RequestDetails>;
    /// Downloads a file of a request, under a name.
    fn download(&self, url: &str, name: &str) -> Call<()>;
    /// Changes one of the user's requests.
    fn change_request(&self, id: &str, change: RequestChange) -> Call<RequestDetails>;
    /// Searches for customers; with an empty query it returns the recently used ones.
    fn customers(&self, words: &str) -> Call<Page<Customer>>;
    /// Fetches the services of a customer, or the caller's own.
    fn services(&self, customer: Option<&str>) -> Call<Page<Service>>;
    /// Fetches the health of one service, or of all services of a customer.
    fn health(&self, service: Option<&str>, customer: Option<&str>) -> Call<HealthReport>;
    /// Searches for articles by words and service.
    fn articles(&self, words: &str, service: Option<&str>) -> Call<Page<Article>>;
    /// Watches a known issue.
    fn watch(&self, watch: NewWatch) -> Call<WatchedIssue>;
    /// Fetches the watched issues.
    fn watched(&self) -> Call<Page<WatchedIssue>>;
    /// Records whether the customer of a watched issue has been notified that it is resolved.
    fn note_notice(&self, id: &str, notice: Notice) -> Call<WatchedIssue>;
    /// Stops watching a known issue.
    fn unwatch(&self, id: &str) -> Call<()>;
    /// Records a problem that was solved without support.
    fn solved(&self, solved: SolvedProblem) -> Call<Recorded>;
    /// Resolves a URL given by the backend, which may be relative to the backend's own; `None` if it is not allowed.
    fn address(&self, given: &str) -> Option<Link>;
    /// Copies plain text to the clipboard; returns `false` if the page or the user does not allow it.
    fn copy(&self, text: String) -> LocalBoxFuture<bool>;
    /// Moves the focus to a text field, once it has been drawn, and selects its text.
    fn select(&self, id: &str);
    /// Prints the element with this id and nothing else.
    fn print(&self, id: &str);
    /// Scrolls a list item into view, without moving the focus.
    fn reveal(&self, id: &str);
    /// Preserves the focus across a redraw that the user didn't start: another tab, or a delivery attempt that begins
    /// or ends, removes or moves rows and buttons. Must be called before the change. If the redraw takes the focus from
    /// a row and nothing else has received it, it returns to the element that had it, else to the row's name, else to
    /// the view's heading.
    fn keep_focus(&self);
    /// Returns a value remembered for this visit: from memory, or from session storage for the names stored there.
    fn session_value(&self, name: &'static str) -> Option<String>;
    /// Remembers a value for this visit, in memory and, for some names, in session storage.
    fn set_session_value(&self, name: &'static str, value: String);
    /// Effects of the attachment views.
    fn files(&self) -> Rc<dyn FileServices>;
    /// Loads the texts of another language than the one shown; `None` if they cannot be fetched.
    fn texts(&self, language: &str) -> LocalBoxFuture<Option<Rc<Localizer>>>;
}
