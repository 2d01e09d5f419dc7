use std::error::Error;
use std::io::{Write, stdin, stdout};

use clap::Parser;
use support_backend::{Backend, import_customers, init, resolve_issue, search_plan, set_request_status};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use super::arguments::{Command, CommandLine, ImportCustomers, Init, Resolve, SearchPlan, Serve};

/// Runs the command that the program was started with.
pub(crate) async fn run() -> Result<(), Box<dyn Error>> {
    let CommandLine { command } = CommandLine::parse();
    match command {
        Command::Init(arguments) => create(arguments).await,
        Command::Serve(arguments) => serve(arguments).await,
        Command::ImportCustomers(arguments) => import(arguments).await,
        Command::Resolve(arguments) => resolve(arguments).await,
        Command::SearchPlan(arguments) => print_search_plan(arguments).await,
    }
}

async fn create(arguments: Init) -> Result<(), Box<dyn Error>> {
    let settings = arguments.settings();
    let data = settings.data.clone();
    init(settings).await?;
    Ok(writeln!(stdout(), "{} is ready: support-backend serve --data {}", data.display(), data.display())?)
}

async fn serve(arguments: Serve) -> Result<(), Box<dyn Error>> {
    // Registered before the address is printed, so that a program that waits for it can stop the server at once.
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
        tracing::info!("shutdown requested");
    };
    Ok(backend.serve(listener, shutdown).await?)
}

async fn import(arguments: ImportCustomers) -> Result<(), Box<dyn Error>> {
    let count = import_customers(arguments.settings(), stdin().lock()).await?;
    Ok(writeln!(stdout(), "{count} customers")?)
}

async fn resolve(arguments: Resolve) -> Result<(), Box<dyn Error>> {
    let (settings, target, status) = (arguments.settings(), arguments.target, arguments.status);
    let message = match (target.request, target.issue) {
        (Some(request), _) => {
            format!("{} is now {}.", set_request_status(settings, &request, status).await?, status.as_str())
        }
        (None, issue) => {
            let issue = issue.unwrap_or_default();
            let title = resolve_issue(settings, &issue).await?;
            format!("{issue} is resolved: {title}. A running backend reports it within a minute.")
        }
    };
    Ok(writeln!(stdout(), "{message}")?)
}

async fn print_search_plan(arguments: SearchPlan) -> Result<(), Box<dyn Error>> {
    for step in search_plan(arguments.settings()).await? {
        writeln!(stdout(), "{step}")?;
    }
    Ok(())
}
