use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use support_widget::model::FileType;
use support_widget::wire::Problem;
use tokio_util::io::ReaderStream;

use super::caller::Caller;
use super::disposition::disposition;
use super::document::FileContent;
use super::state::ApiState;
use crate::http::Refusal;

/// Download a file of a request
///
/// For those who may read the request. It is to be kept and never shown in place: what is in it came from somebody else.
#[utoipa::path(
    get,
    path = "/requests/{id}/attachments/{attachment}",
    operation_id = "readAttachment",
    tag = "requests",
    params(
        ("id" = String, Path, description = "The identifier from the receipt or the list"),
        ("attachment" = String, Path, description = "The identifier of the file, from the request"),
    ),
    responses(
        (status = 200, description = "What is in the file", body = FileContent, content_type = "application/octet-stream"),
        (status = 401, description = "Nobody said who is calling, or the token is not known", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "No such file, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(super) async fn attachment(
    State(state): State<ApiState>,
    caller: Caller,
    path: Result<Path<(String, String)>, PathRejection>,
) -> Result<Response, Refusal> {
    let user = caller.user()?;
    let Path((request, id)) = path.map_err(|_| Refusal::NotFound)?;
    let found = state.store.attachment(user.id, &request, &id).await?.ok_or(Refusal::NotFound)?;
    let Some(file) = state.files.read(found.upload, found.id).await? else {
        tracing::error!(upload = %found.upload, file = %found.id, "a file that the database names is lost");
        return Err(Refusal::NotFound);
    };
    let headers = [
        (
            CONTENT_TYPE,
            FileType::of_name(&found.name).map_or("application/octet-stream", FileType::media_type).to_owned(),
        ),
        (CONTENT_LENGTH, found.size.to_string()),
        (CONTENT_DISPOSITION, disposition(&found.name)),
        // Should a browser show it after all, nothing in it can run or call home.
        (CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
        (CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, Body::from_stream(ReaderStream::new(file))).into_response())
}
