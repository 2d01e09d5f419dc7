//! Languages: switching them, their fonts, their dates and numbers, and what their input methods type
//! (quality 28, 30, 31, 32).
//!
//! Also known as: i18n, l10n, locale switch, font stacks, CJK, Intl, number and date formats, IME.

use serde_json::{Value, json};

use crate::case::{Case, cases, each_and_on_request};
use crate::customer_way::{CUSTOMER, CustomerWay, NEW};
use crate::page::Page;
use crate::server::Fault;
use crate::stage::Stage;
use crate::wording::{LANGUAGES, Wording, english};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            switching_the_language_keeps_input_focus_and_place,
            the_root_says_its_language_and_direction,
            a_language_of_the_pages_own_is_shown_and_what_it_lacks_is_marked,
            each_chinese_script_has_its_own_fonts,
            numbers_are_written_as_the_language_does,
            dates_are_written_as_the_language_does,
        ],
        cases![
            switching_the_language_keeps_the_search_and_the_way_to_help,
            the_moment_of_a_health_check_is_written_as_the_language_does,
            full_width_characters_are_normalised_in_structured_fields_only,
            a_language_that_cannot_be_fetched_leaves_english_until_it_can,
        ],
    )
}

const FORM: &str = "partner-center-requests/new";

async fn switch(page: &Page, tag: &str) {
    turn_to(page, tag, "form-title-partner-center").await;
}

async fn turn_to(page: &Page, tag: &str, heading: &str) {
    page.run(&format!("document.querySelector('support-widget').lang = '{tag}';")).await;
    page.widget().wait_for(Wording::of(tag).get(heading)).await;
}

/// Where somebody is in the form: the focus, the selection, the place of the field in the window.
const PLACE: &str = "
    const field = document.querySelector('support-widget').shadowRoot.activeElement;
    const { top, bottom } = field.getBoundingClientRect();
    return [field.name, field.value, field.selectionStart, field.selectionEnd, top >= 0 && bottom <= innerHeight, scrollY > 0];
";

/// Quality 28.
async fn switching_the_language_keeps_input_focus_and_place(stage: Stage) {
    let page = stage.open(FORM).await;
    let widget = page.widget();
    widget.choose("categoryId", "billing").await;
    widget.choose("severity", "minimal").await;
    widget.choose("preferredSupportLanguage", "zh-TW").await;
    widget.type_into("primaryContact.lastName", "Núñez").await;
    widget.type_into("description", "Half a sentence\u{e012}\u{e012}\u{e012}").await;
    page.run("document.querySelector('support-widget').shadowRoot.activeElement.scrollIntoView({ block: 'center' });")
        .await;
    page.run("recorder.field = document.querySelector('support-widget').shadowRoot.activeElement;").await;
    let before: Value = page.execute(PLACE, Vec::new()).await;
    assert_eq!(before, json!(["description", "Half a sentence", 12, 12, true, true]));
    for tag in ["zh-CN", "zh-TW", "es-ES", "en-US"] {
        switch(&page, tag).await;
        let after: Value = page.execute(PLACE, Vec::new()).await;
        assert_eq!(after, before, "{tag}");
        let is_same: bool = page
            .execute(
                "return recorder.field === document.querySelector('support-widget').shadowRoot.activeElement;",
                vec![],
            )
            .await;
        assert!(is_same, "{tag}: the field is still the same element");
        assert_eq!(widget.value("categoryId").await, "billing", "{tag}");
        assert_eq!(widget.value("severity").await, "minimal", "{tag}");
        assert_eq!(widget.value("preferredSupportLanguage").await, "zh-TW", "{tag}");
        assert_eq!(widget.value("primaryContact.lastName").await, "Núñez", "{tag}");
    }
    page.press("!").await;
    assert_eq!(widget.value("description").await, "Half a sente!nce");
    page.assert_clean().await;
}

/// Quality 28. Between two languages the list stays open with the customer that the keys have reached, and what was
/// ticked and written stays as it is.
async fn switching_the_language_keeps_the_search_and_the_way_to_help(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    let (page, widget) = (&way.page, &way.widget);
    way.search("northwind").await;
    way.wait_for_domains(&["northwind-pacific.example", "northwind-traders.example"]).await;
    page.press("\u{e015}\u{e015}").await;
    turn_to(page, "zh-CN", "form-title-customer").await;
    assert_eq!(widget.focused().await, "customer");
    let reached = widget.texts("[role=option][aria-selected=true] .domain").await;
    assert_eq!(reached, ["northwind-traders.example"]);
    page.press("\u{e007}").await;
    widget.wait_for(Wording::of("zh-CN").get("services-title")).await;
    way.choose_service("exchange-online").await;
    widget.choose("escalation.stepsTried", "device").await;
    widget.type_into("title", "Outlook").await;
    let message = widget.element("[id=message-text]").await;
    page.point_into(&message).await;
    page.press("!").await;
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        page.run(&format!("document.querySelector('support-widget').lang = '{tag}';")).await;
        widget.wait_for(&wording.with("help-title", "service", "Exchange Online")).await;
        widget.wait_for_text(wording.get("health-known-issues")).await;
        assert_eq!(widget.focused().await, "message-text", "{tag}");
        assert_eq!(widget.value("escalation.stepsTried").await, "device", "{tag}");
        assert_eq!(widget.value("title").await, "Outlook", "{tag}");
        let text: String = page.execute(MESSAGE, Vec::new()).await;
        assert!(text.contains('!') && text.contains('，'), "{tag}: {text:?} is what was written, in Chinese");
    }
    page.assert_clean().await;
}

const MESSAGE: &str =
    "return document.querySelector('support-widget').shadowRoot.getElementById('message-text').value;";

/// Quality 30.
async fn the_root_says_its_language_and_direction(stage: Stage) {
    for (asked, shown) in [("zh-HK", "zh-TW"), ("zh-Hans-TW", "zh-CN"), ("es-MX", "es-ES"), ("fr", "en-US")] {
        let page = stage.page("plain").attribute("lang", asked).open().await;
        page.widget().wait_for(Wording::of(shown).get("home-title")).await;
        assert!(page.widget().finds(&format!(".support-widget[lang={shown}][dir=ltr]")).await, "{asked}");
    }
}

/// Quality 30. The page brings some texts in Hebrew; the rest is in the shipped language that comes next, and says so.
async fn a_language_of_the_pages_own_is_shown_and_what_it_lacks_is_marked(stage: Stage) {
    let texts = "text-direction = rtl\nhome-title = איך אפשר לעזור?\nform-title-partner-center = דיווח על בעיה\n";
    let config = format!("widget.config = {};", json!({ "messages": { "he": texts } }));
    let page = stage.page("plain").attribute("lang", "he-IL").script(&config).open().await;
    let widget = page.widget();
    widget.wait_for("איך אפשר לעזור?").await;
    assert!(widget.finds(".support-widget[lang=he][dir=rtl]").await);
    // It shows when it is known that there are requests to list.
    widget.wait_for_text(english("home-requests")).await;
    let marked = widget.texts("span[lang=en-US][dir=auto]").await;
    assert!(marked.contains(&english("home-requests").to_owned()), "{marked:?}");
    assert!(!marked.iter().any(|text| text.contains("איך")), "{marked:?}");
    page.run("document.querySelector('support-widget').lang = 'fr';").await;
    widget.wait_for(english("home-title")).await;
    assert!(!widget.finds("span[lang]").await, "all is in one language");
    page.run("document.querySelector('support-widget').lang = 'he';").await;
    widget.wait_for("איך אפשר לעזור?").await;
    page.run(&format!("document.querySelector('support-widget').view = '{FORM}';")).await;
    widget.wait_for("דיווח על בעיה").await;
    let directions: Value = page.execute(DIRECTIONS, Vec::new()).await;
    assert_eq!(directions, json!(["rtl", "rtl", "ltr", "ltr"]));
    page.assert_clean().await;
}

const DIRECTIONS: &str = "
    const root = document.querySelector('support-widget').shadowRoot;
    const names = ['title', 'description', 'primaryContact.email', 'primaryContact.phoneNumber'];
    return names.map((name) => getComputedStyle(root.querySelector(`[name='${name}']`)).direction);
";

/// Quality 30.
async fn each_chinese_script_has_its_own_fonts(stage: Stage) {
    let fonts = "
        const root = document.querySelector('support-widget').shadowRoot;
        return arguments[0].map((name) => getComputedStyle(root.querySelector(name)).fontFamily);
    ";
    let form = json!(["input", "textarea", "button", "select", "label"]);
    let search = json!(["[role=combobox]", "[role=option]", ".domain"]);
    for (view, heading, elements) in [(FORM, "form-title-partner-center", form), (NEW, "form-title-customer", search)] {
        let way = CustomerWay::new(stage.page("plain").attribute("view", view).signed_in("demo-contoso").open().await);
        if view == NEW {
            way.search("northwind").await;
            way.widget.element("[role=option]").await;
        }
        for (tag, own, other) in [("zh-CN", "Noto Sans CJK SC", "CJK TC"), ("zh-TW", "Noto Sans CJK TC", "CJK SC")] {
            turn_to(&way.page, tag, heading).await;
            let fonts: Vec<String> = way.page.execute(fonts, vec![elements.clone()]).await;
            for font in fonts {
                assert!(font.contains(own) && !font.contains(other), "{tag}: {font}");
            }
        }
    }
}

/// Quality 32.
async fn numbers_are_written_as_the_language_does(stage: Stage) {
    stage.server.fail("/config", Fault::Status(404));
    let limits = "widget.config = { limits: { titleLength: 10, descriptionLength: 12345 } };";
    let page = stage.page("plain").attribute("view", FORM).script(limits).open().await;
    for (tag, written) in [("en-US", "12,345"), ("es-ES", "12.345"), ("zh-CN", "12,345")] {
        switch(&page, tag).await;
        let counters = page.widget().texts(".counter").await;
        assert!(counters[1].contains(written), "{tag}: {counters:?}");
    }
    switch(&page, "en-US").await;
    page.widget().type_into("title", "123456789").await;
    assert_eq!(page.widget().texts(".counter").await[0], "1 character left");
    page.press("01").await;
    assert_eq!(page.widget().texts(".counter").await[0], "1 character too many");
}

/// A moment as the engine writes it in a language.
const MOMENT: &str = "
    const parts = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' };
    return new Date(arguments[1]).toLocaleString(arguments[0], parts).replace(/\\s+/g, ' ');
";

/// Quality 32. The browsers are in Kathmandu.
async fn dates_are_written_as_the_language_does(stage: Stage) {
    let begun = "widget.context = { ...widget.context, problemStartTime: '2026-11-20T19:30' };";
    let page = stage.page("plain").attribute("view", FORM).prefilled().script(begun).open().await;
    let widget = page.widget();
    widget.click(english("form-continue")).await;
    widget.wait_for(english("review-title")).await;
    let mut all = Vec::new();
    for tag in LANGUAGES {
        turn_to(&page, tag, "review-title").await;
        let written: String = page.execute(MOMENT, vec![tag.into(), "2026-11-20T13:45:00Z".into()]).await;
        let shown = widget.texts(".entry-value").await;
        assert!(shown.contains(&written), "{tag}: {written} is not in {shown:?}");
        assert!(written.contains("7:30") || written.contains("19:30"), "{written} is local time");
        all.push(written);
    }
    assert!(all[0] != all[1] && all[1] != all[3] && all[0] != all[3], "{all:?}");
}

/// Quality 32.
async fn the_moment_of_a_health_check_is_written_as_the_language_does(stage: Stage) {
    let way = CustomerWay::help(&stage, CUSTOMER, "power-bi").await;
    way.widget.wait_for_text(way.text("health-no-known-issues")).await;
    // The backend keeps the report for a while, so this is the one that is shown.
    let path = format!("service-health?serviceId=power-bi&customerId={}", stage.server.customer(CUSTOMER).await);
    let (_, report) = way.call("demo-contoso", &path, Value::Null).await;
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        way.page.run(&format!("document.querySelector('support-widget').lang = '{tag}';")).await;
        let written: String = way.page.execute(MOMENT, vec![tag.into(), report["checkedAt"].clone()]).await;
        way.widget.wait_for_text(&wording.with("health-checked", "time", &written)).await;
    }
}

/// Puts text into a field at once, as input methods do; WebKit's driver has no key for some of these characters.
async fn insert(page: &Page, field: &str, text: &str) {
    let script = "
        const field = document.querySelector('support-widget').shadowRoot.querySelector(`[name='${arguments[0]}']`);
        field.value = arguments[1];
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: arguments[1] }));
    ";
    page.execute::<Value>(script, vec![field.into(), text.into()]).await;
}

/// Quality 31.
async fn full_width_characters_are_normalised_in_structured_fields_only(stage: Stage) {
    let page = stage.open(FORM).await;
    let widget = page.widget();
    widget.choose("categoryId", "technical").await;
    widget.choose("severity", "minimal").await;
    insert(&page, "title", "價格：１２３　＠").await;
    insert(&page, "description", "ＡＢＣ　１２３，再試一次！").await;
    insert(&page, "primaryContact.email", "ａｎａ．ｌｉ＠ｃｏｎｔｏｓｏ．ｅｘａｍｐｌｅ").await;
    insert(&page, "primaryContact.phoneNumber", "＋８６　１０　５５５　０１００").await;
    widget.click(english("form-continue")).await;
    widget.wait_for(english("review-title")).await;
    widget.click(english("review-submit")).await;
    widget.wait_for(english("sent-title")).await;
    let stored = &stage.server.stored().await[0];
    assert_eq!(stored.get("title"), Some("價格：１２３　＠"));
    assert_eq!(stored.get("description"), Some("ＡＢＣ　１２３，再試一次！"));
    assert_eq!(stored.get("contact_email"), Some("ana.li@contoso.example"));
    assert_eq!(stored.get("contact_phone_number"), Some("+86 10 555 0100"));
}

async fn a_language_that_cannot_be_fetched_leaves_english_until_it_can(stage: Stage) {
    stage.server.fail("-CN-", Fault::Answer(200, "text/plain", "of another build".to_owned()));
    stage.server.fail("-ES-", Fault::Status(404));
    let page = stage.page("plain").attribute("lang", "zh-CN").open().await;
    let widget = page.widget();
    widget.wait_for(english("home-title")).await;
    widget.click(english("home-report-partner-center")).await;
    widget.submit().await;
    widget.wait_for(english("sent-title")).await;
    assert_eq!(stage.server.stored().await.len(), 1);
    assert!(!stage.server.calls("/zh-CN-").is_empty());
    stage.server.repair();
    page.run("dispatchEvent(new Event('online'));").await;
    widget.wait_for(Wording::of("zh-CN").get("sent-title")).await;
    stage.server.fail("-ES-", Fault::Status(404));
    page.run("document.querySelector('support-widget').lang = 'es';").await;
    page.wait_for_console("es-ES").await;
    widget.wait_for(Wording::of("zh-CN").get("sent-title")).await;
    stage.server.repair();
    page.run("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));").await;
    widget.wait_for(Wording::of("es-ES").get("sent-title")).await;
    assert_eq!(page.errors().await, [""; 0]);
}
