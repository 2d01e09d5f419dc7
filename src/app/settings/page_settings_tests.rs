use serde_json::json;

use super::batch::Batch;
use super::fake_page::FakePage;
use super::page_settings::PageSettings;
use super::reader::{Warning, view};
use crate::model::{Audience, Cloud, Display, Theme, View};

fn read(page: &FakePage, settings: &mut PageSettings, batch: &Batch) -> Vec<Warning> {
    let (read, warnings) = settings.clone().updated(batch, page);
    *settings = read;
    warnings
}

#[test]
fn all_is_read_at_first_and_then_what_has_changed() {
    let page = FakePage::new()
        .with("cloud", "china")
        .with("audience", "customer")
        .with("display", "dialog")
        .with("theme", "dark")
        .with_config(json!({ "drafts": false }))
        .with_context(json!({ "title": "Outlook" }));
    let mut settings = PageSettings::default();
    assert_eq!(read(&page, &mut settings, &Batch::all()), []);
    assert_eq!(
        (settings.backend.as_deref(), settings.cloud, settings.audience, settings.display, settings.theme),
        (Some("https://desk.example/"), Cloud::China, Audience::Customer, Display::Dialog, Theme::Dark)
    );
    assert!(!settings.config.drafts && settings.context.fields.len() == 1);
    let mut batch = Batch::default();
    assert!(batch.add("cloud") && !batch.add("theme") && batch.has("theme") && !batch.has("display"));
    let page = FakePage::default().with("cloud", "germany");
    assert_eq!(read(&page, &mut settings, &batch), []);
    assert_eq!((settings.cloud, settings.theme, settings.display), (Cloud::Germany, Theme::Auto, Display::Dialog));
    assert!(settings.backend.is_some(), "it has not changed");
}

#[test]
fn what_is_invalid_is_a_warning_that_names_what_is_valid() {
    for (page, code, text) in [
        (FakePage::default(), "backend", "the attribute is missing"),
        (FakePage::new().with("backend", "ftp://a"), "backend", "expected an https address"),
        (FakePage::new().with("cloud", "moon"), "attribute", "cloud: unknown value \"moon\"; expected one of global"),
        (FakePage::new().with("load", "never"), "attribute", "interaction"),
        (FakePage::new().with_config(json!({ "colour": "red" })), "config", "unknown key \"colour\""),
        (
            FakePage::new().with_config(
                json!({ "operatorHours": { "timeZone": "Mars/Olympus", "opens": "08:00", "closes": "17:00" } }),
            ),
            "config",
            "operatorHours: unknown timeZone",
        ),
    ] {
        let mut settings = PageSettings::default();
        let warnings = read(&page, &mut settings, &Batch::all());
        let [warning] = warnings.as_slice() else { panic!("{text}: {warnings:?}") };
        assert!(warning.code == code && warning.text.contains(text), "{warning:?}");
        assert_eq!((settings.cloud, settings.config.rules.hours.clone()), (Cloud::Global, None));
    }
}

#[test]
fn a_view_that_is_not_there_is_home_with_a_warning() {
    assert_eq!(view(None), (View::Home, None));
    assert_eq!(view(Some("outbox")), (View::Outbox, None));
    let (shown, warning) = view(Some("nowhere"));
    assert_eq!(shown, View::Home);
    assert!(warning.is_some_and(|warning| warning.text.contains("partner-center-requests/new")));
}
