use std::path::Path;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use super::own_files::OwnFiles;
use crate::config::Origin;
use crate::http::with_access_log;

/// Serves a folder: pages with the given content security policy, and the widget's files under `/support-widget/` so
/// that pages of any origin can embed them. Symbolic links that leave the folder and hidden files are answered with
/// 404.
///
/// # Panics
///
/// When the policy holds characters that no HTTP header can carry.
pub fn site(folder: &Path, policy: &str) -> Router {
    let policy = HeaderValue::from_str(policy).expect("a content security policy is one line of visible characters");
    let routes = Router::new()
        .fallback_service(ServeDir::with_backend(folder, OwnFiles::new(folder)))
        .layer(from_fn_with_state(policy, set_headers))
        .layer(SetResponseHeaderLayer::overriding(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest));
    with_access_log(routes, "site")
}

/// The content security policy of the demo's pages: as strict as that of a careful portal, so that the widget is known
/// to work there.
pub fn page_policy(connect_origins: &[Origin]) -> String {
    let further: String = connect_origins.iter().map(|origin| format!(" {origin}")).collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'{further}; \
         img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

async fn set_headers(State(policy): State<HeaderValue>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let is_found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(if is_found { caching(&path) } else { "no-store" }));
    if path.starts_with(EMBEDDED) {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    if is_found && let Some(media_type) = media_type(&path) {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    }
    if is_page(headers) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    }
    response
}

/// The folder whose files other pages embed.
const EMBEDDED: &str = "/support-widget/";

/// Files in a versioned folder never change; everything else is revalidated, and mostly answered with 304.
fn caching(path: &str) -> &'static str {
    let folder = path.strip_prefix(EMBEDDED).and_then(|rest| rest.split_once('/')).map(|(folder, _)| folder);
    if folder.is_some_and(is_version) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

fn is_version(folder: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    folder.split('.').count() == 3 && folder.split('.').all(is_number)
}

/// Exact media types: browsers refuse modules and WebAssembly of any other type.
fn media_type(path: &str) -> Option<&'static str> {
    let name = path.rsplit('/').next().unwrap_or_default();
    if name.is_empty() {
        return Some("text/html; charset=utf-8");
    }
    Some(match name.rsplit_once('.')?.1 {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "txt" | "ts" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => return None,
    })
}

fn is_page(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|value| value.as_bytes().starts_with(b"text/html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_versioned_folders_are_kept_for_good() {
        assert!(caching("/support-widget/0.1.0/support-widget-1f2e.wasm").contains("immutable"));
        for path in [
            "/",
            "/support-widget/support-widget.js",
            "/support-widget/manifest.json",
            "/support-widget/0.1/a.js",
            "/support-widget/latest/a.js",
            "/support-widget/0.1.0",
            "/0.1.0/a.js",
        ] {
            assert_eq!(caching(path), "no-cache", "{path}");
        }
    }

    #[test]
    fn the_policy_is_strict_and_names_further_origins_in_one_place() {
        let origin: Origin = "http://127.0.0.1:9000".parse().expect("an origin");
        let expected = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
            connect-src 'self' http://127.0.0.1:9000; img-src 'self'; base-uri 'none'; form-action 'none'; \
            require-trusted-types-for 'script'; trusted-types 'none'";
        assert_eq!(page_policy(&[origin]), expected);
        assert!(page_policy(&[]).contains("connect-src 'self'; img-src"));
    }
}
