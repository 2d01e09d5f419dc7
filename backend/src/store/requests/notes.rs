use sqlx::{Sqlite, Transaction};
use support_widget::model::{Note, Timestamp};
use uuid::Uuid;

use crate::store::columns::instant;
use crate::store::omissions::Omissions;
use crate::store::{Store, StoreError, UserId};

/// A note to add to a request.
pub(crate) struct NoteEntry<'a> {
    /// The request's identifier.
    pub(crate) request: &'a str,
    /// Its text.
    pub(crate) text: &'a str,
    /// When it arrived.
    pub(crate) received: Timestamp,
    /// Its idempotency key.
    pub(crate) key: Option<Uuid>,
}

/// The result of adding a note.
pub(crate) enum Noted {
    /// It was stored now.
    Now(Note),
    /// A replay: the note was stored earlier with the same key.
    Before(Note),
    /// The key was used for another note.
    KeyReused,
    /// There is no such request, or it belongs to another company.
    NotFound,
}

#[derive(sqlx::FromRow)]
struct NoteRow {
    id: String,
    text: String,
    created_date: String,
}

impl Store {
    /// The result of an earlier call with the same key, for replays.
    pub(crate) async fn noted_before(&self, user: UserId, entry: &NoteEntry<'_>) -> Result<Option<Noted>, StoreError> {
        let mut snapshot = self.readers.begin().await?;
        match number(&mut snapshot, user, entry).await? {
            Some(number) => noted_before(&mut snapshot, user, number, entry).await,
            None => Ok(None),
        }
    }

    /// Adds a note to a request that a user owns or wrote.
    pub(crate) async fn add_note(&self, user: UserId, entry: NoteEntry<'_>) -> Result<Noted, StoreError> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let Some(number) = number(&mut transaction, user, &entry).await? else { return Ok(Noted::NotFound) };
        if let Some(noted) = noted_before(&mut transaction, user, number, &entry).await? {
            return Ok(noted);
        }
        let note = insert(&mut transaction, user, number, &entry).await?;
        transaction.commit().await?;
        Ok(Noted::Now(note))
    }
}

/// The row id of a note's request, if the user owns or wrote it.
async fn number(
    transaction: &mut Transaction<'_, Sqlite>,
    user: UserId,
    entry: &NoteEntry<'_>,
) -> Result<Option<i64>, StoreError> {
    let number = sqlx::query_scalar("SELECT number FROM requests WHERE id = ?1 AND (owner_id = ?2 OR author_id = ?2)")
        .bind(entry.request)
        .bind(user.0)
        .fetch_optional(&mut **transaction)
        .await?;
    Ok(number)
}

/// The note with the same key of the same user. There is only one writer, so checking before inserting is no race.
async fn noted_before(
    transaction: &mut Transaction<'_, Sqlite>,
    user: UserId,
    number: i64,
    entry: &NoteEntry<'_>,
) -> Result<Option<Noted>, StoreError> {
    let Some(key) = entry.key else { return Ok(None) };
    let before: Option<(i64, String, String, String)> = sqlx::query_as(
        "SELECT request_number, id, text, created_date FROM notes WHERE user_id = ? AND idempotency_key = ?",
    )
    .bind(user.0)
    .bind(key.to_string())
    .fetch_optional(&mut **transaction)
    .await?;
    let Some((request, id, text, created_date)) = before else { return Ok(None) };
    let is_same = request == number && text == entry.text;
    let note = NoteRow { id, text, created_date }.into_note()?;
    Ok(Some(if is_same { Noted::Before(note) } else { Noted::KeyReused }))
}

async fn insert(
    transaction: &mut Transaction<'_, Sqlite>,
    user: UserId,
    number: i64,
    entry: &NoteEntry<'_>,
) -> Result<Note, StoreError> {
    let note = Note { id: Uuid::new_v4().to_string(), text: entry.text.to_owned(), created_date: entry.received };
    sqlx::query(
        "INSERT INTO notes (id, request_number, user_id, text, created_date, idempotency_key) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .bind(&note.id)
    .bind(number)
    .bind(user.0)
    .bind(&note.text)
    .bind(note.created_date.to_string())
    .bind(entry.key.map(|key| key.to_string()))
    .execute(&mut **transaction)
    .await?;
    sqlx::query("UPDATE requests SET last_modified_date = ? WHERE number = ?")
        .bind(note.created_date.to_string())
        .bind(number)
        .execute(&mut **transaction)
        .await?;
    Ok(note)
}

/// The notes of a request, oldest first.
pub(crate) async fn notes_of(snapshot: &mut Transaction<'_, Sqlite>, number: i64) -> Result<Vec<Note>, StoreError> {
    let rows: Vec<NoteRow> =
        sqlx::query_as("SELECT id, text, created_date FROM notes WHERE request_number = ? ORDER BY number")
            .bind(number)
            .fetch_all(&mut **snapshot)
            .await?;
    Ok(Omissions::of("notes").rows(rows, NoteRow::into_note))
}

impl NoteRow {
    fn into_note(self) -> Result<Note, StoreError> {
        Ok(Note { created_date: instant("created_date", &self.created_date)?, id: self.id, text: self.text })
    }
}
