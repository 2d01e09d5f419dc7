//! A request in each language, from home to its own page, by keyboard alone (quality 18; domain S1, S2).
//!
//! Also known as: localization, l10n, i18n, keyboard navigation, end-to-end flow.

use crate::case::{Case, cases};
use crate::server::Stored;
use crate::stage::Stage;
use crate::typist::{Typist, names};
use crate::wording::Wording;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        the_keyboard_alone_files_a_request_in_english,
        the_keyboard_alone_files_a_request_in_simplified_chinese,
        the_keyboard_alone_files_a_request_in_traditional_chinese,
        the_keyboard_alone_files_a_request_in_spanish,
    ]
}

/// What somebody types, field by field, and what the database must hold then.
struct Typed {
    tag: &'static str,
    category: &'static str,
    severity: &'static str,
    method: &'static str,
    title: &'static str,
    description: &'static str,
    first_name: &'static str,
    last_name: &'static str,
}

async fn the_keyboard_alone_files_a_request_in_english(stage: Stage) {
    let typed = Typed {
        tag: "en-US",
        category: "technical",
        severity: "moderate",
        method: "email",
        title: "Sign-in loops for \"Fabrikam\" & Sons <EU>",
        description: "It starts again after the password.\nNothing else happens: 100% of the time.",
        first_name: "Ana",
        last_name: "O'Neill-Smith",
    };
    file(stage, typed).await;
}

async fn the_keyboard_alone_files_a_request_in_simplified_chinese(stage: Stage) {
    let typed = Typed {
        tag: "zh-CN",
        category: "billing",
        severity: "minimal",
        method: "email",
        title: "无法下载１月的发票",
        description: "点击下载后页面空白。\n预期：得到文件。",
        first_name: "小明",
        last_name: "王",
    };
    file(stage, typed).await;
}

async fn the_keyboard_alone_files_a_request_in_traditional_chinese(stage: Stage) {
    let typed = Typed {
        tag: "zh-TW",
        category: "customersAndSubscriptions",
        severity: "critical",
        method: "phone",
        title: "訂用帳戶無法續約",
        description: "系統顯示錯誤。\n價格：１２３。",
        first_name: "怡君",
        last_name: "陳",
    };
    file(stage, typed).await;
}

async fn the_keyboard_alone_files_a_request_in_spanish(stage: Stage) {
    let typed = Typed {
        tag: "es-ES",
        category: "billing",
        severity: "moderate",
        method: "phone",
        title: "¿Por qué no llega la factura de año nuevo?",
        description: "La página queda vacía.\nEsperaba el archivo «factura».",
        first_name: "Íñigo",
        last_name: "Núñez",
    };
    file(stage, typed).await;
}

const EMAIL: &str = "ana@contoso.example";
const PHONE: &str = "+34 600 000 000";

async fn file(stage: Stage, typed: Typed) {
    let wording = Wording::of(typed.tag);
    let page = stage.page("plain").attribute("lang", typed.tag).signed_in("demo-contoso").open().await;
    let widget = page.widget();
    let mut typist = Typist::new(&page, stage.engine());
    widget.wait_for(wording.get("home-title")).await;
    typist.press(wording.get("home-report-partner-center")).await;
    widget.wait_for(wording.get("form-title-partner-center")).await;
    widget.wait_for_focus("heading").await;
    // The backend says that it takes files.
    widget.element("[name=files]").await;
    let names = names(typed.tag, typed.first_name, typed.last_name);
    fill_in(&mut typist, &typed, names).await;
    typist.press(wording.get("form-continue")).await;
    assert_order(&typist, &wording, names);
    widget.wait_for(wording.get("review-title")).await;
    widget.wait_for_focus("heading").await;
    widget.wait_for_text(typed.title).await;
    assert_eq!(stage.server.submissions().len(), 0, "nothing is sent before the review");
    typist.press(wording.get("review-submit")).await;
    widget.wait_for(wording.get("sent-title")).await;
    widget.wait_for_focus("heading").await;
    let stored = stage.server.stored().await;
    assert_eq!(stored.len(), 1);
    assert_stored(&stored[0], &typed);
    let reference = stored[0].get("reference").expect("a reference");
    widget.wait_for_text(reference).await;
    page.assert_clean().await;
    page.window().refresh().await.expect("the page loads again");
    widget.wait_until_ready().await;
    typist.press(wording.get("home-requests")).await;
    widget.wait_for(wording.get("requests-partner-center")).await;
    widget.wait_for_text(reference).await;
    typist.press(typed.title).await;
    widget.wait_for(typed.title).await;
    widget.wait_for_text(&wording.with("request-title", "reference", reference)).await;
    widget.wait_for_text(&typed.description.replace('\n', " ")).await;
    page.assert_clean().await;
}

async fn fill_in(typist: &mut Typist, typed: &Typed, names: [(&str, &str); 2]) {
    typist.choose("categoryId", typed.category).await;
    typist.type_into("title", typed.title).await;
    typist.type_into("description", typed.description).await;
    typist.choose("severity", typed.severity).await;
    typist.type_date("problemStartTime", "2026-11-20T09:30").await;
    typist.choose("diagnosticConsent", "on").await;
    for (field, name) in names {
        typist.type_into(field, name).await;
    }
    typist.type_into("primaryContact.email", EMAIL).await;
    typist.type_into("primaryContact.phoneNumber", PHONE).await;
    typist.choose("preferredContactMethod", typed.method).await;
    typist.select("preferredSupportLanguage", typed.tag).await;
}

/// The focus went through the form as it is read, from top to bottom, and left nothing out.
fn assert_order(typist: &Typist, wording: &Wording, names: [(&str, &str); 2]) {
    let fields = [
        "categoryId",
        "title",
        "description",
        "severity",
        "problemStartTime",
        "diagnosticConsent",
        "files",
        names[0].0,
        names[1].0,
        "primaryContact.email",
        "primaryContact.phoneNumber",
        "preferredContactMethod",
        "preferredSupportLanguage",
        wording.get("form-continue"),
    ];
    assert!(typist.visited().ends_with(&fields.map(str::to_owned)), "{:?}", typist.visited());
}

fn assert_stored(stored: &Stored, typed: &Typed) {
    let expected = [
        ("kind", "partnerCenter"),
        ("cloud", "global"),
        ("status", "new"),
        ("category_id", typed.category),
        ("title", typed.title),
        ("description", typed.description),
        ("severity", typed.severity),
        // 09:30 in Kathmandu, which is five hours and three quarters ahead.
        ("problem_start_time", "2026-11-20T03:45:00Z"),
        ("diagnostic_consent", "1"),
        ("contact_first_name", typed.first_name),
        ("contact_last_name", typed.last_name),
        ("contact_email", EMAIL),
        ("contact_phone_number", PHONE),
        ("preferred_contact_method", typed.method),
        ("preferred_support_language", typed.tag),
        ("page_locale", typed.tag),
    ];
    for (column, value) in expected {
        assert_eq!(stored.get(column), Some(value), "{column}");
    }
    assert_eq!(stored.get("customer_company_name"), None);
}
