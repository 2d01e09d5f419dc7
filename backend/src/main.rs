//! The reference backend as a program.

mod command_line;

use std::error::Error;
use std::io::{IsTerminal, Write, stderr, stdin, stdout};
use std::panic;
use std::process::ExitCode;

use clap::Parser;
use nix::sys::stat::{Mode, umask};
use support_backend::{Backend, end_issue, import_customers, init, resolve, search_plan};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use command_line::{Command, CommandLine, ImportCustomers, Init, Resolve, SearchPlan, Serve};

#[tokio::main]
async fn main() -> ExitCode {
    let CommandLine { command } = CommandLine::parse();
    // What people entrust to us is for nobody else on this computer.
    umask(Mode::S_IRWXG | Mode::S_IRWXO);
    start_log();
    let result = match command {
        Command::Init(arguments) => make(arguments).await,
        Command::Serve(arguments) => serve(arguments).await,
        Command::ImportCustomers(arguments) => import(arguments).await,
        Command::Resolve(arguments) => end(arguments).await,
        Command::SearchPlan(arguments) => show_search_plan(arguments).await,
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(error = %error, "the backend cannot go on");
            ExitCode::FAILURE
        }
    }
}

async fn make(arguments: Init) -> Result<(), Box<dyn Error>> {
    let settings = arguments.settings();
    let data = settings.data.clone();
    init(settings).await?;
    Ok(writeln!(stdout(), "{} is ready: support-backend serve --data {}", data.display(), data.display())?)
}

async fn import(arguments: ImportCustomers) -> Result<(), Box<dyn Error>> {
    let count = import_customers(arguments.settings(), stdin().lock()).await?;
    Ok(writeln!(stdout(), "{count} customers")?)
}

async fn serve(arguments: Serve) -> Result<(), Box<dyn Error>> {
    // Before the address is announced, so that whoever waits for it can stop the program at once.
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    let listener = TcpListener::bind((arguments.host, arguments.port)).await?;
    let address = listener.local_addr()?;
    let backend = Backend::open(arguments.settings()?).await?;
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

async fn end(arguments: Resolve) -> Result<(), Box<dyn Error>> {
    let (settings, what, status) = (arguments.settings(), arguments.what, arguments.status);
    let told = match (what.request, what.issue) {
        (Some(request), _) => format!("{} is {} now.", resolve(settings, &request, status).await?, status.as_str()),
        (None, issue) => {
            let issue = issue.unwrap_or_default();
            let title = end_issue(settings, &issue).await?;
            format!("{issue} is over: {title}. A backend that is running tells of it within a minute.")
        }
    };
    Ok(writeln!(stdout(), "{told}")?)
}

async fn show_search_plan(arguments: SearchPlan) -> Result<(), Box<dyn Error>> {
    for step in search_plan(arguments.settings()).await? {
        writeln!(stdout(), "{step}")?;
    }
    Ok(())
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
