use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;

use super::media_type::media_type;
use super::parse::parse;
use super::state::ApiState;
use crate::http::{ApiError, read_whole};

/// A JSON body of the contract. As the last extractor of a handler it runs after authentication: nothing is read or
/// parsed for callers who are rejected.
pub(crate) struct JsonBody<Body>(pub(crate) Body);

impl<Body: DeserializeOwned> FromRequest<ApiState> for JsonBody<Body> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &ApiState) -> Result<Self, ApiError> {
        if media_type(request.headers()).as_deref() != Some("application/json") {
            return Err(ApiError::UnsupportedMediaType);
        }
        parse(&read_whole(request.into_body(), state.settings.body_pause).await?).map(Self)
    }
}
