//! Escalation guidance: actions, not only text (domain S8, S9, S11, S13, S14).
//!
//! Also known as: documentation view, checklist, external links, sovereign cloud.

use serde_json::{Value, json};

use crate::case::{Case, cases, each_and_on_request};
use crate::customer_way::{CUSTOMER, CustomerWay, REPORT, SERVICES};
use crate::page::{Page, PageBuilder};
use crate::server::Fault;
use crate::stage::Stage;
use crate::typist::Typist;
use crate::wording::{LANGUAGES, Wording};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            five_kinds_of_problems_come_with_an_example_and_a_counter_example,
            links_that_nobody_has_named_are_left_out,
            the_keyboard_alone_gets_from_the_guidance_to_a_request,
            misuse_is_named_with_the_guide_that_says_more,
        ],
        cases![
            what_is_known_now_stands_where_it_is_to_be_looked_at,
            health_that_is_missing_leaves_the_guidance,
            what_is_ticked_in_the_guidance_goes_along_with_the_request,
            what_stays_with_the_partner_leads_elsewhere,
            each_guidance_says_which_cloud_it_is_for,
        ],
    )
}

pub(super) const VIEW: &str = "escalation";

/// A partner of the demo in front of a view of guidance.
pub(super) fn guidance<'a>(stage: &'a Stage, view: &str, tag: &str) -> PageBuilder<'a> {
    stage.page("plain").attribute("view", view).attribute("lang", tag).signed_in("demo-contoso")
}

pub(super) async fn turn_to(page: &Page, tag: &str, heading: &str) {
    page.run(&format!("document.querySelector('support-widget').lang = '{tag}';")).await;
    page.widget().wait_for(heading).await;
}

/// Domain S8. Health is live, and a known problem can be watched where it is read.
async fn what_is_known_now_stands_where_it_is_to_be_looked_at(stage: Stage) {
    let way = CustomerWay::new(guidance(&stage, VIEW, "en-US").open().await);
    let widget = &way.widget;
    widget.wait_for_text(way.text("health-known-issues")).await;
    let services = widget.texts(".known-list > li > .health-line").await;
    for impaired in ["Exchange Online Limited", "Microsoft Teams Interrupted", "OneDrive Being investigated"] {
        assert!(services.contains(&impaired.to_owned()), "{services:?}");
    }
    assert!(!widget.finds(".known .issue").await, "details are opened by those who want them");
    widget.click("2 known problems").await;
    widget.wait_for_text("EX1284903").await;
    widget.click(way.text("issue-watch")).await;
    widget.wait_for_text(way.text("issue-watched")).await;
    let rows = stage.server.rows("watched_issues").await;
    assert_eq!(rows.len(), 1);
    way.page.assert_clean().await;
}

/// Domain S8. Quality 36.
async fn health_that_is_missing_leaves_the_guidance(stage: Stage) {
    stage.server.fail("/service-health", Fault::Status(500));
    let way = CustomerWay::new(guidance(&stage, VIEW, "en-US").open().await);
    way.widget.wait_for_text(way.text("health-unavailable")).await;
    stage.server.repair();
    way.widget.click(way.text("try-again")).await;
    way.widget.wait_for_text(way.text("health-known-issues")).await;
    stage.server.fail("/service-health", Fault::Status(501));
    let way = CustomerWay::new(guidance(&stage, VIEW, "en-US").open().await);
    way.widget.wait_for_text(way.text("guidance-escalation-health-unavailable")).await;
    assert!(way.widget.finds(".checklist").await, "the other steps are there");
    way.page.assert_clean().await;
}

/// Domain S8.
async fn what_is_ticked_in_the_guidance_goes_along_with_the_request(stage: Stage) {
    let way = CustomerWay::new(guidance(&stage, VIEW, "en-US").open().await);
    let widget = &way.widget;
    widget.element(".checklist [value=license]").await;
    for step in ["adminCenter", "license"] {
        widget.tick(&format!("[value={step}]")).await;
    }
    widget.click(REPORT).await;
    way.find(CUSTOMER).await;
    widget.wait_for(SERVICES).await;
    way.choose_service("power-bi").await;
    widget.element(".decision").await;
    let ticked = "
        const root = document.querySelector('support-widget').shadowRoot;
        return [...root.querySelectorAll('.checklist input:checked')].map((box) => box.value);
    ";
    let ticked: Vec<String> = way.page.execute(ticked, Vec::new()).await;
    assert_eq!(ticked, ["adminCenter", "license"], "the guidance says that they go along");
}

/// Domain S9.
async fn five_kinds_of_problems_come_with_an_example_and_a_counter_example(stage: Stage) {
    let page = guidance(&stage, VIEW, "en-US").open().await;
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        turn_to(&page, tag, wording.get("home-escalation")).await;
        let text = |id: &str| wording.with(id, "operator", "Microsoft").replace("{ $partnerCenter }", "");
        let kinds = [
            ("escalation-reason-undocumented-service-problem", "undocumented"),
            ("escalation-reason-service-unavailable", "unavailable"),
            ("escalation-reason-bug-or-irregularity", "bug"),
            ("escalation-reason-large-scale-network-disruption", "network"),
            ("escalation-reason-regional-multi-tenant", "regional"),
        ];
        let names = kinds.map(|(name, _)| text(name));
        assert_eq!(page.widget().texts(".handoff h4").await, names, "{tag}");
        let verdicts = kinds
            .iter()
            .flat_map(|(_, of)| [format!("guidance-example-{of}"), format!("guidance-counterexample-{of}")]);
        let verdicts: Vec<_> = verdicts.map(|id| text(&id)).collect();
        assert_eq!(page.widget().texts(".handoff dd").await, verdicts, "{tag}");
        let labels = ["guidance-escalation-example", "guidance-escalation-counterexample"].map(|id| wording.get(id));
        assert_eq!(page.widget().texts(".handoff dt").await, labels.repeat(5), "{tag}");
    }
    page.assert_clean().await;
}

/// Domain S3, S9.
async fn what_stays_with_the_partner_leads_elsewhere(stage: Stage) {
    let way = CustomerWay::new(guidance(&stage, VIEW, "en-US").open().await);
    way.widget.wait_for_text(way.text("guidance-not-escalated-partner-center-text")).await;
    let stays = way.widget.texts(".terms dt").await;
    assert_eq!(stays.len(), 5, "{stays:?}");
    way.widget.click("Report a problem with Partner Center").await;
    way.widget.wait_for("Report a problem with Partner Center").await;
    way.widget.click("Back").await;
    way.widget.wait_for(way.text("home-escalation")).await;
}

/// Domain S11.
async fn misuse_is_named_with_the_guide_that_says_more(stage: Stage) {
    let guide = "widget.config = { links: { programGuide: 'https://partner.example/guide' } };";
    let page = guidance(&stage, VIEW, "en-US").script(guide).open().await;
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        turn_to(&page, tag, wording.get("home-escalation")).await;
        let notice = page.widget().texts(".notice").await.join(" ");
        for id in
            ["guidance-misuse-title", "guidance-misuse-text", "guidance-misuse-guide", "guidance-link-program-guide"]
        {
            let text = wording.with(id, "operator", "Microsoft");
            assert!(notice.contains(&text), "{tag}: {text:?} is not in {notice:?}");
        }
        for id in [
            "guidance-escalation-support-training",
            "guidance-escalation-support-documentation",
            "guidance-escalation-support-tools",
        ] {
            page.widget().wait_for_text(wording.get(id)).await;
        }
    }
    assert!(page.widget().finds(".notice a[href='https://partner.example/guide'][rel~=noopener]").await);
}

/// Domain S14.
async fn each_guidance_says_which_cloud_it_is_for(stage: Stage) {
    for view in [VIEW, "customer-support"] {
        let page = guidance(&stage, view, "en-US").open().await;
        page.widget().element(".applies-to").await;
        for (cloud, named) in [
            ("global", "Partner Center"),
            ("china", "Partner Center operated by 21Vianet"),
            ("us-government", "Partner Center for Microsoft Cloud for US Government"),
            ("germany", "Partner Center for Microsoft Cloud Germany"),
        ] {
            page.run(&format!("document.querySelector('support-widget').cloud = '{cloud}';")).await;
            page.widget().wait_for_text(&format!("Applies to {named}")).await;
            page.settle().await;
            assert_eq!(page.widget().texts(".applies-to").await, [format!("Applies to {named}")], "{view}");
            let text = page.widget().text().await;
            assert_eq!(text.contains("21Vianet"), cloud == "china", "{view} in {cloud}: {text}");
        }
    }
}

/// Where the links at the end of a view lead.
async fn further(page: &Page) -> Vec<(String, String)> {
    let links = "
        const root = document.querySelector('support-widget').shadowRoot;
        return [...root.querySelectorAll('.further a, .further button')]
            .map((link) => [link.firstChild.textContent.replace(/[\\u2066-\\u2069]/g, ''), link.getAttribute('href') ?? '']);
    ";
    page.execute(links, Vec::new()).await
}

/// Domain S13. A link that leads nowhere is worse than none.
async fn links_that_nobody_has_named_are_left_out(stage: Stage) {
    let english = Wording::of("en-US");
    for (view, other, label) in
        [(VIEW, "customer-support", "home-customer-support"), ("customer-support", VIEW, "home-escalation")]
    {
        let page = guidance(&stage, view, "en-US").open().await;
        page.widget().element(".further").await;
        let expected = vec![(english.get(label).to_owned(), String::new())];
        assert_eq!(further(&page).await, expected, "{view}: its own views are there");
        let links = json!({ "links": {
            "technicalSupport": "https://portal.example/technical", "billingSupport": "javascript:alert(1)",
            "serviceHealth": "https://portal.example/health",
        } });
        page.execute::<Value>("document.querySelector('support-widget').config = arguments[0];", vec![links]).await;
        page.wait_for_console("config.links.billingSupport").await;
        page.widget().wait_for_text(english.get("guidance-link-technical-support")).await;
        let named = further(&page).await;
        let addresses: Vec<_> = named.iter().map(|(_, address)| address.as_str()).collect();
        assert_eq!(addresses, ["", "https://portal.example/technical", "https://portal.example/health"], "{named:?}");
        page.widget().click(english.get(label)).await;
        page.widget().wait_for(english.get(label)).await;
        let shown: String = page.execute("return document.querySelector('support-widget').view;", Vec::new()).await;
        assert_eq!(shown, other);
    }
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
