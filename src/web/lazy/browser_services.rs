//! Implements the effects of views about customers and requests for one element.

use gloo_net::http::Method;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot};

use crate::app::future::Call;
use crate::model::read::Read;
use crate::model::{
    Article, Customer, Failure, HealthReport, Json, Link, NewWatch, Notice, Page, Query, Recorded, RequestChange,
    RequestDetails, RequestStatus, RequestSummary, Service, SolvedProblem, WatchedIssue,
};
use crate::ui::state::{HelpServices, RequestServices};
use crate::web::dom::{element, random};
use crate::web::net::backend_address::encoded;
use crate::web::net::{Backend, Body, download};

/// Effects of views about customers, services and their health.
pub struct BrowserHelpServices {
    backend: Backend,
    root: ShadowRoot,
}

/// Effects of views of requests.
pub struct BrowserRequestServices {
    backend: Backend,
    root: ShadowRoot,
}

impl BrowserHelpServices {
    /// Creates the services of the element with this shadow root.
    pub fn new(backend: Backend, root: ShadowRoot) -> Self {
        Self { backend, root }
    }
}

impl BrowserRequestServices {
    /// Creates the services of the element with this shadow root.
    pub fn new(backend: Backend, root: ShadowRoot) -> Self {
        Self { backend, root }
    }
}

impl HelpServices for BrowserHelpServices {
    fn customers(&self, words: &str) -> Call<Page<Customer>> {
        list(&self.backend, "customers", &[("q", Some(words))])
    }

    fn services(&self, customer: Option<&str>) -> Call<Page<Service>> {
        list(&self.backend, "services", &[("customerId", customer)])
    }

    fn health(&self, service: Option<&str>, customer: Option<&str>) -> Call<HealthReport> {
        list(&self.backend, "service-health", &[("serviceId", service), ("customerId", customer)])
    }

    fn articles(&self, words: &str, service: Option<&str>) -> Call<Page<Article>> {
        list(&self.backend, "articles", &[("q", Some(words)), ("serviceId", service)])
    }

    fn watch(&self, watch: NewWatch) -> Call<WatchedIssue> {
        post(&self.backend, "watched-issues", &Json::of(&watch))
    }

    fn watched(&self) -> Call<Page<WatchedIssue>> {
        list(&self.backend, "watched-issues", &[])
    }

    fn note_notice(&self, id: &str, notice: Notice) -> Call<WatchedIssue> {
        let path = format!("watched-issues/{}", encoded(id));
        send(&self.backend, Method::PATCH, path, &Json::of(&notice))
    }

    fn unwatch(&self, id: &str) -> Call<()> {
        self.backend.call(Method::DELETE, format!("watched-issues/{}", encoded(id)), None)
    }

    fn solved(&self, solved: SolvedProblem) -> Call<Recorded> {
        post(&self.backend, "solved-problems", &Json::of(&solved))
    }

    fn address(&self, given: &str) -> Option<Link> {
        Link::parse(given).or_else(|| Link::parse(&self.backend.resolved(given)?))
    }

    fn reveal(&self, id: &str) {
        let found = element(&self.root, id);
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        found.into_iter().for_each(|element| element.scroll_into_view_with_scroll_into_view_options(&options));
    }
}

impl RequestServices for BrowserRequestServices {
    fn requests(&self, Query { kind, filter, cursor }: Query) -> Call<Page<RequestSummary>> {
        let query = [
            ("kind", Some(kind.as_str())),
            ("status", filter.status.map(RequestStatus::as_str)),
            ("customerId", filter.customer.as_deref()),
            ("awaitsNotice", filter.awaits_notice.then_some("true")),
            ("cursor", cursor.as_deref()),
        ];
        list(&self.backend, "requests", &query)
    }

    fn request(&self, id: String) -> Call<RequestDetails> {
        self.backend.get(format!("requests/{}", encoded(&id)))
    }

    fn download(&self, url: &str, name: &str) -> Call<()> {
        let (call, name, root) = (self.backend.file(url), name.to_owned(), self.root.clone());
        Box::pin(async move {
            let file = call.await?;
            download::save(&root, &file, &name).ok_or(Failure::UnknownOutcome)
        })
    }

    fn change_request(&self, id: &str, change: RequestChange) -> Call<RequestDetails> {
        send(&self.backend, Method::PATCH, format!("requests/{}", encoded(id)), &Json::of(&change))
    }
}

fn list<T: Read + 'static>(backend: &Backend, path: &str, query: &[(&str, Option<&str>)]) -> Call<T> {
    let given = query.iter().filter_map(|(name, value)| Some((name, (*value)?)));
    let pairs: Vec<_> = given.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    let call = backend.get(format!("{path}?{}", pairs.join("&")));
    let names_customer = query.iter().any(|(name, value)| *name == "customerId" && value.is_some());
    Box::pin(async move {
        call.await.map_err(|failure| match failure {
            // A backend without this feature answers 404. If the address names a customer, the 404 may mean that the
            // customer does not exist.
            Failure::NotFound if !names_customer => Failure::Unsupported,
            other => other,
        })
    })
}

fn post<T: Read + 'static>(backend: &Backend, path: &str, body: &Json) -> Call<T> {
    send(backend, Method::POST, path.to_owned(), body)
}

fn send<T: Read + 'static>(backend: &Backend, method: Method, path: String, body: &Json) -> Call<T> {
    backend.call(method, path, Some(Body { json: body.to_string(), key: random::uuid() }))
}
