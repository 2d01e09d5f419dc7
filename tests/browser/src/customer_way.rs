use serde_json::{Value, json};
use thirtyfour::Key;

use crate::page::Page;
use crate::stage::Stage;
use crate::wait::until;
use crate::widget::{REQUEST, Widget};
use crate::wording::Wording;

/// Somebody on the way from a customer's problem to a request, by pointer, in English.
#[derive(Clone)]
pub(crate) struct CustomerWay {
    /// The page.
    pub(crate) page: Page,
    /// Its first widget.
    pub(crate) widget: Widget,
    wording: std::sync::Arc<Wording>,
}

/// The view that the way begins with.
pub(crate) const NEW: &str = "customer-requests/new";
/// The heading where the customer is chosen, and that of the form.
pub(crate) const REPORT: &str = "Report a customer’s problem";
/// The heading where the service is chosen.
pub(crate) const SERVICES: &str = "Which service does the customer need help with?";
/// What the gate asks: whether it is another problem than the known one, or what kind of problem it is.
const CLAIMS: &str = "[id=differs], [name='escalation.handoffCategory']";
/// The heading of the gate.
pub(crate) const GATE: &str = "Does Microsoft take this over?";
/// The way on from the help to the gate.
pub(crate) const NEED_HELP: &str = "No, I still need help";
/// A customer in good standing that has all services.
pub(crate) const CUSTOMER: &str = "citypower.example";

impl CustomerWay {
    /// Somebody in front of a page.
    pub(crate) fn new(page: Page) -> Self {
        Self { widget: page.widget(), page, wording: Wording::of("en-US").into() }
    }

    /// A partner of the demo who begins to report a customer's problem.
    pub(crate) async fn begin(stage: &Stage) -> Self {
        let way = Self::at(stage).await;
        way.widget.wait_for(REPORT).await;
        way
    }

    /// A partner of the demo where the way begins, which depends on what the backend has.
    pub(crate) async fn at(stage: &Stage) -> Self {
        Self::new(stage.page("plain").attribute("view", NEW).signed_in("demo-contoso").open().await)
    }

    /// A partner of the demo who stands before the help for a service of a customer.
    pub(crate) async fn help(stage: &Stage, domain: &str, service: &str) -> Self {
        let way = Self::begin(stage).await;
        way.find(domain).await;
        way.choose_service(service).await;
        way.widget.wait_for_text(way.text("help-decision")).await;
        way
    }

    /// A partner of the demo who stands before the form, past all the help.
    pub(crate) async fn details(stage: &Stage, domain: &str, service: &str) -> Self {
        let way = Self::help(stage, domain, service).await;
        way.go_on().await;
        way
    }

    /// A partner of the demo at the gate, for a service of a customer. The page has named both, and fills in all that the
    /// form asks for; a script may change how it is opened.
    pub(crate) async fn gate(stage: &Stage, service: &str, script: &str) -> Self {
        let way = Self::preset(stage, service, script).await;
        way.go_to_the_gate().await;
        way
    }

    /// A partner of the demo before the help for a service of a customer, both named by the page as with [`Self::gate`].
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

    /// A text of one line.
    pub(crate) fn text(&self, id: &str) -> &str {
        self.wording.get(id)
    }

    /// A text of one line that names the operator.
    pub(crate) fn of_operator(&self, id: &str) -> String {
        self.wording.with(id, "operator", "Microsoft")
    }

    /// Types into the field that searches for customers, in place of what stood there.
    pub(crate) async fn search(&self, words: &str) {
        let field = self.widget.field("customer").await;
        self.page.point_until_focused(&field).await;
        self.page.press_with(Key::Control, "a").await;
        self.page.press(words).await;
    }

    /// Domains of the customers that can be chosen now.
    pub(crate) async fn domains(&self) -> Vec<String> {
        self.widget.texts("[role=option] .domain").await
    }

    /// Waits for these customers, and no others, to be there to choose from.
    pub(crate) async fn wait_for_domains(&self, expected: &[&str]) {
        until(&format!("the customers {expected:?}"), async || {
            let found = self.domains().await;
            if found == expected { Ok(()) } else { Err(format!("{found:?}: {}", self.widget.text().await)) }
        })
        .await;
    }

    /// Points at one of the customers that were found.
    pub(crate) async fn take(&self, domain: &str) {
        let position = until(&format!("{domain} among the customers"), async || {
            let found = self.domains().await;
            found.iter().position(|found| found == domain).ok_or(format!("{found:?}"))
        })
        .await;
        let option = self.widget.element(&format!("[role=option]:nth-child({})", position + 1)).await;
        self.page.point_at(&option).await;
    }

    /// Finds a customer by its domain, and chooses it.
    pub(crate) async fn find(&self, domain: &str) {
        self.search(domain).await;
        self.take(domain).await;
    }

    /// Chooses a service.
    pub(crate) async fn choose_service(&self, id: &str) {
        self.widget.choose("serviceId", id).await;
    }

    /// Goes on from the help to the form.
    pub(crate) async fn go_on(&self) {
        self.go_to_the_gate().await;
        self.pass_the_gate().await;
    }

    /// Goes on from the help to the gate, once the help has shown what there is to know.
    pub(crate) async fn go_to_the_gate(&self) {
        until("health to be known, or not", async || {
            if self.widget.finds(".service-health .loading").await { Err("it is asked for") } else { Ok(()) }
        })
        .await;
        self.widget.click_at(".decision .secondary").await;
        self.widget.element(CLAIMS).await;
    }

    /// Goes on from the gate to the form: it is another problem than the known one, such as the operator takes over, and
    /// what that asks for has been tried. It does so in any language.
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

    /// What screen readers say, or have said last.
    pub(crate) async fn said(&self) -> String {
        let said = self.widget.texts("[role=status]").await;
        said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Waits for screen readers to say something.
    pub(crate) async fn wait_until_said(&self, text: &str) {
        until(&format!("{text:?} to be said"), async || {
            let said = self.said().await;
            if said == text { Ok(()) } else { Err(said) }
        })
        .await;
    }

    /// What stands above every step: for whom, and about what.
    pub(crate) async fn on_behalf(&self) -> String {
        self.widget.texts(".on-behalf-line").await.join("\n")
    }

    /// Sends a call to the backend as somebody with a token, past the widget; returns the answer's status and body.
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
