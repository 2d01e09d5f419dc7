use axum::http::Method;
use serde_json::json;

use super::Tour;
use crate::page::{Page, PageBuilder};
use crate::server::{Fault, Gate};
use crate::stored_records::{StoredRecords, draft_record, entry_record};

/// Persisted records: drafts and the outbox.
impl<'a> Tour<'a> {
    pub(super) async fn kept(&self, open: &impl Fn() -> PageBuilder<'a>, look: &mut impl AsyncFnMut(&Page, &str)) {
        self.clear().await;
        self.drafts(open, look).await;
        self.outbox(open(), look).await;
        self.waiting(open().prefilled().impatient(), look).await;
        self.nothing_kept(open().script(NO_STORAGE), look).await;
    }

    /// Deletes the records of earlier flows.
    async fn clear(&self) {
        let kept = StoredRecords::of(&self.stage.page("files").visit().await);
        for store in ["drafts", "outbox"] {
            for (key, _) in kept.records(store).await {
                kept.remove(store, &key).await;
            }
        }
    }

    async fn drafts(&self, open: &impl Fn() -> PageBuilder<'a>, look: &mut impl AsyncFnMut(&Page, &str)) {
        let page = open().open().await;
        let (widget, kept, origin) = (page.widget(), StoredRecords::of(&page), self.server().origin());
        // Relative to now, so that the shown age is always two days.
        let saved = kept.ago(48).await;
        let mut customers = draft_record(&origin, LONG, &saved);
        customers["form"]["kind"] = json!("customer");
        customers["form"]["values"]["customer.companyName"] = json!("City Power & Light");
        kept.put("drafts", "one", &draft_record(&origin, "A title of ordinary length", &saved)).await;
        kept.put("drafts", "two", &customers).await;
        let page = open().open().await;
        widget.wait_for_text("A title of ordinary length").await;
        look(&page, "home with drafts").await;
        widget.click(self.text("drafts-discard")).await;
        widget.wait_for_text(self.text("drafts-discard-question")).await;
        look(&page, "home that asks whether to discard a draft").await;
        self.set_view(&page, "partner-center-requests/new").await;
        widget.wait_for_text(self.text("drafts-title")).await;
        look(&page, "form with a draft to go on with").await;
        widget.click(&self.wording.with("drafts-continue-entry", "title", "A title of ordinary length")).await;
        widget.wait_for_text(self.text("drafts-opened")).await;
        widget.type_into("title", "!").await;
        widget.wait_for_text(self.text("drafts-autosaved")).await;
        look(&page, "form that is saved").await;
        widget.click(self.text("drafts-discard-current")).await;
        widget.wait_for_text(self.text("drafts-discard-question")).await;
        look(&page, "form that asks whether to discard it").await;
        page.press(" ").await;
        widget.wait_for_text(self.text("drafts-discarded")).await;
        kept.remove("drafts", "two").await;
    }

    async fn outbox(&self, builder: PageBuilder<'a>, look: &mut impl AsyncFnMut(&Page, &str)) {
        self.server().fail_next(usize::MAX, Method::POST, "/requests", Fault::Held(Gate::closed()));
        let page = builder.attribute("view", "outbox").open().await;
        let (widget, kept, origin) = (page.widget(), StoredRecords::of(&page), self.server().origin());
        widget.wait_for_text(self.text("outbox-empty")).await;
        look(&page, "empty outbox").await;
        for (key, title, delivery) in [
            ("one", "A title of ordinary length", json!(null)),
            ("two", LONG, json!({ "attention": "forbidden" })),
            ("three", "Delivered meanwhile", json!({ "id": "7", "reference": "SR-7777-7777" })),
        ] {
            let mut entry = entry_record(&origin, title);
            entry["delivery"] = delivery;
            kept.put("outbox", key, &entry).await;
        }
        kept.look_again().await;
        widget.wait_for_text("SR-7777-7777").await;
        widget.wait_for_text(self.text("review-sending")).await;
        look(&page, "outbox").await;
        widget.click_at("[id=delete-two-ask]").await;
        widget.wait_for_text(self.text("outbox-delete-question")).await;
        look(&page, "outbox that asks whether to delete").await;
        self.set_view(&page, "home").await;
        widget.wait_for_text(self.text("outbox-needs-attention")).await;
        look(&page, "home with an outbox").await;
        for key in ["one", "two", "three"] {
            kept.remove("outbox", key).await;
        }
        self.server().repair();
    }

    async fn waiting(&self, builder: PageBuilder<'a>, look: &mut impl AsyncFnMut(&Page, &str)) {
        let page = builder.attribute("view", "partner-center-requests/new").open().await;
        let widget = page.widget();
        self.server().fail_next(usize::MAX, Method::POST, "/requests", Fault::Status(503));
        widget.click(self.text("form-continue")).await;
        widget.wait_for(self.text("review-title")).await;
        widget.click(self.text("review-submit")).await;
        widget.wait_for_text(self.text("send-queued-title")).await;
        look(&page, "queued").await;
        self.server().repair();
        widget.wait_for(self.text("sent-title")).await;
    }

    async fn nothing_kept(&self, builder: PageBuilder<'a>, look: &mut impl AsyncFnMut(&Page, &str)) {
        let page = builder.attribute("view", "partner-center-requests/new").open().await;
        page.widget().wait_for_text(self.text("storage-unavailable")).await;
        look(&page, "form where nothing can be kept").await;
    }
}

const NO_STORAGE: &str = "Object.defineProperty(window, 'indexedDB', { value: undefined });";

/// A title of the maximum length, with a word longer than a line.
const LONG: &str = "Rechnungsbeträge in der Kostenübersicht stimmen nicht: Abonnementverlängerungsbenachrichtigungseinstellungen fehlen ganz";
