use super::caller::Caller;
use super::state::ApiState;
use crate::http::Refusal;
use crate::store::{KnownCustomer, User};

/// Who asks about services, and of which customer.
pub(super) struct Asked {
    /// Who asks; nobody where those who are not signed in may send requests, and so may see what there is.
    pub(super) user: Option<User>,
    /// The customer that is meant; `None` for the whole catalogue.
    pub(super) customer: Option<KnownCustomer>,
}

/// Tells whose services are meant: those of the customer with this identifier, of the customer that calls, or all.
pub(super) async fn asked(state: &ApiState, caller: Caller, customer_id: &str) -> Result<Asked, Refusal> {
    let is_named = !customer_id.is_empty();
    let user = match caller.user() {
        Ok(user) => user,
        Err(_) if state.settings.anonymous_create && !is_named => return Ok(Asked { user: None, customer: None }),
        Err(refusal) => return Err(refusal),
    };
    let customer = if is_named {
        Some(state.store.customer(user, customer_id).await?.ok_or(Refusal::NotFound)?)
    } else {
        state.store.own_customer(user).await?
    };
    Ok(Asked { user: Some(user), customer })
}
