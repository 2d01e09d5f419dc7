use support_widget::model::{RequestKind, RequestStatus, Severity};
use support_widget::wire::RequestSummary;

use crate::store::StoreError;
use crate::store::columns::{instant, word};
use crate::store::omissions::Omissions;

/// A row of a list, as stored.
#[derive(sqlx::FromRow)]
pub(crate) struct SummaryRow {
    pub(crate) number: i64,
    id: String,
    reference: String,
    kind: String,
    title: String,
    severity: String,
    status: String,
    status_label: Option<String>,
    customer_company_name: Option<String>,
    customer_domain: Option<String>,
    service_name: Option<String>,
    customer_to_notify: Option<bool>,
    customer_notified_at: Option<String>,
    created_date: String,
    last_modified_date: String,
}

impl SummaryRow {
    /// The columns of such a row.
    pub(crate) const COLUMNS: &str = "requests.number, requests.id, reference, kind, title, severity, status, \
        status_label, customer_company_name, customer_domain, display_name AS service_name, customer_to_notify, \
        customer_notified_at, created_date, last_modified_date";

    /// The join that adds the name of the service.
    pub(crate) const SERVICES: &str = "LEFT JOIN services ON services.id = requests.service_id";

    /// The row as callers see it.
    pub(crate) fn into_summary(self, omissions: &Omissions) -> Result<RequestSummary, StoreError> {
        Ok(RequestSummary {
            kind: word("kind", &self.kind, RequestKind::parse)?,
            severity: word("severity", &self.severity, Severity::parse)?,
            status: word("status", &self.status, RequestStatus::parse)?,
            created_date: instant("created_date", &self.created_date)?,
            last_modified_date: instant("last_modified_date", &self.last_modified_date)?,
            customer_notified_at: omissions.instant(self.customer_notified_at.as_deref()),
            id: self.id,
            reference: self.reference,
            title: self.title,
            status_label: self.status_label,
            customer_name: self.customer_company_name,
            customer_domain: self.customer_domain,
            service_name: self.service_name,
            customer_to_notify: self.customer_to_notify.unwrap_or_default(),
        })
    }
}
