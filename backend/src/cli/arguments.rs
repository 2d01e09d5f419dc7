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
    /// Create a data folder: a database, and folders for the files of requests.
    Init(Init),
    /// Start the server. Stop it with Ctrl-C or SIGTERM.
    Serve(Serve),
    /// Import customers from lines of JSON on standard input, or update those with the same partner and domain.
    ///
    /// A line is such as {"partner":"Contoso","companyName":"Fourth Coffee","domain":"fourth-coffee.example",
    /// "tenantId":"…","relationship":"active","services":["exchange-online"]}. Importing 2,000 or more rows rebuilds
    /// the search index and blocks writes: about two minutes for a million customers.
    ImportCustomers(ImportCustomers),
    /// Change the status of a request, or resolve a known issue. Works while the server is running.
    Resolve(Resolve),
    /// Print SQLite's query plan for customer search.
    SearchPlan(SearchPlan),
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    /// Folder to create; it may exist, but must not hold a database or its files.
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
    /// Data folder.
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
    pub(crate) target: Target,
    /// New status: `open`, `attentionNeeded`, `resolved` or `closed`.
    #[arg(long, value_parser = status, default_value = "resolved", conflicts_with = "issue")]
    pub(crate) status: RequestStatus,
    /// Data folder.
    #[arg(long, value_name = "DIR", default_value = "support-data")]
    data: PathBuf,
}

/// What to resolve: one of these.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Target {
    /// The request, by its identifier or its reference, such as SR-7F3K-92QD.
    #[arg(value_name = "ID")]
    pub(crate) request: Option<String>,
    /// The known issue, by the operator's identifier, if the database is the source of health.
    #[arg(long, value_name = "ID")]
    pub(crate) issue: Option<String>,
}

impl Resolve {
    pub(crate) fn settings(&self) -> Settings {
        Settings::new(&self.data)
    }
}

/// Every status but `new`, which no request returns to.
fn status(word: &str) -> Result<RequestStatus, String> {
    let status = RequestStatus::parse(word).filter(|&status| status != RequestStatus::New);
    status.ok_or_else(|| "expected one of open, attentionNeeded, resolved, closed".to_owned())
}

#[derive(Debug, Args)]
pub(crate) struct ImportCustomers {
    /// Data folder.
    #[arg(long, value_name = "DIR", default_value = "support-data")]
    data: PathBuf,
    /// Seed missing demo data first, including publicly known tokens. The database must be empty or a demo database.
    #[arg(long, value_name = "NAME")]
    seed: Option<SeedArgument>,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Port to listen on; 0 picks a free one.
    #[arg(long, default_value_t = 8080)]
    pub(crate) port: u16,
    /// Address to listen on; the default accepts connections from this computer only.
    #[arg(long, default_value = "127.0.0.1")]
    pub(crate) host: IpAddr,
    /// Data folder with the database and the files; `init` creates it, and so does --demo.
    #[arg(long, value_name = "DIR", default_value = "support-data")]
    data: PathBuf,
    /// Folder of static files to serve at `/`; must not contain the data folder.
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    /// Origin whose pages may call the API from a browser (CORS); may be repeated.
    #[arg(long = "allow-origin", value_name = "ORIGIN")]
    allowed_origins: Vec<Origin>,
    /// Seed missing demo data, including publicly known tokens, which are accepted only with this option, and accept
    /// requests without a token. The database must be empty or a demo database.
    #[arg(long)]
    demo: bool,
    /// Source of service health: `table`, `statuspage:URL`, or `graph:URL` with a token in
    /// SUPPORT_HEALTH_TOKEN.
    #[arg(long, value_name = "SOURCE", default_value = "table")]
    health: String,
    /// Escalation policy. If omitted, the page's setting applies.
    #[arg(long, value_name = "GATE")]
    escalation_gate: Option<GateArgument>,
}

/// The name of a seed.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum SeedArgument {
    /// Two partners with their customers, services, health and articles.
    Demo,
}

/// The escalation policy.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum GateArgument {
    /// Ask for a reason and record it, but allow escalating.
    Advise,
    /// Reject requests that do not qualify for escalation.
    Enforce,
}

/// The environment variable with the token for Microsoft Graph: command lines are visible to all users of a computer.
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
