//! The partner's obligations to its customers, and the checklist of its own support (domain S12).
//!
//! Also known as: obligations, checklist, support channels, business hours.

use serde_json::{Value, json};

use super::guidance::{guidance, turn_to};
use crate::case::{Case, cases, each_and_on_request};
use crate::page::Page;
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::{LANGUAGES, Wording};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![kept_promises_are_counted_by_keyboard_and_stay_with_the_partner,],
        cases![
            what_customers_are_owed_is_told_in_every_language,
            the_partners_own_channels_and_hours_are_those_of_the_page,
        ],
    )
}

const VIEW: &str = "customer-support";

/// Domain S12.
async fn what_customers_are_owed_is_told_in_every_language(stage: Stage) {
    let page = guidance(&stage, VIEW, "en-US").open().await;
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        turn_to(&page, tag, wording.get("home-customer-support")).await;
        let texts = |ids: &[&str]| ids.iter().map(|id| wording.get(id).to_owned()).collect::<Vec<_>>();
        let owed = ["contact", "hours", "channels"];
        let [names, texts_of_them] = ["title", "text"]
            .map(|part| owed.map(|id| wording.get(&format!("guidance-obligations-{id}-{part}")).to_owned()));
        assert_eq!(page.widget().texts(".terms dt").await, names, "{tag}");
        assert_eq!(page.widget().texts(".terms dd").await, texts_of_them, "{tag}");
        let examples = texts(&[
            "guidance-support-covers-setup",
            "guidance-support-covers-billing",
            "guidance-support-covers-articles",
            "guidance-support-covers-updates",
            "guidance-support-covers-software",
            "guidance-support-covers-desktop",
            "guidance-support-covers-availability",
        ]);
        assert_eq!(page.widget().texts(".bullets li").await, examples, "{tag}");
    }
    page.assert_clean().await;
}

/// Domain S12.
async fn the_partners_own_channels_and_hours_are_those_of_the_page(stage: Stage) {
    stage.server.offer(&["requests"]);
    let english = Wording::of("en-US");
    let page = guidance(&stage, VIEW, "en-US").open().await;
    page.widget().wait_for_text(english.get("guidance-own-channels-none")).await;
    let partner = json!({ "partner": {
        "name": "Contoso", "hours": "Every day, at any hour",
        "channels": ["tel:+14255550100", "mailto:support@contoso.example", "https://help.contoso.example/"],
    } });
    page.execute::<Value>("document.querySelector('support-widget').config = arguments[0];", vec![partner]).await;
    page.widget().wait_for_text("Every day, at any hour").await;
    for address in ["tel:+14255550100", "mailto:support@contoso.example", "https://help.contoso.example/"] {
        assert!(page.widget().finds(&format!(".channels a[href='{address}']")).await, "{address}");
    }
    assert!(!page.widget().text().await.contains(english.get("guidance-own-channels-none")));
}

async fn wait_for_count(page: &Page, expected: &str) {
    until(&format!("{expected:?} to be counted"), async || {
        let shown = page.widget().texts(".promises-kept").await;
        if shown == [expected] { Ok(()) } else { Err(format!("{shown:?}")) }
    })
    .await;
}

/// Domain S12. What is ticked is sent nowhere, and is gone with the page.
async fn kept_promises_are_counted_by_keyboard_and_stay_with_the_partner(stage: Stage) {
    let page = guidance(&stage, VIEW, "en-US").open().await;
    let english = Wording::of("en-US");
    wait_for_count(&page, "Checked off: 0 of 10").await;
    let calls = stage.server.calls("/support/v1/").len();
    let first = page.widget().element("[id=promise-contact]").await;
    page.point_at(&first).await;
    page.press("\u{e004} \u{e004}\u{e004} ").await;
    wait_for_count(&page, "Checked off: 3 of 10").await;
    page.press(" ").await;
    wait_for_count(&page, "Checked off: 2 of 10").await;
    for view in ["home", VIEW] {
        page.run(&format!("document.querySelector('support-widget').view = '{view}';")).await;
        page.widget().wait_for(english.get(if view == VIEW { "home-customer-support" } else { "home-title" })).await;
    }
    wait_for_count(&page, "Checked off: 2 of 10").await;
    for promise in ["contact", "hours"] {
        assert!(page.widget().finds(&format!("[id=promise-{promise}]:checked")).await, "{promise}");
    }
    assert_eq!(stage.server.calls("/support/v1/").len(), calls, "nothing is sent");
    let stored: usize = page.execute("return localStorage.length + sessionStorage.length;", Vec::new()).await;
    assert_eq!(stored, 0);
    page.window().refresh().await.expect("the page loads again");
    wait_for_count(&page, "Checked off: 0 of 10").await;
    page.assert_clean().await;
}
