use axum::extract::Request;
use axum::http::HeaderMap;
use support_widget::wire::NewRequest;

use crate::api::attachments::{UploadBody, read_form};
use crate::api::common::{ApiState, media_type, parse};
use crate::files::Upload;
use crate::http::{ApiError, BODY_LIMIT};

/// A request as submitted: JSON, or a multipart form with the same JSON in a text field, and files.
pub(crate) struct ReceivedRequest {
    /// The request.
    pub(crate) request: NewRequest,
    /// The files, staged on disk but not yet published; `None` where there are none.
    pub(crate) upload: Option<Upload>,
}

impl ReceivedRequest {
    /// Reads the submission of an authorized sender; otherwise returns the sender's error. The body of a rejected call
    /// is drained, so that the client receives the response, but not stored.
    pub(crate) async fn read<Sender>(
        state: &ApiState,
        sender: Result<Sender, ApiError>,
        request: Request,
    ) -> Result<(Sender, Self), ApiError> {
        let (parts, body) = request.into_parts();
        let limits = state.settings.limits();
        let mut body = UploadBody::new(body, &limits, state.settings.body_pause);
        let read = match sender {
            Ok(sender) => {
                Self::from_body(state, &parts.headers, &mut body).await.map(|submission| (sender, submission))
            }
            Err(error) => Err(error),
        };
        if read.as_ref().is_err_and(|error| *error != ApiError::TooSlow) {
            body.drain().await;
        }
        read
    }

    async fn from_body(state: &ApiState, headers: &HeaderMap, body: &mut UploadBody) -> Result<Self, ApiError> {
        match media_type(headers).as_deref() {
            Some("application/json") => Ok(Self { request: parse(&body.whole(BODY_LIMIT).await?)?, upload: None }),
            Some("multipart/form-data") => {
                let _permit = state.uploads.try_acquire().map_err(|_| ApiError::Busy)?;
                let (request, upload) = read_form(&state.files, state.settings.limits(), headers, body).await?;
                Ok(Self { request, upload })
            }
            _ => Err(ApiError::UnsupportedMediaType),
        }
    }
}
