use axum::http::Method;
use serde_json::json;

use super::{Tour, wait_for_count};
use crate::customer_way::{CUSTOMER, CustomerWay, NEW};
use crate::page::{Page, PageBuilder};
use crate::server::{Fault, Gate};

/// Links for customers without an admin relationship, in the configuration of a demo page.
const LINKS: &str = "widget.config = {
    ...widget.config, links: { adminRelationships: 'https://partner.microsoft.com/dashboard/relationships' },
};";

/// Lets no deadline pass while somebody looks: that of a call, and that of the configuration, while the page is patient.
const PATIENT: &str = "
    const wait = window.setTimeout;
    window.isPatient = true;
    const isDeadline = (time) => time === 15_000 || (window.isPatient && time === 3_000);
    window.setTimeout = (act, time, ...rest) => wait(act, isDeadline(time) ? 600_000 : time, ...rest);
";

/// The customer's name, with the domain that tells it from others of the same name.
const NAME: &str = "City Power & Light · citypower.example";

/// Searching for the customer, and selecting the service.
impl<'a> Tour<'a> {
    /// The states before a customer can be searched for.
    pub(super) async fn begin(&self, builder: PageBuilder<'a>, look: &mut impl AsyncFnMut(&Page, &str)) -> CustomerWay {
        let gate = Gate::closed();
        self.server().fail("/config", Fault::Held(gate.clone()));
        let page = builder.attribute("view", NEW).script(LINKS).script(PATIENT).open().await;
        page.widget().wait_for_text(self.text("customers-loading")).await;
        look(&page, "form being prepared").await;
        page.run("window.isPatient = false;").await;
        gate.open();
        page.widget().wait_for_text(self.text("customers-label")).await;
        self.server().repair();
        look(&page, "customer step").await;
        CustomerWay::new(page)
    }

    pub(super) async fn search(&self, way: &CustomerWay, look: &mut impl AsyncFnMut(&Page, &str)) {
        let (page, widget, server) = (&way.page, &way.widget, self.server());
        let gate = Gate::closed();
        server.fail("q=example", Fault::Held(gate.clone()));
        way.search("example").await;
        widget.wait_for_text(self.text("customers-searching")).await;
        look(page, "customers searched for").await;
        gate.open();
        wait_for_count(way, "[role=option]", 10).await;
        server.repair();
        widget.click(self.text("customers-show-tenant-ids")).await;
        wait_for_count(way, "[role=option] .tenant", 10).await;
        widget.wait_for_focus("customer").await;
        page.press("\u{e015}").await;
        widget.element("[role=option][aria-selected=true]").await;
        look(page, "more customers than are shown, and one reached by keys").await;
        way.search("zzz").await;
        widget.wait_for_text(&self.wording.with("customers-no-match", "query", "zzz")).await;
        look(page, "no customer found").await;
        server.fail("q=proseware", Fault::Status(500));
        way.search("proseware").await;
        widget.wait_for_text(self.text("customers-search-failed")).await;
        look(page, "search failed").await;
        server.repair();
        way.find("wideworldimporters.example").await;
        widget.wait_for_focus("blocked").await;
        widget.click(self.text("customer-blocked-check-again")).await;
        widget.wait_for_text(self.text("customer-blocked-still")).await;
        look(page, "customer who cannot be served").await;
    }

    pub(super) async fn choose(&self, way: &CustomerWay, look: &mut impl AsyncFnMut(&Page, &str)) {
        let (page, widget) = (&way.page, &way.widget);
        let gate = Gate::closed();
        self.server().fail_next(1, Method::GET, "/services?", Fault::Held(gate.clone()));
        way.find(CUSTOMER).await;
        widget.wait_for_text(self.text("services-loading")).await;
        look(page, "services loading").await;
        gate.open();
        wait_for_count(way, ".service .health-status", 12).await;
        super::set_context(page, json!({ "signedInTenantId": "another", "partnerTenantId": "own" })).await;
        widget.wait_for_text(self.text("wrong-tenant-title")).await;
        look(page, "services with their health, in a wrong tenant").await;
        super::set_context(page, json!({})).await;
        let filter = widget.element("[id=service-filter]").await;
        page.point_into(&filter).await;
        page.press("zzz").await;
        widget.wait_for_text(self.text("services-no-match")).await;
        look(page, "no service of that name").await;
        widget.click(self.text("on-behalf-change-customer")).await;
        let go_on = self.wording.with("customers-continue", "customer", NAME);
        widget.wait_for_text(&go_on).await;
        look(page, "customer step with the customer chosen before").await;
        widget.click(&go_on).await;
        widget.wait_for(self.text("services-title")).await;
    }
}
