//! Escalation guidance by keyboard, and with the settings of a page (domain S8, S11, S13, S14).
//!
//! Also known as: documentation view, checklist, external links, sovereign cloud.

use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::page::{Page, PageBuilder};
use crate::stage::Stage;
use crate::typist::Typist;
use crate::wording::{LANGUAGES, Wording};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        what_a_page_names_and_its_cloud_stand_in_the_guidance,
        the_keyboard_alone_gets_from_the_guidance_to_a_request,
        contents_lead_to_sections_where_the_guidance_is_long,
    ]
}

pub(super) const VIEW: &str = "escalation";

/// A partner of the demo in front of a view of guidance.
pub(super) fn guidance<'a>(stage: &'a Stage, view: &str, tag: &str) -> PageBuilder<'a> {
    stage.page("plain").attribute("view", view).attribute("lang", tag).signed_in("demo-contoso")
}

/// Where the links at the end of a view lead.
async fn further(page: &Page) -> Vec<String> {
    let links = "
        const root = document.querySelector('support-widget').shadowRoot;
        const links = [...root.querySelectorAll('.further a, .further button')].filter((link) => !link.closest('.notice'));
        return links.map((link) => link.getAttribute('href') ?? '');
    ";
    page.execute(links, Vec::new()).await
}

/// Domain S11, S13, S14. A link that leads nowhere is worse than none.
async fn what_a_page_names_and_its_cloud_stand_in_the_guidance(stage: Stage) {
    let english = Wording::of("en-US");
    let page = guidance(&stage, VIEW, "en-US").open().await;
    let widget = page.widget();
    widget.element(".further").await;
    assert_eq!(further(&page).await, [""], "its own view is there");
    let links = json!({ "links": {
        "technicalSupport": "https://portal.example/technical", "billingSupport": "javascript:alert(1)",
        "serviceHealth": "https://portal.example/health", "programGuide": "https://partner.example/guide",
    } });
    page.execute::<Value>("document.querySelector('support-widget').config = arguments[0];", vec![links]).await;
    page.wait_for_console("config.links.billingSupport").await;
    widget.wait_for_text(english.get("guidance-link-technical-support")).await;
    assert_eq!(further(&page).await, ["", "https://portal.example/technical", "https://portal.example/health"]);
    widget.element(".notice a[href='https://partner.example/guide'][rel~=noopener]").await;
    page.run("document.querySelector('support-widget').cloud = 'china';").await;
    widget.wait_for_text("Applies to Partner Center operated by 21Vianet").await;
    widget.click(english.get("home-customer-support")).await;
    widget.wait_for(english.get("home-customer-support")).await;
    let shown: String = page.execute("return document.querySelector('support-widget').view;", Vec::new()).await;
    assert_eq!(shown, "customer-support");
}

/// Quality 18. Domain S8.
async fn the_keyboard_alone_gets_from_the_guidance_to_a_request(stage: Stage) {
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        let page = guidance(&stage, "home", tag).open().await;
        let widget = page.widget();
        widget.wait_for(wording.get("home-title")).await;
        let mut typist = Typist::new(&page, stage.engine());
        typist.press(wording.get("home-escalation")).await;
        widget.wait_for(wording.get("home-escalation")).await;
        widget.wait_for_focus("heading").await;
        widget.element(".known-list").await;
        typist.tab_to("escalation.stepsTried").await;
        page.press(" ").await;
        assert_eq!(widget.value("escalation.stepsTried").await, "adminCenter");
        typist.press(wording.get("home-report-customer")).await;
        widget.wait_for(wording.get("form-title-customer")).await;
        widget.wait_for_focus("heading").await;
        page.assert_clean().await;
    }
}

/// Quality 18.
async fn contents_lead_to_sections_where_the_guidance_is_long(stage: Stage) {
    let english = Wording::of("en-US");
    let page = guidance(&stage, VIEW, "en-US").script("widget.style.width = '360px';").open().await;
    let widget = page.widget();
    widget.element(".contents").await;
    widget.click(english.get("guidance-not-escalated-title")).await;
    widget.wait_for_focus("guide-not-escalated").await;
    page.run("document.querySelector('support-widget').style.width = '700px';").await;
    let is_left_out = "
        const contents = document.querySelector('support-widget').shadowRoot.querySelector('.contents');
        return contents.getClientRects().length === 0;
    ";
    assert!(page.execute::<bool>(is_left_out, Vec::new()).await, "all of it is in sight of a wide column");
}
