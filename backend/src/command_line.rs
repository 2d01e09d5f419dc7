use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use support_backend::{HealthSource, InvalidHealthSource, Origin, SeedName, Settings};
use support_widget::model::{EscalationGate, RequestStatus};

/// Reference backend of the support widget.
#[derive(Debug, Parser)]
#[command(name = "support-backend", version)]
pub(crate) struct CommandLine {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a new data folder: a database, and folders for the files that come with requests.
    Init(Init),
    /// Answer calls until told to stop by Ctrl-C or SIGTERM.
    Serve(Serve),
    /// Add customers from lines of JSON on the standard input, or change those with the same partner and domain.
    ///
    /// A line is such as {"partner":"Contoso","companyName":"Fourth Coffee","domain":"fourth-coffee.example",
    /// "tenantId":"…","relationship":"active","services":["exchange-online"]}. Two thousand or more make the search
    /// index anew, during which nothing else is stored: about two minutes for a million customers.
    ImportCustomers(ImportCustomers),
    /// Let a request stand elsewhere, or end a known problem, also while a backend serves from the same database.
    Resolve(Resolve),
    /// Show how SQLite goes about each statement of a search for customers.
    SearchPlan(SearchPlan),
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    /// Folder to make; it may be there already, without a database or files of one.
    #[arg(long, value_name = "DIR", default_value = "support-data")]
    data: PathBuf,
}

impl Init {
    pub(crate) fn settings(self) -> Settings {
        Settings::new(self.data)
    }
}

#[derive(Debug, Args)]
pub(crate) struct SearchPlan {
    /// Folder of the database.
    #[arg(long, value_name = "DIR", default_value = "support-data")]
    data: PathBuf,
}

impl SearchPlan {
    pub(crate) fn settings(self) -> Settings {
        Settings::new(self.data)
    }
}

#[derive(Debug, Args)]
pub(crate) struct Resolve {
    #[command(flatten)]
    pub(crate) what: Resolved,
    /// Where the request is to stand: `open`, `attentionNeeded`, `resolved` or `closed`.
    #[arg(long, value_parser = status, default_value = "resolved", conflicts_with = "issue")]
    pub(crate) status: RequestStatus,
    /// Folder of the database.
    #[arg(long, value_name = "DIR", default_value = "support-data")]
    data: PathBuf,
}

/// What is to end: one of these.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Resolved {
    /// The request, by its identifier or its reference, such as SR-7F3K-92QD.
    #[arg(value_name = "ID")]
    pub(crate) request: Option<String>,
    /// The known problem, by the operator's identifier, where the database is the source of health.
    #[arg(long, value_name = "ID")]
    pub(crate) issue: Option<String>,
}

impl Resolve {
    pub(crate) fn settings(&self) -> Settings {
        Settings::new(&self.data)
    }
}

/// Whatever a request can come to be after it was new.
fn status(word: &str) -> Result<RequestStatus, String> {
    let status = RequestStatus::parse(word).filter(|&status| status != RequestStatus::New);
    status.ok_or_else(|| "one of open, attentionNeeded, resolved, closed".to_owned())
}

#[derive(Debug, Args)]
pub(crate) struct ImportCustomers {
    /// Folder of the database.
    #[arg(long, value_name = "DIR", default_value = "support-data")]
    data: PathBuf,
    /// Fill the database with what it lacks of this first, published tokens included. It must be empty, or the demo's.
    #[arg(long, value_name = "NAME")]
    seed: Option<SeedArgument>,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Port to listen on; 0 takes any that is free.
    #[arg(long, default_value_t = 8080)]
    pub(crate) port: u16,
    /// Address to listen on; by default nobody outside this computer can call.
    #[arg(long, default_value = "127.0.0.1")]
    pub(crate) host: IpAddr,
    /// Folder of the database and the files; `init` makes it, and so does --demo.
    #[arg(long, value_name = "DIR", default_value = "support-data")]
    data: PathBuf,
    /// Folder of files to serve at `/`, apart from the data.
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    /// Origin whose pages may call from a browser; repeat for more.
    #[arg(long = "allow-origin", value_name = "ORIGIN")]
    allowed_origins: Vec<Origin>,
    /// Fill the database with the demo, whose tokens are published and work only with this, and take requests without a
    /// token. The database must be empty, or the demo's.
    #[arg(long)]
    demo: bool,
    /// Where the health of services is known: `table`, `statuspage:URL`, or `graph:URL` with a token in
    /// SUPPORT_HEALTH_TOKEN.
    #[arg(long, value_name = "SOURCE", default_value = "table")]
    health: String,
    /// How to hold those who want to hand off what is not handed off; without it the page decides.
    #[arg(long, value_name = "GATE")]
    escalation_gate: Option<GateArgument>,
}

/// The name of a seed.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum SeedArgument {
    /// Two partners with their customers, services, health and articles.
    Demo,
}

/// What an escalation gate does.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum GateArgument {
    /// It asks for a reason, records it, and lets them go on.
    Advise,
    /// It refuses what they send.
    Enforce,
}

/// The variable with the token for Microsoft Graph: command lines are seen by everybody on a computer.
const HEALTH_TOKEN: &str = "SUPPORT_HEALTH_TOKEN";

impl ImportCustomers {
    pub(crate) fn settings(self) -> Settings {
        Settings { seed: self.seed.map(SeedArgument::name), ..Settings::new(self.data) }
    }
}

impl SeedArgument {
    fn name(self) -> SeedName {
        match self {
            Self::Demo => SeedName::Demo,
        }
    }
}

impl GateArgument {
    fn gate(self) -> EscalationGate {
        match self {
            Self::Advise => EscalationGate::Advise,
            Self::Enforce => EscalationGate::Enforce,
        }
    }
}

impl Serve {
    pub(crate) fn settings(self) -> Result<Settings, InvalidHealthSource> {
        let settings = if self.demo { Settings::demo(self.data) } else { Settings::new(self.data) };
        let health = HealthSource::parse(&self.health, std::env::var(HEALTH_TOKEN).ok())?;
        let escalation_gate = self.escalation_gate.map(GateArgument::gate);
        let allowed_origins = self.allowed_origins;
        Ok(Settings { site: self.site, allowed_origins, health, escalation_gate, ..settings })
    }
}
