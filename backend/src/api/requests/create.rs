use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use support_widget::model::{Relationship, RequestKind, Rules, Timestamp};
use support_widget::wire::{FieldProblem, NewRequest, Problem, Receipt};
use uuid::Uuid;

use super::fingerprint::fingerprints;
use super::gate::gate_flaw;
use super::submission::ReceivedRequest;
use crate::api::common::{
    ApiState, Caller, IdempotencyKey, KeyGuard, REPLAYED, References, clamp_dates, flaws, not_allowed, refuse,
    resolve_references,
};
use crate::files::Upload;
use crate::http::ApiError;
use crate::store::{IdempotencyRecord, NewEntry, ScopedKey, Stored, User};
use crate::time::first_response_due;
use crate::time::now;

/// Store a request
///
/// With an `Idempotency-Key`, repeating the call never stores a second request: it answers the same receipt again.
/// Files are compared by name, order and content. What a customer reports itself goes to its partner, who sees it among
/// its customers' requests.
///
/// A rejected file is identified by its index in the form, as in `/files/0`, with one of `tooMany`, `tooLarge`,
/// `totalTooLarge`, `empty`, `notAllowed` and `contentMismatch`. Then nothing is stored.
#[utoipa::path(
    post,
    path = "/requests",
    operation_id = "createRequest",
    tag = "requests",
    params(
        ("Idempotency-Key" = Option<String>, Header, format = Uuid,
            description = "Stays the same when the same content is sent again; new after an edit"),
    ),
    request_body(
        content(
            (NewRequest = "application/json"),
            (crate::api::attachments::RequestForm = "multipart/form-data"),
        ),
        description = "The request as JSON, or as the text field `request` of a multipart form with optional files",
    ),
    responses(
        (status = 201, description = "Stored", body = Receipt,
            headers(("Idempotency-Replayed" = bool, description = "`true` if this is a replay of an earlier answer"))),
        (status = 400, description = "Malformed request", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "Unknown token, or a token is required", body = Problem,
            content_type = "application/problem+json"),
        (status = 408, description = "Timed out reading the request body", body = Problem,
            content_type = "application/problem+json"),
        (status = 409, description = "A request with this key is being stored right now", body = Problem,
            content_type = "application/problem+json"),
        (status = 413, description = "The body is too large", body = Problem,
            content_type = "application/problem+json"),
        (status = 415, description = "Neither JSON nor a multipart form", body = Problem,
            content_type = "application/problem+json"),
        (status = 422, description = "Invalid fields or files, or the key was used for different content", body = Problem,
            content_type = "application/problem+json"),
        (status = 503, description = "Server busy, or out of disk space", body = Problem, content_type = "application/problem+json",
            headers(("Retry-After" = u32, description = "Seconds to wait"))),
    ),
    security((), ("bearer" = [])),
)]
pub(crate) async fn create(
    State(state): State<ApiState>,
    caller: Result<Caller, ApiError>,
    key: Result<IdempotencyKey, ApiError>,
    request: Request,
) -> Result<Response, ApiError> {
    let sender = caller.and_then(|caller| Ok(keyed(caller.sender(&state)?, key?.0)));
    let ((caller, key), submission) = ReceivedRequest::read(&state, sender, request).await?;
    if submission.request.kind == RequestKind::CustomerSelfService {
        caller.user()?;
    }
    // Acquired after the body: a client that was cut off while sending can retry at once, with the same key.
    let guard = key.map(|key| state.in_progress.acquire(&key).ok_or(ApiError::InProgress)).transpose()?;
    // A task of its own: storing runs to its end even if the client disconnects, and releases the key only then.
    let storing = tokio::spawn(store(state, caller, guard, submission));
    storing.await.map_err(|_| ApiError::Internal)?
}

/// The sender of a request, with its idempotency key in the sender's scope.
fn keyed(caller: Caller, key: Option<Uuid>) -> (Caller, Option<ScopedKey>) {
    (caller, key.map(|key| ScopedKey { scope: caller.scope(), key }))
}

/// Replays the idempotency record of the key, if there is one, or stores the request.
async fn store(
    state: ApiState,
    caller: Caller,
    guard: Option<KeyGuard>,
    submission: ReceivedRequest,
) -> Result<Response, ApiError> {
    let ReceivedRequest { mut request, upload } = submission;
    if let Some(escalation) = &mut request.escalation {
        // Set by later changes only; a new request ignores it, like any unknown member.
        escalation.customer_notified_at = None;
    }
    let files = upload.as_ref().map(Upload::files).unwrap_or_default();
    let fingerprints = fingerprints(&request, files).map_err(|_| ApiError::Internal)?;
    let key = guard.as_ref().map(KeyGuard::key);
    // A replay is answered before validation: the rules may have changed since the first call.
    if let Some(key) = key
        && let Some(record) = state.store.find_idempotency_record(key).await?
    {
        return replay(record, &fingerprints);
    }
    let received = now();
    let references =
        resolve_references(&state, caller, request.customer.as_ref(), request.service_id.as_deref()).await?;
    let gate = gate_flaw(&request, &state.settings);
    let rules = state.settings.rules(request.cloud);
    refuse(all_flaws(&request, &rules, caller, &references, received).into_iter().chain(gate).collect())?;
    // After the fingerprint, which must not depend on the time of arrival.
    request.escalation.iter_mut().for_each(|escalation| clamp_dates(escalation, received));
    let user = caller.user().ok();
    let is_customer = user.is_some_and(|user| user.customer.is_some());
    let entry = NewEntry {
        request: &request,
        owner: user.map(User::partner),
        author: user.filter(|_| is_customer).map(|user| user.id),
        customer: references.customer.as_ref(),
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

/// Publishes the files, and then stores the request that names them. If the request was certainly not stored, the files
/// are removed; if that is unknown, they stay, and the sweeper removes orphans.
async fn store_with_files(state: &ApiState, entry: NewEntry<'_>, upload: Upload) -> Result<Response, ApiError> {
    let published = upload.publish().await?;
    let result = insert(state, NewEntry { files: Some(&published), ..entry }).await;
    if matches!(result, Err(ApiError::Busy | ApiError::InProgress)) {
        published.remove().await;
    }
    result
}

async fn insert(state: &ApiState, entry: NewEntry<'_>) -> Result<Response, ApiError> {
    let _permit = state.writes.try_acquire().map_err(|_| ApiError::Busy)?;
    match state.store.insert(entry).await? {
        Stored::Now { answer } => Ok(created(answer)),
        Stored::ByAnother => Err(ApiError::InProgress),
    }
}

/// All problems of a request, in the order of the form.
fn all_flaws(
    request: &NewRequest,
    rules: &Rules,
    caller: Caller,
    references: &References,
    received: Timestamp,
) -> Vec<FieldProblem> {
    let own = caller.user().ok().and_then(|user| user.customer);
    let is_own_kind = own.is_some() == (request.kind == RequestKind::CustomerSelfService);
    let kind = (!is_own_kind).then(|| not_allowed("/kind", "this caller cannot create requests of this kind"));
    let is_inactive = |relationship| own.is_none() && relationship != Relationship::Active;
    let relationship = references.customer.as_ref().map(|customer| customer.relationship).filter(|&it| is_inactive(it));
    let relationship =
        relationship.map(|_| not_allowed("/customer/id", "there is no admin relationship with this customer"));
    let forbidden = kind.into_iter().chain(relationship).chain(references.problems.iter().cloned());
    forbidden.chain(flaws(request, rules, received)).collect()
}

fn replay(record: IdempotencyRecord, fingerprints: &[[u8; 32]]) -> Result<Response, ApiError> {
    if !fingerprints.iter().any(|fingerprint| record.fingerprint == fingerprint) {
        return Err(ApiError::KeyReused);
    }
    let mut response = created(record.answer);
    response.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
    Ok(response)
}

fn created(answer: String) -> Response {
    (StatusCode::CREATED, [(header::CONTENT_TYPE, "application/json")], answer).into_response()
}
