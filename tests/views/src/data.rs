//! What a backend answers, by fictional companies.

use serde_json::{Value, json};
use support_widget::model::read::Read;
use support_widget::model::{
    Article, Customer, Failure, HealthReport, Page, RequestDetails, RequestSummary, Service, WatchedIssue,
};

use crate::fakes::FakeBackend;

/// An answer as a backend writes it.
pub fn read<T: Read>(json: Value) -> T {
    T::read(&json.clone().into()).unwrap_or_else(|| panic!("no backend answers {json}"))
}

/// All of a list, on one page.
pub fn page<T>(items: Vec<T>) -> Page<T> {
    Page { items, next_cursor: None }
}

/// A customer who may be served. The identifier is the first word of the domain.
pub fn customer(company_name: &str, domain: &str) -> Customer {
    let id = domain.split('.').next().unwrap_or_default();
    read(json!({ "id": id, "companyName": company_name, "domain": domain, "relationship": "active" }))
}

/// A customer with every service.
pub fn city_power() -> Customer {
    customer("City Power & Light", "citypower.example")
}

/// A service, which has an admin center.
pub fn service(id: &str, name: &str) -> Service {
    let admin_center = format!("https://admin.contoso.example/{id}");
    read(json!({ "id": id, "displayName": name, "adminCenterUrl": admin_center }))
}

/// The health of a service, with the titles of its known issues.
pub fn health(service: &str, status: &str, issues: &[&str]) -> HealthReport {
    let issue = |(index, title): (usize, &&str)| {
        json!({
            "id": format!("{service}-{index}"), "title": title, "classification": "incident", "status": status,
            "startDateTime": "2026-11-20T07:00:00Z", "lastModifiedDateTime": "2026-11-20T09:00:00Z",
        })
    };
    let issues: Vec<_> = issues.iter().enumerate().map(issue).collect();
    let item = json!({ "serviceId": service, "displayName": service, "status": status, "issues": issues });
    read(json!({ "checkedAt": "2026-11-20T09:59:00Z", "items": [item] }))
}

/// An article.
pub fn article(id: &str, title: &str) -> Article {
    read(
        json!({ "id": id, "title": title, "url": format!("https://help.contoso.example/{id}"), "summary": "Try this." }),
    )
}

/// A request that is in the list of the caller: new, and minimal.
pub fn request_summary(id: &str, title: &str) -> RequestSummary {
    read(request(id, title))
}

/// A request that is looked at.
pub fn request_details(id: &str, title: &str) -> RequestDetails {
    let mut details = request(id, title);
    details["description"] = "It fails.".into();
    details["history"] = json!([{ "status": "new", "date": CREATED }]);
    read(details)
}

/// When requests were stored.
const CREATED: &str = "2026-11-19T08:00:00Z";

fn request(id: &str, title: &str) -> Value {
    json!({
        "id": id, "reference": format!("SR-{id}"), "kind": "customer", "title": title, "severity": "minimal",
        "status": "new", "createdDate": CREATED, "lastModifiedDate": CREATED,
    })
}

impl FakeBackend {
    /// Knows three customers, their three services, of which Exchange Online is degraded by two known issues, and an
    /// article about each.
    pub fn knows_customers(&self) {
        let customers = || {
            vec![
                city_power(),
                customer("Fourth Coffee", "fourth-coffee.example"),
                customer("Fabrikam", "fabrikam.example"),
            ]
        };
        self.customers.answers(move |words| {
            // Without words a backend lists those who were served lately: here none.
            let found = customers().into_iter().filter(|customer| !words.is_empty() && is_meant(customer, words));
            Ok(page(found.collect()))
        });
        self.services.answers(|_| {
            let names = [
                ("exchange-online", "Exchange Online"),
                ("sharepoint-online", "SharePoint Online"),
                ("microsoft-teams", "Microsoft Teams"),
            ];
            Ok(page(names.map(|(id, name)| service(id, name)).into()))
        });
        self.health.answers(|(id, _)| match id.as_deref() {
            Some("exchange-online") => {
                Ok(health("exchange-online", "serviceDegradation", &["Mail is late", "Search finds nothing"]))
            }
            Some(id) => Ok(health(id, "serviceOperational", &[])),
            None => Err(Failure::NotFound),
        });
        self.articles.answers(|(_, service)| {
            let id = service.clone().unwrap_or_else(|| "any".to_owned());
            Ok(page(vec![article(&id, &format!("About {id}"))]))
        });
    }

    /// Finds these customers by their names and domains. Without words it lists all of them, as lately served or not.
    pub fn finds(&self, customers: Vec<Customer>) {
        self.customers.answers(move |words| {
            Ok(page(customers.iter().filter(|customer| is_meant(customer, words)).cloned().collect()))
        });
    }
}

/// Whether a customer has words in its name or domain.
fn is_meant(customer: &Customer, words: &str) -> bool {
    let words = words.to_lowercase();
    customer.company_name.to_lowercase().contains(&words) || customer.domain.contains(&words)
}

/// A known issue that is watched for City Power & Light. Nothing was heard of it since.
pub fn watched_issue(issue: &str, title: &str) -> WatchedIssue {
    let customer = city_power();
    read(json!({
        "id": format!("watch-{issue}"), "issueId": issue, "title": title, "serviceId": "exchange-online",
        "serviceName": "Exchange Online", "status": "restoringService", "createdDate": "2026-11-20T09:58:00Z",
        "customer": { "id": customer.id, "companyName": customer.company_name, "domain": customer.domain },
    }))
}
