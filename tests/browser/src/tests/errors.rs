//! Validation errors: the error summary, errors beside fields, and live regions (quality 19, 20, 22).
//!
//! Also known as: form validation, error summary, focus management, live region, screen reader announcement, IME, a11y.

use serde_json::{Value, json};

use crate::case::{Case, cases, each_and_on_request};
use crate::customer_way::{CUSTOMER, CustomerWay};
use crate::page::Page;
use crate::server::{Fault, Gate};
use crate::stage::Stage;
use crate::wording::Wording;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            the_summary_takes_the_focus_and_leads_to_each_field,
            errors_beside_fields_say_the_same_and_are_tied_to_them,
            live_regions_are_there_before_they_speak_and_speak_once,
            enter_that_confirms_a_composed_word_never_submits,
            enter_that_confirms_nothing_submits,
        ],
        cases![
            a_form_with_errors_keeps_what_was_typed,
            errors_speak_the_new_language_at_once,
            what_happens_on_a_customers_way_is_said_once,
        ],
    )
}

const FORM: &str = "partner-center-requests/new";
/// Fields that must be filled in, and what is said while they are not.
const REQUIRED: [(&str, &str); 5] = [
    ("categoryId", "error-category-required"),
    ("title", "error-title-required"),
    ("description", "error-description-required"),
    ("severity", "error-severity-required"),
    ("primaryContact.email", "error-email-required"),
];

fn english(id: &str) -> String {
    Wording::of("en-US").get(id).to_owned()
}

async fn with_errors(stage: &Stage) -> Page {
    let page = stage.open(FORM).await;
    page.widget().click("Continue").await;
    page.widget().wait_for_focus("errors").await;
    page
}

/// Quality 19.
async fn the_summary_takes_the_focus_and_leads_to_each_field(stage: Stage) {
    let page = with_errors(&stage).await;
    let widget = page.widget();
    assert_eq!(widget.errors().await, REQUIRED.map(|(_, error)| english(error)));
    widget.wait_for_text(&english("error-summary-title")).await;
    for (field, error) in REQUIRED {
        widget.click(&english(error)).await;
        widget.wait_for_focus(&format!("field-{field}")).await;
        assert_eq!(widget.focused_names().await[0], field);
    }
    let address: String = page.execute("return location.hash;", Vec::new()).await;
    assert_eq!(address, "");
}

/// Quality 19.
async fn errors_beside_fields_say_the_same_and_are_tied_to_them(stage: Stage) {
    let page = with_errors(&stage).await;
    let described = "
        const root = document.querySelector('support-widget').shadowRoot;
        return arguments[0].map((name) => {
            const control = root.querySelector(`[name='${name}']`);
            const owner = control.type === 'radio' ? control.closest('fieldset') : control;
            const ids = owner.getAttribute('aria-describedby').split(' ');
            const errors = ids.map((id) => root.querySelector(`[id='${id}'].error`)).filter(Boolean);
            return [errors.map((error) => error.textContent.replace(/\\s+/g, ' ').trim()).join(), control.type === 'radio' ? 'true' : control.ariaInvalid];
        });
    ";
    let fields = REQUIRED.map(|(field, _)| field);
    let found: Value = page.execute(described, vec![json!(fields)]).await;
    assert_eq!(found, json!(REQUIRED.map(|(_, error)| [format!("Error: {}", english(error)), "true".to_owned()])));
}

/// Quality 19.
async fn a_form_with_errors_keeps_what_was_typed(stage: Stage) {
    let page = stage.open(FORM).await;
    let widget = page.widget();
    widget.type_into("description", "Half a story").await;
    widget.type_into("primaryContact.email", "no address").await;
    widget.choose("severity", "critical").await;
    widget.click("Continue").await;
    widget.wait_for_focus("errors").await;
    assert_eq!(widget.value("description").await, "Half a story");
    assert_eq!(widget.value("primaryContact.email").await, "no address");
    assert_eq!(widget.value("severity").await, "critical");
    let said = ["Select the type of problem", "Enter a title", "Enter an email address in the form name@example.com"];
    assert_eq!(widget.errors().await, said);
    widget.choose("categoryId", "billing").await;
    widget.type_into("title", "Now with a title").await;
    widget.click("Continue").await;
    widget.wait_for_focus("errors").await;
    assert_eq!(widget.errors().await, said[2..]);
}

async fn errors_speak_the_new_language_at_once(stage: Stage) {
    let page = with_errors(&stage).await;
    page.run("document.querySelector('support-widget').lang = 'es';").await;
    let error = Wording::of("es-ES").get("error-title-required").to_owned();
    page.widget().wait_for_text(&error).await;
    let text = page.widget().text().await;
    assert_eq!(text.matches(&error).count(), 2, "in the summary and beside the field: {text}");
    assert!(!text.contains(&english("error-title-required")));
}

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
    widget.click("Report a problem with Partner Center").await;
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    stage.server.fail("/requests", Fault::Status(403));
    widget.click("Submit").await;
    widget.wait_for_text("Your request has not been submitted").await;
    stage.server.repair();
    let gate = Gate::closed();
    stage.server.fail("/requests", Fault::Held(gate.clone()));
    widget.click("Try again").await;
    widget.wait_for_text("Sending your request…").await;
    gate.open();
    widget.wait_for("Request submitted").await;
    stage.server.repair();
    page.run("document.querySelector('support-widget').view = 'partner-center-requests';").await;
    widget.wait_for_text("1 request shown").await;
    page.settle().await;
    let [spoken, unheard]: [Vec<String>; 2] =
        page.execute("return [recorder.spoken, recorder.unheard];", Vec::new()).await;
    assert_eq!(unheard, [""; 0], "regions that were born with text");
    let failures = spoken.iter().filter(|said| said.contains("Your request has not been submitted")).count();
    assert_eq!(failures, 1, "the failure is said once: {spoken:?}");
    let others: Vec<_> = spoken.iter().filter(|said| !said.contains("not been submitted")).collect();
    assert_eq!(others, ["Sending your request…", "Sending your request…", "1 request shown"]);
}

/// Quality 20.
async fn what_happens_on_a_customers_way_is_said_once(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    let (page, widget) = (&way.page, &way.widget);
    let at_first: Vec<String> = page.execute(LISTEN, Vec::new()).await;
    assert!(!at_first.is_empty() && at_first.iter().all(String::is_empty), "{at_first:?}");
    let none = Wording::of("en-US").with("customers-no-match", "query", "zzz");
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

/// Presses Enter in a field as an input method does, and then tells whether the browser would submit.
const COMPOSED_ENTER: &str = "
    const [name, properties] = arguments;
    const field = document.querySelector('support-widget').shadowRoot.querySelector(`[name='${name}']`);
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...properties });
    if (properties.keyCode) Object.defineProperty(event, 'keyCode', { value: properties.keyCode });
    return field.dispatchEvent(event);
";

/// Quality 22. Safari marks such a key by its code alone.
async fn enter_that_confirms_a_composed_word_never_submits(stage: Stage) {
    let page = stage.open(FORM).await;
    for properties in
        [json!({ "isComposing": true }), json!({ "keyCode": 229 }), json!({ "isComposing": true, "keyCode": 229 })]
    {
        for field in ["title", "primaryContact.firstName", "primaryContact.email"] {
            let submits: bool = page.execute(COMPOSED_ENTER, vec![field.into(), properties.clone()]).await;
            assert!(!submits, "{field} {properties}");
        }
    }
    page.settle().await;
    assert_eq!(page.widget().errors().await, [""; 0]);
}

/// Quality 22, the other side.
async fn enter_that_confirms_nothing_submits(stage: Stage) {
    let page = stage.open(FORM).await;
    let submits: bool = page.execute(COMPOSED_ENTER, vec!["title".into(), json!({})]).await;
    assert!(submits);
    page.widget().type_into("title", "A title\u{e007}").await;
    page.widget().wait_for_focus("errors").await;
    assert_eq!(page.widget().errors().await.len(), 4);
}
