use axum::http::Method;

use super::{PREFILL, Tour};
use crate::customer_way::{CustomerWay, NEW};
use crate::page::{Page, PageBuilder};
use crate::server::{Fault, Gate};
use crate::wording::Wording;

/// The partner's own Partner Center request, from home to its details, and the views around it.
impl<'a> Tour<'a> {
    pub(super) async fn report(&self, open: &impl Fn() -> PageBuilder<'a>, look: &mut impl AsyncFnMut(&Page, &str)) {
        // The fallback card comes first: once a browser has cached the program, it does not fetch it again.
        self.server().fail(".wasm", Fault::Status(404));
        let page = open().visit().await;
        page.widget().wait_for(Wording::of(self.tag).get("fallback-title")).await;
        look(&page, "fallback card").await;
        self.server().repair();
        let page = open().script(PREFILL).open().await;
        let widget = page.widget();
        widget.wait_for(self.text("home-title")).await;
        widget.wait_for_text(self.text("home-requests")).await;
        look(&page, "home").await;
        self.part(&page, look).await;
        self.lists(&page, look).await;
        self.form(&page, look).await;
        self.sending(&page, look).await;
        self.afterwards(&page, look).await;
        self.server().offer(&["requests"]);
        let page = open().attribute("view", NEW).open().await;
        CustomerWay::new(page.clone()).pass_the_gate().await;
        page.widget().click(self.text("form-continue")).await;
        page.widget().wait_for_focus("errors").await;
        look(&page, "form that asks for the customer, with errors").await;
        self.server().repair();
        let page = open().attribute("display", "launcher").open().await;
        look(&page, "launcher").await;
        page.widget().click(self.text("launcher")).await;
        page.widget().wait_for(self.text("home-title")).await;
        look(&page, "dialog").await;
    }

    /// The lazy chunk, which the lists need: its failure, and its loading state.
    async fn part(&self, page: &Page, look: &mut impl AsyncFnMut(&Page, &str)) {
        let (widget, server) = (page.widget(), self.server());
        server.fail("/lazy-requests-program", Fault::Status(404));
        widget.click(self.text("home-requests")).await;
        widget.wait_for_text(self.text("load-failed-title")).await;
        look(page, "part missing").await;
        server.repair();
        let gate = Gate::closed();
        server.fail("/lazy-requests-program", Fault::Held(gate.clone()));
        widget.click(self.text("try-again")).await;
        widget.wait_for(self.text("loading")).await;
        look(page, "part loading").await;
        gate.open();
        widget.wait_for_text(self.text("requests-empty")).await;
        server.repair();
    }

    async fn lists(&self, page: &Page, look: &mut impl AsyncFnMut(&Page, &str)) {
        let (widget, server) = (page.widget(), self.server());
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
        widget.wait_for(self.text("form-title-partner-center")).await;
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
        let (widget, server) = (page.widget(), self.server());
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
        let (widget, server) = (page.widget(), self.server());
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
}
