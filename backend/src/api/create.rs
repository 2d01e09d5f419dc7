use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use support_widget::model::{Relationship, RequestKind, Rules, Timestamp};
use support_widget::wire::{FieldProblem, NewRequest, Problem, Receipt};
use uuid::Uuid;

use super::caller::Caller;
use super::dates::settle_dates;
use super::fingerprint::fingerprints;
use super::flaws::{flaws, not_allowed, refuse};
use super::gate::gate_flaw;
use super::idempotency_key::IdempotencyKey;
use super::in_progress::Turn;
use super::mentioned::{Mentioned, mentioned};
use super::state::ApiState;
use super::submitted::Submitted;
use crate::clock::now;
use crate::files::Upload;
use crate::http::Refusal;
use crate::operator_clock::first_response_due;
use crate::store::{Key, NewEntry, Remembered, Stored, User};

/// Says that an answer was given before and nothing was stored now.
pub(super) const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// Store a request
///
/// With an `Idempotency-Key`, repeating the call never stores a second request: it answers the same receipt again. Files count
/// by their names, their order and what is in them. What a customer reports itself goes to its partner, who sees it among its
/// customers' requests.
///
/// A file that is not taken is named by its place in the form, as in `/files/0`, with one of `tooMany`, `tooLarge`,
/// `totalTooLarge`, `empty`, `notAllowed` and `contentMismatch`. Then nothing is stored.
#[utoipa::path(
    post,
    path = "/requests",
    operation_id = "createRequest",
    tag = "requests",
    params(
        ("Idempotency-Key" = Option<String>, Header, format = Uuid,
            description = "Kept across repetitions of the same content, new after an edit"),
    ),
    request_body(
        content(
            (NewRequest = "application/json"),
            (super::document::RequestForm = "multipart/form-data"),
        ),
        description = "The request as JSON, or as the text field `request` of a form that may bring files along",
    ),
    responses(
        (status = 201, description = "Stored", body = Receipt,
            headers(("Idempotency-Replayed" = bool, description = "`true` when this answer was given before"))),
        (status = 400, description = "The call cannot be read", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "The token is not known, or one is needed", body = Problem,
            content_type = "application/problem+json"),
        (status = 408, description = "The body paused for too long on its way", body = Problem,
            content_type = "application/problem+json"),
        (status = 409, description = "A request with this key is being stored right now", body = Problem,
            content_type = "application/problem+json"),
        (status = 413, description = "The body is too large", body = Problem,
            content_type = "application/problem+json"),
        (status = 415, description = "Neither JSON nor a form", body = Problem,
            content_type = "application/problem+json"),
        (status = 422, description = "Fields or files break the rules, or the key was used for another content", body = Problem,
            content_type = "application/problem+json"),
        (status = 503, description = "Too much to do, or no room for files", body = Problem, content_type = "application/problem+json",
            headers(("Retry-After" = u32, description = "Seconds to wait"))),
    ),
    security((), ("bearer" = [])),
)]
pub(super) async fn create(
    State(state): State<ApiState>,
    caller: Result<Caller, Refusal>,
    key: Result<IdempotencyKey, Refusal>,
    request: Request,
) -> Result<Response, Refusal> {
    let sender = caller.and_then(|caller| Ok(keyed(caller.sender(&state)?, key?.0)));
    let ((caller, key), submitted) = Submitted::read(&state, sender, request).await?;
    if submitted.request.kind == RequestKind::CustomerSelfService {
        caller.user()?;
    }
    // Only now: whoever was cut off on the way can begin anew at once, with the same key.
    let turn = key.map(|key| state.in_progress.take(&key).ok_or(Refusal::InProgress)).transpose()?;
    // A task of its own: what has begun is brought to its end also when the caller hangs up, and only then may
    // the next call with the same key begin.
    let storing = tokio::spawn(store(state, caller, turn, submitted));
    storing.await.map_err(|_| Refusal::Internal)?
}

/// Who sends a request, and under which key.
fn keyed(caller: Caller, key: Option<Uuid>) -> (Caller, Option<Key>) {
    (caller, key.map(|key| Key { scope: caller.scope(), key }))
}

/// Answers from what is remembered under the key, or stores the request.
async fn store(state: ApiState, caller: Caller, turn: Option<Turn>, submitted: Submitted) -> Result<Response, Refusal> {
    let Submitted { mut request, upload } = submitted;
    if let Some(escalation) = &mut request.escalation {
        // Nobody has been told how a request ended that begins now: like any unknown member it is not read.
        escalation.customer_notified_at = None;
    }
    let files = upload.as_ref().map(Upload::files).unwrap_or_default();
    let fingerprints = fingerprints(&request, files).map_err(|_| Refusal::Internal)?;
    let key = turn.as_ref().map(Turn::key);
    // Before the rules, which may have changed since: what was accepted once stays accepted.
    if let Some(key) = key
        && let Some(remembered) = state.store.remembered(key).await?
    {
        return replay(remembered, &fingerprints);
    }
    let received = now();
    let mentioned = mentioned(&state, caller, request.customer.as_ref(), request.service_id.as_deref()).await?;
    let gate = gate_flaw(&request, &state.settings);
    let rules = state.settings.rules(request.cloud);
    refuse(all_flaws(&request, &rules, caller, &mentioned, received).into_iter().chain(gate).collect())?;
    // After the fingerprint: the same content is the same content whenever it arrives.
    request.escalation.iter_mut().for_each(|escalation| settle_dates(escalation, received));
    let user = caller.user().ok();
    let is_customer = user.is_some_and(|user| user.customer.is_some());
    let entry = NewEntry {
        request: &request,
        owner: user.map(User::partner),
        author: user.filter(|_| is_customer).map(|user| user.id),
        customer: mentioned.customer.as_ref(),
        received,
        first_response_due: first_response_due(
            state.settings.operator_hours.as_ref(),
            request.cloud,
            request.kind,
            request.severity,
            received,
        ),
        key: key.map(|key| (key, fingerprints[0])),
        files: None,
    };
    match upload {
        Some(upload) => store_with_files(&state, entry, upload).await,
        None => insert(&state, entry).await,
    }
}

/// Puts the files in their place, and then stores the request that names them. When it is certain that it was not stored, the
/// files are removed; otherwise they stay until they are swept up, or for good.
async fn store_with_files(state: &ApiState, entry: NewEntry<'_>, upload: Upload) -> Result<Response, Refusal> {
    let published = upload.publish().await?;
    let result = insert(state, NewEntry { files: Some(&published), ..entry }).await;
    if matches!(result, Err(Refusal::Busy | Refusal::InProgress)) {
        published.remove().await;
    }
    result
}

async fn insert(state: &ApiState, entry: NewEntry<'_>) -> Result<Response, Refusal> {
    let _room = state.writes.try_acquire().map_err(|_| Refusal::Busy)?;
    match state.store.insert(entry).await? {
        Stored::Now { answer } => Ok(created(answer)),
        Stored::ByAnother => Err(Refusal::InProgress),
    }
}

/// All that speaks against a request, in the order of the form.
fn all_flaws(
    request: &NewRequest,
    rules: &Rules,
    caller: Caller,
    mentioned: &Mentioned,
    received: Timestamp,
) -> Vec<FieldProblem> {
    let own = caller.user().ok().and_then(|user| user.customer);
    let is_own_kind = own.is_some() == (request.kind == RequestKind::CustomerSelfService);
    let kind = (!is_own_kind).then(|| not_allowed("/kind", "whoever calls does not report such problems"));
    let is_over = |relationship| own.is_none() && relationship != Relationship::Active;
    let relationship = mentioned.customer.as_ref().map(|customer| customer.relationship).filter(|&it| is_over(it));
    let relationship = relationship.map(|_| not_allowed("/customer/id", "there is no admin relationship with it"));
    let refused = kind.into_iter().chain(relationship).chain(mentioned.problems.iter().cloned());
    refused.chain(flaws(request, rules, received)).collect()
}

fn replay(remembered: Remembered, fingerprints: &[[u8; 32]]) -> Result<Response, Refusal> {
    if !fingerprints.iter().any(|fingerprint| remembered.fingerprint == fingerprint) {
        return Err(Refusal::KeyReused);
    }
    let mut response = created(remembered.answer);
    response.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
    Ok(response)
}

fn created(answer: String) -> Response {
    (StatusCode::CREATED, [(header::CONTENT_TYPE, "application/json")], answer).into_response()
}
