use serde_json::{Value, json};

use super::Tour;
use crate::customer_way::{CustomerWay, NEW};
use crate::page::Page;
use crate::server::Fault;

/// SQL of the operator: resolves all requests on behalf of customers that the tour has submitted.
const RESOLVED: &str = "UPDATE requests SET status = 'resolved' WHERE customer_domain IS NOT NULL";

/// The follow-up: customers who must be told how their request ended.
impl Tour<'_> {
    pub(super) async fn closing(&self, way: &CustomerWay, look: &mut impl AsyncFnMut(&Page, &str)) {
        let (page, widget) = (&way.page, &way.widget);
        self.server().change(RESOLVED).await;
        self.end_what_is_watched(way).await;
        // Leaves a half-written request that has the page's context, after an additional request of the previous
        // submission was left out.
        self.set_view(page, NEW).await;
        widget.click(self.text("additional-request-leave-out")).await;
        widget.click(self.text("sent-another")).await;
        widget.wait_for_text(self.text("customers-label")).await;
        super::set_context(page, json!({ "title": "Half written" })).await;
        self.set_view(page, "customer-requests").await;
        widget.element(".tell-box .issue").await;
        widget.click(self.text("notify-report-again")).await;
        widget.wait_for_text(self.text("notify-replace-warning")).await;
        widget.click(self.text("notify-message")).await;
        widget.element(".message-editor textarea").await;
        look(page, "customers to tell, with a message and a question").await;
        widget.click(self.text("notify-mark-notified")).await;
        widget.element(".told-last").await;
        look(page, "a customer told").await;
        widget.click_at(".told-of .link").await;
        widget.wait_for_text(self.text("request-history")).await;
        widget.element(".message-editor textarea").await;
        look(page, "request whose customer is to be told").await;
        self.set_view(page, "home").await;
        widget.element(".card strong").await;
        look(page, "home with customers to tell").await;
        self.server().repair();
    }

    /// Makes the health source report from now on that the watched known issues are resolved.
    async fn end_what_is_watched(&self, way: &CustomerWay) {
        let (_, mut watched) = way.call("demo-contoso", "watched-issues", Value::Null).await;
        for issue in watched["items"].as_array_mut().expect("a list") {
            issue["status"] = "serviceRestored".into();
        }
        self.server().fail("/watched-issues", Fault::Answer(200, "application/json", watched.to_string()));
    }
}
