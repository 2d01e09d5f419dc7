//! The rest of a Partner Center request: by pointer, for a customer, and in each cloud (domain S1, S2, S3, S14).
//!
//! Also known as: sovereign cloud, severity, pagination, consent, end-to-end flow.

use crate::case::{Case, cases, each_and_on_request};
use crate::customer_way::CustomerWay;
use crate::stage::Stage;
use crate::wait::until;
use crate::widget::REQUEST;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            the_pointer_alone_gets_a_request_to_its_place_in_the_list,
            the_notes_lead_to_the_other_form_and_back_with_what_was_typed,
            each_cloud_is_named_with_its_operator,
            each_kind_of_request_has_its_list_and_its_form,
        ],
        cases![
            a_request_for_a_customer_names_the_customer,
            critical_is_out_of_reach_for_billing_in_china,
            a_severity_that_a_new_category_refuses_is_no_longer_sent,
            the_review_leads_back_to_the_entry,
            the_list_goes_on_where_it_ended,
            consent_is_never_given_beforehand,
        ],
    )
}

const REPORT: &str = "Report a problem with Partner Center";
const REPORT_CUSTOMER: &str = "Report a customer’s problem";
const FORM: &str = "partner-center-requests/new";

/// Domain S2.
async fn the_pointer_alone_gets_a_request_to_its_place_in_the_list(stage: Stage) {
    let page = stage.page("plain").signed_in("demo-contoso").open().await;
    let widget = page.widget();
    widget.click(REPORT).await;
    widget.wait_for(REPORT).await;
    widget.click_at("[name=diagnosticConsent]").await;
    widget.choose("preferredContactMethod", "email").await;
    widget.choose("preferredSupportLanguage", "es-ES").await;
    widget.submit().await;
    widget.wait_for("Request submitted").await;
    widget.wait_for_text("A support representative of Microsoft will contact you directly.").await;
    let stored = stage.server.stored().await;
    assert_eq!(stored[0].get("diagnostic_consent"), Some("1"));
    assert_eq!(stored[0].get("preferred_contact_method"), Some("email"));
    assert_eq!(stored[0].get("preferred_support_language"), Some("es-ES"));
    assert_eq!(stored[0].get("problem_start_time"), None);
    let reference = stored[0].get("reference").expect("a reference").to_owned();
    page.window().refresh().await.expect("the page loads again");
    widget.wait_until_ready().await;
    widget.click("My requests").await;
    widget.wait_for_text(&reference).await;
    widget.click(REQUEST[0].1).await;
    widget.wait_for(&format!("Request {reference}")).await;
    widget.wait_for_text(REQUEST[1].1).await;
    page.assert_clean().await;
}

/// Domain S1.
async fn each_kind_of_request_has_its_list_and_its_form(stage: Stage) {
    let page = stage.page("plain").signed_in("demo-contoso").open().await;
    let widget = page.widget();
    let kinds = [("Partner Center requests", REPORT), ("Customer requests", REPORT_CUSTOMER)];
    widget.click("My requests").await;
    for (list, form) in kinds {
        widget.click(list).await;
        widget.wait_for(list).await;
        assert_eq!(widget.texts("[aria-current=page]").await, [list]);
        widget.wait_for_text("No requests yet").await;
        widget.click("New request").await;
        widget.wait_for(form).await;
        widget.click("Back").await;
        widget.wait_for(list).await;
    }
    page.assert_clean().await;
}

/// Domain S3.
async fn the_notes_lead_to_the_other_form_and_back_with_what_was_typed(stage: Stage) {
    stage.server.offer(&["requests"]);
    let page = stage.open(FORM).await;
    let widget = page.widget();
    widget.fill_in().await;
    widget.wait_for_text("Does a customer have the problem, and you can’t solve it for them?").await;
    widget.click("Report it on the customer’s behalf").await;
    CustomerWay::new(page.clone()).pass_the_gate().await;
    widget.wait_for(REPORT_CUSTOMER).await;
    for (field, typed) in REQUEST {
        assert_eq!(widget.value(field).await, typed);
    }
    assert_eq!(widget.value("severity").await, "moderate");
    widget.type_into("customer.companyName", "Fabrikam").await;
    widget.type_into("primaryContact.lastName", "Typed here").await;
    widget.click(REPORT).await;
    widget.wait_for(REPORT).await;
    for (field, typed) in REQUEST {
        assert_eq!(widget.value(field).await, typed);
    }
    assert_eq!(widget.value("primaryContact.lastName").await, "Typed here");
    widget.click("Report it on the customer’s behalf").await;
    widget.wait_for(REPORT_CUSTOMER).await;
    assert_eq!(widget.value("customer.companyName").await, "Fabrikam");
    page.assert_clean().await;
}

/// Domain S3.
async fn a_request_for_a_customer_names_the_customer(stage: Stage) {
    stage.server.offer(&["requests"]);
    let page = stage.open("customer-requests/new").await;
    CustomerWay::new(page.clone()).pass_the_gate().await;
    let widget = page.widget();
    widget.wait_for_text("Support contacts you, not your customer.").await;
    widget.click("Continue").await;
    widget.wait_for_focus("errors").await;
    assert_eq!(widget.errors().await[..2], ["Enter the customer’s company name", "Enter the customer’s domain"]);
    widget.type_into("customer.companyName", "Ｆabrikam & Söhne").await;
    widget.type_into("customer.domain", "Ｆabrikam.example").await;
    widget.submit().await;
    widget.wait_for("Request submitted").await;
    let stored = &stage.server.stored().await[0];
    assert_eq!(stored.get("kind"), Some("customer"));
    assert_eq!(stored.get("customer_company_name"), Some("Ｆabrikam & Söhne"));
    assert_eq!(stored.get("customer_domain"), Some("fabrikam.example"));
    page.assert_clean().await;
}

async fn critical_is_out_of_reach_for_billing_in_china(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).attribute("cloud", "china").open().await;
    let widget = page.widget();
    assert!(widget.finds("[value=critical]:enabled").await);
    widget.choose("categoryId", "billing").await;
    assert!(widget.finds("[value=critical]:disabled").await);
    widget.wait_for_text("Not available for this kind of problem.").await;
    for severity in ["minimal", "moderate"] {
        assert!(widget.finds(&format!("[value={severity}]:enabled")).await);
    }
    widget.choose("categoryId", "technical").await;
    assert!(widget.finds("[value=critical]:enabled").await);
}

async fn a_severity_that_a_new_category_refuses_is_no_longer_sent(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).attribute("cloud", "china").open().await;
    let widget = page.widget();
    widget.fill_in().await;
    widget.choose("severity", "critical").await;
    widget.choose("categoryId", "billing").await;
    widget.click("Continue").await;
    widget.wait_for_focus("errors").await;
    assert_eq!(widget.errors().await, ["Select a lower severity for this kind of problem"]);
    widget.choose("severity", "moderate").await;
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    widget.click("Submit").await;
    widget.wait_for("Request submitted").await;
    widget.wait_for_text("A support representative of 21Vianet will contact you directly.").await;
    let stored = &stage.server.stored().await[0];
    assert_eq!((stored.get("cloud"), stored.get("severity")), (Some("china"), Some("moderate")));
}

/// Domain S14.
async fn each_cloud_is_named_with_its_operator(stage: Stage) {
    let page = stage.open("home").await;
    let widget = page.widget();
    let clouds = [
        ("china", "Partner Center operated by 21Vianet", "21Vianet"),
        ("us-government", "Partner Center for Microsoft Cloud for US Government", "Microsoft"),
        ("germany", "Partner Center for Microsoft Cloud Germany", "Microsoft"),
        ("global", "Partner Center", "Microsoft"),
    ];
    for (cloud, named, operator) in clouds {
        page.run(&format!("document.querySelector('support-widget').cloud = '{cloud}';")).await;
        widget.wait_for_text(&format!("Report a problem to {operator} and follow it")).await;
        let applies = [format!("Applies to {named}")];
        assert_eq!(widget.texts(".applies-to").await, applies);
        widget.click(REPORT).await;
        widget.wait_for(REPORT).await;
        assert_eq!(widget.texts(".applies-to").await, applies);
        widget.click("Back").await;
        widget.wait_for("How can we help?").await;
    }
}

async fn the_review_leads_back_to_the_entry(stage: Stage) {
    let page = stage.open(FORM).await;
    let widget = page.widget();
    widget.fill_in().await;
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    widget.click("Change: Description").await;
    widget.wait_for_focus("field-description").await;
    widget.type_into("description", " And more.").await;
    widget.click("Continue").await;
    widget.wait_for_text("And more.").await;
    widget.click("Submit").await;
    widget.wait_for("Request submitted").await;
    let stored = &stage.server.stored().await[0];
    assert_eq!(stored.get("description"), Some(format!("{} And more.", REQUEST[1].1).as_str()));
}

/// Domain S1. The backend gives twenty at a time.
async fn the_list_goes_on_where_it_ended(stage: Stage) {
    let page = stage.page("plain").signed_in("demo-contoso").open().await;
    let fill = "
        const [count] = arguments;
        const send = (number) => fetch('/support/v1/requests', {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: 'Bearer demo-contoso' },
            body: JSON.stringify({
                kind: 'partnerCenter', cloud: 'global', title: `Problem ${number}`, description: 'It fails.',
                severity: 'minimal', categoryId: 'technical', primaryContact: { email: 'ana@contoso.example' },
            }),
        });
        return (async () => {
            for (let number = 1; number <= count; number++) await send(number);
            return count;
        })();
    ";
    assert_eq!(page.execute::<u32>(fill, vec![25.into()]).await, 25);
    let widget = page.widget();
    widget.click("My requests").await;
    widget.wait_for_text("Problem 6").await;
    assert_eq!(widget.texts(".request").await.len(), 20);
    let mark = "
        const rows = [...document.querySelector('support-widget').shadowRoot.querySelectorAll('.request')];
        rows.forEach((row) => (row.isMarked = true));
    ";
    page.run(mark).await;
    widget.click("Show more").await;
    widget.wait_for_text("Problem 1 ").await;
    until("the focus on the first further row", async || {
        let focused = widget.focused_names().await;
        if focused.iter().any(|name| name == "Problem 5") { Ok(()) } else { Err(format!("{focused:?}")) }
    })
    .await;
    let drawn_anew = "
        const rows = [...document.querySelector('support-widget').shadowRoot.querySelectorAll('.request')];
        return rows.filter((row) => !row.isMarked).length;
    ";
    assert_eq!(page.execute::<usize>(drawn_anew, Vec::new()).await, 5, "the rows that were there are left alone");
    let titles = widget.texts(".request .link").await;
    let expected: Vec<String> = (1..=25).rev().map(|number| format!("Problem {number}")).collect();
    assert_eq!(titles, expected);
    assert!(!widget.controls().await.contains(&"Show more".to_owned()));
    page.assert_clean().await;
}

async fn consent_is_never_given_beforehand(stage: Stage) {
    let context = "widget.context = { title: 'Prefilled', diagnosticConsent: true };";
    let page = stage.page("plain").attribute("view", FORM).script(context).open().await;
    let widget = page.widget();
    assert_eq!(widget.value("title").await, "Prefilled");
    assert_eq!(widget.value("diagnosticConsent").await, "");
}
