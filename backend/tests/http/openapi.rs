use std::path::Path;
use std::{env, fs};

use support_widget::model::TextLimit;

use crate::support::TestBackend;

/// The variable that, when set, writes the golden file anew instead of comparing.
const UPDATE: &str = "UPDATE_OPENAPI";

#[test]
fn the_document_changes_only_on_purpose() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/openapi.json");
    let mut document = support_backend::openapi_document().to_pretty_json().expect("JSON");
    document.push('\n');
    if env::var_os(UPDATE).is_some() {
        fs::write(&file, &document).expect("a written file");
    }
    let golden = fs::read_to_string(&file).unwrap_or_default();
    let differs = golden.lines().zip(document.lines()).find(|(golden, document)| golden != document);
    assert!(
        golden == document,
        "The OpenAPI document of the code is not tests/openapi.json; the first difference is {differs:?}. Callers \
         depend on it. If the change is meant, write the file anew and look at what changed:\n\
         {UPDATE}=1 cargo test -p support-backend --test http the_document_changes_only_on_purpose"
    );
}

/// Limits stand in the document as numbers: here they are held against the table that validation reads.
#[test]
fn the_document_states_the_limits_that_hold() {
    let document = serde_json::to_value(support_backend::openapi_document()).expect("JSON");
    let stated = |schema: &str, member: &str, limit: &str| {
        document["components"]["schemas"][schema]["properties"][member][limit].as_u64().map(|limit| limit as usize)
    };
    let (name, identifier) = (TextLimit::NAME, TextLimit::IDENTIFIER);
    for (schema, member, limit) in [
        ("NewRequest", "categoryId", identifier),
        ("NewRequest", "serviceId", identifier),
        ("NewRequest", "preferredSupportLanguage", TextLimit::LANGUAGE),
        ("CustomerReference", "id", identifier),
        ("CustomerReference", "companyName", name),
        ("CustomerReference", "domain", name),
        ("Contact", "firstName", name),
        ("Contact", "lastName", name),
        ("Contact", "email", name),
        ("Contact", "phoneNumber", TextLimit::PHONE_NUMBER),
        ("PageContext", "pageUrl", TextLimit::PAGE_URL),
        ("PageContext", "locale", TextLimit::LANGUAGE),
        ("PageContext", "widgetVersion", TextLimit::VERSION),
        ("Escalation", "healthIssueId", identifier),
        ("Escalation", "reason", TextLimit::REASON),
        ("NewWatch", "issueId", identifier),
        ("NewWatch", "serviceId", identifier),
        ("SolvedProblem", "serviceId", identifier),
    ] {
        assert_eq!(stated(schema, member, "maxLength"), Some(limit.length), "{schema}.{member}");
    }
    for (schema, member) in [("Escalation", "stepsTried"), ("SolvedProblem", "articles")] {
        assert_eq!(stated(schema, member, "maxItems"), Some(TextLimit::ENTRIES), "{schema}.{member}");
    }
}

#[tokio::test]
async fn the_document_is_served() {
    let backend = TestBackend::start().await;
    let served = backend.get("/openapi.json").send().await;
    assert_eq!(served.header("content-type"), "application/json");
    let document = serde_json::to_value(support_backend::openapi_document()).expect("JSON");
    assert_eq!(served.json(), document);
    assert!(document["paths"]["/requests"]["post"].is_object());
    assert_eq!(document["components"]["securitySchemes"]["bearer"]["scheme"], "bearer");
}
