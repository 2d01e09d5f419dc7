use axum::http::Method;

use crate::page::{Page, PageBuilder};
use crate::server::{Fault, Gate};
use crate::stage::Stage;
use crate::wording::Wording;

/// Everything but the title, so that the form has something to complain about.
const PREFILL: &str = "widget.context = {
    description: 'It fails every time.\\n'.repeat(30), contact: { email: 'ana@contoso.example' }, categoryId: 'technical',
    severity: 'moderate', problemStartTime: '2026-11-20T09:30',
};";

/// A walk through all that the widget can show, in one language, with a look at each state.
pub(crate) struct Tour<'a> {
    stage: &'a Stage,
    tag: &'static str,
    wording: Wording,
}

impl<'a> Tour<'a> {
    /// A tour in a language.
    pub(crate) fn new(stage: &'a Stage, tag: &'static str) -> Self {
        Self { stage, tag, wording: Wording::of(tag) }
    }

    /// The same tour where all messages read otherwise. The card has texts of its own, which no page replaces.
    pub(crate) fn worded(self, wording: Wording) -> Self {
        Self { wording, ..self }
    }

    /// Looks at every state. `prepare` may change how the page is opened.
    pub(crate) async fn walk(
        &self,
        prepare: impl Fn(PageBuilder<'a>) -> PageBuilder<'a>,
        mut look: impl AsyncFnMut(&Page, &str),
    ) {
        let open = || prepare(self.stage.page("plain").attribute("lang", self.tag).signed_in("demo-contoso"));
        // The card comes first: once a browser has the program, it does not ask for it again.
        self.stage.server.fail(".wasm", Fault::Status(404));
        let page = open().visit().await;
        page.widget().wait_for(Wording::of(self.tag).get("fallback-title")).await;
        look(&page, "fallback card").await;
        self.stage.server.repair();
        let page = open().script(PREFILL).open().await;
        let widget = page.widget();
        widget.wait_for(self.text("home-title")).await;
        widget.wait_for_text(self.text("home-requests")).await;
        look(&page, "home").await;
        self.lists(&page, &mut look).await;
        self.form(&page, &mut look).await;
        self.sending(&page, &mut look).await;
        self.afterwards(&page, &mut look).await;
        let page = open().attribute("view", "customer-requests/new").open().await;
        page.widget().click(self.text("form-continue")).await;
        page.widget().wait_for_focus("errors").await;
        look(&page, "customer form with errors").await;
        let page = open().attribute("display", "launcher").open().await;
        look(&page, "launcher").await;
        page.widget().click(self.text("launcher")).await;
        page.widget().wait_for(self.text("home-title")).await;
        look(&page, "dialog").await;
    }

    async fn lists(&self, page: &Page, look: &mut impl AsyncFnMut(&Page, &str)) {
        let (widget, server) = (page.widget(), &self.stage.server);
        widget.click(self.text("home-requests")).await;
        widget.wait_for_text(self.text("requests-empty")).await;
        look(page, "empty list").await;
        let gate = Gate::closed();
        server.fail("/requests?", Fault::Held(gate.clone()));
        widget.click(self.text("requests-customer")).await;
        widget.wait_for_text(self.text("requests-loading")).await;
        look(page, "list loading").await;
        gate.open();
        widget.wait_for_text(self.text("requests-empty")).await;
        server.repair();
        server.fail("/requests?", Fault::Status(500));
        widget.click(self.text("requests-partner-center")).await;
        widget.wait_for_text(self.text("load-failed-title")).await;
        look(page, "list failed").await;
        server.repair();
    }

    async fn form(&self, page: &Page, look: &mut impl AsyncFnMut(&Page, &str)) {
        let widget = page.widget();
        widget.click(self.text("requests-new")).await;
        widget.wait_for(self.text("form-partner-center")).await;
        look(page, "form").await;
        widget.click(self.text("form-continue")).await;
        widget.wait_for_focus("errors").await;
        look(page, "form with errors").await;
        widget.type_into("title", "A title of ordinary length").await;
        widget.click(self.text("form-continue")).await;
        widget.wait_for(self.text("review-title")).await;
        look(page, "review").await;
    }

    async fn sending(&self, page: &Page, look: &mut impl AsyncFnMut(&Page, &str)) {
        let (widget, server) = (page.widget(), &self.stage.server);
        server.fail_next(1, Method::POST, "/requests", Fault::Status(403));
        widget.click(self.text("review-submit")).await;
        widget.wait_for_text(self.text("send-failed-title")).await;
        look(page, "failed").await;
        let gate = Gate::closed();
        server.fail_next(1, Method::POST, "/requests", Fault::Held(gate.clone()));
        widget.click(self.text("try-again")).await;
        widget.wait_for_text(self.text("review-sending")).await;
        look(page, "sending").await;
        gate.open();
        widget.wait_for(self.text("sent-title")).await;
        look(page, "confirmation").await;
    }

    async fn afterwards(&self, page: &Page, look: &mut impl AsyncFnMut(&Page, &str)) {
        let (widget, server) = (page.widget(), &self.stage.server);
        let gate = Gate::closed();
        server.fail("/requests/", Fault::Held(gate.clone()));
        widget.click(self.text("sent-view")).await;
        widget.wait_for_text(self.text("request-loading")).await;
        look(page, "request loading").await;
        gate.open();
        widget.wait_for_text(self.text("request-history")).await;
        look(page, "request").await;
        server.repair();
        self.set_view(page, "partner-center-requests").await;
        widget.wait_for_text("A title of ordinary length").await;
        look(page, "filled list").await;
        server.fail("/requests/", Fault::Status(404));
        widget.click("A title of ordinary length").await;
        widget.wait_for_text(self.text("load-failed-title")).await;
        look(page, "request not found").await;
        server.repair();
    }

    async fn set_view(&self, page: &Page, view: &str) {
        page.run(&format!("document.querySelector('support-widget').view = '{view}';")).await;
    }

    fn text(&self, id: &str) -> &str {
        self.wording.get(id)
    }
}
