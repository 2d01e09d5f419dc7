use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use support_widget::model::FileType;
use support_widget::wire::Problem;
use tokio_util::io::ReaderStream;
use utoipa::ToSchema;

use super::content_disposition::disposition;
use crate::api::common::{ApiState, Caller};
use crate::http::ApiError;

/// Download a file of a request
///
/// For callers who may read the request. Always sent as a download and never shown inline: the content is untrusted.
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
        (status = 401, description = "Missing or unknown token", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "No such file, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(crate) async fn attachment(
    State(state): State<ApiState>,
    caller: Caller,
    path: Result<Path<(String, String)>, PathRejection>,
) -> Result<Response, ApiError> {
    let user = caller.user()?;
    let Path((request, id)) = path.map_err(|_| ApiError::NotFound)?;
    let found = state.store.attachment(user.id, &request, &id).await?.ok_or(ApiError::NotFound)?;
    let Some(file) = state.files.read(found.upload, found.id).await? else {
        tracing::error!(upload = %found.upload, file = %found.id, "attachment file missing on disk");
        return Err(ApiError::NotFound);
    };
    let headers = [
        (
            CONTENT_TYPE,
            FileType::of_name(&found.name).map_or("application/octet-stream", FileType::media_type).to_owned(),
        ),
        (CONTENT_LENGTH, found.size.to_string()),
        (CONTENT_DISPOSITION, disposition(&found.name)),
        // Should a browser show it inline after all, nothing in it can run or send anything.
        (CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
        (CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, Body::from_stream(ReaderStream::new(file))).into_response())
}

/// Schema of a download in the OpenAPI document.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
#[expect(dead_code, reason = "describes the download in the OpenAPI document; the file itself is streamed from disk")]
pub(crate) struct FileContent(Vec<u8>);
