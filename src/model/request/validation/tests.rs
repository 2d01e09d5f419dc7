use proptest::prelude::*;

use super::*;
use crate::model::{Cloud, Contact, Draft, Severity};

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
    let (long_number, long_tag) = ("5".repeat(20) + &"-".repeat(31), "a-".repeat(33) + "a");
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
        (Field::Email, "o'brien+help@contoso.com", None),
        (Field::Email, "用户@例え.jp", None),
        (Field::Email, "x'or(id!=0)or'@a.example", Some(Flaw::Invalid)),
        (Field::Email, "\"a\"@contoso.com", Some(Flaw::Invalid)),
        (Field::Email, ".a@contoso.com", Some(Flaw::Invalid)),
        (Field::Email, "a..b@contoso.com", Some(Flaw::Invalid)),
        (Field::Email, "@contoso.com", Some(Flaw::Invalid)),
        (Field::Email, "a@contoso\u{2028}.com", Some(Flaw::Invalid)),
        (Field::PhoneNumber, "+34 (91) 555-01-00", None),
        (Field::PhoneNumber, "０１０ ５５５５ ０１００", None),
        (Field::PhoneNumber, "call me", Some(Flaw::Invalid)),
        (Field::PhoneNumber, "123", Some(Flaw::Invalid)),
        (Field::PhoneNumber, &long_number, Some(Flaw::TooLong { limit: 50 })),
        (Field::PreferredContactMethod, "email", None),
        (Field::PreferredSupportLanguage, "zh-Hant-TW", None),
        (Field::PreferredSupportLanguage, "not a tag", Some(Flaw::Invalid)),
        (Field::PreferredSupportLanguage, &long_tag, Some(Flaw::TooLong { limit: 64 })),
        (Field::LastName, &"x".repeat(255), Some(Flaw::TooLong { limit: 254 })),
        (Field::ProblemStartTime, "1969-12-31T23:59", Some(Flaw::Invalid)),
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

/// Text pasted into a single-line field is normalized to one line: the user cannot correct characters that are
/// invisible.
#[test]
fn pasted_line_ends_and_controls_are_no_flaw() {
    let pasted = [
        (Field::CustomerName, "Fabri\u{7}kam\r\nInc."),
        (Field::CustomerDomain, "fabrikam\n.example"),
        (Field::Title, "Mail is late\r\nBcc: all@x.example\n"),
        (Field::Description, "First\r\nsecond\u{1B}[0m"),
        (Field::FirstName, "Ana\u{2028}María"),
        (Field::LastName, "Ruiz\t"),
        (Field::Email, "ana@contoso.com\r\n"),
        (Field::PhoneNumber, "+34 91 555 01 00\u{85}"),
    ];
    let request = complete(&draft(&pasted), RequestKind::Customer, Cloud::Global).expect("complete");
    assert_eq!(request.title, "Mail is late Bcc: all@x.example");
    assert_eq!(request.description, "First\nsecond[0m");
    let contact = Contact {
        first_name: Some("Ana María".to_owned()),
        last_name: Some("Ruiz".to_owned()),
        email: "ana@contoso.com".to_owned(),
        phone_number: Some("+34 91 555 01 00".to_owned()),
    };
    assert_eq!(request.primary_contact, contact);
    let customer = request.customer.expect("a customer");
    assert_eq!(customer.company_name.as_deref(), Some("Fabrikam Inc."));
    assert_eq!(customer.domain.as_deref(), Some("fabrikam.example"));
}

/// The backend receives arbitrary requests, so every text is limited, also one that the kind does not use.
#[test]
fn controls_and_endless_texts_are_flaws_of_every_kind() {
    for &kind in RequestKind::ALL {
        let named = [(Field::CustomerName, "Fabrikam"), (Field::CustomerDomain, "fabrikam.example")];
        let sound = complete(&draft(&named), kind, Cloud::Global).expect("complete");
        for field in [
            Field::CustomerName,
            Field::CustomerDomain,
            Field::Customer,
            Field::Service,
            Field::Title,
            Field::Description,
            Field::FirstName,
            Field::LastName,
            Field::Email,
            Field::PhoneNumber,
            Field::PreferredSupportLanguage,
        ] {
            for text in ["x".repeat(90_000), "a\u{9B}b".to_owned(), "a\0b".to_owned()] {
                let mut value = serde_json::to_value(&sound).expect("JSON");
                put(&mut value, field, &text);
                let request: NewRequest = serde_json::from_value(value).expect("a request");
                let found = flaws(&request, &Rules::of(Cloud::Global), now());
                assert_eq!(found.iter().map(|(field, _)| *field).collect::<Vec<_>>(), [field], "{kind:?} {found:?}");
            }
        }
    }
}

fn put(request: &mut serde_json::Value, field: Field, text: &str) {
    let mut place = request;
    for step in field.as_str().split('.') {
        place = &mut place[step];
    }
    *place = text.into();
}

#[test]
fn what_a_known_customer_is_called_stops_no_request() {
    let changes =
        [(Field::Customer, "7"), (Field::CustomerName, &*"x".repeat(300)), (Field::CustomerDomain, "f.example")];
    let request = complete(&draft(&changes), RequestKind::Customer, Cloud::Global).expect("complete");
    let customer = request.customer.expect("a customer");
    assert_eq!((customer.id.as_deref(), customer.company_name), (Some("7"), None));
    assert_eq!(customer.domain.as_deref(), Some("f.example"));
}

proptest! {
    #[test]
    fn any_input_is_answered(values in proptest::collection::vec("(?s).{0,60}", Field::ALL.len())) {
        let mut draft = Draft::new();
        for (&field, value) in Field::ALL.iter().zip(values) {
            draft.set(field, value);
        }
        // The backend validates with the same rules, so it must accept every request that is accepted here.
        if let Ok(request) = complete(&draft, RequestKind::Customer, Cloud::China) {
            prop_assert_eq!(flaws(&request, &Rules::of(Cloud::China), now()), []);
        }
    }
}

#[test]
fn domains_numbers_and_languages_are_told_from_other_text() {
    for (text, expected) in [
        ("fabrikam.example", true),
        ("fabri-kam.example", true),
        ("青竹.example", true),
        ("fabrikam", false),
        ("-fabrikam.example", false),
        ("fabrikam-.example", false),
        ("fabri_kam.example", false),
        ("fabrikam..example", false),
    ] {
        assert_eq!(is_domain(text), expected, "{text}");
    }
    for (number, expected) in [
        ("+34 600 000 000", None),
        ("(425) 555-0100 x7", None),
        ("555-0100/1#2", None),
        ("5550100 ext", Some(Flaw::Invalid)),
        ("1234", Some(Flaw::Invalid)),
        ("123456789012345678901", Some(Flaw::Invalid)),
    ] {
        assert_eq!(phone(Some(number), None), expected, "{number}");
    }
    for (tag, expected) in [
        ("zh-Hant-TW", None),
        ("es", None),
        ("zh_TW", Some(Flaw::Invalid)),
        ("es--ES", Some(Flaw::Invalid)),
        ("abcdefghi", Some(Flaw::Invalid)),
    ] {
        assert_eq!(language(Some(tag)), expected, "{tag}");
    }
}
