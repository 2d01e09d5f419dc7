//! Elements that are added, removed and moved (quality 7, 38).
//!
//! Also known as: connectedCallback, disconnectedCallback, memory leak, unmount, cancellation, AbortController.

use serde_json::{Value, json};

use crate::case::{Case, cases, each_and_on_request, in_chromium};
use crate::customer_way::{CUSTOMER, CustomerWay, NEW};
use crate::footprint::Footprint;
use crate::page::Page;
use crate::page_memory::REMEMBER;
use crate::server::{Ending, Fault, Gate};
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    let everywhere = each_and_on_request(
        cases![
            removal_while_the_program_is_fetched_is_harmless,
            removal_during_a_submission_is_harmless,
            an_element_that_moves_keeps_what_was_typed,
        ],
        cases![
            removal_during_a_call_cancels_it_and_leaves_others_alive,
            removal_during_any_call_of_a_customers_way_is_harmless,
            removal_while_the_later_part_is_fetched_is_harmless,
            removal_while_the_texts_are_fetched_is_told_to_nobody,
            an_element_that_moves_stays_on_the_way_to_help,
            an_element_can_come_back,
            an_element_that_comes_back_begins_the_way_to_help_anew,
        ],
    );
    let leaks = cases![
        a_hundred_mounts_leave_nothing_behind,
        a_hundred_mounts_in_the_midst_of_a_customers_way_leave_nothing_behind,
    ];
    everywhere.into_iter().chain(in_chromium(leaks)).collect()
}

const FORM: &str = "partner-center-requests/new";

/// Quality 7.
async fn a_hundred_mounts_leave_nothing_behind(stage: Stage) {
    let page = stage.page("plain").script(REMEMBER).open().await;
    expect_nothing_left(&page, FORM, &json!(null), ".field").await;
}

/// Quality 7. Each is removed while its last calls are still under way.
async fn a_hundred_mounts_in_the_midst_of_a_customers_way_leave_nothing_behind(stage: Stage) {
    let page = stage.page("plain").script(REMEMBER).open().await;
    expect_nothing_left(&page, NEW, &context(&stage).await, ".decision").await;
}

/// A few mounts come first, for what is made once and kept for all.
async fn expect_nothing_left(page: &Page, view: &str, context: &Value, drawn: &str) {
    let mount = async |times: u32| {
        page.execute::<Value>(MOUNT, vec![times.into(), view.into(), context.clone(), drawn.into()]).await;
        page.settle().await;
        Footprint::of(page).await
    };
    let before = mount(10).await;
    let after = mount(100).await;
    after.assert_no_growth_since(&before);
    page.assert_clean().await;
}

/// Mounts a widget and removes it, again and again, each time once it shows something.
const MOUNT: &str = "
    const [times, view, context, drawn] = arguments;
    return (async () => {
        for (let count = 0; count < times; count++) {
            const widget = document.createElement('support-widget');
            widget.setAttribute('backend', '/support/v1/');
            widget.setAttribute('load', 'eager');
            widget.setAttribute('view', view);
            widget.tokenProvider = async () => 'demo-contoso';
            widget.context = context;
            document.body.append(widget);
            await widget.whenReady();
            while (!widget.shadowRoot.querySelector(drawn)) await new Promise((done) => setTimeout(done));
            widget.remove();
            await Promise.resolve();
        }
        recorder.events.length = 0;
    })();
";

/// What a page says that knows its visitor's customer and service: the widget begins with the help for them.
async fn context(stage: &Stage) -> Value {
    let id = stage.server.customer(CUSTOMER).await;
    let customer = json!({ "id": id, "companyName": "City Power & Light", "domain": CUSTOMER });
    json!({ "customer": customer, "serviceId": "exchange-online" })
}

/// Quality 38.
async fn removal_during_a_call_cancels_it_and_leaves_others_alive(stage: Stage) {
    let gate = Gate::closed();
    stage.server.fail("/requests?", Fault::Held(gate.clone()));
    let sign_in = "for (const id of ['first', 'third']) {
        document.getElementById(id).tokenProvider = async () => 'demo-contoso';
        document.getElementById(id).lang = 'en';
    }
    widget.view = 'partner-center-requests';";
    let page = stage.page("several").script(sign_in).open().await;
    stage.server.wait_for_calls("/requests?", 1).await;
    page.run("document.getElementById('first').remove();").await;
    until("the call to be cancelled", async || match stage.server.calls("/requests?")[0].ending {
        Some(Ending::Cancelled) => Ok(()),
        other => Err(format!("{other:?}")),
    })
    .await;
    gate.open();
    let third = page.widget_at("#third");
    third.click(english("home-report-partner-center")).await;
    third.submit().await;
    third.wait_for(english("sent-title")).await;
    page.assert_clean().await;
}

/// Quality 38. The calls for the search, the services, their health, articles and watched problems, one after the other.
async fn removal_during_any_call_of_a_customers_way_is_harmless(stage: Stage) {
    let help = context(&stage).await;
    let services = json!({ "customer": help["customer"] });
    for (path, view, context) in [
        ("/customers?", NEW, &json!({})),
        ("/services?", NEW, &services),
        ("/service-health?customerId", NEW, &services),
        ("/service-health?serviceId", NEW, &help),
        ("/articles", NEW, &help),
        ("/watched-issues", "customer-requests", &json!({})),
    ] {
        let gate = Gate::closed();
        stage.server.fail(path, Fault::Held(gate.clone()));
        let before = stage.server.calls(path).len();
        let context = format!("widget.context = {context};");
        let page = stage.page("plain").signed_in("demo-contoso").script(&context).attribute("view", view).open().await;
        stage.server.wait_for_calls(path, before + 1).await;
        page.run("document.querySelector('support-widget').remove();").await;
        until(&format!("the call of {path} to be cancelled"), async || match stage.server.calls(path)[before].ending {
            Some(Ending::Cancelled) => Ok(()),
            other => Err(format!("{other:?}")),
        })
        .await;
        gate.open();
        page.settle().await;
        page.assert_clean().await;
        stage.server.repair();
    }
}

/// Quality 38. What one element asked for and no longer needs is there for the next.
async fn removal_while_the_later_part_is_fetched_is_harmless(stage: Stage) {
    let gate = Gate::closed();
    stage.server.fail("/lazy-help-program", Fault::Held(gate.clone()));
    let sign_in = "for (const widget of document.querySelectorAll('support-widget')) {
        widget.tokenProvider = async () => 'demo-contoso';
        widget.lang = 'en';
        widget.view = 'customer-requests/new';
    }";
    let page = stage.page("several").script(sign_in).visit().await;
    stage.server.wait_for_calls("/lazy-help-program", 1).await;
    page.run("document.getElementById('first').remove();").await;
    gate.open();
    let third = page.widget_at("#third");
    third.field("customer").await;
    page.assert_clean().await;
    assert_eq!(stage.server.calls("/lazy-help-program").len(), 1);
}

/// Quality 38.
async fn removal_while_the_program_is_fetched_is_harmless(stage: Stage) {
    let gate = Gate::closed();
    stage.server.fail(".wasm", Fault::Held(gate.clone()));
    let page = stage.page("several").visit().await;
    stage.server.wait_for_calls(".wasm", 1).await;
    page.run("document.getElementById('second').remove();").await;
    gate.open();
    page.widget_at("#first").wait_until_ready().await;
    page.widget_at("#third").wait_until_ready().await;
    page.assert_clean().await;
}

/// Quality 38. The texts are fetched before an element says that it is ready.
async fn removal_while_the_texts_are_fetched_is_told_to_nobody(stage: Stage) {
    let gate = Gate::closed();
    stage.server.fail("/zh-TW-", Fault::Held(gate.clone()));
    let note = "recorder.ready = [];
        widget.addEventListener('support-widget-ready', () => recorder.ready.push('told'));
        customElements.whenDefined('support-widget').then(() => widget.whenReady()).then(() => recorder.ready.push('resolved'));";
    let page = stage.page("plain").attribute("lang", "zh-TW").script(note).visit().await;
    stage.server.wait_for_calls("/zh-TW-", 1).await;
    page.run("recorder.element = document.querySelector('support-widget'); recorder.element.remove();").await;
    gate.open();
    until("the texts to arrive", async || stage.server.calls("/zh-TW-")[0].ending.map(drop).ok_or("it is held")).await;
    page.settle().await;
    let ready = "return recorder.ready;";
    assert_eq!(page.execute::<Vec<String>>(ready, Vec::new()).await, [""; 0]);
    page.run("document.body.append(recorder.element);").await;
    page.widget().wait_until_ready().await;
    assert_eq!(page.execute::<Vec<String>>(ready, Vec::new()).await, ["told", "resolved"]);
    page.assert_clean().await;
}

/// Quality 38.
async fn removal_during_a_submission_is_harmless(stage: Stage) {
    let gate = Gate::closed();
    let page = stage.page("several").script("widget.view = 'partner-center-requests/new';").open().await;
    stage.server.fail("/requests", Fault::Held(gate.clone()));
    page.widget_at("#first").submit().await;
    stage.server.wait_for_calls("/requests", 1).await;
    page.run("document.getElementById('first').remove();").await;
    until("the call to be cancelled", async || match stage.server.submissions()[0].ending {
        Some(Ending::Cancelled) => Ok(()),
        other => Err(format!("{other:?}")),
    })
    .await;
    gate.open();
    page.settle().await;
    assert_eq!(page.events("sent").await.len() + page.events("failed").await.len(), 0, "there is nobody to tell");
    assert_eq!(page.widget_at("#second").texts(".support-widget").await.len(), 1);
    page.assert_clean().await;
}

async fn an_element_that_moves_keeps_what_was_typed(stage: Stage) {
    let page = stage.open(FORM).await;
    page.widget().type_into("title", "Half a sentence").await;
    page.run("document.body.prepend(document.querySelector('support-widget'));").await;
    page.settle().await;
    assert_eq!(page.widget().value("title").await, "Half a sentence");
    page.widget().type_into("title", " more").await;
    page.assert_clean().await;
}

async fn an_element_that_moves_stays_on_the_way_to_help(stage: Stage) {
    let way = CustomerWay::help(&stage, CUSTOMER, "exchange-online").await;
    way.widget.choose("escalation.stepsTried", "device").await;
    way.page.run("document.body.prepend(document.querySelector('support-widget'));").await;
    way.page.settle().await;
    assert_eq!(way.widget.heading().await, "Help with Exchange Online");
    assert_eq!(way.widget.value("escalation.stepsTried").await, "device");
    way.go_on().await;
    assert!(way.on_behalf().await.contains(CUSTOMER));
    way.page.assert_clean().await;
}

async fn an_element_that_comes_back_begins_the_way_to_help_anew(stage: Stage) {
    let way = CustomerWay::help(&stage, CUSTOMER, "exchange-online").await;
    way.page.run("recorder.element = document.querySelector('support-widget'); recorder.element.remove();").await;
    way.page.settle().await;
    way.page.run("document.body.append(recorder.element);").await;
    way.find("proseware.example").await;
    way.choose_service("power-bi").await;
    way.widget.wait_for("Help with Power BI").await;
    way.page.assert_clean().await;
}

async fn an_element_can_come_back(stage: Stage) {
    let page = stage.open("home").await;
    page.run("recorder.element = document.querySelector('support-widget'); recorder.element.remove();").await;
    page.settle().await;
    page.run("document.body.append(recorder.element);").await;
    page.widget().wait_for(english("home-title")).await;
    page.widget().click(english("home-report-partner-center")).await;
    page.widget().wait_for(english("form-title-partner-center")).await;
    page.assert_clean().await;
}
