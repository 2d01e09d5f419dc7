//! The reference backend as a program.

mod command_line;

use std::error::Error;
use std::io::{IsTerminal, Write, stderr, stdout};
use std::panic;
use std::process::ExitCode;

use clap::Parser;
use support_backend::Backend;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use command_line::{Command, CommandLine, Serve};

#[tokio::main]
async fn main() -> ExitCode {
    let CommandLine { command: Command::Serve(arguments) } = CommandLine::parse();
    start_log();
    match serve(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(error = %error, "the backend cannot serve");
            ExitCode::FAILURE
        }
    }
}

async fn serve(arguments: Serve) -> Result<(), Box<dyn Error>> {
    // Before the address is announced, so that whoever waits for it can stop the program at once.
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    let listener = TcpListener::bind((arguments.host, arguments.port)).await?;
    let address = listener.local_addr()?;
    let backend = Backend::open(arguments.settings()).await?;
    let mut out = stdout();
    writeln!(out, "Listening on http://{address}")?;
    out.flush()?;
    let shutdown = async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        tracing::info!("told to stop");
    };
    Ok(backend.serve(listener, shutdown).await?)
}

/// Lines for people at a terminal, JSON for programs elsewhere. What a panic says may quote a request, so only its
/// place is logged.
fn start_log() {
    let log = tracing_subscriber::fmt().with_max_level(tracing::Level::INFO).with_writer(stderr);
    if stderr().is_terminal() {
        log.compact().init();
    } else {
        log.json().init();
    }
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a defect in the backend");
    }));
}
