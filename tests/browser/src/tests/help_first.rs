//! Help before a request: known issues, articles, the admin center, steps, and a message to the customer (quality 10,
//! 11, 32; domain S6).
//!
//! Also known as: self-help, ticket deflection, service health, knowledge base, known issue.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::case::{Case, cases, each_and_on_request};
use crate::customer_way::{CUSTOMER, CustomerWay, GATE};
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::Wording;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            an_article_leads_to_its_page_in_the_language_shown,
            the_message_to_the_customer_can_be_changed_and_is_copied_as_it_stands,
        ],
        cases![
            known_problems_are_shown_with_their_times,
            a_service_without_known_problems_is_told_to_work,
            a_known_problem_can_be_watched_in_place_of_a_request,
            articles_fit_the_service_and_the_words_typed_so_far,
            the_words_typed_become_the_title,
            the_way_into_the_admin_center_says_where_it_leads,
            the_message_to_the_customer_is_in_the_customers_language,
        ],
    )
}

pub(super) const EXCHANGE: &str = "exchange-online";

/// The help for the service with problems.
pub(super) async fn exchange(stage: &Stage) -> CustomerWay {
    CustomerWay::help(stage, CUSTOMER, EXCHANGE).await
}

/// Instants as the browser writes them for English readers.
async fn written(way: &CustomerWay, instants: &[&Value]) -> Vec<String> {
    let write = "
        const parts = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' };
        return arguments[0].map((instant) => new Date(instant).toLocaleString('en-US', parts).replace(/\\s+/g, ' '));
    ";
    way.page.execute(write, vec![json!(instants)]).await
}

/// Quality 32.
async fn known_problems_are_shown_with_their_times(stage: Stage) {
    let way = exchange(&stage).await;
    way.widget.wait_for_text("EX1284903").await;
    let (status, report) = way.call("demo-contoso", &format!("service-health?serviceId={EXCHANGE}"), Value::Null).await;
    assert_eq!(status, 200);
    let health = &report["items"][0];
    let issues: Vec<_> = ["EX1284903", "EX1284771"]
        .iter()
        .map(|id| health["issues"].as_array().and_then(|all| all.iter().find(|issue| issue["id"] == *id)).expect(id))
        .collect();
    let shown = way.widget.texts(".issue").await;
    assert_eq!(shown.len(), 2, "what is over is not shown: {shown:?}");
    let words = [["Incident", "Being repaired"], ["Advisory", "Limited"]];
    for ((shown, issue), words) in shown.iter().zip(issues).zip(words) {
        let dates = written(&way, &[&issue["startDateTime"], &issue["lastModifiedDateTime"]]).await;
        let title = issue["title"].as_str().expect("a title");
        for part in [title, words[0], words[1], &format!("Began {}", dates[0]), &format!("Last update {}", dates[1])] {
            assert!(shown.contains(part), "{part:?} is not in {shown:?}");
        }
    }
    let checked = &written(&way, &[&report["checkedAt"]]).await[0];
    let line = way.widget.texts(".service-health > .health-line").await.join(" ");
    assert_eq!(line, format!("Limited Checked {checked}"));
    way.widget.wait_for_text(way.text("health-known-issues")).await;
    way.page.assert_clean().await;
}

async fn a_service_without_known_problems_is_told_to_work(stage: Stage) {
    let way = CustomerWay::help(&stage, CUSTOMER, "power-bi").await;
    way.widget.wait_for_text(way.text("health-no-known-issues")).await;
    assert!(way.widget.texts(".service-health").await[0].contains("Working"));
    assert!(!way.widget.finds(".issue").await);
}

/// Domain S6. Watched once, listed with customer and service, and no longer.
async fn a_known_problem_can_be_watched_in_place_of_a_request(stage: Stage) {
    let way = exchange(&stage).await;
    let widget = &way.widget;
    stage.server.fail("/watched-issues", crate::server::Fault::Status(500));
    widget.click(way.text("issue-watch")).await;
    way.wait_until_said(way.text("issue-watch-failed")).await;
    stage.server.repair();
    widget.click(way.text("issue-watch")).await;
    way.wait_until_said(way.text("issue-watched")).await;
    let rows = stage.server.rows("watched_issues").await;
    assert_eq!(rows.len(), 1, "wishing twice makes one");
    let customer = stage.server.customer(CUSTOMER).await;
    for (column, value) in [("issue_id", "EX1284903"), ("service_id", EXCHANGE), ("customer_number", &customer)] {
        assert_eq!(rows[0].get(column), Some(value), "{column}");
    }
    way.page.run("document.querySelector('support-widget').view = 'customer-requests';").await;
    widget.wait_for(way.text("requests-customer")).await;
    widget.wait_for_text(way.text("watched-issues-title")).await;
    let shown = widget.texts(".watched-box .issue").await;
    assert_eq!(shown.len(), 1);
    for part in [
        "Mail from outside the organization may arrive late",
        "City Power & Light",
        "Exchange Online",
        "Being repaired",
    ] {
        assert!(shown[0].contains(part), "{part:?} is not in {shown:?}");
    }
    widget.click("Stop watching: Mail from outside the organization may arrive late").await;
    way.wait_until_said(way.text("watched-issues-stopped")).await;
    let gone = async || if widget.finds(".watched-box").await { Err("it is listed") } else { Ok(()) };
    until("the problem to be gone", gone).await;
    assert_eq!(stage.server.rows("watched_issues").await.len(), 0);
    assert_eq!(stage.server.stored().await.len(), 0, "no request was needed");
    way.page.assert_clean().await;
}

/// Domain S6.
async fn articles_fit_the_service_and_the_words_typed_so_far(stage: Stage) {
    let way = CustomerWay::help(&stage, CUSTOMER, "microsoft-teams").await;
    let titles = async || way.widget.texts(".article a").await;
    let first = async |title: &str| {
        until(&format!("{title:?} to be the first article"), async || {
            let titles = titles().await;
            let is_first = titles.first().is_some_and(|first| first.starts_with(title));
            if is_first { Ok(()) } else { Err(format!("{titles:?}")) }
        })
        .await;
    };
    first("Cannot join a Teams meeting").await;
    assert_eq!(titles().await.len(), 5, "all of the service, and no other");
    way.widget.type_into("title", "no sound").await;
    first("No sound or camera in Teams meetings").await;
    until("how many were found to be said", async || {
        let said = way.said().await;
        if said.ends_with(" found") && said.contains("article") { Ok(()) } else { Err(said) }
    })
    .await;
    assert_eq!(way.widget.focused().await, "help-words", "typing goes on");
    way.page.assert_clean().await;
}

async fn the_words_typed_become_the_title(stage: Stage) {
    let way = exchange(&stage).await;
    way.widget.type_into("title", "  Outlook asks for a password ").await;
    way.go_on().await;
    assert_eq!(way.widget.value("title").await.trim(), "Outlook asks for a password");
    for heading in [GATE, "Help with Exchange Online"] {
        way.widget.click("Back").await;
        way.widget.wait_for(heading).await;
    }
    assert_eq!(way.widget.value("title").await.trim(), "Outlook asks for a password");
}

/// The addresses, targets and relations of links.
async fn links(way: &CustomerWay, selector: &str) -> Vec<[String; 3]> {
    let links = "
        const root = document.querySelector('support-widget').shadowRoot;
        return [...root.querySelectorAll(arguments[0])].map(({ href, target, rel }) => [href, target, rel]);
    ";
    way.page.execute(links, vec![selector.into()]).await
}

/// Quality 10. Addresses of articles are relative to the backend.
async fn an_article_leads_to_its_page_in_the_language_shown(stage: Stage) {
    let way = exchange(&stage).await;
    let id = "exchange-online-mail-not-arriving";
    for (tag, title, other) in [("en-US", "Mail does not arrive", ""), ("zh-TW", "收不到", "Mail does not arrive")] {
        way.page
            .execute::<Value>("document.querySelector('support-widget').lang = arguments[0];", vec![tag.into()])
            .await;
        let address = format!("{}/support/v1/help/{id}?lang={tag}", stage.server.origin());
        until(&format!("the articles in {tag}"), async || {
            let links = links(&way, ".article a").await;
            let expected = [address.clone(), "_blank".to_owned(), "noopener noreferrer".to_owned()];
            if links.contains(&expected) { Ok(()) } else { Err(format!("{links:?}")) }
        })
        .await;
        let fetched = "return fetch(arguments[0]).then((answer) => answer.text());";
        let text: String = way.page.execute(fetched, vec![address.into()]).await;
        assert!(text.contains(title) && (other.is_empty() || !text.contains(other)), "{text}");
    }
}

/// Quality 10, domain S6.
async fn the_way_into_the_admin_center_says_where_it_leads(stage: Stage) {
    let way = exchange(&stage).await;
    let address = format!("https://admin.exchange.microsoft.com/?delegatedOrg={CUSTOMER}");
    let expected = [address, "_blank".to_owned(), "noopener noreferrer".to_owned()];
    assert_eq!(links(&way, ".admin-box a").await, [expected]);
    let shown = way.widget.texts(".admin-box").await.join(" ");
    assert!(shown.contains("Opens admin.exchange.microsoft.com in a new tab."), "{shown:?}");
    way.widget.click("Back").await;
    way.choose_service("azure-storage").await;
    way.widget.wait_for("Help with Azure Storage").await;
    let tenant = "171e3977-e9f8-5a1c-8322-9e606e9a6cff";
    assert_eq!(links(&way, ".admin-box a").await[0][0], format!("https://portal.azure.com/{tenant}"));
}

/// Keeps what the page would put on the clipboard.
const CLIPBOARD: &str = "navigator.clipboard.writeText = async (text) => { recorder.copied = text; };";

/// What the customer is to read.
fn written_to(tag: &str, id: &str) -> String {
    Wording::of(tag).with(id, "service", "Exchange Online")
}

async fn message(way: &CustomerWay) -> String {
    let text = "return document.querySelector('support-widget').shadowRoot.querySelector('[id=message-text]').value;";
    way.page.execute(text, Vec::new()).await
}

pub(super) async fn wait_for_message(way: &CustomerWay, expected: &str) {
    until(&format!("the message {expected:?}"), async || {
        let message = message(way).await;
        if message == expected { Ok(()) } else { Err(message) }
    })
    .await;
}

async fn choose_language(way: &CustomerWay, tag: &str) {
    way.widget.click_at(&format!("[id=message-language] > option[value='{tag}']")).await;
}

async fn copied(way: &CustomerWay) -> String {
    way.widget.click(way.text("customer-message-copy")).await;
    way.wait_until_said(way.text("copied")).await;
    way.page.execute("return recorder.copied;", Vec::new()).await
}

/// Quality 11. The page stays in its own language.
async fn the_message_to_the_customer_is_in_the_customers_language(stage: Stage) {
    let way = exchange(&stage).await;
    way.page.run(CLIPBOARD).await;
    wait_for_message(&way, &written_to("en-US", "customer-message-known-issue")).await;
    for tag in ["zh-CN", "zh-TW", "es-ES"] {
        choose_language(&way, tag).await;
        wait_for_message(&way, &written_to(tag, "customer-message-known-issue")).await;
        let area = way.widget.element("[id=message-text]").await;
        assert_eq!(area.attr("lang").await.expect("an attribute").as_deref(), Some(tag));
        assert_eq!(way.widget.heading().await, "Help with Exchange Online");
    }
    // Nothing of the marks that keep names apart, which the page itself is written with.
    assert_eq!(copied(&way).await, written_to("es-ES", "customer-message-known-issue"));
    way.page.assert_clean().await;
}

/// What was written stays when more becomes known, until another language is chosen.
async fn the_message_to_the_customer_can_be_changed_and_is_copied_as_it_stands(stage: Stage) {
    let gate = crate::server::Gate::closed();
    stage.server.fail("service-health?serviceId", crate::server::Fault::Held(gate.clone()));
    let way = exchange(&stage).await;
    way.page.run(CLIPBOARD).await;
    let unknown = written_to("en-US", "customer-message-working-on-it");
    wait_for_message(&way, &unknown).await;
    let area = way.widget.element("[id=message-text]").await;
    way.page.point_into(&area).await;
    way.page.press_with(Key::Control, "\u{e010}").await;
    way.page.press(" Ana").await;
    gate.open();
    way.widget.wait_for_text("EX1284903").await;
    way.page.settle().await;
    assert_eq!(copied(&way).await, format!("{unknown} Ana"));
    choose_language(&way, "zh-CN").await;
    wait_for_message(&way, &written_to("zh-CN", "customer-message-known-issue")).await;
}
