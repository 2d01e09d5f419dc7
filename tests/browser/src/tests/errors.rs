//! What screen readers are told, and the Enter that submits a form (quality 20, 22); the errors themselves are tested over
//! fakes.
//!
//! Also known as: form validation, live region, screen reader announcement, a11y.

use crate::case::{Case, cases, each_and_on_request};
use crate::customer_way::{CUSTOMER, CustomerWay};
use crate::server::{Fault, Gate};
use crate::stage::Stage;
use crate::wording::{english, english_with};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![live_regions_are_there_before_they_speak_and_speak_once, enter_that_confirms_nothing_submits,],
        cases![what_happens_on_a_customers_way_is_said_once,],
    )
}

const FORM: &str = "partner-center-requests/new";

/// Notes what live regions say: text that changes in one is spoken; one that comes with text may be missed.
const LISTEN: &str = "
    recorder.spoken = [];
    recorder.unheard = [];
    const root = document.querySelector('support-widget').shadowRoot;
    const live = '[role=status], [role=alert], [aria-live], [role=log]';
    recorder.regions = [...root.querySelectorAll(live)];
    new MutationObserver((changes) => {
        // What is drawn in several parts at once is one text.
        const said = new Set();
        for (const { target, addedNodes } of changes) {
            const element = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
            const region = element?.closest(live);
            const text = region?.textContent.replace(/[\\u2066-\\u2069]/g, '').trim();
            if (text && recorder.regions.includes(region)) said.add(text);
            for (const added of addedNodes) {
                if (added.nodeType !== Node.ELEMENT_NODE) continue;
                for (const born of [added, ...added.querySelectorAll('*')].filter((node) => node.matches(live))) {
                    recorder.regions.push(born);
                    if (born.textContent.trim()) recorder.unheard.push(born.textContent.trim());
                }
            }
        }
        recorder.spoken.push(...said);
    }).observe(root, { childList: true, characterData: true, subtree: true });
    return recorder.regions.map((region) => region.textContent.trim());
";

/// Quality 20.
async fn live_regions_are_there_before_they_speak_and_speak_once(stage: Stage) {
    let page = stage.page("plain").prefilled().signed_in("demo-contoso").open().await;
    let widget = page.widget();
    let at_first: Vec<String> = page.execute(LISTEN, Vec::new()).await;
    assert!(!at_first.is_empty() && at_first.iter().all(String::is_empty), "{at_first:?}");
    widget.click(english("home-report-partner-center")).await;
    // Who goes on before the form is complete is told that it loads.
    widget.wait_for_text(english("files-choose")).await;
    widget.click(english("form-continue")).await;
    widget.wait_for(english("review-title")).await;
    stage.server.fail("/requests", Fault::Status(403));
    widget.click(english("review-submit")).await;
    widget.wait_for_text(english("send-failed-title")).await;
    stage.server.repair();
    let gate = Gate::closed();
    stage.server.fail("/requests", Fault::Held(gate.clone()));
    widget.click(english("try-again")).await;
    widget.wait_for_text(english("review-sending")).await;
    gate.open();
    widget.wait_for(english("sent-title")).await;
    stage.server.repair();
    page.run("document.querySelector('support-widget').view = 'partner-center-requests';").await;
    widget.wait_for_text("1 request shown").await;
    page.settle().await;
    let [spoken, unheard]: [Vec<String>; 2] =
        page.execute("return [recorder.spoken, recorder.unheard];", Vec::new()).await;
    assert_eq!(unheard, [""; 0], "regions that were born with text");
    let failures = spoken.iter().filter(|said| said.contains(english("send-failed-title"))).count();
    assert_eq!(failures, 1, "the failure is said once: {spoken:?}");
    let others: Vec<_> = spoken.iter().filter(|said| !said.contains("not been submitted")).collect();
    assert_eq!(others, [english("review-sending"), english("review-sending"), "1 request shown"]);
}

/// Quality 20.
async fn what_happens_on_a_customers_way_is_said_once(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    let (page, widget) = (&way.page, &way.widget);
    let at_first: Vec<String> = page.execute(LISTEN, Vec::new()).await;
    assert!(!at_first.is_empty() && at_first.iter().all(String::is_empty), "{at_first:?}");
    let none = english_with("customers-no-match", "query", "zzz");
    way.search("zzz").await;
    way.wait_until_said(&none).await;
    way.search("northwind").await;
    way.wait_for_domains(&["northwind-pacific.example", "northwind-traders.example"]).await;
    way.find(CUSTOMER).await;
    way.choose_service("exchange-online").await;
    widget.type_into("title", "password").await;
    way.wait_until_said("1 article found").await;
    widget.click(way.text("issue-watch")).await;
    way.wait_until_said(way.text("issue-watched")).await;
    way.go_on().await;
    widget.click(way.text("additional-customers-add")).await;
    way.find("proseware.example").await;
    way.wait_until_said("Proseware added").await;
    page.settle().await;
    let [spoken, unheard]: [Vec<String>; 2] =
        page.execute("return [recorder.spoken, recorder.unheard];", Vec::new()).await;
    assert_eq!(unheard, [""; 0], "regions that were born with text");
    let one = "1 customer found. Use the arrow keys to choose.";
    let expected = [
        &none,
        "2 customers found. Use the arrow keys to choose.",
        one,
        "1 article found",
        way.text("issue-watched"),
        one,
        "Proseware added",
    ];
    let titles = ["gate-solve-title", "gate-escalate-title"].map(|title| way.of_operator(title));
    let is_of_the_gate = |said: &&String| titles.iter().any(|title| said.starts_with(title.as_str()));
    let of_the_gate: Vec<_> = spoken.iter().filter(is_of_the_gate).collect();
    assert_eq!(of_the_gate.len(), 2, "{of_the_gate:?}");
    let others: Vec<_> = spoken.iter().filter(|said| !of_the_gate.contains(said)).collect();
    assert_eq!(others, expected);
}

/// Quality 22, the other side of composed words.
async fn enter_that_confirms_nothing_submits(stage: Stage) {
    let page = stage.open(FORM).await;
    page.widget().type_into("title", "A title\u{e007}").await;
    page.widget().wait_for_focus("errors").await;
    assert_eq!(page.widget().errors().await.len(), 4);
}
