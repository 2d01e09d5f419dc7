use proptest::prelude::*;

use super::*;
use crate::model::{Cloud, Draft, Severity};

const NOW: &str = "2026-11-21T08:00:00Z";

fn now() -> Timestamp {
    Timestamp::parse(NOW).expect("a valid instant")
}

fn draft(changes: &[(Field, &str)]) -> Draft {
    let mut draft = Draft::new();
    let complete = [
        (Field::Category, "technical"),
        (Field::Title, "Cannot open the customer list"),
        (Field::Description, "The page stays empty."),
        (Field::Severity, "moderate"),
        (Field::Email, "support@contoso.com"),
    ];
    for &(field, value) in complete.iter().chain(changes) {
        draft.set(field, value.to_owned());
    }
    draft
}

fn complete(draft: &Draft, kind: RequestKind, cloud: Cloud) -> Result<NewRequest, Vec<(Field, Flaw)>> {
    draft.complete(kind, &Rules::of(cloud), now(), &Timestamp::parse)
}

fn flaws_of(changes: &[(Field, &str)]) -> Vec<(Field, Flaw)> {
    complete(&draft(changes), RequestKind::PartnerCenter, Cloud::Global).err().unwrap_or_default()
}

#[test]
fn an_empty_draft_asks_for_what_is_needed_in_the_order_of_the_form() {
    let flaws = complete(&Draft::new(), RequestKind::Customer, Cloud::Global).expect_err("nothing is filled in");
    let expected = [
        Field::CustomerName,
        Field::CustomerDomain,
        Field::Category,
        Field::Title,
        Field::Description,
        Field::Severity,
        Field::Email,
    ];
    assert_eq!(flaws, expected.map(|field| (field, Flaw::Required)));
}

#[test]
fn on_behalf_of_a_customer_the_contact_is_never_the_customers() {
    let named = |email| {
        let changes =
            [(Field::CustomerName, "Fabrikam"), (Field::CustomerDomain, "fabrikam.example"), (Field::Email, email)];
        complete(&draft(&changes), RequestKind::Customer, Cloud::Global).err()
    };
    assert_eq!(named("ana@contoso.example"), None);
    assert_eq!(named("ben@Fabrikam.example"), Some(vec![(Field::Email, Flaw::NotAllowed)]));
    let own = draft(&[(Field::CustomerDomain, "contoso.com")]);
    assert!(complete(&own, RequestKind::PartnerCenter, Cloud::Global).is_ok());
}

#[test]
fn each_flaw_is_found() {
    let long_title = "x".repeat(121);
    let cases: &[(Field, &str, Option<Flaw>)] = &[
        (Field::Title, "   ", Some(Flaw::Required)),
        (Field::Title, &long_title, Some(Flaw::TooLong { limit: 120 })),
        (Field::Title, &"價".repeat(120), None),
        (Field::Category, "gardening", Some(Flaw::NotAllowed)),
        (Field::ProblemStartTime, "2026-11-21T08:00", None),
        (Field::ProblemStartTime, "2026-11-21 07:00", None),
        (Field::ProblemStartTime, "2026-11-21T08:01", Some(Flaw::InFuture)),
        (Field::ProblemStartTime, "2026-02-30T08:01", Some(Flaw::Invalid)),
        (Field::ProblemStartTime, "yesterday", Some(Flaw::Invalid)),
        (Field::Email, "", Some(Flaw::Required)),
        (Field::Email, "contoso.com", Some(Flaw::Invalid)),
        (Field::Email, "a@b", Some(Flaw::Invalid)),
        (Field::Email, "a@b@contoso.com", Some(Flaw::Invalid)),
        (Field::Email, "a b@contoso.com", Some(Flaw::Invalid)),
        (Field::Email, "Contoso <a@contoso.com>", Some(Flaw::Invalid)),
        (Field::Email, "a@contoso..com", Some(Flaw::Invalid)),
        (Field::Email, "ｓｕｐｐｏｒｔ＠ｃｏｎｔｏｓｏ．ｃｏｍ", None),
        (Field::Email, "soporte@compañía.es", None),
        (Field::PhoneNumber, "+34 (91) 555-01-00", None),
        (Field::PhoneNumber, "０１０ ５５５５ ０１００", None),
        (Field::PhoneNumber, "call me", Some(Flaw::Invalid)),
        (Field::PhoneNumber, "123", Some(Flaw::Invalid)),
        (Field::PreferredContactMethod, "email", None),
        (Field::PreferredSupportLanguage, "zh-Hant-TW", None),
        (Field::PreferredSupportLanguage, "not a tag", Some(Flaw::Invalid)),
    ];
    for &(field, value, flaw) in cases {
        let expected: Vec<_> = flaw.into_iter().map(|flaw| (field, flaw)).collect();
        assert_eq!(flaws_of(&[(field, value)]), expected, "{field:?} = {value:?}");
    }
}

#[test]
fn a_call_needs_a_number() {
    let flaws = flaws_of(&[(Field::PreferredContactMethod, "phone")]);
    assert_eq!(flaws, [(Field::PhoneNumber, Flaw::Required)]);
}

#[test]
fn severity_follows_category_and_cloud() {
    let billing = draft(&[(Field::Category, "billing"), (Field::Severity, "critical")]);
    let in_china = complete(&billing, RequestKind::PartnerCenter, Cloud::China);
    assert_eq!(in_china.expect_err("capped"), [(Field::Severity, Flaw::NotAllowed)]);
    assert!(complete(&billing, RequestKind::PartnerCenter, Cloud::Global).is_ok());
}

#[test]
fn a_customer_request_carries_name_and_domain() {
    let changes = [(Field::CustomerName, "北京康托索"), (Field::CustomerDomain, "Contoso.CN")];
    let request = complete(&draft(&changes), RequestKind::Customer, Cloud::China).expect("complete");
    let customer = request.customer.expect("a customer");
    assert_eq!(customer.company_name.as_deref(), Some("北京康托索"));
    assert_eq!(customer.domain.as_deref(), Some("contoso.cn"));
}

#[test]
fn consent_is_given_by_nobody_but_the_person() {
    let request = complete(&draft(&[]), RequestKind::PartnerCenter, Cloud::Global).expect("complete");
    assert!(!request.diagnostic_consent);
    assert_eq!(request.severity, Severity::Moderate);
}

proptest! {
    #[test]
    fn any_input_is_answered(values in proptest::collection::vec("\\PC{0,60}", Field::ALL.len())) {
        let mut draft = Draft::new();
        for (&field, value) in Field::ALL.iter().zip(values) {
            draft.set(field, value);
        }
        // Whatever is accepted here must be acceptable to the backend, which checks with the same rules.
        if let Ok(request) = complete(&draft, RequestKind::Customer, Cloud::China) {
            prop_assert_eq!(flaws(&request, &Rules::of(Cloud::China), now()), []);
        }
    }
}
