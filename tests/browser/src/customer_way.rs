use serde_json::Value;
use thirtyfour::Key;

use crate::page::Page;
use crate::stage::Stage;
use crate::wait::until;
use crate::widget::Widget;
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
/// The way on from the help to the form.
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
        let page = stage.page("plain").attribute("view", NEW).signed_in("demo-contoso").open().await;
        let way = Self::new(page);
        way.widget.wait_for(REPORT).await;
        way
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

    /// A text of one line.
    pub(crate) fn text(&self, id: &str) -> &str {
        self.wording.get(id)
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
        self.widget.click(NEED_HELP).await;
        self.widget.field("description").await;
    }

    /// What screen readers say, or have said last.
    pub(crate) async fn said(&self) -> String {
        self.widget.texts("[role=status]").await.join(" ")
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
