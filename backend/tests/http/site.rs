use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use reqwest::Method;
use support_backend::{Backend, Settings};
use tempfile::TempDir;

use crate::support::{Answer, TestBackend, client};

fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let long_text = "// as long as a file that is worth compressing\n".repeat(100);
    for (path, text) in [
        ("index.html", "<!doctype html><title>Portal</title>"),
        ("portal.css", "body {}"),
        ("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ("support-widget/support-widget.js", long_text.as_str()),
        ("support-widget/manifest.json", "{}"),
        ("support-widget/0.1.0/program.wasm", "\0asm"),
        ("support-widget/0.1.0/es-ES.txt", "title = Título"),
    ] {
        let file = folder.path().join("site").join(path);
        fs::create_dir_all(file.parent().expect("a parent")).expect("a folder");
        fs::write(file, text).expect("a file");
    }
    fs::write(folder.path().join("secret.txt"), "secret").expect("a file");
    folder
}

async fn start(folder: &Path) -> TestBackend {
    let site = folder.join("site");
    TestBackend::start_with(|settings| {
        settings.site = Some(site);
        settings.connect_origins = vec!["http://127.0.0.1:9000".parse().expect("an origin")];
    })
    .await
}

async fn get(backend: &TestBackend, path: &str) -> Answer {
    backend.call_anywhere(Method::GET, path).send().await
}

#[tokio::test]
async fn pages_carry_the_strict_policy() {
    let folder = folder();
    let backend = start(folder.path()).await;
    for path in ["/", "/index.html", "/?lang=zh-CN"] {
        let page = get(&backend, path).await;
        assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
        assert_eq!(
            page.header("content-security-policy"),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self' \
             http://127.0.0.1:9000; img-src 'self'; base-uri 'none'; form-action 'none'; \
             require-trusted-types-for 'script'; trusted-types 'none'"
        );
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        assert_eq!(page.header("x-content-type-options"), "nosniff");
    }
}

#[tokio::test]
async fn every_file_has_its_exact_type() {
    let folder = folder();
    let backend = start(folder.path()).await;
    for (path, media_type) in [
        ("/portal.css", "text/css; charset=utf-8"),
        ("/logo.svg", "image/svg+xml"),
        ("/support-widget/support-widget.js", "text/javascript; charset=utf-8"),
        ("/support-widget/manifest.json", "application/json"),
        ("/support-widget/0.1.0/program.wasm", "application/wasm"),
        ("/support-widget/0.1.0/es-ES.txt", "text/plain; charset=utf-8"),
    ] {
        let answer = get(&backend, path).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, media_type), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
    }
}

#[tokio::test]
async fn the_widgets_files_are_public_and_only_versioned_ones_are_kept() {
    let folder = folder();
    let backend = start(folder.path()).await;
    let stable = get(&backend, "/support-widget/support-widget.js").await;
    assert_eq!((stable.header("access-control-allow-origin"), stable.header("cache-control")), ("*", "no-cache"));
    let versioned = get(&backend, "/support-widget/0.1.0/program.wasm").await;
    assert_eq!(versioned.header("access-control-allow-origin"), "*");
    assert_eq!(versioned.header("cache-control"), "public, max-age=31536000, immutable");
    let missing = get(&backend, "/support-widget/0.1.0/missing.wasm").await;
    assert_eq!((missing.status, missing.header("cache-control")), (404, "no-store"));
    assert_eq!(get(&backend, "/").await.header("access-control-allow-origin"), "");
}

#[tokio::test]
async fn an_unchanged_file_is_not_sent_again() {
    let folder = folder();
    let backend = start(folder.path()).await;
    let first = get(&backend, "/support-widget/support-widget.js").await;
    let again = backend
        .call_anywhere(Method::GET, "/support-widget/support-widget.js")
        .header("if-modified-since", first.header("last-modified"))
        .send()
        .await;
    assert_eq!((again.status, again.header("cache-control")), (304, "no-cache"));
}

#[tokio::test]
async fn files_travel_compressed() {
    let folder = folder();
    let backend = start(folder.path()).await;
    for encoding in ["br", "gzip"] {
        let response = client()
            .get(format!("http://{}/support-widget/support-widget.js", backend.address))
            .header("accept-encoding", encoding)
            .send()
            .await
            .expect("an answer");
        assert_eq!(response.headers()["content-encoding"], encoding);
        assert!(response.bytes().await.expect("a body").len() < 1_000, "{encoding}");
    }
}

#[tokio::test]
async fn nothing_outside_the_folder_is_served() {
    let folder = folder();
    let backend = start(folder.path()).await;
    for path in
        ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/support-widget/..%2f..%2f..%2fsecret.txt"]
    {
        let answer = get(&backend, path).await;
        assert!(answer.status == 404 && !answer.text.contains("secret"), "{path}: {answer:?}");
    }
}

#[tokio::test]
async fn links_lead_nowhere_outside_and_hidden_files_stay_hidden() {
    let folder = folder();
    let site = folder.path().join("site");
    for hidden in [".env", ".git/config", "support-widget/.htaccess"] {
        fs::create_dir_all(site.join(hidden).parent().expect("a parent")).expect("a folder");
        fs::write(site.join(hidden), "secret").expect("a file");
    }
    fs::create_dir(folder.path().join("outside")).expect("a folder");
    fs::write(folder.path().join("outside/index.html"), "secret").expect("a file");
    for (target, link) in
        [("../secret.txt", "out.txt"), ("../outside", "outside"), (".env", "env.txt"), ("portal.css", "again.css")]
    {
        symlink(target, site.join(link)).expect("a link");
    }
    let backend = start(folder.path()).await;
    for path in [
        "/.env",
        "/.git/config",
        "/%2egit/config",
        "/support-widget/.htaccess",
        "/out.txt",
        "/outside",
        "/outside/",
        "/outside/index.html",
        "/env.txt",
    ] {
        let answer = get(&backend, path).await;
        assert!(answer.status == 404 && !answer.text.contains("secret"), "{path}: {answer:?}");
    }
    assert_eq!(get(&backend, "/again.css").await.status, 200, "a link within the folder is as good as its file");
}

#[tokio::test]
async fn a_folder_may_be_named_from_where_the_program_runs() {
    let backend = TestBackend::start_with(|settings| settings.site = Some("seed".into())).await;
    assert_eq!(get(&backend, "/customers.toml").await.status, 200);
}

#[tokio::test]
async fn a_site_that_shares_a_folder_with_the_data_is_refused() {
    let root = tempfile::tempdir().expect("a temporary folder");
    let path = |name: &str| root.path().join(name);
    for name in ["site/inside", "apart"] {
        fs::create_dir_all(path(name)).expect("a folder");
    }
    symlink(path("site/inside"), path("link")).expect("a link");
    symlink(path("site/inside"), path("apart/attachments")).expect("a link");
    for (site, data) in [
        ("site", "site"),
        ("site", "site/inside"),
        ("site", "site/new/data"),
        ("site/inside", "site"),
        ("site", "link"),
        ("link", "site"),
        ("site", "apart"),
        ("nowhere", "data"),
    ] {
        let settings = Settings { site: Some(path(site)), ..Settings::demo(path(data)) };
        let error = Backend::open(settings).await.err().unwrap_or_else(|| panic!("{site} with {data}")).to_string();
        assert!(error.contains(&format!("the site {}", path(site).display())), "{error}");
        assert!(!path(data).join("support.sqlite3").exists(), "nothing is made");
    }
    let settings = Settings { site: Some(path("site")), ..Settings::demo(path("sites-data")) };
    Backend::open(settings).await.expect("folders that only begin alike are apart");
}

#[tokio::test]
async fn the_api_stays_the_api_beside_a_site() {
    let folder = folder();
    let backend = start(folder.path()).await;
    backend.get("/nowhere").send().await.problem(404);
    assert_eq!(backend.get("/config").send().await.status, 200);
}
