use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use support_widget::wire::IDEMPOTENCY_KEY;
use uuid::Uuid;

use super::state::ApiState;
use crate::http::Refusal;

/// The `Idempotency-Key` of a call, if it has one.
pub(super) struct IdempotencyKey(pub(super) Option<Uuid>);

impl FromRequestParts<ApiState> for IdempotencyKey {
    type Rejection = Refusal;

    /// A key that cannot be read is refused and not ignored: its sender counts on it.
    async fn from_request_parts(parts: &mut Parts, _: &ApiState) -> Result<Self, Refusal> {
        let mut values = parts.headers.get_all(IDEMPOTENCY_KEY).iter();
        let Some(value) = values.next() else { return Ok(Self(None)) };
        let key = value.to_str().ok().and_then(|text| Uuid::try_parse(text).ok());
        match key {
            Some(key) if values.next().is_none() => Ok(Self(Some(key))),
            _ => Err(Refusal::malformed("Idempotency-Key takes one UUID")),
        }
    }
}
