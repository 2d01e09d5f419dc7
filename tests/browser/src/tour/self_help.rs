use super::help::nothing;
use super::{PREFILL, Tour, wait_for_count};
use crate::customer_way::CustomerWay;
use crate::page::{Page, PageBuilder};
use crate::server::Fault;

/// Name of the partner of the demo's customer.
const PARTNER: &str = "Contoso";

/// Customers who help themselves, and then ask their partner.
impl<'a> Tour<'a> {
    pub(super) async fn help_oneself(&self, builder: PageBuilder<'a>, look: &mut impl AsyncFnMut(&Page, &str)) {
        let builder = builder.attribute("audience", "customer").signed_in("demo-customer").script(PREFILL);
        let way = CustomerWay::new(builder.open().await);
        let (page, widget, server) = (&way.page, &way.widget, self.server());
        let ask = self.wording.with("self-help-ask", "partner", PARTNER);
        wait_for_count(&way, ".service .health-status", 7).await;
        widget.element(".channels a").await;
        look(page, "self-help").await;
        server.fail("/services", Fault::Status(500));
        widget.click(&ask).await;
        widget.wait_for_text(self.text("load-failed-title")).await;
        look(page, "services failed").await;
        server.repair();
        server.fail("/services", nothing());
        widget.click(self.text("try-again")).await;
        widget.wait_for_text(self.text("services-empty")).await;
        look(page, "no services").await;
        server.repair();
        widget.click(self.text("back")).await;
        way.choose_service("exchange-online").await;
        wait_for_count(&way, ".issue", 2).await;
        look(page, "help for oneself").await;
        widget.click(&self.wording.with("help-need-partner", "partner", PARTNER)).await;
        widget.click(self.text("form-continue")).await;
        widget.wait_for_focus("errors").await;
        look(page, "form for the partner with errors").await;
        widget.type_into("title", "A title of ordinary length").await;
        widget.click(self.text("form-continue")).await;
        widget.wait_for(self.text("review-title")).await;
        widget.click(self.text("review-submit")).await;
        widget.wait_for(self.text("sent-title")).await;
        look(page, "confirmation of a request to the partner").await;
        self.set_view(page, "customer-requests").await;
        widget.wait_for_text("A title of ordinary length").await;
        look(page, "requests to the partner").await;
    }
}
