//! The reference backend as a program.

mod cli;

use std::process::ExitCode;

use nix::sys::stat::{Mode, umask};

#[tokio::main]
async fn main() -> ExitCode {
    // Requests are confidential: files are not readable by other users of this computer.
    umask(Mode::S_IRWXG | Mode::S_IRWXO);
    cli::start_log();
    match cli::run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(error = %error, "fatal error");
            ExitCode::FAILURE
        }
    }
}
