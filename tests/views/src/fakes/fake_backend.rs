use support_widget::app::backend::Outgoing;
use support_widget::model::{
    Article, Customer, HealthReport, NewWatch, Notice, Page, Query, Receipt, Recorded, RequestChange, RequestDetails,
    RequestStatus, RequestSummary, Service, SolvedProblem, Timestamp, WatchedIssue,
};

use super::endpoint::Endpoint;

/// A backend that answers what a test says. Until then it takes requests, and has none of the further features.
pub struct FakeBackend {
    /// Submits a request.
    pub submit: Endpoint<Outgoing, Receipt>,
    /// Tells who calls.
    pub caller: Endpoint<(), Option<String>>,
    /// Lists requests.
    pub requests: Endpoint<Query, Page<RequestSummary>>,
    /// Returns a request, by its identifier.
    pub request: Endpoint<String, RequestDetails>,
    /// Changes a request.
    pub change: Endpoint<(String, RequestChange), RequestDetails>,
    /// Sends a file, by its address and name.
    pub download: Endpoint<(String, String), ()>,
    /// Finds customers, by words.
    pub customers: Endpoint<String, Page<Customer>>,
    /// Lists the services of a customer, or the caller's own.
    pub services: Endpoint<Option<String>, Page<Service>>,
    /// Tells the health of a service of a customer.
    pub health: Endpoint<(Option<String>, Option<String>), HealthReport>,
    /// Finds articles, by words and service.
    pub articles: Endpoint<(String, Option<String>), Page<Article>>,
    /// Watches a known issue.
    pub watch: Endpoint<NewWatch, WatchedIssue>,
    /// Lists the watched issues.
    pub watched: Endpoint<(), Page<WatchedIssue>>,
    /// Notes whether a customer was notified of a watched issue.
    pub notice: Endpoint<(String, Notice), WatchedIssue>,
    /// Stops watching an issue.
    pub unwatch: Endpoint<String, ()>,
    /// Records a solved problem.
    pub solved: Endpoint<SolvedProblem, Recorded>,
}

impl Default for FakeBackend {
    fn default() -> Self {
        let backend = Self {
            submit: Endpoint::unsupported(),
            caller: Endpoint::unsupported(),
            requests: Endpoint::unsupported(),
            request: Endpoint::unsupported(),
            change: Endpoint::unsupported(),
            download: Endpoint::unsupported(),
            customers: Endpoint::unsupported(),
            services: Endpoint::unsupported(),
            health: Endpoint::unsupported(),
            articles: Endpoint::unsupported(),
            watch: Endpoint::unsupported(),
            watched: Endpoint::unsupported(),
            notice: Endpoint::unsupported(),
            unwatch: Endpoint::unsupported(),
            solved: Endpoint::unsupported(),
        };
        backend.takes_requests();
        backend.caller.answers(|()| Ok(None));
        backend
    }
}

impl FakeBackend {
    /// Takes every request from now on.
    pub fn takes_requests(&self) {
        self.submit.answers(|outgoing| Ok(receipt(&outgoing.key)));
    }
}

/// The receipt of a request.
pub fn receipt(id: &str) -> Receipt {
    Receipt {
        id: id.to_owned(),
        reference: "SR-7F3K-92QD".to_owned(),
        status: RequestStatus::New,
        created_date: Timestamp::from_seconds(1_790_000_000),
        first_response_due: None,
        attachments: Vec::new(),
    }
}
