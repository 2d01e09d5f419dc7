//! Accessible roles and names, and the tokens for the browser's autofill (quality 17, 25).
//!
//! Also known as: a11y, ARIA, screen reader, accessibility tree, autocomplete attribute, autofill.

use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::computed::computed;
use crate::customer_way::{CUSTOMER, CustomerWay, NEW};
use crate::engine::Engine;
use crate::page::Page;
use crate::stage::Stage;
use crate::widget::Widget;
use crate::wording::{LANGUAGES, Wording};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        controls_have_their_roles_and_localized_names,
        groups_and_regions_have_localized_names,
        the_search_for_a_customer_has_its_roles_and_localized_names,
        services_have_their_roles_and_names_with_their_health_in_words,
        what_helps_first_has_its_roles_and_localized_names,
        the_filters_of_customers_requests_have_their_roles_and_localized_names,
        fields_have_tokens_for_filling_them_in,
        nothing_is_asked_twice,
    ]
}

/// The form with the most fields: without a search it asks for the customer as well.
const FORM: &str = "customer-requests/new";

/// Quality 17.
async fn controls_have_their_roles_and_localized_names(stage: Stage) {
    stage.server.offer(&["requests"]);
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        let page = stage.page("plain").attribute("lang", tag).attribute("view", FORM).open().await;
        let widget = page.widget();
        CustomerWay::new(page.clone()).pass_the_gate().await;
        widget.wait_for(wording.get("form-title-customer")).await;
        let list = list_role(&stage);
        let optional = |id| wording.optional(id);
        let required = |id| wording.get(id).to_owned();
        let expected = [
            ("[name='customer.companyName']", "textbox", required("field-customer-name")),
            ("[name='customer.domain']", "textbox", required("field-customer-domain")),
            ("[value=technical]", "radio", required("category-technical")),
            ("[value=customersAndSubscriptions]", "radio", required("category-customers-and-subscriptions")),
            ("[name=title]", "textbox", required("field-title")),
            ("[name=description]", "textbox", required("field-description")),
            ("[value=critical]", "radio", required("severity-critical")),
            ("[name=diagnosticConsent]", "checkbox", required("field-diagnostic-consent-hint")),
            ("[name='primaryContact.firstName']", "textbox", optional("field-first-name")),
            ("[name='primaryContact.email']", "textbox", required("field-email")),
            ("[name='primaryContact.phoneNumber']", "textbox", optional("field-phone-number")),
            ("[value=phone]", "radio", required("contact-method-phone")),
            ("[name=preferredSupportLanguage]", list, optional("field-preferred-support-language")),
            ("[type=submit]", "button", required("form-continue")),
            ("[id=heading]", "heading", required("form-title-customer")),
        ];
        assert_named(&widget, tag, &expected).await;
        let date = widget.element("[name=problemStartTime]").await;
        let name = plain(&computed(&date, "label").await);
        assert!(name.contains(&plain(&optional("field-problem-start-time"))), "{tag} {name:?}");
    }
}

/// Quality 17.
async fn groups_and_regions_have_localized_names(stage: Stage) {
    stage.server.offer(&["requests"]);
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        let page = stage.page("plain").attribute("lang", tag).attribute("view", FORM).open().await;
        let widget = page.widget();
        CustomerWay::new(page.clone()).pass_the_gate().await;
        widget.click(wording.get("form-continue")).await;
        widget.wait_for_focus("errors").await;
        let expected = [
            ("[role=region]", "region", wording.get("widget-region").to_owned()),
            ("fieldset:has([name=categoryId])", "group", wording.get("field-category").to_owned()),
            ("fieldset:has([name=severity])", "group", wording.get("field-severity").to_owned()),
            ("fieldset:has([value=email])", "group", wording.optional("field-preferred-contact-method")),
            ("[id=errors]", "group", wording.get("error-summary-title").to_owned()),
        ];
        assert_named(&widget, tag, &expected).await;
        let back = computed(&widget.element(".back").await, "label").await;
        assert_eq!(plain(&back), plain(wording.get("back")), "the arrow is not read");
    }
}

/// A control by its selector, with its role and name.
type Named = (&'static str, &'static str, String);

async fn assert_named(widget: &Widget, tag: &str, expected: &[Named]) {
    for (selector, role, name) in expected {
        let element = widget.element(selector).await;
        assert_eq!(computed(&element, "role").await, *role, "{tag} {selector}");
        assert_eq!(plain(&computed(&element, "label").await), plain(name), "{tag} {selector}");
    }
}

/// Fluent isolates what it fills in, and browsers put more or less space between the parts of a name.
fn plain(name: &str) -> String {
    name.replace(['\u{2068}', '\u{2069}'], "").split_whitespace().collect()
}

/// What a list to choose from is called: WebKit takes it for a button that opens one.
fn list_role(stage: &Stage) -> &'static str {
    if stage.engine() == Engine::Webkit { "button" } else { "combobox" }
}

async fn turn_to(page: &Page, tag: &str, heading: &str) {
    page.run(&format!("document.querySelector('support-widget').lang = '{tag}';")).await;
    page.widget().wait_for(heading).await;
}

/// Opens the way to help, with the customer chosen and, if one is named, the service.
async fn on_the_way(stage: &Stage, service: Option<&str>) -> Page {
    let customer = stage.server.customer(CUSTOMER).await;
    let customer = json!({ "id": customer, "companyName": "City Power & Light", "domain": CUSTOMER });
    let context = json!({ "customer": customer, "serviceId": service });
    let builder = stage.page("plain").script(&format!("widget.context = {context};")).attribute("view", NEW);
    builder.signed_in("demo-contoso").open().await
}

/// Quality 17.
async fn the_search_for_a_customer_has_its_roles_and_localized_names(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    let widget = &way.widget;
    way.search("wide").await;
    way.wait_for_domains(&["wideworldimporters.example"]).await;
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        let text = |id: &str| wording.get(id).to_owned();
        turn_to(&way.page, tag, wording.get("form-title-customer")).await;
        let option = format!("Wide World Importers wideworldimporters.example {}", text("relationship-expired"));
        let expected = [
            ("[role=combobox]", "combobox", text("customers-label")),
            ("[role=listbox]", "listbox", text("customers-list")),
            ("[role=option]", "option", option),
            ("[aria-pressed]", "button", text("customers-show-tenant-ids")),
        ];
        assert_named(widget, tag, &expected).await;
    }
}

/// Quality 17.
async fn services_have_their_roles_and_names_with_their_health_in_words(stage: Stage) {
    let page = on_the_way(&stage, None).await;
    let widget = page.widget();
    widget.element(".service .health-status").await;
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        let text = |id: &str| wording.get(id).to_owned();
        turn_to(&page, tag, wording.get("services-title")).await;
        let expected = [
            ("[id=service-filter]", "searchbox", text("services-filter")),
            ("[value=exchange-online]", "button", format!("Exchange Online {}", text("health-status-degradation"))),
            ("[value=microsoft-teams]", "button", format!("Microsoft Teams {}", text("health-status-interruption"))),
            ("[value=onedrive]", "button", format!("OneDrive {}", text("health-status-investigating"))),
            ("[value=power-bi]", "button", format!("Power BI {}", text("health-status-operational"))),
            (".on-behalf-line > .link", "button", text("on-behalf-change-customer")),
        ];
        assert_named(&widget, tag, &expected).await;
    }
}

/// Quality 17.
async fn what_helps_first_has_its_roles_and_localized_names(stage: Stage) {
    let page = on_the_way(&stage, Some("exchange-online")).await;
    let widget = page.widget();
    widget.element(".issue").await;
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        let text = |id: &str| wording.get(id).to_owned();
        let in_new_tab = |name: String| format!("{name} {}", wording.get("link-new-tab"));
        turn_to(&page, tag, &wording.with("help-title", "service", "Exchange Online")).await;
        let expected = [
            (".service-health h3", "heading", text("health-title")),
            (".issue .secondary", "button", text("issue-watch")),
            (".issue a", "link", in_new_tab(text("issue-read-more"))),
            ("[id=help-words]", "textbox", text("articles-search-label")),
            (".admin-box a", "link", in_new_tab(text("admin-center-open"))),
            (".checklist", "list", text("steps-title")),
            ("[value=adminCenter]", "checkbox", text("step-admin-center")),
            ("[value=license]", "checkbox", text("step-license")),
            ("[id=message-language]", list_role(&stage), text("customer-message-language")),
            ("[id=message-text]", "textbox", text("customer-message-text")),
            (".decision .primary", "button", text("help-solved")),
            (".decision .secondary", "button", text("help-need-more")),
            (".on-behalf-line + .on-behalf-line > .link", "button", text("on-behalf-change-service")),
        ];
        assert_named(&widget, tag, &expected).await;
        let health = widget.texts(".service-health .health-status").await;
        let expected = ["health-status-degradation", "health-status-restoring", "health-status-degradation"].map(text);
        assert_eq!(health, expected, "{tag}: of the service and of its problems, in words");
    }
}

/// Quality 17.
async fn the_filters_of_customers_requests_have_their_roles_and_localized_names(stage: Stage) {
    let page = stage.page("plain").attribute("view", "customer-requests").signed_in("demo-contoso").open().await;
    let way = CustomerWay::new(page);
    let watch = json!({ "issueId": "EX1284903", "serviceId": "exchange-online" });
    assert_eq!(way.call("demo-contoso", "watched-issues", watch).await.0, 201);
    way.page.window().refresh().await.expect("the page loads again");
    way.widget.element(".issue").await;
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        let text = |id: &str| wording.get(id).to_owned();
        turn_to(&way.page, tag, wording.get("requests-customer")).await;
        // Its title is in the language of the page, too, as soon as the backend has told it.
        way.widget.element(&format!(".watched-box h4[lang={tag}]")).await;
        let problem = way.widget.texts(".watched-box h4").await.concat();
        let expected = [
            (".filters", "group", text("requests-filter-title")),
            ("[id=filter-status]", list_role(&stage), text("requests-filter-status")),
            ("[id=filter-customer]", "combobox", text("requests-filter-customer")),
            (".watched-box .link", "button", wording.with("watched-issues-stop-issue", "issue", &problem)),
        ];
        assert_named(&way.widget, tag, &expected).await;
        assert_eq!(way.widget.texts(".watched-box .health-status").await, [text("health-status-restoring")], "{tag}");
    }
}

/// Quality 25.
async fn fields_have_tokens_for_filling_them_in(stage: Stage) {
    stage.server.offer(&["requests"]);
    let page = stage.open(FORM).await;
    CustomerWay::new(page.clone()).pass_the_gate().await;
    let tokens = "
        const root = document.querySelector('support-widget').shadowRoot;
        return Object.fromEntries([...root.querySelectorAll('[name][autocomplete]')].map((field) => [field.name, field.autocomplete]));
    ";
    let tokens: Value = page.execute(tokens, Vec::new()).await;
    let expected = json!({
        "customer.companyName": "off",
        "customer.domain": "off",
        "title": "off",
        "description": "off",
        "problemStartTime": "off",
        "primaryContact.firstName": "given-name",
        "primaryContact.lastName": "family-name",
        "primaryContact.email": "email",
        "primaryContact.phoneNumber": "tel",
        "preferredSupportLanguage": "off",
    });
    assert_eq!(tokens, expected);
}

/// Quality 25.
async fn nothing_is_asked_twice(stage: Stage) {
    stage.server.offer(&["requests"]);
    let page = stage.open(FORM).await;
    CustomerWay::new(page.clone()).pass_the_gate().await;
    let names = page.widget().texts("label, legend").await;
    assert!(names.len() > 20, "{names:?}");
    let mut asked = names.clone();
    asked.sort();
    asked.dedup();
    assert_eq!(asked.len(), names.len(), "{names:?}");
}
