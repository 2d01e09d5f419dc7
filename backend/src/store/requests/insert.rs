use sqlx::{Sqlite, Transaction};
use support_widget::model::{RequestStatus, Timestamp};
use support_widget::wire::{NewRequest, Receipt};
use uuid::Uuid;

use super::attachments::{insert_attachments, receipts};
use super::escalation_row::{ESCALATION_COLUMNS, ESCALATION_VALUES, bind_escalation};
use super::reference::new_reference;
use crate::files::Published;
use crate::store::KnownCustomer;
use crate::store::customers::record_use;
use crate::store::{ScopedKey, Store, StoreError, UserId};

/// A validated request to store.
pub(crate) struct NewEntry<'a> {
    /// What was sent.
    pub(crate) request: &'a NewRequest,
    /// The company that owns it; `None` if the sender is anonymous.
    pub(crate) owner: Option<UserId>,
    /// The customer that created it, if it is one; the owner is then its partner.
    pub(crate) author: Option<UserId>,
    /// The customer it is for, if it is a known one.
    pub(crate) customer: Option<&'a KnownCustomer>,
    /// When it arrived.
    pub(crate) received: Timestamp,
    /// The deadline of the first response, if there is an SLA.
    pub(crate) first_response_due: Option<Timestamp>,
    /// Its idempotency key, with the fingerprint of its content.
    pub(crate) key: Option<(&'a ScopedKey, [u8; 32])>,
    /// Its files, which are published.
    pub(crate) files: Option<&'a Published>,
}

/// The result of storing a request.
pub(crate) enum Stored {
    /// It is committed, and this is the answer.
    Now {
        /// The receipt as JSON, byte by byte what a replay answers.
        answer: String,
    },
    /// Another process stored a request with the same key at the same time; nothing was stored now.
    ByAnother,
}

impl Store {
    /// Stores a request with its history, its idempotency key and the rows of its files in one transaction.
    pub(crate) async fn insert(&self, entry: NewEntry<'_>) -> Result<Stored, StoreError> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let receipt = Receipt {
            id: Uuid::new_v4().to_string(),
            reference: free_reference(&mut transaction).await?,
            status: RequestStatus::New,
            created_date: entry.received,
            first_response_due: entry.first_response_due,
            attachments: entry.files.map(receipts).unwrap_or_default(),
        };
        let answer = serde_json::to_string(&receipt).map_err(|error| StoreError::Failed(error.to_string()))?;
        let number = insert_request(&mut transaction, &entry, &receipt).await?;
        insert_history(&mut transaction, number, &receipt).await?;
        if let Some(files) = entry.files {
            insert_attachments(&mut transaction, number, files).await?;
        }
        if let (Some(owner), Some(customer), None) = (entry.owner, entry.customer, entry.author) {
            record_use(&mut transaction, owner, customer.number, entry.received).await?;
        }
        if let Some((key, fingerprint)) = entry.key
            && !insert_key(&mut transaction, key, fingerprint, number, &answer).await?
        {
            transaction.rollback().await?;
            return Ok(Stored::ByAnother);
        }
        transaction.commit().await?;
        Ok(Stored::Now { answer })
    }
}

/// With a million requests stored, one new reference in half a million is already taken.
async fn free_reference(transaction: &mut Transaction<'_, Sqlite>) -> Result<String, StoreError> {
    loop {
        let reference = new_reference();
        let taken: Option<i64> = sqlx::query_scalar("SELECT number FROM requests WHERE reference = ?")
            .bind(&reference)
            .fetch_optional(&mut **transaction)
            .await?;
        if taken.is_none() {
            return Ok(reference);
        }
    }
}

async fn insert_request(
    transaction: &mut Transaction<'_, Sqlite>,
    entry: &NewEntry<'_>,
    receipt: &Receipt,
) -> Result<i64, StoreError> {
    let request = entry.request;
    let contact = &request.primary_contact;
    // Of a known customer the stored name and domain count, not those that were sent.
    let sent = || request.customer.clone().unwrap_or_default();
    let customer = entry.customer.map_or_else(sent, KnownCustomer::reference);
    let escalation = request.escalation.as_ref();
    let context = request.context.clone().unwrap_or_default();
    let created = receipt.created_date.to_string();
    let sql = format!(
        "INSERT INTO requests (id, reference, owner_id, kind, cloud, status, title, description, severity, \
         category_id, problem_start_time, customer_id, customer_company_name, customer_domain, contact_first_name, \
         contact_last_name, contact_email, contact_phone_number, preferred_contact_method, \
         preferred_support_language, diagnostic_consent, page_url, page_locale, widget_version, created_date, \
         last_modified_date, author_id, service_id, {ESCALATION_COLUMNS}, customer_to_notify) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, \
         {ESCALATION_VALUES}, ?)"
    );
    let insert = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(&receipt.id)
        .bind(&receipt.reference)
        .bind(entry.owner.map(UserId::number))
        .bind(request.kind.as_str())
        .bind(request.cloud.as_str())
        .bind(receipt.status.as_str())
        .bind(&request.title)
        .bind(&request.description)
        .bind(request.severity.as_str())
        .bind(&request.category_id)
        .bind(request.problem_start_time.map(|start| start.to_string()))
        .bind(customer.id)
        .bind(customer.company_name)
        .bind(customer.domain)
        .bind(&contact.first_name)
        .bind(&contact.last_name)
        .bind(&contact.email)
        .bind(&contact.phone_number)
        .bind(request.preferred_contact_method.map(|method| method.as_str()))
        .bind(&request.preferred_support_language)
        .bind(request.diagnostic_consent)
        .bind(context.page_url)
        .bind(context.locale)
        .bind(context.widget_version)
        .bind(&created)
        .bind(&created)
        .bind(entry.author.map(UserId::number))
        .bind(&request.service_id);
    let insert = bind_escalation(insert, escalation).bind(escalation.map(|escalation| escalation.customer_to_notify));
    let result = insert.execute(&mut **transaction).await?;
    Ok(result.last_insert_rowid())
}

async fn insert_history(
    transaction: &mut Transaction<'_, Sqlite>,
    number: i64,
    receipt: &Receipt,
) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO request_history (request_number, status, date) VALUES (?, ?, ?)")
        .bind(number)
        .bind(receipt.status.as_str())
        .bind(receipt.created_date.to_string())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// False if the key exists already.
async fn insert_key(
    transaction: &mut Transaction<'_, Sqlite>,
    key: &ScopedKey,
    fingerprint: [u8; 32],
    number: i64,
    answer: &str,
) -> Result<bool, StoreError> {
    let result = sqlx::query(
        "INSERT INTO idempotency_keys (scope, key, fingerprint, request_number, answer) VALUES (?, ?, ?, ?, ?) \
         ON CONFLICT DO NOTHING",
    )
    .bind(&key.scope)
    .bind(key.key.to_string())
    .bind(fingerprint.to_vec())
    .bind(number)
    .bind(answer)
    .execute(&mut **transaction)
    .await?;
    Ok(result.rows_affected() == 1)
}
