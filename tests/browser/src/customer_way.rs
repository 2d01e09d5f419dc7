use serde_json::{Value, json};
use thirtyfour::Key;

use crate::page::Page;
use crate::stage::Stage;
use crate::wait::until;
use crate::widget::{REQUEST, Widget};
use crate::wording::{Wording, english};

/// Page object of a user on the flow from a customer's problem to a request, by pointer, in English.
#[derive(Clone)]
pub(crate) struct CustomerWay {
    /// The page.
    pub(crate) page: Page,
    /// Its first widget.
    pub(crate) widget: Widget,
    wording: std::sync::Arc<Wording>,
}

/// The first view of the flow.
pub(crate) const NEW: &str = "customer-requests/new";
/// The first controls of the gate: whether the problem differs from the known issue, or the reason for escalating.
const CLAIMS: &str = "[id=differs], [name='escalation.handoffCategory']";
/// An eligible customer with all services.
pub(crate) const CUSTOMER: &str = "citypower.example";

impl CustomerWay {
    /// Makes the page object of an open page.
    pub(crate) fn new(page: Page) -> Self {
        Self { widget: page.widget(), page, wording: Wording::of("en-US").into() }
    }

    /// Opens the customer step as a partner of the demo.
    pub(crate) async fn begin(stage: &Stage) -> Self {
        let way = Self::at(stage).await;
        way.widget.wait_for(english("form-title-customer")).await;
        way
    }

    /// Opens the first step as a partner of the demo; which step that is depends on the features of the backend.
    pub(crate) async fn at(stage: &Stage) -> Self {
        Self::new(stage.page("plain").attribute("view", NEW).signed_in("demo-contoso").open().await)
    }

    /// Opens the help for a service of a customer, as a partner of the demo.
    pub(crate) async fn help(stage: &Stage, domain: &str, service: &str) -> Self {
        let way = Self::begin(stage).await;
        way.find(domain).await;
        way.choose_service(service).await;
        way.widget.wait_for_text(way.text("help-decision")).await;
        way
    }

    /// Opens the gate for a service of a customer, as a partner of the demo. The page presets both, and prefills
    /// everything that the form requires; `script` may change how it is opened.
    pub(crate) async fn gate(stage: &Stage, service: &str, script: &str) -> Self {
        let way = Self::preset(stage, service, script).await;
        way.go_to_the_gate().await;
        way
    }

    /// Opens the help for a service of a customer, as a partner of the demo; the page presets both as with
    /// [`Self::gate`].
    pub(crate) async fn preset(stage: &Stage, service: &str, script: &str) -> Self {
        let id = stage.server.customer(CUSTOMER).await;
        let [title, description, email] = REQUEST.map(|(_, text)| text);
        let context = json!({
            "customer": { "id": id, "companyName": "City Power & Light", "domain": CUSTOMER }, "serviceId": service,
            "title": title, "description": description, "contact": { "email": email }, "categoryId": "technical",
            "severity": "moderate",
        });
        let builder = stage.page("plain").attribute("view", NEW).script(&format!("widget.context = {context};"));
        let way = Self::new(builder.script(script).signed_in("demo-contoso").open().await);
        way.widget.element(".decision").await;
        way
    }

    /// Returns a message of one line.
    pub(crate) fn text(&self, id: &str) -> &str {
        self.wording.get(id)
    }

    /// Returns a message of one line that contains the operator's name.
    pub(crate) fn of_operator(&self, id: &str) -> String {
        self.wording.with(id, "operator", "Microsoft")
    }

    /// Types into the customer search, replacing its value.
    pub(crate) async fn search(&self, words: &str) {
        let field = self.widget.field("customer").await;
        self.page.point_into(&field).await;
        self.page.press_with(Key::Control, "a").await;
        self.page.press(words).await;
    }

    /// Returns the domains of the customers in the list.
    pub(crate) async fn domains(&self) -> Vec<String> {
        self.widget.texts("[role=option] .domain").await
    }

    /// Waits until the list has exactly these customers.
    pub(crate) async fn wait_for_domains(&self, expected: &[&str]) {
        until(&format!("the customers {expected:?}"), async || {
            let found = self.domains().await;
            if found == expected { Ok(()) } else { Err(format!("{found:?}: {}", self.widget.text().await)) }
        })
        .await;
    }

    /// Selects one of the listed customers by pointer.
    pub(crate) async fn take(&self, domain: &str) {
        let position = until(&format!("{domain} among the customers"), async || {
            let found = self.domains().await;
            found.iter().position(|found| found == domain).ok_or(format!("{found:?}"))
        })
        .await;
        let option = self.widget.element(&format!("[role=option]:nth-child({})", position + 1)).await;
        self.page.point_at(&option).await;
    }

    /// Searches for a customer by its domain, and selects it.
    pub(crate) async fn find(&self, domain: &str) {
        self.search(domain).await;
        self.take(domain).await;
    }

    /// Selects a service.
    pub(crate) async fn choose_service(&self, id: &str) {
        self.widget.choose("serviceId", id).await;
    }

    /// Continues from the help to the form.
    pub(crate) async fn go_on(&self) {
        self.go_to_the_gate().await;
        self.pass_the_gate().await;
    }

    /// Continues from the help to the gate, once the help has finished loading.
    pub(crate) async fn go_to_the_gate(&self) {
        until("health to be known, or not", async || {
            if self.widget.finds(".service-health .loading").await { Err("it is asked for") } else { Ok(()) }
        })
        .await;
        self.widget.click_at(".decision .secondary").await;
        self.widget.element(CLAIMS).await;
    }

    /// Passes the gate to the form, in any language: says that the problem differs from the known issue, selects a
    /// reason that can be escalated, and ticks the required steps.
    pub(crate) async fn pass_the_gate(&self) {
        self.widget.element(CLAIMS).await;
        self.widget.tick("[id=differs]").await;
        self.widget.choose("escalation.handoffCategory", "serviceUnavailable").await;
        self.widget.element(".gate-advice .notice").await;
        for step in ["adminCenter", "reproduce"] {
            self.widget.tick(&format!(".checklist [value={step}]")).await;
        }
        self.widget.click_at(".actions > .primary").await;
        self.widget.field("description").await;
    }

    /// Opens the escalation record in the review.
    pub(crate) async fn open_record(&self) {
        self.widget.click_at(".disclosure > summary").await;
        self.widget.element("[id=escalation-record-paper]").await;
    }

    /// Returns the current text of the live regions: the last announcement to screen readers.
    pub(crate) async fn said(&self) -> String {
        let said = self.widget.texts("[role=status]").await;
        said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Waits for an announcement to screen readers.
    pub(crate) async fn wait_until_said(&self, text: &str) {
        until(&format!("{text:?} to be said"), async || {
            let said = self.said().await;
            if said == text { Ok(()) } else { Err(said) }
        })
        .await;
    }

    /// Returns the summary above every step: the customer, and the service.
    pub(crate) async fn on_behalf(&self) -> String {
        self.widget.texts(".on-behalf-line").await.join("\n")
    }

    /// Calls the backend past the widget, as the user of `token`; returns the status and body of the answer.
    pub(crate) async fn call(&self, token: &str, path: &str, body: Value) -> (u16, Value) {
        let call = "
            const [token, path, body] = arguments;
            const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
            const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
            return fetch(`/support/v1/${path}`, init).then(async (answer) => [answer.status, await answer.json()]);
        ";
        self.page.execute(call, vec![token.into(), path.into(), body]).await
    }
}
