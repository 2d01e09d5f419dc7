//! A backend that remembers which customers were told how their problems ended.

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::json;
use support_widget::i18n::messages;
use support_widget::model::{Failure, RequestDetails, RequestStatus, RequestSummary, Timestamp, View};

use crate::customer_message::message_in;
use crate::data::{city_power, page, read};
use crate::fakes::FakeBackend;
use crate::stage::Stage;

/// Its requests.
#[derive(Clone, Default)]
pub struct ToldDesk(Rc<RefCell<Vec<RequestSummary>>>);

/// What the first request is about.
pub const TITLE: &str = "Mail arrives hours late";

impl ToldDesk {
    /// A desk where a request is over, and a stage in front of it.
    pub fn over(view: View, status: RequestStatus) -> (Self, Stage) {
        let (desk, stage) = (Self::default(), Stage::new(view));
        desk.answer(&stage.backend);
        desk.file(TITLE, status);
        (desk, stage)
    }

    /// Files a request on behalf of a customer, who expects to hear of it.
    pub fn file(&self, title: &str, status: RequestStatus) {
        let customer = city_power();
        let mut requests = self.0.borrow_mut();
        let number = requests.len() + 1;
        requests.push(read(json!({
            "id": format!("r{number}"), "reference": format!("SR-{number}"), "kind": "customer", "title": title,
            "severity": "minimal", "status": status, "customerName": customer.company_name,
            "customerDomain": customer.domain, "serviceName": "Exchange Online", "customerToNotify": true,
            "createdDate": "2026-11-20T08:00:00Z", "lastModifiedDate": "2026-11-20T09:00:00Z",
        })));
    }

    /// When the customer of the first request was told.
    pub fn told(&self) -> Option<Timestamp> {
        self.0.borrow()[0].customer_notified_at
    }

    /// Has a backend answer for this desk.
    pub fn answer(&self, backend: &FakeBackend) {
        let (listing, reading) = (self.clone(), self.clone());
        backend.requests.answers(move |query| {
            let is_meant = |request: &&RequestSummary| !query.filter.awaits_notice || request.awaits_notice();
            Ok(page(listing.0.borrow().iter().filter(is_meant).cloned().collect()))
        });
        backend.request.answers(move |id| reading.details(id));
        backend.watched.answers(|()| Ok(page(Vec::new())));
        self.take_notes(backend);
    }

    /// Has a backend store whether customers were told.
    pub fn take_notes(&self, backend: &FakeBackend) {
        let desk = self.clone();
        backend.change.answers(move |(id, change)| {
            let at = change.escalation.as_ref().and_then(|notice| notice.customer_notified_at);
            desk.0.borrow_mut().iter_mut().filter(|request| request.id == *id).for_each(|request| {
                request.customer_notified_at = at;
            });
            desk.details(id)
        });
    }

    fn details(&self, id: &str) -> Result<RequestDetails, Failure> {
        let requests = self.0.borrow();
        let summary = requests.iter().find(|request| request.id == id).ok_or(Failure::NotFound)?;
        let mut details = serde_json::to_value(summary).expect("a request is JSON");
        details["description"] = json!("It fails.");
        details["history"] = json!([{ "status": "new", "date": summary.created_date }]);
        Ok(read(details))
    }
}

/// What is written to the customer of the first request, which was solved.
pub fn solved_in(tag: &str) -> String {
    let arguments = [("service", "Exchange Online"), ("title", TITLE), ("reference", "SR-1")];
    message_in(tag, messages::CUSTOMER_MESSAGE_SOLVED, &arguments)
}
