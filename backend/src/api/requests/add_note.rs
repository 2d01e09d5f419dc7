use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use support_widget::model::{Flaw, Note, TextLimit};
use support_widget::wire::{FieldProblem, Problem};
use utoipa::ToSchema;

use crate::api::common::{ApiState, IdempotencyKey, JsonBody, REPLAYED, SignedIn, refuse, text};
use crate::http::ApiError;
use crate::store::{NoteEntry, Noted};
use crate::time::now;

/// A note to add to a request.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct NewNote {
    /// Plain text, as long as a description may be.
    text: String,
}

/// Add a note to one of the caller's own requests
///
/// With an `Idempotency-Key`, repeating the call never adds a second note: it answers the same note again.
#[utoipa::path(
    post,
    path = "/requests/{id}/notes",
    operation_id = "addNote",
    tag = "requests",
    params(
        ("id" = String, Path, description = "The identifier from the receipt or the list"),
        ("Idempotency-Key" = Option<String>, Header, format = Uuid,
            description = "Stays the same when the same note is sent again; new after an edit"),
    ),
    request_body(content = NewNote, content_type = "application/json"),
    responses(
        (status = 201, description = "Added", body = Note,
            headers(("Idempotency-Replayed" = bool, description = "`true` if this is a replay of an earlier answer"))),
        (status = 400, description = "Malformed request", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "Missing or unknown token", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "No such request, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
        (status = 415, description = "Not JSON", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "No text or too much, or the key was used for another note", body = Problem,
            content_type = "application/problem+json"),
        (status = 503, description = "Server busy", body = Problem, content_type = "application/problem+json",
            headers(("Retry-After" = u32, description = "Seconds to wait"))),
    ),
    security(("bearer" = [])),
)]
pub(crate) async fn add_note(
    State(state): State<ApiState>,
    SignedIn(user): SignedIn,
    IdempotencyKey(key): IdempotencyKey,
    id: Result<Path<String>, PathRejection>,
    JsonBody(note): JsonBody<NewNote>,
) -> Result<Response, ApiError> {
    let Path(request) = id.map_err(|_| ApiError::NotFound)?;
    let text = note.text.trim();
    let entry = NoteEntry { request: &request, text, received: now(), key };
    // A replay is answered before validation: the rules may have changed since the first call.
    if let Some(noted) = state.store.noted_before(user.id, &entry).await? {
        return answer(noted);
    }
    refuse(flaw(text, state.settings.limits().description_length).into_iter().collect())?;
    answer(state.store.add_note(user.id, entry).await?)
}

fn answer(noted: Noted) -> Result<Response, ApiError> {
    match noted {
        Noted::Now(note) => Ok((StatusCode::CREATED, Json(note)).into_response()),
        Noted::Before(note) => Ok((StatusCode::CREATED, [(REPLAYED, "true")], Json(note)).into_response()),
        Noted::KeyReused => Err(ApiError::KeyReused),
        Noted::NotFound => Err(ApiError::NotFound),
    }
}

const TEXT: &str = "/text";

fn flaw(note: &str, limit: usize) -> Option<FieldProblem> {
    if note.is_empty() {
        let code = Flaw::Required.code().to_owned();
        return Some(FieldProblem { pointer: TEXT.to_owned(), code, detail: "this field is required".to_owned() });
    }
    text(TEXT, TextLimit::lines(limit), Some(note))
}
