use axum::Json;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi, ToSchema};

/// The OpenAPI document of the API, written from the code that answers.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// Answers with the document.
pub(super) async fn serve() -> Json<utoipa::openapi::OpenApi> {
    Json(document())
}

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Support requests",
        version = "1",
        description = "What a support widget asks of a backend. Only `POST /requests` is mandatory: a read that \
            answers 404 or 501 turns its part of the widget off. Every error is a problem of RFC 9457.",
        license(name = "MIT OR Apache-2.0"),
    ),
    servers((url = "/support/v1")),
    tags(
        (name = "config", description = "What a backend offers"),
        (name = "requests", description = "Support requests"),
        (name = "customers", description = "A partner's customers and their services"),
        (name = "help", description = "What helps before support is asked"),
    ),
    paths(
        super::config::config,
        super::create::create,
        super::list::list,
        super::details::details,
        super::change::change,
        super::add_note::add_note,
        super::attachment::attachment,
        super::customers::customers,
        super::services::services,
        super::service_health::service_health,
        super::articles::articles,
        super::help::page,
        super::watches::watches,
        super::watch::watch,
        super::notify::notify,
        super::unwatch::unwatch,
        super::solved_problems::record,
    ),
    modifiers(&Bearer),
)]
struct Document;

struct Bearer;

impl Modify for Bearer {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let scheme = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        document.components.get_or_insert_default().add_security_scheme("bearer", scheme);
    }
}

/// A request as a form.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it describes a form to readers of the document; the form is read part by part")]
pub(super) struct RequestForm {
    /// The request as JSON, without a file name.
    #[schema(content_media_type = "application/json")]
    request: String,
    /// Files, each with its name; as many as there are parts of this name.
    #[schema(value_type = Vec<String>, format = Binary, required = false)]
    files: Vec<Vec<u8>>,
}

/// What is in a file, byte by byte.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
#[expect(
    dead_code,
    reason = "it describes a download to readers of the document; the file is sent as it lies on the disk"
)]
pub(super) struct FileContent(Vec<u8>);
