//! The gate by keyboard and with a screen reader (quality 17, 18, 20, 28).
//!
//! Also known as: a11y, ARIA, keyboard navigation, focus management, live region, announcement.

use serde_json::Value;

use super::gate::{IMPAIRED, LEFT, OPEN, SUPPORT, WORKING, wait_for_advice};
use crate::case::{Case, cases, each_and_on_request};
use crate::computed::computed;
use crate::customer_way::CustomerWay;
use crate::page::Page;
use crate::stage::Stage;
use crate::typist::Typist;
use crate::wording::{LANGUAGES, Wording, english};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![the_gate_has_its_roles_and_localized_names, the_keyboard_alone_watches_a_known_problem,],
        cases![
            the_last_step_that_is_ticked_leaves_the_focus_in_the_gate,
            advice_is_said_in_a_region_that_was_there_before,
            another_language_keeps_what_was_said_at_the_gate,
        ],
    )
}

async fn turn_to(page: &Page, tag: &str, heading: &str) {
    page.run(&format!("document.querySelector('support-widget').lang = '{tag}';")).await;
    page.widget().wait_for(heading).await;
}

fn plain(name: &str) -> String {
    name.replace(['\u{2068}', '\u{2069}'], "").split_whitespace().collect()
}

/// Quality 17. Domain S9.
async fn the_gate_has_its_roles_and_localized_names(stage: Stage) {
    let way = CustomerWay::gate(&stage, IMPAIRED, "").await;
    way.widget.tick("[id=differs]").await;
    way.widget.choose("escalation.handoffCategory", "other").await;
    way.widget.element("textarea").await;
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        let operator = |id: &str| wording.with(id, "operator", "Microsoft");
        turn_to(&way.page, tag, &operator("gate-title")).await;
        for (selector, role, name) in [
            ("[id=differs]", "checkbox", operator("gate-watch-different-problem")),
            ("fieldset", "group", operator("escalation-reason-label")),
            ("[value=serviceUnavailable]", "radio", operator("escalation-reason-service-unavailable")),
            ("[value=regionalMultiTenant]", "radio", operator("escalation-reason-regional-multi-tenant")),
            ("[value=training]", "radio", operator("escalation-reason-no-training")),
            ("[value=other]", "radio", operator("escalation-reason-other")),
            (".checklist", "list", operator("steps-title")),
            ("[value=license]", "checkbox", operator("step-license")),
            ("textarea", "textbox", operator("gate-justification")),
            (".actions > button:first-child", "button", operator("gate-continue-anyway")),
        ] {
            let element = way.widget.element(selector).await;
            assert_eq!(computed(&element, "role").await, role, "{tag} {selector}");
            assert_eq!(plain(&computed(&element, "label").await), plain(&name), "{tag} {selector}");
        }
    }
}

/// Quality 18. What follows changes with the last of them.
async fn the_last_step_that_is_ticked_leaves_the_focus_in_the_gate(stage: Stage) {
    let way = CustomerWay::gate(&stage, WORKING, "").await;
    let mut typist = Typist::new(&way.page, stage.engine());
    typist.choose("escalation.handoffCategory", "serviceUnavailable").await;
    way.widget.element(".checklist").await;
    typist.tab_to("escalation.stepsTried").await;
    way.page.press(" \u{e004} ").await;
    wait_for_advice(&way, OPEN).await;
    way.page.settle().await;
    let is_inside = "return document.activeElement?.localName === 'support-widget'
        && document.activeElement.shadowRoot.activeElement !== null;";
    assert!(way.page.execute::<bool>(is_inside, Vec::new()).await, "the focus is lost");
    typist.press(english("form-continue")).await;
    way.widget.field("description").await;
    way.widget.wait_for_focus("heading").await;
}

/// Quality 18. Domain S8.
async fn the_keyboard_alone_watches_a_known_problem(stage: Stage) {
    let way = CustomerWay::gate(&stage, IMPAIRED, "").await;
    way.widget.element(".issue").await;
    let mut typist = Typist::new(&way.page, stage.engine());
    typist.press(way.text("issue-watch")).await;
    way.wait_until_said(way.text("issue-watched")).await;
    assert_eq!(stage.server.rows("watched_issues").await.len(), 1);
    typist.tab_to("escalation.differsFromKnownIssue").await;
    typist.type_into("escalation.reason", "It is urgent").await;
    typist.press(way.text("gate-continue-anyway")).await;
    way.widget.field("description").await;
    let visited = typist.visited();
    let order = ["escalation.differsFromKnownIssue", "escalation.reason"];
    let places = order.map(|name| visited.iter().position(|stop| stop == name).expect("a stop"));
    assert!(places.is_sorted(), "{visited:?}");
    way.page.assert_clean().await;
}

/// Notes whatever the region says, each time that it says something else.
const LISTEN: &str = "
    const region = document.querySelector('support-widget').shadowRoot.querySelector('.gate-advice[role=status]');
    recorder.advice = [region.textContent];
    const listen = () => {
        const said = region.querySelector('.notice-title')?.textContent.replace(/[\\u2066-\\u2069]/g, '') ?? '';
        if (recorder.advice.at(-1) !== said) recorder.advice.push(said);
    };
    new MutationObserver(listen).observe(region, { childList: true, subtree: true, characterData: true });
";

/// Quality 20.
async fn advice_is_said_in_a_region_that_was_there_before(stage: Stage) {
    let way = CustomerWay::gate(&stage, WORKING, "").await;
    way.page.run(LISTEN).await;
    for kind in ["serviceUnavailable", "bugOrIrregularity", "training", "serviceUnavailable"] {
        way.widget.choose("escalation.handoffCategory", kind).await;
        way.page.settle().await;
    }
    way.pass_the_gate().await;
    let said: Vec<String> = way.page.execute("return recorder.advice;", Vec::new()).await;
    let [left, support, open] = [LEFT, SUPPORT, OPEN].map(|title| way.of_operator(title));
    assert_eq!(said, ["", &left, &support, &left, &open], "each is said once");
}

/// Quality 28.
async fn another_language_keeps_what_was_said_at_the_gate(stage: Stage) {
    let way = CustomerWay::gate(&stage, WORKING, "").await;
    way.widget.choose("escalation.handoffCategory", "bugOrIrregularity").await;
    way.widget.tick(".checklist [value=device]").await;
    way.widget.type_into("escalation.reason", "A reason").await;
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        turn_to(&way.page, tag, &wording.with("gate-title", "operator", "Microsoft")).await;
        way.widget.wait_for_text(wording.get("gate-solve-title")).await;
        assert_eq!(way.widget.focused().await, "escalation-reason", "{tag}");
        assert_eq!(way.widget.value("escalation.handoffCategory").await, "bugOrIrregularity", "{tag}");
        assert_eq!(way.widget.value("escalation.stepsTried").await, "device", "{tag}");
        assert_eq!(way.widget.value("escalation.reason").await, "A reason", "{tag}");
        let marked: Vec<Value> = way
            .page
            .execute(
                "return [...document.querySelector('support-widget').shadowRoot.querySelectorAll('[aria-current=step]')].map(() => null);",
                Vec::new(),
            )
            .await;
        assert_eq!(marked.len(), 1, "{tag}");
    }
}
