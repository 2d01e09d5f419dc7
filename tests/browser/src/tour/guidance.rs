use super::Tour;
use crate::customer_way::CustomerWay;
use crate::page::Page;

/// The guidance views, with the English beside the texts where these are in another language.
impl Tour<'_> {
    pub(super) async fn guidance(&self, way: &CustomerWay, look: &mut impl AsyncFnMut(&Page, &str)) {
        let (page, widget) = (&way.page, &way.widget);
        self.set_view(page, "escalation").await;
        widget.wait_for(self.text("home-escalation")).await;
        widget.element(".known-list").await;
        if widget.finds("[role=switch]").await {
            widget.click(self.text("guidance-show-english")).await;
            widget.element(".english").await;
        }
        widget.click_at(".known-list summary").await;
        widget.element(".known-list .issue").await;
        look(page, "escalation guidance").await;
        self.set_view(page, "customer-support").await;
        widget.wait_for(self.text("home-customer-support")).await;
        widget.tick("[id=promise-contact]").await;
        look(page, "what customers are owed").await;
    }
}
