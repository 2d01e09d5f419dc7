use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;

use super::parse::parse;
use super::state::ApiState;
use super::submitted::{media_type, unreadable};
use crate::http::Refusal;

/// A body of the contract, as JSON.
pub(super) struct JsonBody<Body>(pub(super) Body);

impl<Body: DeserializeOwned> FromRequest<ApiState> for JsonBody<Body> {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &ApiState) -> Result<Self, Refusal> {
        if media_type(request.headers()).as_deref() != Some("application/json") {
            return Err(Refusal::UnsupportedMediaType);
        }
        let body = Bytes::from_request(request, state).await.map_err(|_| unreadable())?;
        parse(&body).map(Self)
    }
}
