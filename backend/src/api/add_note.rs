use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use support_widget::model::{Flaw, Note, TextLimit};
use support_widget::wire::{FieldProblem, Problem};
use utoipa::ToSchema;

use super::caller::SignedIn;
use super::create::REPLAYED;
use super::flaws::{refuse, text};
use super::idempotency_key::IdempotencyKey;
use super::json_body::JsonBody;
use super::state::ApiState;
use crate::clock::now;
use crate::http::Refusal;
use crate::store::{NoteEntry, Noted};

/// Something to add to a request.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct NewNote {
    /// Plain text, as long as a description may be.
    text: String,
}

/// Add a note to one of the caller's own requests
///
/// With an `Idempotency-Key`, repeating the call never adds a second note: it answers the same one again.
#[utoipa::path(
    post,
    path = "/requests/{id}/notes",
    operation_id = "addNote",
    tag = "requests",
    params(
        ("id" = String, Path, description = "The identifier from the receipt or the list"),
        ("Idempotency-Key" = Option<String>, Header, format = Uuid,
            description = "Kept across repetitions of the same note, new after an edit"),
    ),
    request_body(content = NewNote, content_type = "application/json"),
    responses(
        (status = 201, description = "Added", body = Note,
            headers(("Idempotency-Replayed" = bool, description = "`true` when this answer was given before"))),
        (status = 400, description = "The call cannot be read", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "Nobody said who is calling, or the token is not known", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "No such request, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
        (status = 415, description = "No JSON", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "There is no text or too much, or the key was used for another note", body = Problem,
            content_type = "application/problem+json"),
        (status = 503, description = "Too much to do", body = Problem, content_type = "application/problem+json",
            headers(("Retry-After" = u32, description = "Seconds to wait"))),
    ),
    security(("bearer" = [])),
)]
pub(super) async fn add_note(
    State(state): State<ApiState>,
    SignedIn(user): SignedIn,
    IdempotencyKey(key): IdempotencyKey,
    id: Result<Path<String>, PathRejection>,
    JsonBody(note): JsonBody<NewNote>,
) -> Result<Response, Refusal> {
    let Path(request) = id.map_err(|_| Refusal::NotFound)?;
    let text = note.text.trim();
    let entry = NoteEntry { request: &request, text, received: now(), key };
    // Before the rules, which may have changed since: what was accepted once stays accepted.
    if let Some(noted) = state.store.noted_before(user.id, &entry).await? {
        return answer(noted);
    }
    refuse(flaw(text, state.settings.limits().description_length).into_iter().collect())?;
    answer(state.store.add_note(user.id, entry).await?)
}

fn answer(noted: Noted) -> Result<Response, Refusal> {
    match noted {
        Noted::Now(note) => Ok((StatusCode::CREATED, Json(note)).into_response()),
        Noted::Before(note) => Ok((StatusCode::CREATED, [(REPLAYED, "true")], Json(note)).into_response()),
        Noted::KeyReused => Err(Refusal::KeyReused),
        Noted::NotFound => Err(Refusal::NotFound),
    }
}

const TEXT: &str = "/text";

fn flaw(note: &str, limit: usize) -> Option<FieldProblem> {
    if note.is_empty() {
        let code = Flaw::Required.code().to_owned();
        return Some(FieldProblem { pointer: TEXT.to_owned(), code, detail: "this field is needed".to_owned() });
    }
    text(TEXT, TextLimit::lines(limit), Some(note))
}
