use serde_json::json;

use super::{Tour, wait_for_count};
use crate::customer_way::CustomerWay;
use crate::page::Page;
use crate::server::Fault;

/// The form for one customer and additional ones, and the results of their requests.
impl Tour<'_> {
    pub(super) async fn several(&self, way: &CustomerWay, look: &mut impl AsyncFnMut(&Page, &str)) {
        let (page, widget, server) = (&way.page, &way.widget, self.server());
        for (count, domain) in [(1, "northwind-traders.example"), (2, "proseware.example")] {
            widget.click(self.text("additional-customers-add")).await;
            way.find(domain).await;
            wait_for_count(way, ".others li", count).await;
        }
        widget.click(self.text("additional-customers-add")).await;
        way.search("wide").await;
        wait_for_count(way, "[role=option]", 1).await;
        look(page, "another customer looked for").await;
        way.take("wideworldimporters.example").await;
        widget.element(".refusal").await;
        widget.click(self.text("form-continue")).await;
        widget.wait_for_focus("errors").await;
        look(page, "form with other customers, a refusal, and errors").await;
        let context = json!({
            "title": "A title of ordinary length", "description": "It fails.", "categoryId": "technical",
            "severity": "moderate", "contact": { "email": "ana@contoso.example" },
        });
        super::set_context(page, context).await;
        widget.click(self.text("form-continue")).await;
        widget.wait_for(self.text("review-title")).await;
        way.open_record().await;
        look(page, "review with what goes along").await;
        server.fail_submissions_with("proseware.example", Fault::Status(403));
        widget.click(self.text("review-submit")).await;
        widget.wait_for(self.text("sent-title")).await;
        widget.element(".additional-request-sent").await;
        widget.element(".additional-request .error").await;
        look(page, "confirmation with other customers").await;
        server.repair();
    }
}
