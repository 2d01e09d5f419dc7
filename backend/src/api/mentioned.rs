use support_widget::model::CustomerReference;
use support_widget::wire::FieldProblem;

use super::caller::Caller;
use super::flaws::not_allowed;
use super::state::ApiState;
use crate::http::Refusal;
use crate::store::{KnownCustomer, ServiceRow};

/// What a body speaks of by identifiers.
pub(super) struct Mentioned {
    /// The customer; a customer that calls always speaks of itself.
    pub(super) customer: Option<KnownCustomer>,
    /// The service.
    pub(super) service: Option<ServiceRow>,
    /// Identifiers that the caller may not use. One of somebody else's is refused like one that does not exist.
    pub(super) problems: Vec<FieldProblem>,
}

/// Looks up what a body speaks of.
pub(super) async fn mentioned(
    state: &ApiState,
    caller: Caller,
    customer: Option<&CustomerReference>,
    service_id: Option<&str>,
) -> Result<Mentioned, Refusal> {
    let mut problems = Vec::new();
    let asked = customer.and_then(|customer| customer.id.as_deref());
    let customer = known_customer(state, caller, asked).await?;
    let is_unknown = asked.is_some_and(|id| customer.as_ref().is_none_or(|customer| customer.id() != id));
    if is_unknown {
        problems.push(not_allowed("/customer/id", "the caller has no such customer"));
    }
    let service = match service_id {
        Some(id) => state.store.service(id, customer.as_ref()).await?,
        None => None,
    };
    if service_id.is_some() && service.is_none() {
        problems.push(not_allowed("/serviceId", "there is no such service, or the customer does not have it"));
    }
    Ok(Mentioned { customer, service, problems })
}

async fn known_customer(state: &ApiState, caller: Caller, id: Option<&str>) -> Result<Option<KnownCustomer>, Refusal> {
    let Ok(user) = caller.user() else { return Ok(None) };
    match id {
        Some(id) if user.customer.is_none() => Ok(state.store.customer(user, id).await?),
        _ => Ok(state.store.own_customer(user).await?),
    }
}
