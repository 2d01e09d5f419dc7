use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;

use super::parse::parse;
use super::state::ApiState;
use super::submitted::media_type;
use crate::http::{Refusal, read_whole};

/// A body of the contract, as JSON. It is not read before all that stands before it in a call is settled: nobody who may not
/// call has anything read or parsed.
pub(super) struct JsonBody<Body>(pub(super) Body);

impl<Body: DeserializeOwned> FromRequest<ApiState> for JsonBody<Body> {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &ApiState) -> Result<Self, Refusal> {
        if media_type(request.headers()).as_deref() != Some("application/json") {
            return Err(Refusal::UnsupportedMediaType);
        }
        parse(&read_whole(request.into_body(), state.settings.body_pause).await?).map(Self)
    }
}
