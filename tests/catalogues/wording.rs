//! What each value of the model is called. A message that is shown for another value than before is told by
//! `tests/golden/wording.txt`: `UPDATE_WORDING=1 cargo test --test catalogues` writes it anew.

use std::path::Path;
use std::{env, fs};

use support_widget::i18n::{MessageId, wording};
use support_widget::model::{
    Category, Conclusion, ContactMethod, EscalationReason, Failure, Field, FileFlaw, Flaw, HandoffCategory,
    HealthStatus, Lack, RequestKind, RequestStatus, Severity, Step,
};

use crate::failures::every_failure;

#[test]
fn each_value_has_the_message_that_it_had() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/wording.txt");
    let now = [fields(), failures(), requests(), escalation(), files()].concat().join("\n") + "\n";
    if env::var_os("UPDATE_WORDING").is_some() {
        fs::write(&file, &now).expect("a writable file");
    }
    let before = fs::read_to_string(&file).expect("a golden file");
    let changed: Vec<_> = now.lines().filter(|line| !before.lines().any(|known| known == *line)).collect();
    assert!(changed.is_empty() && before.lines().count() == now.lines().count(), "{changed:#?}");
}

/// Labels, hints, and what is wrong.
fn fields() -> Vec<String> {
    let flaws = [Flaw::Required, Flaw::TooLong { limit: 5 }, Flaw::Invalid, Flaw::InFuture, Flaw::NotAllowed];
    let each = Field::ALL.iter().flat_map(|&field| {
        let name = field.as_str();
        let wrong = flaws.map(|flaw| format!("{name} {}: {}", flaw.code(), wording::flaw(field, flaw)));
        let hint = wording::hint(field).map_or("none", MessageId::name);
        [vec![format!("{name}: {}", wording::label(field)), format!("{name} hint: {hint}")], wrong.to_vec()].concat()
    });
    each.collect()
}

/// Why something was not sent or not loaded, and what is told of a code that was stored.
fn failures() -> Vec<String> {
    let failures = every_failure().into_iter().chain([Failure::Busy(Some(5))]);
    let each = failures.flat_map(|failure| {
        let code = failure.code();
        let (sent, loaded) = (wording::send_failure(&failure), wording::load_failure(&failure));
        [
            format!("{failure:?} sending: {sent}"),
            format!("{failure:?} loading: {loaded}"),
            format!("{code} stored: {}", wording::refusal(code)),
        ]
    });
    let others = ["leftAlone", "of another version"];
    each.chain(others.map(|code| format!("{code} stored: {}", wording::refusal(code)))).collect()
}

/// Kinds, states, severities, categories and ways to be reached.
fn requests() -> Vec<String> {
    let kinds = RequestKind::ALL.iter().flat_map(|&kind| {
        let name = kind.as_str();
        let severities = Severity::ALL
            .iter()
            .map(move |&severity| format!("{name} {}: {}", severity.as_str(), wording::severity_of(kind, severity)));
        let steps = Step::BUILT_IN.iter().chain(&["of the page"]);
        let steps =
            steps.map(move |id| format!("{name} {id}: {}", wording::step(id, kind).map_or("none", MessageId::name)));
        let own = [format!("{name}: {}", wording::form(kind)), format!("{name} list: {}", wording::requests(kind))];
        own.into_iter().chain(severities).chain(steps)
    });
    let impacts = Severity::ALL.iter().map(|&severity| {
        let impact = wording::severity_impact(severity);
        format!("{} impact: {impact}", severity.as_str())
    });
    let states = RequestStatus::ALL.iter().map(|&status| format!("{}: {}", status.as_str(), wording::status(status)));
    let methods =
        ContactMethod::ALL.iter().map(|&method| format!("{}: {}", method.as_str(), wording::contact_method(method)));
    let ids = [Category::TECHNICAL, Category::BILLING, Category::CUSTOMERS_AND_SUBSCRIPTIONS, "of the backend"];
    let categories = ids.into_iter().flat_map(|id| {
        [false, true].map(|is_customer| {
            let who = if is_customer { "customer" } else { "partner" };
            format!("{id} {who}: {}", wording::category(id, is_customer).map_or("none", MessageId::name))
        })
    });
    kinds.chain(impacts).chain(states).chain(methods).chain(categories).collect()
}

/// Reasons, conclusions, and the state of services.
fn escalation() -> Vec<String> {
    let reason = |reason| format!("{reason:?}: {}", wording::escalation_reason(reason));
    let categories = HandoffCategory::ALL.iter().flat_map(|&category| {
        let example = format!("{} example: {}", category.as_str(), wording::handoff_example(category));
        [reason(EscalationReason::Category(category)), example]
    });
    let lacks = Lack::ALL.iter().map(|&lack| reason(EscalationReason::Lacks(lack)));
    let conclusions = Conclusion::ALL
        .iter()
        .map(|&conclusion| format!("{}: {}", conclusion.as_str(), wording::conclusion(conclusion)));
    let health = HealthStatus::ALL.iter().map(|&status| format!("{}: {}", status.as_str(), wording::health(status)));
    let other = [reason(EscalationReason::Other)];
    categories.chain(lacks).chain(other).chain(conclusions).chain(health).collect()
}

/// Why a file is not attached.
fn files() -> Vec<String> {
    let flaws = [
        FileFlaw::TooMany { limit: 5 },
        FileFlaw::TooLarge { limit: 5 },
        FileFlaw::TotalTooLarge { limit: 5 },
        FileFlaw::Empty,
        FileFlaw::NotAllowed,
        FileFlaw::ContentMismatch,
        FileFlaw::Unreadable,
    ];
    flaws.map(|flaw| format!("file {flaw:?}: {}", wording::file_flaw(flaw))).to_vec()
}
