use axum::extract::FromRequestParts;
use axum::http::HeaderName;
use axum::http::request::Parts;
use support_widget::wire::IDEMPOTENCY_KEY;
use uuid::Uuid;

use super::state::ApiState;
use crate::http::ApiError;

/// Response header of a replay: the answer was given before, and nothing was stored now.
pub(crate) const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// The `Idempotency-Key` of a call, if it has one.
pub(crate) struct IdempotencyKey(pub(crate) Option<Uuid>);

impl FromRequestParts<ApiState> for IdempotencyKey {
    type Rejection = ApiError;

    /// An invalid key is an error rather than ignored: its sender relies on it.
    async fn from_request_parts(parts: &mut Parts, _: &ApiState) -> Result<Self, ApiError> {
        let mut values = parts.headers.get_all(IDEMPOTENCY_KEY).iter();
        let Some(value) = values.next() else { return Ok(Self(None)) };
        let key = value.to_str().ok().and_then(|text| Uuid::try_parse(text).ok());
        match key {
            Some(key) if values.next().is_none() => Ok(Self(Some(key))),
            _ => Err(ApiError::malformed("Idempotency-Key must be a single UUID")),
        }
    }
}
