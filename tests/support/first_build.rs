//! Records as the first build wrote them: never change their format.

use serde_json::{Value, json};

/// A Partner Center draft of nobody in particular, which an earlier visit saved at an instant.
pub fn draft_record(backend: &str, title: &str, saved: &str) -> Value {
    json!({
        "format": 1,
        "form": { "kind": "partnerCenter", "values": { "title": title, "description": "The page stays empty." }, "flow": null, "files": [] },
        "saved": saved,
        "overdueSince": null,
        "owner": null,
        "backend": backend,
    })
}

/// A Partner Center request of nobody in particular that an earlier visit submitted at an instant, and that is due.
pub fn entry_record(backend: &str, title: &str, submitted: &str) -> Value {
    let body = json!({
        "kind": "partnerCenter", "cloud": "global", "title": title, "description": "The page stays empty.", "severity": "moderate",
        "categoryId": "technical", "primaryContact": { "email": "ana@contoso.example" }, "diagnosticConsent": false,
    });
    let values = json!({
        "title": title, "description": "The page stays empty.", "severity": "moderate", "categoryId": "technical",
        "primaryContact.email": "ana@contoso.example",
    });
    json!({
        "format": 1,
        "form": { "kind": "partnerCenter", "values": values, "flow": null, "files": [] },
        "body": body.to_string(),
        "after": null,
        "submitted": submitted,
        "owner": null,
        "backend": backend,
        "attempts": 2,
        "delivery": null,
    })
}
