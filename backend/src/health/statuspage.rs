use serde::Deserialize;
use serde_json::Value;
use support_widget::model::{HealthIssue, HealthStatus, IssueClassification, Link, Timestamp};

use super::snapshot::SourceReport;

/// The `summary.json` of a status page.
#[derive(Deserialize)]
struct Summary {
    components: Vec<Value>,
    #[serde(default)]
    incidents: Vec<Value>,
    /// Only maintenance in progress counts: a plan is no problem yet.
    #[serde(default)]
    scheduled_maintenances: Vec<Value>,
}

#[derive(Deserialize)]
struct Component {
    id: String,
    name: String,
    status: String,
}

#[derive(Deserialize)]
struct Incident {
    id: String,
    name: String,
    status: String,
    #[serde(default)]
    impact: String,
    #[serde(default)]
    created_at: Option<String>,
    #[serde(default)]
    started_at: Option<String>,
    #[serde(default)]
    updated_at: Option<String>,
    #[serde(default)]
    shortlink: Option<String>,
    #[serde(default)]
    components: Vec<Affected>,
}

#[derive(Deserialize)]
struct Affected {
    id: String,
}

/// Parses a summary, skipping entries that cannot be parsed.
pub(super) fn read(body: &[u8]) -> Result<SourceReport, String> {
    let summary: Summary = serde_json::from_slice(body).map_err(|error| format!("not a summary: {error}"))?;
    let incidents = summary.incidents.into_iter().chain(summary.scheduled_maintenances);
    let incidents: Vec<Incident> = incidents.filter_map(|value| serde_json::from_value(value).ok()).collect();
    let mut report = SourceReport::default();
    for component in summary.components.into_iter().filter_map(|value| serde_json::from_value::<Component>(value).ok())
    {
        let affects = |incident: &&Incident| incident.components.iter().any(|affected| affected.id == component.id);
        let issues: Vec<_> = incidents.iter().filter(affects).filter_map(Incident::issue).collect();
        report.add([component.name.as_str(), component.id.as_str()], component_status(&component.status), &issues);
    }
    Ok(report)
}

impl Incident {
    /// `None` for maintenance that has not started.
    fn issue(&self) -> Option<HealthIssue> {
        let start = self.started_at.as_ref().or(self.created_at.as_ref());
        Some(HealthIssue {
            id: self.id.clone(),
            title: self.name.clone(),
            // A status page has one language, and does not say which.
            title_language: None,
            classification: classification(&self.impact),
            status: incident_status(&self.status)?,
            start_date_time: start.and_then(|date| Timestamp::parse(date)),
            last_modified_date_time: self.updated_at.as_deref().and_then(Timestamp::parse),
            url: self.shortlink.as_deref().and_then(Link::parse).map(|link| link.as_str().to_owned()),
        })
    }
}

fn component_status(word: &str) -> HealthStatus {
    match word {
        "operational" => HealthStatus::ServiceOperational,
        "degraded_performance" | "partial_outage" | "under_maintenance" => HealthStatus::ServiceDegradation,
        "major_outage" => HealthStatus::ServiceInterruption,
        _ => HealthStatus::Unknown,
    }
}

fn incident_status(word: &str) -> Option<HealthStatus> {
    Some(match word {
        "investigating" => HealthStatus::Investigating,
        "identified" | "in_progress" => HealthStatus::RestoringService,
        "monitoring" | "verifying" => HealthStatus::VerifyingService,
        "resolved" | "completed" => HealthStatus::ServiceRestored,
        "postmortem" => HealthStatus::PostIncidentReviewPublished,
        "scheduled" => return None,
        _ => HealthStatus::Unknown,
    })
}

fn classification(impact: &str) -> IssueClassification {
    match impact {
        "major" | "critical" => IssueClassification::Incident,
        _ => IssueClassification::Advisory,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn components_are_read_with_their_incidents() {
        let mail = json!({ "id": "c1", "name": "Mail", "status": "partial_outage" });
        let incident = |id: &str, status: &str, impact: &str| {
            json!({
                "id": id, "name": "Mail is late", "status": status, "impact": impact,
                "created_at": "2026-11-21T09:00:00.000+08:00", "updated_at": "2026-11-21T02:00:00.000Z",
                "resolved_at": null, "shortlink": "https://stspg.example/x", "components": [mail],
                "incident_updates": [],
            })
        };
        let mut hostile = incident("i3", "unheardOf", "unheardOf");
        hostile["shortlink"] = json!("javascript:alert(1)");
        let body = json!({
            "page": { "id": "p", "name": "Example" },
            "status": { "indicator": "major", "description": "Partial outage" },
            "components": [
                mail,
                { "id": "c2", "name": "Chat", "status": "operational", "group": false },
                { "id": "c3", "name": "Files", "status": "unheardOf" },
                { "name": "no identifier" },
            ],
            "incidents": [incident("i1", "identified", "critical"), incident("i2", "investigating", "minor"), hostile, 5],
            "scheduled_maintenances": [incident("m1", "scheduled", "maintenance"), incident("m2", "in_progress", "maintenance")],
        });
        let report = read(body.to_string().as_bytes()).expect("a report");
        let (status, issues) = report.of("mail").expect("Mail");
        assert_eq!(*status, HealthStatus::ServiceDegradation);
        let summary: Vec<_> =
            issues.iter().map(|issue| (issue.id.as_str(), issue.classification, issue.status)).collect();
        assert_eq!(
            summary,
            [
                ("i1", IssueClassification::Incident, HealthStatus::RestoringService),
                ("i2", IssueClassification::Advisory, HealthStatus::Investigating),
                ("i3", IssueClassification::Advisory, HealthStatus::Unknown),
                ("m2", IssueClassification::Advisory, HealthStatus::RestoringService),
            ]
        );
        assert_eq!(issues[0].start_date_time.map(|date| date.to_string()).as_deref(), Some("2026-11-21T01:00:00Z"));
        assert_eq!((issues[0].url.as_deref(), issues[2].url.as_deref()), (Some("https://stspg.example/x"), None));
        assert_eq!(
            report.of("Chat").map(|(status, issues)| (*status, issues.len())),
            Some((HealthStatus::ServiceOperational, 0))
        );
        assert_eq!(report.of("Files").map(|(status, _)| *status), Some(HealthStatus::Unknown));
    }

    #[test]
    fn other_answers_are_none() {
        for body in ["", "<html>", "[]", "{}", r#"{"components":{}}"#] {
            assert!(read(body.as_bytes()).is_err(), "{body}");
        }
    }
}
