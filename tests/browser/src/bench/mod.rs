//! How long forms take until they can be used: ours beside those of other libraries, and an empty page with one field;
//! and how Lighthouse rates a portal's page without the widget and with it. How ours responds from then on is in
//! [`usage`].
//!
//! Runs on request only. `cargo xtask bench form` and `cargo xtask bench page` prepare the packages and make a table of
//! the samples.

mod audit;
mod bench_server;
mod contender;
mod page_load;
mod settings;
pub(crate) mod usage;

use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use tokio::task::spawn_blocking;

use crate::server::TestServer;
use crate::stage::Stage;
use audit::audited;
use bench_server::BenchServer;
use contender::{Contender, OURS};
use page_load::{CONDITIONS, PageLoad};
pub(crate) use settings::BenchSettings;

/// Loads every page under every condition, in turns, so that what slows the machine down slows down all alike, and
/// writes the samples.
pub(crate) async fn measure(stage: &Stage, settings: &BenchSettings) {
    let builds = settings.others();
    let names: Vec<_> = builds.iter().map(|(name, _)| name.clone()).collect();
    let folders = [vec![("peers".to_owned(), settings.peers.clone())], builds].concat();
    let (origin, _backend, contenders) = served(stage, folders, |backend| Contender::all(backend, &names)).await;
    let mut samples = Vec::new();
    for run in 0..settings.runs {
        for condition in CONDITIONS {
            for contender in &contenders {
                let load = PageLoad { window: stage.window(), origin: &origin, contender, condition };
                let sample = load.sample().await;
                println!("{} of {}: {sample}", run + 1, settings.runs);
                samples.push(sample);
            }
        }
    }
    write(samples, settings);
}

/// Has Lighthouse rate the pages of a portal in turns, and writes the samples.
pub(crate) async fn rate(stage: &Stage, settings: &BenchSettings) {
    let (origin, _backend, pages) = served(stage, Vec::new(), Contender::portal).await;
    let mut samples = Vec::new();
    for run in 0..settings.runs {
        for page in &pages {
            let (rated, origin, name) = (settings.clone(), origin.clone(), page.name.clone());
            let sample = spawn_blocking(move || audited(&rated, &origin, &name)).await.expect("a rating");
            println!("{} of {}: {sample}", run + 1, settings.runs);
            samples.push(sample);
        }
    }
    write(samples, settings);
}

/// Serves the widget, further folders, and pages that need the origin of a backend. Returns the origin of the pages, and
/// the backend, which ends when it is dropped.
async fn served(
    stage: &Stage,
    mut folders: Vec<(String, PathBuf)>,
    pages: impl FnOnce(&str) -> Vec<Contender>,
) -> (String, TestServer, Vec<Contender>) {
    let server = BenchServer::bind().await;
    let origin = server.origin();
    let backend =
        stage.another_server(|settings| settings.allowed_origins = vec![origin.parse().expect("an origin")]).await;
    let pages = pages(&backend.origin());
    folders.push((OURS.to_owned(), stage.site().join("support-widget")));
    server.serve(&folders, &pages);
    (origin, backend, pages)
}

fn write(samples: Vec<Value>, settings: &BenchSettings) {
    fs::write(&settings.samples, Value::Array(samples).to_string()).expect("a folder for the samples");
}
