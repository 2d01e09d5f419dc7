//! A customer's problem in each language by keyboard alone, as its partner reports it and as the customer asks about it
//! (quality 18; domain S4 to S9).
//!
//! Also known as: localization, l10n, i18n, keyboard navigation, end-to-end flow.

use super::customer_problems::{ENGLISH, SIMPLIFIED_CHINESE, SPANISH, TRADITIONAL_CHINESE, Typed};
use crate::case::{Case, cases, each_and_on_request};
use crate::page::Page;
use crate::server::Stored;
use crate::stage::Stage;
use crate::typist::{Typist, names};
use crate::widget::Widget;
use crate::wording::Wording;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            the_keyboard_alone_files_a_customers_request_in_english,
            the_keyboard_alone_files_a_customers_request_in_simplified_chinese,
            the_keyboard_alone_files_a_customers_request_in_traditional_chinese,
            the_keyboard_alone_files_a_customers_request_in_spanish,
            the_keyboard_alone_asks_the_partner_in_traditional_chinese,
        ],
        cases![
            the_keyboard_alone_asks_the_partner_in_english,
            the_keyboard_alone_asks_the_partner_in_simplified_chinese,
            the_keyboard_alone_asks_the_partner_in_spanish,
        ],
    )
}

const EMAIL: &str = "ana@contoso.example";

/// The steps that are ticked while somebody looks for help.
const TRIED: &str = r#"["adminCenter","reproduce"]"#;

/// Domain S4 to S9.
async fn the_keyboard_alone_files_a_customers_request_in_english(stage: Stage) {
    report(stage, ENGLISH).await;
}

/// Domain S4 to S9.
async fn the_keyboard_alone_files_a_customers_request_in_simplified_chinese(stage: Stage) {
    report(stage, SIMPLIFIED_CHINESE).await;
}

/// Domain S4 to S9.
async fn the_keyboard_alone_files_a_customers_request_in_traditional_chinese(stage: Stage) {
    report(stage, TRADITIONAL_CHINESE).await;
}

/// Domain S4 to S9.
async fn the_keyboard_alone_files_a_customers_request_in_spanish(stage: Stage) {
    report(stage, SPANISH).await;
}

/// Domain S5 to S7.
async fn the_keyboard_alone_asks_the_partner_in_english(stage: Stage) {
    ask(stage, ENGLISH).await;
}

/// Domain S5 to S7.
async fn the_keyboard_alone_asks_the_partner_in_simplified_chinese(stage: Stage) {
    ask(stage, SIMPLIFIED_CHINESE).await;
}

/// Domain S5 to S7.
async fn the_keyboard_alone_asks_the_partner_in_traditional_chinese(stage: Stage) {
    ask(stage, TRADITIONAL_CHINESE).await;
}

/// Domain S5 to S7.
async fn the_keyboard_alone_asks_the_partner_in_spanish(stage: Stage) {
    ask(stage, SPANISH).await;
}

/// Somebody with a keyboard in front of a page in a language.
struct Desk<'a> {
    stage: &'a Stage,
    page: Page,
    widget: Widget,
    typist: Typist,
    wording: Wording,
    typed: &'a Typed,
}

impl<'a> Desk<'a> {
    async fn open(stage: &'a Stage, typed: &'a Typed, audience: &str, token: &str) -> Self {
        let builder = stage.page("plain").attribute("lang", typed.tag).attribute("audience", audience);
        let page = builder.signed_in(token).open().await;
        let typist = Typist::new(&page, stage.engine());
        let widget = page.widget();
        let desk = Self { stage, page, widget, typist, wording: Wording::of(typed.tag), typed };
        desk.widget.wait_for(desk.text("home-title")).await;
        desk
    }

    fn text(&self, id: &str) -> &str {
        self.wording.get(id)
    }

    /// A text that names the partner.
    fn of_partner(&self, id: &str) -> String {
        self.wording.with(id, "partner", "Contoso")
    }

    /// Presses what a text names.
    async fn press(&mut self, id: &str) {
        let name = self.text(id).to_owned();
        self.typist.press(&name).await;
    }

    async fn arrive(&self, heading: &str) {
        self.widget.wait_for(heading).await;
        self.widget.wait_for_focus("heading").await;
    }

    /// Finds the customer, and takes the first.
    async fn find_customer(&mut self) {
        self.typist.type_into("customer", self.typed.words).await;
        self.widget.wait_for_text(self.typed.domain).await;
        self.page.press("\u{e015}").await;
        self.page.press("\u{e007}").await;
    }

    /// Goes through the help: two steps are ticked, and the problem is put into words.
    async fn look_for_help(&mut self) {
        self.arrive(&self.wording.with("help-title", "service", self.typed.service.1)).await;
        self.widget.element(".service-health .health-status").await;
        self.typist.type_into("title", self.typed.title).await;
        self.typist.choose("escalation.stepsTried", "adminCenter").await;
        self.page.press("\u{e004} ").await;
    }

    /// Says at the gate what kind of problem it is, tries what is left to try, and goes on.
    async fn pass_the_gate(&mut self) {
        self.arrive(&self.wording.with("gate-title", "operator", "Microsoft")).await;
        if self.widget.finds("[id=differs]").await {
            self.typist.tab_to("escalation.differsFromKnownIssue").await;
            self.page.press(" ").await;
        }
        self.typist.choose("escalation.handoffCategory", self.typed.handoff).await;
        self.widget.element(".gate-advice .notice").await;
        if let Some(reason) = self.typed.reason {
            self.typist.type_into("escalation.reason", reason).await;
            return self.press("gate-continue-anyway").await;
        }
        if self.widget.finds(".gate-advice .warning").await {
            // The first two are ticked already.
            self.typist.tab_to("escalation.stepsTried").await;
            self.page.press("\u{e004}").await;
            self.page.press(&"\u{e004} ".repeat(4)).await;
            self.widget.element(".gate-advice .success").await;
        }
        self.press("form-continue").await;
    }

    /// Fills in what is still empty, and submits after the review.
    async fn submit(&mut self, is_partner: bool) {
        let typed = self.typed;
        assert_eq!(self.widget.value("title").await, typed.title, "nothing is asked twice");
        self.typist.choose("categoryId", "technical").await;
        self.typist.type_into("description", typed.description).await;
        self.typist.choose("severity", "moderate").await;
        for (field, name) in names(typed.tag, typed.first_name, typed.last_name) {
            self.typist.type_into(field, name).await;
        }
        self.typist.type_into("primaryContact.email", EMAIL).await;
        self.typist.choose("preferredContactMethod", "email").await;
        self.typist.select("preferredSupportLanguage", typed.tag).await;
        self.press("form-continue").await;
        self.arrive(self.text("review-title")).await;
        let record = if is_partner { "escalation-record-title" } else { "escalation-record-title-self-help" };
        self.widget.wait_for_text(self.text(record)).await;
        assert_eq!(self.stage.server.submissions().len(), 0, "nothing is sent before the review");
        self.press("review-submit").await;
        self.arrive(self.text("sent-title")).await;
    }

    /// The only stored request; what both have in common is right.
    async fn stored(&self) -> Stored {
        let stored = self.stage.server.stored().await;
        assert_eq!(stored.len(), 1);
        for (column, value) in [
            ("cloud", "global"),
            ("service_id", self.typed.service.0),
            ("health_status_seen", self.typed.health),
            ("title", self.typed.title),
            ("description", self.typed.description),
            ("contact_first_name", self.typed.first_name),
            ("contact_last_name", self.typed.last_name),
            ("contact_email", EMAIL),
            ("preferred_contact_method", "email"),
            ("preferred_support_language", self.typed.tag),
            ("page_locale", self.typed.tag),
        ] {
            assert_eq!(stored[0].get(column), Some(value), "{column}");
        }
        assert!(stored[0].get("health_checked_at").is_some());
        stored[0].clone()
    }
}

async fn report(stage: Stage, typed: Typed) {
    let mut desk = Desk::open(&stage, &typed, "partner", "demo-contoso").await;
    desk.press("home-report-customer").await;
    desk.arrive(desk.text("form-title-customer")).await;
    desk.find_customer().await;
    desk.arrive(desk.text("services-title")).await;
    desk.widget.wait_for_text(typed.domain).await;
    desk.typist.press(typed.service.1).await;
    desk.look_for_help().await;
    desk.press("help-need-more").await;
    desk.pass_the_gate().await;
    desk.arrive(desk.text("form-title-customer")).await;
    desk.submit(true).await;
    let stored = desk.stored().await;
    let customer = stage.server.customer(typed.domain).await;
    let steps = if typed.tries_all {
        r#"["adminCenter","reproduce","license","permissions","settings","device"]"#
    } else {
        TRIED
    };
    for (column, value) in [
        ("kind", "customer"),
        ("customer_id", customer.as_str()),
        ("customer_domain", typed.domain),
        ("handoff_category", typed.handoff),
        ("steps_tried", steps),
        ("conclusion", if typed.reason.is_some() { "solveYourself" } else { "escalate" }),
        ("customer_to_notify", "1"),
    ] {
        assert_eq!(stored.get(column), Some(value), "{column}");
    }
    assert_eq!(stored.get("reason"), typed.reason);
    desk.page.assert_clean().await;
}

async fn ask(stage: Stage, typed: Typed) {
    let mut desk = Desk::open(&stage, &typed, "customer", "demo-customer").await;
    desk.widget.wait_for_text(&desk.of_partner("self-help-ask")).await;
    desk.typist.press(typed.service.1).await;
    desk.look_for_help().await;
    desk.typist.press(&desk.wording.with("help-need-partner", "partner", "Contoso")).await;
    desk.arrive(&desk.of_partner("form-title-self-help")).await;
    desk.submit(false).await;
    desk.widget.wait_for_text(&desk.of_partner("sent-next-partner")).await;
    let stored = desk.stored().await;
    assert_eq!(stored.get("kind"), Some("customerSelfService"));
    assert_eq!(stored.get("customer_domain"), Some("fourth-coffee.example"));
    assert_eq!(stored.get("handoff_category"), None);
    assert_eq!(stored.get("steps_tried"), Some(TRIED));
    desk.page.assert_clean().await;
}
