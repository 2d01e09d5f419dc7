use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use support_widget::wire::{Problem, Recorded, SolvedProblem};

use crate::api::common::{
    ApiState, IdempotencyKey, JsonBody, Sender, clamp_dates, customer_flaws, escalation_flaws, identifiers, refuse,
    resolve_references,
};
use crate::http::ApiError;
use crate::store::{ScopedKey, SolvedEntry};
use crate::time::now;

/// Record a problem that was solved without a request
///
/// With an `Idempotency-Key`, repeating the call never stores a second record.
#[utoipa::path(
    post,
    path = "/solved-problems",
    operation_id = "recordSolvedProblem",
    tag = "help",
    params(
        ("Idempotency-Key" = Option<String>, Header, format = Uuid,
            description = "Stays the same when the same content is sent again"),
    ),
    request_body(content = SolvedProblem, content_type = "application/json"),
    responses(
        (status = 201, description = "Stored", body = Recorded),
        (status = 400, description = "Malformed request", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "Unknown token, or a token is required", body = Problem,
            content_type = "application/problem+json"),
        (status = 422, description = "Unknown customer or service, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
    ),
    security((), ("bearer" = [])),
)]
pub(crate) async fn record(
    State(state): State<ApiState>,
    Sender(caller): Sender,
    IdempotencyKey(key): IdempotencyKey,
    JsonBody(mut problem): JsonBody<SolvedProblem>,
) -> Result<(StatusCode, Json<Recorded>), ApiError> {
    let key = key.map(|key| ScopedKey { scope: caller.scope(), key });
    // A replay is answered before validation: the rules may have changed since the first call.
    if let Some(key) = &key
        && let Some(id) = state.store.solved_before(key).await?
    {
        return Ok((StatusCode::CREATED, Json(Recorded { id })));
    }
    let references =
        resolve_references(&state, caller, problem.customer.as_ref(), problem.service_id.as_deref()).await?;
    let customer = customer_flaws(problem.customer.as_ref());
    let unfit = escalation_flaws(&problem.escalation).into_iter().chain(identifiers("/articles", &problem.articles));
    refuse(references.problems.into_iter().chain(customer).chain(unfit).collect())?;
    let received = now();
    clamp_dates(&mut problem.escalation, received);
    let entry = SolvedEntry {
        problem: &problem,
        user: caller.user().ok(),
        scope: caller.scope(),
        key: key.as_ref(),
        customer: references.customer.as_ref(),
        received,
    };
    let id = state.store.record_solved(entry).await?;
    Ok((StatusCode::CREATED, Json(Recorded { id })))
}
