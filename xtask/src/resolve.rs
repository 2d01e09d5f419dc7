//! Resolves a demo request or known issue, as an operator does, so that the follow-up can be tried.

use crate::{backend, demo, process, repository};
use anyhow::Result;
use clap::Args;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What to end.
#[derive(Debug, Args)]
pub(crate) struct ResolveArguments {
    /// The request, by its identifier or its reference, such as SR-7F3K-92QD.
    #[arg(value_name = "ID", required_unless_present = "issue")]
    request: Option<String>,
    /// The known problem, such as EX1284903, instead of a request.
    #[arg(long, value_name = "ID", conflicts_with = "request")]
    issue: Option<String>,
    /// Where the request is to stand; `resolved` when it is not said.
    #[arg(long, conflicts_with = "issue")]
    status: Option<String>,
    /// The folder of the database. By default it is the demo's, in Cargo's target folder.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

/// Runs the backend's command on the demo's database. The demo may be running.
pub(crate) fn run(arguments: &ResolveArguments) -> Result<()> {
    let data = backend::data(arguments.data.as_deref(), demo::DATA)?;
    process::run(&mut command(arguments, &data))
}

fn command(arguments: &ResolveArguments, data: &Path) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(repository::root()).args(["run", "--quiet", "--package", "support-backend", "--"]);
    command.args(["resolve", "--data"]).arg(data);
    for (option, value) in [("--issue", &arguments.issue), ("--status", &arguments.status)] {
        if let Some(value) = value {
            command.args([option, value]);
        }
    }
    command.args(&arguments.request);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(request: Option<&str>, issue: Option<&str>, status: Option<&str>) -> String {
        let [request, issue, status] = [request, issue, status].map(|word| word.map(str::to_owned));
        let command = command(&ResolveArguments { request, issue, status, data: None }, Path::new("/data"));
        command.get_args().filter_map(|word| word.to_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_is_to_end_reaches_the_backend() {
        for (words, end) in [
            (words(Some("SR-7F3K-92QD"), None, None), "resolve --data /data SR-7F3K-92QD"),
            (words(Some("SR-7F3K-92QD"), None, Some("closed")), "resolve --data /data --status closed SR-7F3K-92QD"),
            (words(None, Some("EX1284903"), None), "resolve --data /data --issue EX1284903"),
        ] {
            assert!(words.ends_with(end), "{words}");
        }
    }
}
