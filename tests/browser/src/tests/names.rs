//! What assistive technology and the browser's own form filling are told (quality 17, 25).

use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::computed::computed;
use crate::engine::Engine;
use crate::stage::Stage;
use crate::wording::{LANGUAGES, Wording};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        controls_have_their_roles_and_localized_names,
        groups_and_regions_have_localized_names,
        fields_have_tokens_for_filling_them_in,
        nothing_is_asked_twice,
    ]
}

const FORM: &str = "customer-requests/new";

/// Quality 17.
async fn controls_have_their_roles_and_localized_names(stage: Stage) {
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        let page = stage.page("plain").attribute("lang", tag).attribute("view", FORM).open().await;
        let widget = page.widget();
        widget.wait_for(wording.get("form-customer")).await;
        // WebKit takes a list for a button that opens one.
        let list = if stage.engine() == Engine::Webkit { "button" } else { "combobox" };
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
            ("[id=heading]", "heading", required("form-customer")),
        ];
        for (selector, role, name) in expected {
            let element = widget.element(selector).await;
            assert_eq!(computed(&element, "role").await, role, "{tag} {selector}");
            assert_eq!(plain(&computed(&element, "label").await), name, "{tag} {selector}");
        }
        let date = widget.element("[name=problemStartTime]").await;
        let name = plain(&computed(&date, "label").await);
        assert!(name.contains(&optional("field-problem-start-time")), "{tag} {name:?}");
    }
}

/// Quality 17.
async fn groups_and_regions_have_localized_names(stage: Stage) {
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        let page = stage.page("plain").attribute("lang", tag).attribute("view", FORM).open().await;
        let widget = page.widget();
        widget.click(wording.get("form-continue")).await;
        widget.wait_for_focus("errors").await;
        let expected = [
            ("[role=region]", "region", wording.get("region").to_owned()),
            ("fieldset:has([name=categoryId])", "group", wording.get("field-category").to_owned()),
            ("fieldset:has([name=severity])", "group", wording.get("field-severity").to_owned()),
            ("fieldset:has([value=email])", "group", wording.optional("field-preferred-contact-method")),
            ("[id=errors]", "group", wording.get("errors-title").to_owned()),
        ];
        for (selector, role, name) in expected {
            let element = widget.element(selector).await;
            assert_eq!(computed(&element, "role").await, role, "{tag} {selector}");
            assert_eq!(plain(&computed(&element, "label").await), name, "{tag} {selector}");
        }
        let back = computed(&widget.element(".back").await, "label").await;
        assert_eq!(plain(&back), wording.get("back"), "the arrow is not read");
    }
}

/// Fluent isolates what it fills in.
fn plain(name: &str) -> String {
    name.replace(['\u{2068}', '\u{2069}'], "").trim().to_owned()
}

/// Quality 25.
async fn fields_have_tokens_for_filling_them_in(stage: Stage) {
    let page = stage.open(FORM).await;
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
    let page = stage.open(FORM).await;
    let names = page.widget().texts("label, legend").await;
    assert!(names.len() > 20, "{names:?}");
    let mut asked = names.clone();
    asked.sort();
    asked.dedup();
    assert_eq!(asked.len(), names.len(), "{names:?}");
}
