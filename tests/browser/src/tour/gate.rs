use serde_json::Value;

use super::Tour;
use crate::customer_way::CustomerWay;
use crate::page::Page;

/// The gate with each of its conclusions.
impl Tour<'_> {
    pub(super) async fn gate(&self, way: &CustomerWay, look: &mut impl AsyncFnMut(&Page, &str)) {
        let (page, widget) = (&way.page, &way.widget);
        widget.choose("escalation.stepsTried", "device").await;
        widget.click(self.text("help-need-more")).await;
        widget.element("[id=differs]").await;
        widget.element(".issue").await;
        widget.click(self.text("gate-continue-anyway")).await;
        widget.wait_for_focus("escalation-reason").await;
        look(page, "gate for a known problem, with an error").await;
        widget.tick("[id=differs]").await;
        widget.click(self.text("form-continue")).await;
        widget.wait_for_focus("claim-0").await;
        look(page, "gate that asks what kind of problem it is, with an error").await;
        for (claim, state) in [
            ("training", "gate to the operator's support"),
            ("other", "gate for a question"),
            ("serviceUnavailable", "gate with steps left to try"),
        ] {
            widget.choose("escalation.handoffCategory", claim).await;
            widget.element(".gate-advice .notice").await;
            page.settle().await;
            look(page, state).await;
        }
        self.hold(page, "enforce").await;
        widget.wait_for_text(self.text("gate-closed")).await;
        look(page, "gate without a way on").await;
        self.hold(page, "advise").await;
        for step in ["adminCenter", "reproduce"] {
            widget.tick(&format!(".checklist [value={step}]")).await;
        }
        widget.element(".gate-advice .success").await;
        look(page, "gate that is open").await;
        way.pass_the_gate().await;
    }

    /// Sets the enforcement mode of the gate.
    async fn hold(&self, page: &Page, how: &str) {
        let config = "const widget = document.querySelector('support-widget');
            widget.config = { ...widget.config, escalationGate: arguments[0] };";
        page.execute::<Value>(config, vec![how.into()]).await;
    }
}
