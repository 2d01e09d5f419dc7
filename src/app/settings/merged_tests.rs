use serde_json::json;

use super::batch::Batch;
use super::fake_page::FakePage;
use super::merged::{merged, wording};
use super::offer::Offer;
use super::page_settings::PageSettings;
use super::settings::{Caller, Settings};
use crate::model::read::Read;
use crate::model::{Audience, Cloud, Display, Feature, Features, Tenants, Theme};
use crate::wire::BackendConfig;

fn page() -> PageSettings {
    let page = FakePage::new()
        .with("cloud", "china")
        .with("audience", "customer")
        .with("display", "dialog")
        .with("theme", "dark")
        .with_config(json!({
            "drafts": false,
            "contact": "https://portal.example/contact",
            "links": { "escalation": "https://portal.example/escalation" },
            "partner": { "name": "Contoso" },
            "messages": { "en-US": "home-title = Hello" },
        }))
        .with_context(json!({
            "customer": { "id": "a", "companyName": "Fabrikam", "domain": "fabrikam.example" },
            "signedInTenantId": "3d8fbd3c-35a4-4a4c-9f9c-2b0e2ad0e3f4",
        }));
    let (page, warnings) = PageSettings::default().updated(&Batch::all(), &page);
    assert_eq!(warnings, []);
    page
}

fn offer() -> Offer {
    let said = BackendConfig::read(
        &json!({
            "operator": "Adatum",
            "partner": { "name": "Woodgrove" },
            "links": { "escalation": "https://desk.example/escalation", "elsewhere": "https://desk.example/" },
        })
        .into(),
    );
    Offer { said: said.expect("a configuration"), features: Some(Features::ALL) }
}

#[test]
fn each_setting_is_the_pages_the_backends_or_as_it_was() {
    let before = Settings {
        caller: Caller::Known(Some("ana".to_owned())),
        customers_to_notify: 3,
        missing: Features::NONE.with(Feature::Articles),
        turn: 2,
        ..Settings::default()
    };
    let settings = merged(before, &page(), &offer());
    assert_eq!(
        (settings.display, settings.theme, settings.audience, settings.drafts),
        (Display::Dialog, Theme::Dark, Audience::Customer, false)
    );
    assert_eq!(settings.backend, "https://desk.example/");
    assert_eq!(settings.link("escalation").as_deref(), Some("https://portal.example/escalation"), "the page's");
    assert_eq!(settings.contact.as_ref().map(|contact| contact.as_str()), Some("https://portal.example/contact"));
    assert_eq!(settings.partner.name.as_deref(), Some("Contoso"));
    assert_eq!(settings.preset.as_ref().map(|preset| preset.id.as_str()), Some("a"));
    assert!(settings.tenants == page().context.tenants && settings.tenants != Tenants::default());
    assert!(!settings.has(Feature::Articles) && settings.has(Feature::Services));
    assert_eq!((settings.customers_to_notify, settings.turn), (3, 2));
    assert_eq!(settings.caller, Caller::Known(Some("ana".to_owned())));
}

#[test]
fn features_stay_as_they_were_while_they_are_unknown() {
    let before = Settings { features: Some(Features::NONE), ..Settings::default() };
    let settings = merged(before, &page(), &Offer::default());
    assert_eq!(settings.features, Some(Features::NONE));
}

#[test]
fn texts_name_the_operator_of_the_backend_and_the_partner_of_the_page() {
    let wording = wording(&page(), &offer());
    assert_eq!((wording.names.cloud, wording.names.operator.as_deref()), (Cloud::China, Some("Adatum")));
    assert_eq!(wording.names.partner.as_deref(), Some("Contoso"));
    assert_eq!(wording.overrides.len(), 1);
}
