use sqlx::{Sqlite, Transaction};
use support_widget::model::{AttachmentReceipt, AttachmentStatus, StoredAttachment};
use uuid::Uuid;

use crate::files::Published;
use crate::store::columns::unreadable;
use crate::store::{Store, StoreError, UserId};

/// Where a file of a request is, and what it is called.
pub(crate) struct FoundFile {
    /// The upload that it came with.
    pub(crate) upload: Uuid,
    /// The file in it.
    pub(crate) id: Uuid,
    /// What its sender calls it.
    pub(crate) name: String,
    /// Its bytes.
    pub(crate) size: i64,
}

impl Store {
    /// A file of a request that a user owns or wrote; `None` also when it is somebody else's, or another request's.
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

    /// Whether files of an upload belong to a request.
    pub(crate) async fn has_upload(&self, upload: Uuid) -> Result<bool, StoreError> {
        Ok(sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM attachments WHERE upload = ?)")
            .bind(upload.to_string())
            .fetch_one(&self.readers)
            .await?)
    }
}

/// What a receipt says about files that are stored together with the request.
pub(crate) fn receipts(files: &Published) -> Vec<AttachmentReceipt> {
    let names = files.files.iter().map(|file| file.name.clone());
    names.map(|name| AttachmentReceipt { name, status: AttachmentStatus::Stored, reason: None }).collect()
}

/// Names the files of a request, which are in their place already.
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

/// The files of a request, in the order in which they came.
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
