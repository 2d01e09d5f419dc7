use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use support_widget::wire::NewRequest;

use super::form::Form;
use super::parse::parse;
use super::state::ApiState;
use super::upload_body::UploadBody;
use crate::files::Upload;
use crate::http::{BODY_LIMIT, Refusal};

/// A request as it was submitted: JSON, or a form with the same JSON in a text field, and with files.
pub(super) struct Submitted {
    /// What was filled in.
    pub(super) request: NewRequest,
    /// The files, on the disk but not in their place yet; `None` where there are none.
    pub(super) upload: Option<Upload>,
}

impl Submitted {
    /// Reads a submission from whoever may make one; otherwise repeats why not. A body that is refused is read to its end all
    /// the same, so that the refusal arrives, but no more of it is kept.
    pub(super) async fn read<Sender>(
        state: &ApiState,
        sender: Result<Sender, Refusal>,
        request: Request,
    ) -> Result<(Sender, Self), Refusal> {
        let (parts, body) = request.into_parts();
        let limits = state.settings.limits();
        let mut body = UploadBody::new(body, &limits, state.settings.body_pause);
        let read = match sender {
            Ok(sender) => Self::from_body(state, &parts.headers, &mut body).await.map(|submitted| (sender, submitted)),
            Err(refusal) => Err(refusal),
        };
        if read.as_ref().is_err_and(|refusal| *refusal != Refusal::TooSlow) {
            body.drain().await;
        }
        read
    }

    async fn from_body(state: &ApiState, headers: &HeaderMap, body: &mut UploadBody) -> Result<Self, Refusal> {
        match media_type(headers).as_deref() {
            Some("application/json") => Ok(Self { request: parse(&body.whole(BODY_LIMIT).await?)?, upload: None }),
            Some("multipart/form-data") => {
                let _room = state.uploads.try_acquire().map_err(|_| Refusal::Busy)?;
                Form::read(&state.files, state.settings.limits(), headers, body).await
            }
            _ => Err(Refusal::UnsupportedMediaType),
        }
    }
}

pub(super) fn media_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    value.split(';').next().map(|essence| essence.trim().to_ascii_lowercase())
}

pub(super) fn unreadable() -> Refusal {
    Refusal::malformed("the body is not what its Content-Type says")
}
