use axum::body::Bytes;
use axum::extract::multipart::Field;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use support_widget::wire::NewRequest;

use super::parse::{parse, step};
use super::state::ApiState;
use crate::http::Refusal;

/// A request as it was submitted: JSON, or a form with the same JSON in a text field.
pub(super) struct Submitted(pub(super) NewRequest);

impl FromRequest<ApiState> for Submitted {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &ApiState) -> Result<Self, Refusal> {
        match media_type(request.headers()).as_deref() {
            Some("application/json") => from_json(request, state).await,
            Some("multipart/form-data") => from_form(request, state).await,
            _ => Err(Refusal::UnsupportedMediaType),
        }
    }
}

pub(super) fn media_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    value.split(';').next().map(|essence| essence.trim().to_ascii_lowercase())
}

async fn from_json(request: Request, state: &ApiState) -> Result<Submitted, Refusal> {
    let body = Bytes::from_request(request, state).await.map_err(|_| unreadable())?;
    parse(&body).map(Submitted)
}

async fn from_form(request: Request, state: &ApiState) -> Result<Submitted, Refusal> {
    let mut form = Multipart::from_request(request, state).await.map_err(|_| unreadable())?;
    let mut submitted = None;
    while let Some(field) = form.next_field().await.map_err(|_| unreadable())? {
        check_part(&field)?;
        let json = field.bytes().await.map_err(|_| unreadable())?;
        if submitted.replace(json).is_some() {
            return Err(Refusal::malformed("the form has more than one field named request"));
        }
    }
    let json = submitted.ok_or_else(|| Refusal::malformed("the form has no field named request"))?;
    parse(&json).map(Submitted)
}

/// Anything but the one text field is refused and not dropped, so that nobody believes a file arrived.
fn check_part(field: &Field<'_>) -> Result<(), Refusal> {
    match field.name().unwrap_or_default() {
        "request" if field.file_name().is_none() => Ok(()),
        "request" => Err(Refusal::malformed("the field named request is text, without a file name")),
        name => Err(Refusal::field(step(name), "notAllowed", "this backend takes no such part")),
    }
}

pub(super) fn unreadable() -> Refusal {
    Refusal::malformed("the body is not what its Content-Type says")
}
