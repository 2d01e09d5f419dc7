use serde::Deserialize;
use serde_json::Value;
use support_widget::model::{HealthIssue, HealthStatus, IssueClassification, Timestamp};

use super::snapshot::SourceReport;

/// Microsoft publishes its announcements in English, whatever language is asked for.
const LANGUAGE: &str = "en";

/// `GET /admin/serviceAnnouncement/healthOverviews?$expand=issues` of Microsoft Graph.
#[derive(Deserialize)]
struct Answer {
    value: Vec<Value>,
}

#[derive(Deserialize)]
struct Overview {
    id: String,
    service: String,
    status: String,
    #[serde(default)]
    issues: Vec<Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Issue {
    id: String,
    title: String,
    #[serde(default)]
    classification: String,
    status: String,
    #[serde(default)]
    is_resolved: bool,
    #[serde(default)]
    start_date_time: Option<String>,
    #[serde(default)]
    last_modified_date_time: Option<String>,
}

/// Parses an answer, skipping entries that cannot be parsed.
pub(super) fn read(body: &[u8]) -> Result<SourceReport, String> {
    let answer: Answer = serde_json::from_slice(body).map_err(|error| format!("not health overviews: {error}"))?;
    let mut report = SourceReport::default();
    for overview in answer.value.into_iter().filter_map(|value| serde_json::from_value::<Overview>(value).ok()) {
        let issues = overview.issues.into_iter().filter_map(|value| serde_json::from_value::<Issue>(value).ok());
        let issues: Vec<_> = issues.map(Issue::into_issue).collect();
        report.add([overview.service.as_str(), overview.id.as_str()], status(&overview.status), &issues);
    }
    Ok(report)
}

impl Issue {
    fn into_issue(self) -> HealthIssue {
        let status = match status(&self.status) {
            // The flag also resolves issues with a status that is unknown here.
            HealthStatus::Unknown if self.is_resolved => HealthStatus::Resolved,
            status => status,
        };
        HealthIssue {
            id: self.id,
            title: self.title,
            title_language: Some(LANGUAGE.to_owned()),
            // Unknown classifications count as the milder one.
            classification: IssueClassification::parse(&self.classification).unwrap_or(IssueClassification::Advisory),
            status,
            start_date_time: self.start_date_time.as_deref().and_then(Timestamp::parse),
            last_modified_date_time: self.last_modified_date_time.as_deref().and_then(Timestamp::parse),
            url: None,
        }
    }
}

fn status(word: &str) -> HealthStatus {
    HealthStatus::parse(word).unwrap_or(HealthStatus::Unknown)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn overviews_are_read_with_their_issues() {
        let body = json!({
            "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#admin/serviceAnnouncement/healthOverviews",
            "value": [
                {
                    "service": "Exchange Online", "status": "serviceDegradation", "id": "Exchange",
                    "issues@odata.context": "ignored",
                    "issues": [
                        {
                            "startDateTime": "2026-11-20T09:22:41Z", "endDateTime": null,
                            "lastModifiedDateTime": "2026-11-21T01:10:30.5Z", "title": "Mail is late", "id": "EX1",
                            "classification": "incident", "origin": "microsoft", "status": "restoringService",
                            "service": "Exchange Online", "isResolved": false, "posts": [],
                        },
                        {
                            "startDateTime": "0001-01-01T00:00:00", "lastModifiedDateTime": null, "title": "Odd",
                            "id": "EX2", "classification": "unknownFutureValue", "status": "brandNew",
                        },
                        { "title": "Over", "id": "EX3", "status": "brandNew", "isResolved": true },
                        { "title": "No identifier" },
                    ],
                },
                { "service": "Yammer", "status": "unheardOf", "id": "yammer", "issues": [] },
                { "service": 5 },
            ],
        });
        let report = read(body.to_string().as_bytes()).expect("a report");
        let (status, issues) = report.of("exchange online").expect("Exchange");
        assert_eq!(*status, HealthStatus::ServiceDegradation);
        assert_eq!(report.of("Exchange"), report.of("Exchange Online"));
        let summary: Vec<_> = issues
            .iter()
            .map(|issue| (issue.id.as_str(), issue.classification, issue.status, issue.start_date_time.is_some()))
            .collect();
        assert_eq!(
            summary,
            [
                ("EX1", IssueClassification::Incident, HealthStatus::RestoringService, true),
                ("EX2", IssueClassification::Advisory, HealthStatus::Unknown, false),
                ("EX3", IssueClassification::Advisory, HealthStatus::Resolved, false),
            ]
        );
        assert_eq!(report.of("Yammer").map(|(status, _)| *status), Some(HealthStatus::Unknown));
        assert!(report.of("5").is_none());
    }

    #[test]
    fn other_answers_are_none() {
        for body in ["", "<html>", "[]", "{}", r#"{"value":5}"#, r#"{"error":{"code":"Forbidden"}}"#] {
            assert!(read(body.as_bytes()).is_err(), "{body}");
        }
    }
}
