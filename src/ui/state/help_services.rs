use crate::app::future::Call;
use crate::model::{
    Article, Customer, HealthReport, Link, NewWatch, Notice, Page, Recorded, Service, SolvedProblem, WatchedIssue,
};

/// Effects of the views about customers, services and their health. They are separate from
/// [`LazyServices`](super::lazy_services::LazyServices), so that the readers of these answers are in the chunks that
/// show them.
pub trait HelpServices {
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
    /// Scrolls a list item into view, without moving the focus.
    fn reveal(&self, id: &str);
}
