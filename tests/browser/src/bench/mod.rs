//! How long forms take until they can be used: ours beside those of other libraries, and an empty page with one field.
//!
//! Runs on request only. `cargo xtask bench form` prepares the other libraries and makes a table of the samples.

mod bench_server;
mod contender;
mod page_load;
mod settings;

use std::fs;

use serde_json::Value;

use crate::stage::Stage;
use bench_server::BenchServer;
use contender::Contender;
use page_load::{CONDITIONS, PageLoad};
pub(crate) use settings::BenchSettings;

/// Loads every page under every condition, in turns, so that what slows the machine down slows down all alike, and
/// writes the samples.
pub(crate) async fn measure(stage: &Stage, settings: &BenchSettings) {
    let server = BenchServer::bind().await;
    let origin = server.origin();
    let backend =
        stage.another_server(|settings| settings.allowed_origins = vec![origin.parse().expect("an origin")]).await;
    let contenders = Contender::all(&backend.origin());
    server.serve(stage.site(), &settings.peers, &contenders);
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
    let text = Value::Array(samples).to_string();
    fs::write(&settings.samples, text).expect("a folder for the samples");
}
