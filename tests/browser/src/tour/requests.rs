use super::Tour;
use crate::customer_way::{CUSTOMER, CustomerWay};
use crate::page::Page;

/// The list of requests on behalf of customers, and the details of one.
impl Tour<'_> {
    pub(super) async fn requests(&self, way: &CustomerWay, look: &mut impl AsyncFnMut(&Page, &str)) {
        let (page, widget) = (&way.page, &way.widget);
        widget.click(self.text("sent-view")).await;
        widget.wait_for_text(self.text("request-history")).await;
        look(page, "request for a customer").await;
        self.set_view(page, "customer-requests").await;
        widget.wait_for_text(self.text("watched-issues-title")).await;
        widget.element(".request").await;
        look(page, "requests for customers, and watched problems").await;
        let field = widget.field("customer").await;
        page.point_into(&field).await;
        widget.wait_for_text(self.text("customers-recent")).await;
        look(page, "customers used lately").await;
        way.take(CUSTOMER).await;
        widget.wait_for_text(self.text("requests-filter-clear")).await;
        widget.wait_until_loaded().await;
        look(page, "requests for one customer").await;
        widget.choose("status", "closed").await;
        widget.wait_for_text(self.text("requests-filter-empty")).await;
        look(page, "no request matches").await;
    }
}
