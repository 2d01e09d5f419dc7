use axum::Json;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi};

/// The OpenAPI document of the API, generated from its handlers.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// Serves the document.
pub(crate) async fn serve() -> Json<utoipa::openapi::OpenApi> {
    Json(document())
}

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Support requests",
        version = "1",
        description = "What a support widget asks of a backend. Only `POST /requests` is mandatory: a read that \
            answers 404 or 501 turns that feature of the widget off. Every error is a problem of RFC 9457.",
        license(name = "MIT OR Apache-2.0"),
    ),
    servers((url = "/support/v1")),
    tags(
        (name = "config", description = "What a backend offers"),
        (name = "requests", description = "Support requests"),
        (name = "customers", description = "A partner's customers and their services"),
        (name = "help", description = "Help before a request is made"),
    ),
    paths(
        super::config::config,
        super::requests::create::create,
        super::requests::list::list,
        super::requests::details::details,
        super::requests::change::change,
        super::requests::add_note::add_note,
        super::attachments::download::attachment,
        super::customers::find::customers,
        super::customers::services::services,
        super::help::service_health::service_health,
        super::help::articles::articles,
        super::help::article_page::page,
        super::watches::list::watches,
        super::watches::watch::watch,
        super::watches::notify::notify,
        super::watches::unwatch::unwatch,
        super::help::solved_problems::record,
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
