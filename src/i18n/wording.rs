//! Maps the model's data (fields, flaws, failures, states) to message ids.

use super::{MessageId, messages};
use crate::model::{
    AdditionalRequest, Category, Conclusion, ContactMethod, EscalationReason, Failure, Field, FileFlaw, Flaw,
    HandoffCategory, HealthStatus, Lack, RequestKind, RequestStatus, Severity, Step,
};

/// The label of a field.
pub fn label(field: Field) -> MessageId {
    match field {
        Field::Customer => messages::FORM_CUSTOMER_SECTION,
        Field::Service => messages::FIELD_SERVICE,
        Field::CustomerName => messages::FIELD_CUSTOMER_NAME,
        Field::CustomerDomain => messages::FIELD_CUSTOMER_DOMAIN,
        Field::Category => messages::FIELD_CATEGORY,
        Field::Title => messages::FIELD_TITLE,
        Field::Description => messages::FIELD_DESCRIPTION,
        Field::Severity => messages::FIELD_SEVERITY,
        Field::ProblemStartTime => messages::FIELD_PROBLEM_START_TIME,
        Field::FirstName => messages::FIELD_FIRST_NAME,
        Field::LastName => messages::FIELD_LAST_NAME,
        Field::Email => messages::FIELD_EMAIL,
        Field::PhoneNumber => messages::FIELD_PHONE_NUMBER,
        Field::PreferredContactMethod => messages::FIELD_PREFERRED_CONTACT_METHOD,
        Field::PreferredSupportLanguage => messages::FIELD_PREFERRED_SUPPORT_LANGUAGE,
        Field::DiagnosticConsent => messages::FIELD_DIAGNOSTIC_CONSENT,
    }
}

/// The hint for a field whose label does not explain enough.
pub fn hint(field: Field) -> Option<MessageId> {
    Some(match field {
        Field::CustomerDomain => messages::FIELD_CUSTOMER_DOMAIN_HINT,
        Field::Title => messages::FIELD_TITLE_HINT,
        Field::Description => messages::FIELD_DESCRIPTION_HINT,
        Field::ProblemStartTime => messages::FIELD_PROBLEM_START_TIME_HINT,
        Field::PhoneNumber => messages::FIELD_PHONE_NUMBER_HINT,
        _ => return None,
    })
}

/// What is wrong with a field, and how to correct it. Messages that fit any field take `$label`, and all may take
/// `$limit` and `$number`.
pub fn flaw(field: Field, flaw: Flaw) -> MessageId {
    match (field, flaw) {
        (Field::CustomerName, Flaw::Required) => messages::ERROR_CUSTOMER_NAME_REQUIRED,
        (Field::CustomerDomain, Flaw::Required) => messages::ERROR_CUSTOMER_DOMAIN_REQUIRED,
        (Field::CustomerDomain, Flaw::Invalid) => messages::ERROR_CUSTOMER_DOMAIN_INVALID,
        (Field::Category, Flaw::Required) => messages::ERROR_CATEGORY_REQUIRED,
        (Field::Title, Flaw::Required) => messages::ERROR_TITLE_REQUIRED,
        (Field::Description, Flaw::Required) => messages::ERROR_DESCRIPTION_REQUIRED,
        (Field::Severity, Flaw::Required) => messages::ERROR_SEVERITY_REQUIRED,
        (Field::Severity, Flaw::NotAllowed) => messages::ERROR_SEVERITY_NOT_ALLOWED,
        (Field::ProblemStartTime, Flaw::Invalid) => messages::ERROR_PROBLEM_START_TIME_INVALID,
        (Field::ProblemStartTime, Flaw::InFuture) => messages::ERROR_PROBLEM_START_TIME_IN_FUTURE,
        (Field::Email, Flaw::Required) => messages::ERROR_EMAIL_REQUIRED,
        (Field::Email, Flaw::Invalid) => messages::ERROR_EMAIL_INVALID,
        (Field::Email, Flaw::NotAllowed) => messages::ERROR_EMAIL_NOT_ALLOWED,
        (Field::PhoneNumber, Flaw::Required) => messages::ERROR_PHONE_NUMBER_REQUIRED,
        (Field::PhoneNumber, Flaw::Invalid) => messages::ERROR_PHONE_NUMBER_INVALID,
        (_, Flaw::Required) => messages::ERROR_REQUIRED,
        (_, Flaw::TooLong { .. }) => messages::ERROR_TOO_LONG,
        (_, Flaw::Invalid | Flaw::InFuture | Flaw::NotAllowed) => messages::ERROR_REFUSED,
    }
}

/// Why a request was not sent, and the next step. `Busy` with seconds takes `$count` and `$number`.
pub fn send_failure(failure: &Failure) -> MessageId {
    match failure {
        Failure::UnknownOutcome | Failure::InProgress => messages::SEND_FAILED_UNKNOWN_OUTCOME,
        Failure::Unauthorized => messages::SEND_FAILED_UNAUTHORIZED,
        Failure::Forbidden => messages::SEND_FAILED_FORBIDDEN,
        Failure::NotFound | Failure::Unsupported => messages::SEND_FAILED_NOT_FOUND,
        Failure::TooLarge => messages::SEND_FAILED_TOO_LARGE,
        Failure::Busy(Some(_)) => messages::SEND_FAILED_BUSY_FOR,
        Failure::Busy(None) => messages::SEND_FAILED_BUSY,
        Failure::Server => messages::SEND_FAILED_SERVER,
        Failure::Invalid(_) | Failure::KeyReused => messages::SEND_FAILED_INVALID,
        Failure::Stopped => messages::SEND_FAILED_STOPPED,
        Failure::FilesGone => messages::SEND_FAILED_FILES_GONE,
        Failure::FilesRefused(_) => messages::SEND_FAILED_FILES_REFUSED,
        Failure::NoBackend => messages::SEND_FAILED_NO_BACKEND,
    }
}

/// The message for the code of a failure that waits for the user.
pub fn refusal(code: &str) -> MessageId {
    let failures = [
        Failure::Unauthorized,
        Failure::Forbidden,
        Failure::NotFound,
        Failure::Unsupported,
        Failure::TooLarge,
        Failure::Stopped,
        Failure::FilesGone,
        Failure::FilesRefused(Vec::new()),
        Failure::NoBackend,
    ];
    if code == AdditionalRequest::LEFT_ALONE {
        return messages::OUTBOX_LEFT_ALONE;
    }
    let known = failures.iter().find(|failure| failure.code() == code);
    known.map_or(messages::SEND_FAILED_INVALID, send_failure)
}

/// Why content could not be loaded, and the next step.
pub fn load_failure(failure: &Failure) -> MessageId {
    match failure {
        Failure::Unauthorized => messages::LOAD_FAILED_UNAUTHORIZED,
        Failure::Forbidden => messages::LOAD_FAILED_FORBIDDEN,
        Failure::NotFound => messages::LOAD_FAILED_NOT_FOUND,
        Failure::Unsupported => messages::LOAD_FAILED_UNSUPPORTED,
        Failure::Busy(_) => messages::LOAD_FAILED_BUSY,
        Failure::Server | Failure::Invalid(_) => messages::LOAD_FAILED_SERVER,
        Failure::NoBackend => messages::SEND_FAILED_NO_BACKEND,
        // The other failures concern submissions only.
        _ => messages::LOAD_FAILED_UNKNOWN_OUTCOME,
    }
}

/// The status of a request, in the widget's own words.
pub fn status(status: RequestStatus) -> MessageId {
    match status {
        RequestStatus::New => messages::STATUS_NEW,
        RequestStatus::Open => messages::STATUS_OPEN,
        RequestStatus::AttentionNeeded => messages::STATUS_ATTENTION_NEEDED,
        RequestStatus::Resolved => messages::STATUS_RESOLVED,
        RequestStatus::Closed => messages::STATUS_CLOSED,
    }
}

fn severity(severity: Severity) -> MessageId {
    match severity {
        Severity::Minimal => messages::SEVERITY_MINIMAL,
        Severity::Moderate => messages::SEVERITY_MODERATE,
        Severity::Critical => messages::SEVERITY_CRITICAL,
    }
}

/// The name of a severity in a request of this kind. Severity letters belong to the operator, whom a customer does not
/// contact.
pub fn severity_of(kind: RequestKind, level: Severity) -> MessageId {
    match (kind, level) {
        (RequestKind::CustomerSelfService, Severity::Minimal) => messages::SEVERITY_MINIMAL_SELF_HELP,
        (RequestKind::CustomerSelfService, Severity::Moderate) => messages::SEVERITY_MODERATE_SELF_HELP,
        (RequestKind::CustomerSelfService, Severity::Critical) => messages::SEVERITY_CRITICAL_SELF_HELP,
        _ => severity(level),
    }
}

/// The impact of a severity on the user's work.
pub fn severity_impact(severity: Severity) -> MessageId {
    match severity {
        Severity::Minimal => messages::SEVERITY_MINIMAL_IMPACT,
        Severity::Moderate => messages::SEVERITY_MODERATE_IMPACT,
        Severity::Critical => messages::SEVERITY_CRITICAL_IMPACT,
    }
}

/// The name of a built-in category; `None` for one that the backend defines.
///
/// Customers manage no customers, so the category about customers and subscriptions is named for subscriptions alone.
pub fn category(id: &str, is_customer: bool) -> Option<MessageId> {
    match id {
        Category::CUSTOMERS_AND_SUBSCRIPTIONS if is_customer => Some(messages::CATEGORY_SUBSCRIPTIONS_SELF_HELP),
        Category::TECHNICAL => Some(messages::CATEGORY_TECHNICAL),
        Category::BILLING => Some(messages::CATEGORY_BILLING),
        Category::CUSTOMERS_AND_SUBSCRIPTIONS => Some(messages::CATEGORY_CUSTOMERS_AND_SUBSCRIPTIONS),
        _ => None,
    }
}

/// How support reaches the contact.
pub fn contact_method(method: ContactMethod) -> MessageId {
    match method {
        ContactMethod::Email => messages::CONTACT_METHOD_EMAIL,
        ContactMethod::Phone => messages::CONTACT_METHOD_PHONE,
    }
}

/// The heading of a form.
pub fn form(kind: RequestKind) -> MessageId {
    match kind {
        RequestKind::PartnerCenter => messages::FORM_TITLE_PARTNER_CENTER,
        RequestKind::Customer => messages::FORM_TITLE_CUSTOMER,
        RequestKind::CustomerSelfService => messages::FORM_TITLE_SELF_HELP,
    }
}

/// The heading of a list.
pub fn requests(kind: RequestKind) -> MessageId {
    match kind {
        RequestKind::PartnerCenter => messages::REQUESTS_PARTNER_CENTER,
        RequestKind::Customer => messages::REQUESTS_CUSTOMER,
        RequestKind::CustomerSelfService => messages::HOME_REQUESTS,
    }
}

/// The reason to escalate a problem.
pub fn handoff(category: HandoffCategory) -> MessageId {
    match category {
        HandoffCategory::UndocumentedServiceProblem => messages::ESCALATION_REASON_UNDOCUMENTED_SERVICE_PROBLEM,
        HandoffCategory::ServiceUnavailable => messages::ESCALATION_REASON_SERVICE_UNAVAILABLE,
        HandoffCategory::BugOrIrregularity => messages::ESCALATION_REASON_BUG_OR_IRREGULARITY,
        HandoffCategory::LargeScaleNetworkDisruption => messages::ESCALATION_REASON_LARGE_SCALE_NETWORK_DISRUPTION,
        HandoffCategory::RegionalMultiTenant => messages::ESCALATION_REASON_REGIONAL_MULTI_TENANT,
    }
}

/// An example of a problem with this reason to escalate.
pub fn handoff_example(category: HandoffCategory) -> MessageId {
    match category {
        HandoffCategory::UndocumentedServiceProblem => messages::GUIDANCE_EXAMPLE_UNDOCUMENTED,
        HandoffCategory::ServiceUnavailable => messages::GUIDANCE_EXAMPLE_UNAVAILABLE,
        HandoffCategory::BugOrIrregularity => messages::GUIDANCE_EXAMPLE_BUG,
        HandoffCategory::LargeScaleNetworkDisruption => messages::GUIDANCE_EXAMPLE_NETWORK,
        HandoffCategory::RegionalMultiTenant => messages::GUIDANCE_EXAMPLE_REGIONAL,
    }
}

/// What a partner's team lacks to resolve a problem.
pub fn lack(lack: Lack) -> MessageId {
    match lack {
        Lack::Training => messages::ESCALATION_REASON_NO_TRAINING,
        Lack::Documentation => messages::ESCALATION_REASON_NO_DOCUMENTATION,
        Lack::Tools => messages::ESCALATION_REASON_NO_TOOLS,
    }
}

/// Why a user wants to escalate a problem against the advice.
pub fn escalation_reason(escalation_reason: EscalationReason) -> MessageId {
    match escalation_reason {
        EscalationReason::Category(category) => handoff(category),
        EscalationReason::Lacks(lacking) => lack(lacking),
        EscalationReason::Other => messages::ESCALATION_REASON_OTHER,
    }
}

/// The conclusion from the escalation record.
pub fn conclusion(conclusion: Conclusion) -> MessageId {
    match conclusion {
        Conclusion::Escalate => messages::CONCLUSION_ESCALATE,
        Conclusion::WatchKnownIssue => messages::CONCLUSION_WATCH_KNOWN_ISSUE,
        Conclusion::SolveYourself => messages::CONCLUSION_SOLVE_YOURSELF,
        Conclusion::EscalationSupport => messages::CONCLUSION_ESCALATION_SUPPORT,
    }
}

/// The status of a service, or of the operator's work on an issue.
pub fn health(status: HealthStatus) -> MessageId {
    match status {
        HealthStatus::ServiceOperational | HealthStatus::FalsePositive => messages::HEALTH_STATUS_OPERATIONAL,
        HealthStatus::Investigating | HealthStatus::Reported | HealthStatus::Confirmed => {
            messages::HEALTH_STATUS_INVESTIGATING
        }
        HealthStatus::InvestigationSuspended => messages::HEALTH_STATUS_INVESTIGATION_SUSPENDED,
        HealthStatus::RestoringService | HealthStatus::Mitigated | HealthStatus::MitigatedExternal => {
            messages::HEALTH_STATUS_RESTORING
        }
        HealthStatus::VerifyingService => messages::HEALTH_STATUS_VERIFYING,
        HealthStatus::ExtendedRecovery => messages::HEALTH_STATUS_EXTENDED_RECOVERY,
        HealthStatus::ServiceDegradation => messages::HEALTH_STATUS_DEGRADATION,
        HealthStatus::ServiceInterruption => messages::HEALTH_STATUS_INTERRUPTION,
        HealthStatus::ServiceRestored
        | HealthStatus::PostIncidentReviewPublished
        | HealthStatus::Resolved
        | HealthStatus::ResolvedExternal => messages::HEALTH_STATUS_RESTORED,
        HealthStatus::Unknown => messages::HEALTH_STATUS_UNKNOWN,
    }
}

/// The name of a built-in step to try, worded for a partner or a customer; `None` for a step that the page defines.
pub fn step(id: &str, kind: RequestKind) -> Option<MessageId> {
    Some(match id {
        Step::ADMIN_CENTER if kind == RequestKind::Customer => messages::STEP_ADMIN_CENTER,
        Step::ADMIN_CENTER => messages::STEP_ADMIN_CENTER_SELF_HELP,
        Step::REPRODUCE => messages::STEP_REPRODUCE,
        Step::LICENSE => messages::STEP_LICENSE,
        Step::PERMISSIONS => messages::STEP_PERMISSIONS,
        Step::SETTINGS => messages::STEP_SETTINGS,
        Step::DEVICE => messages::STEP_DEVICE,
        _ => return None,
    })
}

/// Why a file is not attached, and the next step. `TooMany` takes `$count` and `$number`; messages about bytes take
/// `$size`.
pub fn file_flaw(flaw: FileFlaw) -> MessageId {
    match flaw {
        FileFlaw::TooMany { .. } => messages::FILES_TOO_MANY,
        FileFlaw::TooLarge { .. } => messages::FILES_TOO_LARGE,
        FileFlaw::TotalTooLarge { .. } => messages::FILES_TOTAL_TOO_LARGE,
        FileFlaw::Empty => messages::FILES_EMPTY,
        FileFlaw::NotAllowed => messages::FILES_NOT_ALLOWED,
        FileFlaw::ContentMismatch => messages::FILES_CONTENT_MISMATCH,
        FileFlaw::Unreadable => messages::FILES_UNREADABLE,
    }
}
