use sqlx::{Sqlite, Transaction};
use support_widget::model::{AttachmentReceipt, AttachmentStatus, StoredAttachment};
use uuid::Uuid;

use crate::files::Published;
use crate::store::columns::unreadable;
use crate::store::{Store, StoreError, UserId};

/// The place and name of an attachment.
pub(crate) struct FoundFile {
    /// Its upload.
    pub(crate) upload: Uuid,
    /// Its identifier within the upload.
    pub(crate) id: Uuid,
    /// Its sanitized name.
    pub(crate) name: String,
    /// Its size in bytes.
    pub(crate) size: i64,
}

impl Store {
    /// A file of a request that a user owns or wrote; `None` also if it belongs to another company or request.
    pub(crate) async fn attachment(
        &self,
        user: UserId,
        request: &str,
        id: &str,
    ) -> Result<Option<FoundFile>, StoreError> {
        let row: Option<(String, String, String, i64)> = sqlx::query_as(
            "SELECT upload, attachments.id, name, size FROM attachments \
             JOIN requests ON requests.number = attachments.request_number \
             WHERE attachments.id = ?1 AND requests.id = ?2 AND (owner_id = ?3 OR author_id = ?3)",
        )
        .bind(id)
        .bind(request)
        .bind(user.0)
        .fetch_optional(&self.readers)
        .await?;
        let Some((upload, id, name, size)) = row else { return Ok(None) };
        let read = |column: &str, text: &str| Uuid::try_parse(text).map_err(|_| unreadable(column));
        Ok(Some(FoundFile { upload: read("upload", &upload)?, id: read("id", &id)?, name, size }))
    }

    /// Whether a row refers to an upload.
    pub(crate) async fn has_upload(&self, upload: Uuid) -> Result<bool, StoreError> {
        Ok(sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM attachments WHERE upload = ?)")
            .bind(upload.to_string())
            .fetch_one(&self.readers)
            .await?)
    }
}

/// The files in the receipt of a request.
pub(crate) fn receipts(files: &Published) -> Vec<AttachmentReceipt> {
    let names = files.files.iter().map(|file| file.name.clone());
    names.map(|name| AttachmentReceipt { name, status: AttachmentStatus::Stored, reason: None }).collect()
}

/// Inserts the rows of files that are published.
pub(crate) async fn insert_attachments(
    transaction: &mut Transaction<'_, Sqlite>,
    number: i64,
    files: &Published,
) -> Result<(), StoreError> {
    for file in &files.files {
        sqlx::query(
            "INSERT INTO attachments (id, request_number, upload, name, size, sha256) VALUES (?, ?, ?, ?, ?, ?)",
        )
        .bind(file.id.to_string())
        .bind(number)
        .bind(files.upload.to_string())
        .bind(&file.name)
        .bind(i64::try_from(file.size).unwrap_or(i64::MAX))
        .bind(file.sha256.to_vec())
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

/// The files of a request, in the order of the form.
pub(crate) async fn attachments_of(
    snapshot: &mut Transaction<'_, Sqlite>,
    number: i64,
    request: &str,
) -> Result<Vec<StoredAttachment>, StoreError> {
    let rows: Vec<(String, String, i64)> =
        sqlx::query_as("SELECT id, name, size FROM attachments WHERE request_number = ? ORDER BY number")
            .bind(number)
            .fetch_all(&mut **snapshot)
            .await?;
    let attachment = |(id, name, size): (String, String, i64)| StoredAttachment {
        url: format!("requests/{request}/attachments/{id}"),
        size: usize::try_from(size).unwrap_or_default(),
        id,
        name,
    };
    Ok(rows.into_iter().map(attachment).collect())
}
