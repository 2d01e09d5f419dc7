use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use support_widget::wire::{Problem, Recorded, SolvedProblem};

use super::caller::Sender;
use super::dates::settle_dates;
use super::flaws::{customer_flaws, escalation_flaws, identifiers, refuse};
use super::idempotency_key::IdempotencyKey;
use super::json_body::JsonBody;
use super::mentioned::mentioned;
use super::state::ApiState;
use crate::clock::now;
use crate::http::Refusal;
use crate::store::{Key, SolvedEntry};

/// Record a problem that was solved before support was asked
///
/// With an `Idempotency-Key`, repeating the call never stores a second record.
#[utoipa::path(
    post,
    path = "/solved-problems",
    operation_id = "recordSolvedProblem",
    tag = "help",
    params(
        ("Idempotency-Key" = Option<String>, Header, format = Uuid,
            description = "Kept across repetitions of the same content"),
    ),
    request_body(content = SolvedProblem, content_type = "application/json"),
    responses(
        (status = 201, description = "Stored", body = Recorded),
        (status = 400, description = "The call cannot be read", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "The token is not known, or one is needed", body = Problem,
            content_type = "application/problem+json"),
        (status = 422, description = "No such customer or service, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
    ),
    security((), ("bearer" = [])),
)]
pub(super) async fn record(
    State(state): State<ApiState>,
    Sender(caller): Sender,
    IdempotencyKey(key): IdempotencyKey,
    JsonBody(mut problem): JsonBody<SolvedProblem>,
) -> Result<(StatusCode, Json<Recorded>), Refusal> {
    let key = key.map(|key| Key { scope: caller.scope(), key });
    // Before the rules, which may have changed since: what was accepted once stays accepted.
    if let Some(key) = &key
        && let Some(id) = state.store.solved_before(key).await?
    {
        return Ok((StatusCode::CREATED, Json(Recorded { id })));
    }
    let mentioned = mentioned(&state, caller, problem.customer.as_ref(), problem.service_id.as_deref()).await?;
    let customer = customer_flaws(problem.customer.as_ref());
    let unfit = escalation_flaws(&problem.escalation).into_iter().chain(identifiers("/articles", &problem.articles));
    refuse(mentioned.problems.into_iter().chain(customer).chain(unfit).collect())?;
    let received = now();
    settle_dates(&mut problem.escalation, received);
    let entry = SolvedEntry {
        problem: &problem,
        user: caller.user().ok(),
        scope: caller.scope(),
        key: key.as_ref(),
        customer: mentioned.customer.as_ref(),
        received,
    };
    let id = state.store.record_solved(entry).await?;
    Ok((StatusCode::CREATED, Json(Recorded { id })))
}
