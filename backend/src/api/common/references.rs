use support_widget::model::CustomerReference;
use support_widget::wire::FieldProblem;

use super::caller::Caller;
use super::state::ApiState;
use super::validate::not_allowed;
use crate::http::ApiError;
use crate::store::{KnownCustomer, ServiceRow, User};

/// The rows that a body refers to by identifiers.
pub(crate) struct References {
    /// The customer; a customer that calls always refers to itself.
    pub(crate) customer: Option<KnownCustomer>,
    /// The service.
    pub(crate) service: Option<ServiceRow>,
    /// Identifiers that the caller may not use. One that belongs to another company is reported like an unknown one.
    pub(crate) problems: Vec<FieldProblem>,
}

/// Whose services a query is about.
pub(crate) struct ServiceScope {
    /// The caller; `None` for an anonymous one, where anonymous callers may create requests and so may see the
    /// catalogue.
    pub(crate) user: Option<User>,
    /// The customer; `None` for the whole catalogue.
    pub(crate) customer: Option<KnownCustomer>,
}

/// Looks up the customer and the service that a body refers to.
pub(crate) async fn resolve_references(
    state: &ApiState,
    caller: Caller,
    customer: Option<&CustomerReference>,
    service_id: Option<&str>,
) -> Result<References, ApiError> {
    let mut problems = Vec::new();
    let wanted = customer.and_then(|customer| customer.id.as_deref());
    let customer = known_customer(state, caller, wanted).await?;
    let is_unknown = wanted.is_some_and(|id| customer.as_ref().is_none_or(|customer| customer.id() != id));
    if is_unknown {
        problems.push(not_allowed("/customer/id", "the caller has no customer with this id"));
    }
    let service = match service_id {
        Some(id) => state.store.service(id, customer.as_ref()).await?,
        None => None,
    };
    if service_id.is_some() && service.is_none() {
        problems.push(not_allowed("/serviceId", "unknown service, or the customer does not have it"));
    }
    Ok(References { customer, service, problems })
}

/// Whose services are meant: those of the customer with this identifier, of the customer that calls, or all.
pub(crate) async fn service_scope(
    state: &ApiState,
    caller: Caller,
    customer_id: &str,
) -> Result<ServiceScope, ApiError> {
    let wanted = Some(customer_id).filter(|id| !id.is_empty());
    let user = match caller.user() {
        Ok(user) => user,
        Err(_) if state.settings.anonymous_create && wanted.is_none() => {
            return Ok(ServiceScope { user: None, customer: None });
        }
        Err(error) => return Err(error),
    };
    let customer = match wanted {
        Some(id) => Some(state.store.customer(user, id).await?.ok_or(ApiError::NotFound)?),
        None => state.store.own_customer(user).await?,
    };
    Ok(ServiceScope { user: Some(user), customer })
}

async fn known_customer(state: &ApiState, caller: Caller, id: Option<&str>) -> Result<Option<KnownCustomer>, ApiError> {
    let Ok(user) = caller.user() else { return Ok(None) };
    match id {
        Some(id) if user.customer.is_none() => Ok(state.store.customer(user, id).await?),
        _ => Ok(state.store.own_customer(user).await?),
    }
}
