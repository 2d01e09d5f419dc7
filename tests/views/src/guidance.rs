//! Escalation guidance: actions, not only text, in every language and cloud (quality 36; domain S3, S8, S9, S11,
//! S13, S14).

use support_widget::i18n::{AVAILABLE, MessageId, messages};
use support_widget::model::{Cloud, Failure, HealthReport, Link, View, WatchedIssue};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::data::{health, watched_issue};
use crate::dom::value;
use crate::screen::Screen;
use crate::stage::Stage;
use crate::way::{CUSTOMER, TEAMS, choose, with_customers};

/// What is known of three services.
fn known() -> HealthReport {
    let issues = ["Mail is late", "Search finds nothing"];
    let mut report = health("Exchange Online", "serviceDegradation", &issues);
    report.items.extend(health("Microsoft Teams", "serviceInterruption", &["Calls end"]).items);
    report.items.extend(health("SharePoint Online", "serviceOperational", &[]).items);
    report
}

/// A page of guidance, whose backend knows what is known.
fn guidance(view: View) -> Stage {
    let stage = with_customers(view);
    stage.backend.health.answers(|_| Ok(known()));
    stage
}

/// A page of its owner's.
fn link(name: &str, address: &str) -> (String, Link) {
    (name.to_owned(), Link::parse(address).expect("an allowed address"))
}

/// Domain S8. Health is live, and a known problem can be watched where it is read.
#[wasm_bindgen]
pub async fn what_is_known_now_stands_where_it_is_to_be_looked_at() {
    let stage = guidance(View::Escalation);
    stage.backend.watch.answers(|watch| {
        let known = watched_issue(&watch.issue_id, "Mail is late");
        Ok(WatchedIssue { service_id: watch.service_id.clone(), customer: None, ..known })
    });
    let screen = stage.mount();
    screen.shows(messages::HEALTH_KNOWN_ISSUES).await;
    let impaired = [
        ("Exchange Online", messages::HEALTH_STATUS_DEGRADATION),
        ("Microsoft Teams", messages::HEALTH_STATUS_INTERRUPTION),
    ];
    let expected = impaired.map(|(name, status)| format!("{name} {}", screen.message(status)));
    assert_eq!(screen.texts(".known-list > li > .health-line"), expected);
    assert!(!screen.has(".known .issue"), "details are opened by those who want them");
    screen.click_text(&screen.counted(messages::GUIDANCE_ESCALATION_HEALTH_PROBLEMS, 2)).await;
    screen.shows_text("Exchange Online-0").await;
    screen.click(messages::ISSUE_WATCH).await;
    screen.shows(messages::ISSUE_WATCHED).await;
    let watched = screen.backend.watch.calls();
    assert_eq!(watched.len(), 1);
    assert_eq!((watched[0].issue_id.as_str(), watched[0].customer.is_none()), ("Exchange Online-0", true));
}

/// Domain S8. Quality 36.
#[wasm_bindgen]
pub async fn health_that_is_missing_leaves_the_guidance() {
    let stage = guidance(View::Escalation);
    stage.backend.health.fails(Failure::Server);
    let screen = stage.mount();
    screen.shows(messages::HEALTH_UNAVAILABLE).await;
    screen.backend.health.answers(|_| Ok(known()));
    screen.click(messages::TRY_AGAIN).await;
    screen.shows(messages::HEALTH_KNOWN_ISSUES).await;
    let stage = guidance(View::Escalation);
    stage.backend.health.fails(Failure::Unsupported);
    let screen = stage.mount();
    screen.shows(messages::GUIDANCE_ESCALATION_HEALTH_UNAVAILABLE).await;
    assert!(screen.has(".checklist"), "the other steps are there");
}

/// Domain S8.
#[wasm_bindgen]
pub async fn what_is_ticked_in_the_guidance_goes_along_with_the_request() {
    let screen = guidance(View::Escalation).mount();
    for step in ["adminCenter", "license"] {
        screen.click_at(&format!(".checklist [value={step}]")).await;
    }
    screen.click(messages::HOME_REPORT_CUSTOMER).await;
    choose(&screen, CUSTOMER, TEAMS).await;
    let ticked: Vec<_> = screen.all(".checklist input:checked").iter().map(value).collect();
    assert_eq!(ticked, ["adminCenter", "license"], "the guidance says that they go along");
}

/// The kinds of problems that are handed off, each with an example and a case that only looks like one.
const KINDS: [(MessageId, [MessageId; 2]); 5] = [
    (
        messages::ESCALATION_REASON_UNDOCUMENTED_SERVICE_PROBLEM,
        [messages::GUIDANCE_EXAMPLE_UNDOCUMENTED, messages::GUIDANCE_COUNTEREXAMPLE_UNDOCUMENTED],
    ),
    (
        messages::ESCALATION_REASON_SERVICE_UNAVAILABLE,
        [messages::GUIDANCE_EXAMPLE_UNAVAILABLE, messages::GUIDANCE_COUNTEREXAMPLE_UNAVAILABLE],
    ),
    (
        messages::ESCALATION_REASON_BUG_OR_IRREGULARITY,
        [messages::GUIDANCE_EXAMPLE_BUG, messages::GUIDANCE_COUNTEREXAMPLE_BUG],
    ),
    (
        messages::ESCALATION_REASON_LARGE_SCALE_NETWORK_DISRUPTION,
        [messages::GUIDANCE_EXAMPLE_NETWORK, messages::GUIDANCE_COUNTEREXAMPLE_NETWORK],
    ),
    (
        messages::ESCALATION_REASON_REGIONAL_MULTI_TENANT,
        [messages::GUIDANCE_EXAMPLE_REGIONAL, messages::GUIDANCE_COUNTEREXAMPLE_REGIONAL],
    ),
];

/// Messages in the language of the screen.
fn worded(screen: &Screen, ids: impl IntoIterator<Item = MessageId>) -> Vec<String> {
    ids.into_iter().map(|id| screen.message(id)).collect()
}

/// Domain S9.
#[wasm_bindgen]
pub async fn five_kinds_of_problems_come_with_an_example_and_a_counter_example() {
    let mut screen = guidance(View::Escalation).mount();
    for tag in AVAILABLE {
        screen.turn_to(tag);
        screen.at(messages::HOME_ESCALATION).await;
        assert_eq!(screen.texts(".handoff h4"), worded(&screen, KINDS.map(|(name, _)| name)), "{tag}");
        assert_eq!(screen.texts(".handoff dd"), worded(&screen, KINDS.iter().flat_map(|(_, cases)| *cases)), "{tag}");
        let labels = [messages::GUIDANCE_ESCALATION_EXAMPLE, messages::GUIDANCE_ESCALATION_COUNTEREXAMPLE];
        assert_eq!(screen.texts(".handoff dt"), worded(&screen, KINDS.iter().flat_map(|_| labels)), "{tag}");
    }
}

/// Domain S3, S9.
#[wasm_bindgen]
pub async fn what_stays_with_the_partner_leads_elsewhere() {
    let screen = guidance(View::Escalation).mount();
    screen.shows(messages::GUIDANCE_NOT_ESCALATED_PARTNER_CENTER_TEXT).await;
    assert_eq!(screen.texts(".terms dt").len(), 5, "{:?}", screen.texts(".terms dt"));
    screen.click(messages::HOME_REPORT_PARTNER_CENTER).await;
    screen.at(messages::FORM_TITLE_PARTNER_CENTER).await;
    screen.click(messages::BACK).await;
    screen.at(messages::HOME_ESCALATION).await;
}

/// Domain S11.
#[wasm_bindgen]
pub async fn misuse_is_named_with_the_guide_that_says_more() {
    let mut stage = guidance(View::Escalation);
    stage.settings.links = vec![link("programGuide", "https://partner.example/guide")];
    let mut screen = stage.mount();
    for tag in AVAILABLE {
        screen.turn_to(tag);
        screen.at(messages::HOME_ESCALATION).await;
        let notice = screen.texts(".notice").join(" ");
        for id in [
            messages::GUIDANCE_MISUSE_TITLE,
            messages::GUIDANCE_MISUSE_TEXT,
            messages::GUIDANCE_MISUSE_GUIDE,
            messages::GUIDANCE_LINK_PROGRAM_GUIDE,
        ] {
            let text = screen.message(id);
            assert!(notice.contains(&text), "{tag}: {text:?} is not in {notice:?}");
        }
        for id in [
            messages::GUIDANCE_ESCALATION_SUPPORT_TRAINING,
            messages::GUIDANCE_ESCALATION_SUPPORT_DOCUMENTATION,
            messages::GUIDANCE_ESCALATION_SUPPORT_TOOLS,
        ] {
            screen.shows(id).await;
        }
    }
    assert!(screen.has(".notice a[href='https://partner.example/guide'][rel~=noopener]"));
}

/// Domain S14.
#[wasm_bindgen]
pub async fn each_guidance_says_which_cloud_it_is_for() {
    for view in [View::Escalation, View::CustomerSupport] {
        for (cloud, named) in [
            (Cloud::Global, "Partner Center"),
            (Cloud::China, "Partner Center operated by 21Vianet"),
            (Cloud::UsGovernment, "Partner Center for Microsoft Cloud for US Government"),
            (Cloud::Germany, "Partner Center for Microsoft Cloud Germany"),
        ] {
            let screen = guidance(view.clone()).cloud(cloud).mount();
            screen.shows(messages::APPLIES_TO_CLOUD).await;
            let applies = screen.message(messages::APPLIES_TO_CLOUD);
            assert!(applies.ends_with(named), "{applies}");
            assert_eq!(screen.texts(".applies-to"), [applies], "{view}");
            let text = screen.text();
            assert_eq!(text.contains("21Vianet"), cloud == Cloud::China, "{view}, {named}: {text}");
        }
    }
}

/// Where the links at the end of a view lead; its own views have no address.
fn further(screen: &Screen) -> Vec<String> {
    screen
        .all(".further a, .further button")
        .iter()
        .map(|link| link.get_attribute("href").unwrap_or_default())
        .collect()
}

/// Domain S13. A link that leads nowhere is worse than none.
#[wasm_bindgen]
pub async fn links_that_nobody_has_named_are_left_out() {
    for (view, other, label) in [
        (View::Escalation, View::CustomerSupport, messages::HOME_CUSTOMER_SUPPORT),
        (View::CustomerSupport, View::Escalation, messages::HOME_ESCALATION),
    ] {
        let screen = guidance(view.clone()).mount();
        screen.element(".further").await;
        assert_eq!(screen.texts(".further button"), [screen.message(label)], "{view}: its own views are there");
        assert_eq!(further(&screen), [""], "{view}");
        let addresses = ["https://portal.example/technical", "https://portal.example/health"];
        let links = vec![link("technicalSupport", addresses[0]), link("serviceHealth", addresses[1])];
        screen.set(|settings| settings.links = links);
        screen.shows(messages::GUIDANCE_LINK_TECHNICAL_SUPPORT).await;
        assert_eq!(further(&screen), ["", addresses[0], addresses[1]], "{view}");
        screen.click(label).await;
        screen.at(label).await;
        assert_eq!(*screen.state.navigation.peek().current(), other);
    }
}
