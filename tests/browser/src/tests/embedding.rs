//! The widget beside the page and other widgets: properties, attributes, forms and focus (quality 4, 5, 8).
//!
//! Also known as: host page, custom element upgrade, property reflection, several instances, isolation.

use serde_json::{Value, json};

use crate::case::{Case, cases, each_and_on_request};
use crate::customer_way::{CUSTOMER, CustomerWay, NEW};
use crate::server::POLICY;
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::{english, english_with};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            widgets_of_one_page_differ_in_language_and_cloud,
            properties_set_before_the_upgrade_count,
            the_page_stays_as_it_was,
            a_form_around_the_widget_is_never_submitted,
            a_page_that_knows_its_visitor_keeps_the_focus,
        ],
        cases![
            widgets_of_one_page_call_their_own_backend_and_keep_their_own_text,
            the_script_loaded_twice_defines_the_tag_once,
            properties_and_attributes_mirror_each_other,
            the_configuration_may_be_a_script_inside_the_element,
            a_form_around_the_widget_is_never_submitted_on_a_customers_way,
        ],
    )
}

/// Quality 4.
async fn widgets_of_one_page_differ_in_language_and_cloud(stage: Stage) {
    let page = stage.page("several").open().await;
    let (first, second, third) = (page.widget_at("#first"), page.widget_at("#second"), page.widget_at("#third"));
    first.wait_for_text("Report problems to Microsoft").await;
    second.wait_for_text("世纪互联").await;
    third.wait_for_text("Microsoft").await;
    let language = "return [...document.querySelectorAll('support-widget')]
        .map((widget) => widget.shadowRoot.querySelector('.support-widget').lang);";
    let languages: Vec<String> = page.execute(language, Vec::new()).await;
    assert_eq!(languages, ["en-US", "zh-CN", "es-ES"]);
    let headings = [first.heading().await, second.heading().await, third.heading().await];
    assert!(headings[0] != headings[1] && headings[1] != headings[2] && headings[0] != headings[2], "{headings:?}");
    assert!(!third.text().await.contains("21Vianet"));
    page.assert_clean().await;
}

/// Quality 4.
async fn widgets_of_one_page_call_their_own_backend_and_keep_their_own_text(stage: Stage) {
    let origin = stage.server.origin().parse().expect("an origin");
    let other = stage.another_server(|settings| settings.allowed_origins.push(origin)).await;
    stage.server.set_policy(&POLICY.replace("connect-src 'self'", &format!("connect-src 'self' {}", other.origin())));
    let view = "for (const id of ['first', 'third']) {
        document.getElementById(id).setAttribute('view', 'partner-center-requests/new');
        document.getElementById(id).setAttribute('lang', 'en');
    }";
    let backend = format!("document.getElementById('third').setAttribute('backend', '{}/support/v1');", other.origin());
    let page = stage.page("several").script(view).script(&backend).open().await;
    let (first, third) = (page.widget_at("#first"), page.widget_at("#third"));
    first.wait_for(english("form-title-partner-center")).await;
    first.type_into("title", "Only in the first").await;
    third.wait_for(english("form-title-partner-center")).await;
    third.submit().await;
    third.wait_for(english("sent-title")).await;
    assert_eq!(stage.server.stored().await.len(), 0);
    assert_eq!(other.stored().await.len(), 1);
    assert_eq!(first.value("title").await, "Only in the first");
    page.assert_clean().await;
}

/// Quality 4.
async fn the_script_loaded_twice_defines_the_tag_once(stage: Stage) {
    let page = stage.page("several").open().await;
    let ready = async || {
        let count = page.events("ready").await.len();
        if count == 3 { Ok(()) } else { Err(format!("there are {count}")) }
    };
    until("three widgets to say that they are ready", ready).await;
    let roots: Vec<u32> = page
        .execute(
            "return [...document.querySelectorAll('support-widget')]
                .map((widget) => widget.shadowRoot.querySelectorAll('.support-widget').length);",
            Vec::new(),
        )
        .await;
    assert_eq!(roots, [1, 1, 1]);
    page.assert_clean().await;
}

/// Quality 5.
async fn properties_set_before_the_upgrade_count(stage: Stage) {
    let page = stage
        .page("plain")
        .script("if (widget.matches(':defined')) throw Error('the element is upgraded already');")
        .script("widget.view = 'partner-center-requests/new';")
        .script("widget.cloud = 'china';")
        .script("widget.context = { title: 'From the page', contact: { email: 'ana@contoso.example' } };")
        .script("widget.config = { categories: [{ id: 'own', name: 'A category of the page' }] };")
        .script("widget.tokenProvider = async () => 'demo-contoso';")
        .open()
        .await;
    let widget = page.widget();
    widget.wait_for(english("form-title-partner-center")).await;
    widget.wait_for_text("21Vianet").await;
    assert_eq!(widget.value("title").await, "From the page");
    assert_eq!(widget.value("primaryContact.email").await, "ana@contoso.example");
    let calls = stage.server.wait_for_calls("/support/v1/config", 1).await;
    assert!(calls[0].path.contains("cloud=china"), "{}", calls[0].path);
    assert_eq!(calls[0].header("authorization"), Some("Bearer demo-contoso"));
    page.assert_clean().await;
}

/// Quality 5.
async fn properties_and_attributes_mirror_each_other(stage: Stage) {
    let page = stage.open("home").await;
    let mirrored: Value = page
        .execute(
            "const widget = document.querySelector('support-widget');
            widget.theme = 'dark';
            widget.setAttribute('lang', 'es');
            return [widget.getAttribute('theme'), widget.lang, widget.view, widget.audience];",
            Vec::new(),
        )
        .await;
    assert_eq!(mirrored, json!(["dark", "es", "home", ""]));
    page.widget().element("[data-theme=dark]").await;
    page.widget().element("[lang=es-ES]").await;
}

/// Quality 5.
async fn the_configuration_may_be_a_script_inside_the_element(stage: Stage) {
    let script = r#"
        const data = document.createElement("script");
        data.type = "application/json";
        widget.append(data);
    "#;
    // Under Trusted Types a page cannot write this text by script, so its markup would hold it; here the policy allows it.
    stage.server.set_policy(&POLICY.replace("require-trusted-types-for 'script'; trusted-types 'none'", ""));
    let text = r#"data.textContent = '{"links":{"escalation":"https://portal.example/escalation"}}';"#;
    let page =
        stage.page("plain").script(&script.replace("widget.append", &format!("{text}\nwidget.append"))).open().await;
    page.widget().wait_for_text(english("home-escalation")).await;
    page.assert_clean().await;
}

/// What a page owns and the widget must leave alone. Chromium's driver has globals of its own.
const OWNED: &str = "
    const { title, cookie } = document;
    recorder.globals ??= Object.keys(window);
    const added = Object.keys(window).filter((name) => !recorder.globals.includes(name) && !/^(cdc|se)_/.test(name));
    return {
        title, cookie, lang: document.documentElement.lang, address: location.href, entries: history.length,
        state: history.state, globals: added,
        head: document.head.childNodes.length,
        body: document.body.childNodes.length, inside: document.querySelector('support-widget').childNodes.length,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        local: Object.keys(localStorage), session: Object.keys(sessionStorage),
        prototypes: Object.getOwnPropertyNames(Element.prototype).length + Object.getOwnPropertyNames(Array.prototype).length,
    };
";

/// Quality 8.
async fn the_page_stays_as_it_was(stage: Stage) {
    let page = stage.page("plain").signed_in("demo-contoso").attribute("load", "interaction").visit().await;
    page.run("document.cookie = 'own=1'; location.hash = 'own'; history.pushState('own', '');").await;
    let before: Value = page.execute(OWNED, Vec::new()).await;
    page.run("document.querySelector('support-widget a').focus();").await;
    let widget = page.widget();
    widget.click(english("home-report-partner-center")).await;
    widget.wait_for(english("form-title-partner-center")).await;
    widget.submit().await;
    widget.wait_for(english("sent-title")).await;
    widget.click(english("sent-view")).await;
    widget.wait_for_text(english("request-history")).await;
    page.run("document.querySelector('support-widget').view = 'customer-requests/new';").await;
    let way = CustomerWay::new(page);
    way.find(CUSTOMER).await;
    way.choose_service("exchange-online").await;
    way.widget.click(way.text("issue-watch")).await;
    way.widget.wait_for_text(way.text("issue-watched")).await;
    way.widget.click(way.text("help-solved")).await;
    way.widget.wait_for(way.text("solved-title")).await;
    let page = way.page;
    let after: Value = page.execute(OWNED, Vec::new()).await;
    for (name, value) in before.as_object().expect("what the page owns") {
        assert_eq!(&after[name], value, "{name}");
    }
    page.assert_clean().await;
}

/// Quality 8.
async fn a_form_around_the_widget_is_never_submitted(stage: Stage) {
    let page = stage.page("inside-form").open().await;
    let widget = page.widget();
    widget.click(english("home-report-partner-center")).await;
    widget.wait_for(english("form-title-partner-center")).await;
    widget.type_into("title", "Enter follows\u{e007}").await;
    widget.wait_for_focus("errors").await;
    widget.click(english("form-continue")).await;
    widget.click(english("back")).await;
    widget.wait_for(english("home-title")).await;
    let submissions: u32 = page.execute("return recorder.submissions;", Vec::new()).await;
    assert_eq!(submissions, 0);
    let names: Vec<String> =
        page.execute("return [...new FormData(document.getElementById('form')).keys()];", Vec::new()).await;
    assert_eq!(names, ["own"], "the page's form has the page's fields alone");
    page.assert_clean().await;
}

/// Quality 8. Enter in a field that searches is not meant for the form around.
async fn a_form_around_the_widget_is_never_submitted_on_a_customers_way(stage: Stage) {
    const ENTER: &str = "\u{e007}";
    let page = stage.page("inside-form").attribute("view", NEW).signed_in("demo-contoso").open().await;
    let way = CustomerWay::new(page);
    way.search(&format!("zzz{ENTER}")).await;
    way.widget.wait_for_text(&english_with("customers-no-match", "query", "zzz")).await;
    way.page.press(ENTER).await;
    way.search("citypower").await;
    way.wait_for_domains(&[CUSTOMER]).await;
    way.page.press(&format!("\u{e015}{ENTER}")).await;
    for (field, then) in [("[id=service-filter]", "exchange-online"), ("[id=help-words]", "")] {
        let field = way.widget.element(field).await;
        way.page.point_into(&field).await;
        way.page.press(&format!("ex{ENTER}")).await;
        if !then.is_empty() {
            way.choose_service(then).await;
        }
    }
    way.widget.choose("escalation.stepsTried", "device").await;
    way.page.press(ENTER).await;
    way.go_on().await;
    let submissions: u32 = way.page.execute("return recorder.submissions;", Vec::new()).await;
    assert_eq!(submissions, 0);
    way.page.assert_clean().await;
}

/// Quality 8. Nobody has asked for the help that is shown.
async fn a_page_that_knows_its_visitor_keeps_the_focus(stage: Stage) {
    let id = stage.server.customer(CUSTOMER).await;
    let customer = json!({ "id": id, "companyName": "City Power & Light", "domain": CUSTOMER });
    let context = json!({ "customer": customer, "serviceId": "exchange-online" });
    let builder = stage.page("inside-form").script(&format!("widget.context = {context};")).attribute("view", NEW);
    let focus = "document.querySelector('[name=own]').focus();";
    let page = builder.script(focus).signed_in("demo-contoso").open().await;
    page.widget().wait_for(&english_with("help-title", "service", "Exchange Online")).await;
    page.widget().element(".issue").await;
    page.settle().await;
    let focused: String = page.execute("return document.activeElement.name ?? '';", Vec::new()).await;
    assert_eq!(focused, "own");
}
