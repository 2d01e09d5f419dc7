//! The demo: one process that serves the demo portal, the embeddable files and the backend.

mod child;
mod port;

use crate::progress::Steps;
use crate::{backend, dist};
use anyhow::Result;
use clap::Args;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How to run the demo.
#[derive(Debug, Args)]
pub(crate) struct DemoArguments {
    /// The port on this machine to listen on.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The folder for the database; it survives a restart. By default it is in Cargo's target folder.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// An origin of another page that may call the backend, for example https://portal.example; may be repeated.
    #[arg(long, value_name = "ORIGIN")]
    allow_origin: Vec<String>,
}

/// Default folder of the demo's database in Cargo's target folder.
pub(crate) const DATA: &str = "demo-data";

/// Builds everything, then serves until the user presses Ctrl-C.
pub(crate) fn run(arguments: &DemoArguments) -> Result<()> {
    port::ensure_free(arguments.port)?;
    let site = dist::build_with(&mut Steps::new(2), &["support-backend"])?;
    let data = backend::data(arguments.data.as_deref(), DATA)?;
    child::run(&mut backend(arguments, &backend::for_tests()?, &data, &site), |line| announce(line, &data))
}

fn backend(arguments: &DemoArguments, program: &Path, data: &Path, site: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(["serve", "--demo", "--port", &arguments.port.to_string(), "--data"]).arg(data);
    command.arg("--site").arg(site);
    for origin in &arguments.allow_origin {
        command.args(["--allow-origin", origin]);
    }
    command
}

fn announce(line: &str, data: &Path) {
    if let Some(address) = listening_address(line) {
        println!();
        println!("  Demo portal     {address}/");
        println!("  File to embed   {address}/support-widget/support-widget.js");
        println!("  Backend         {address}/support/v1/");
        println!("  Database        {}", backend::database(data).as_deref().unwrap_or(data).display());
        println!();
        println!("Press Ctrl-C to stop.");
    }
}

fn listening_address(line: &str) -> Option<&str> {
    Some(line.strip_prefix("Listening on ")?.trim_end().trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_taken_from_the_line_that_names_it() {
        assert_eq!(listening_address("Listening on http://127.0.0.1:8080"), Some("http://127.0.0.1:8080"));
        assert_eq!(listening_address("Nobody is Listening on anything"), None);
    }

    #[test]
    fn every_allowed_origin_reaches_the_backend() {
        let allow_origin = vec!["https://a.example".to_owned(), "https://b.example".to_owned()];
        let arguments = DemoArguments { port: 9090, data: None, allow_origin };
        let command = backend(&arguments, Path::new("/backend"), Path::new("/data"), Path::new("/site"));
        let words: Vec<_> = command.get_args().filter_map(|word| word.to_str()).collect();
        let tail = "serve --demo --port 9090 --data /data --site /site \
                    --allow-origin https://a.example --allow-origin https://b.example";
        assert!(words.join(" ").ends_with(tail), "{words:?}");
    }
}
