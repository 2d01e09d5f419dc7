use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use support_backend::{HealthSource, InvalidHealthSource, Origin, SeedName, Settings};

/// Reference backend of the support widget.
#[derive(Debug, Parser)]
#[command(name = "support-backend", version)]
pub(crate) struct CommandLine {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Answer calls until told to stop by Ctrl-C or SIGTERM.
    Serve(Serve),
    /// Add customers from lines of JSON on the standard input, or change those with the same partner and domain.
    ///
    /// A line is such as {"partner":"Contoso","companyName":"Fourth Coffee","domain":"fourth-coffee.example",
    /// "tenantId":"…","relationship":"active","services":["exchange-online"]}. Two thousand or more make the search
    /// index anew, during which nothing else is stored: about two minutes for a million customers.
    ImportCustomers(ImportCustomers),
    /// Show how SQLite goes about each statement of a search for customers.
    SearchPlan(SearchPlan),
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
pub(crate) struct ImportCustomers {
    /// Folder of the database, created when it does not exist.
    #[arg(long, value_name = "DIR", default_value = "support-data")]
    data: PathBuf,
    /// Fill the database with what it lacks of this first, published tokens included.
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
    /// Folder of the database, created when it does not exist.
    #[arg(long, value_name = "DIR", default_value = "support-data")]
    data: PathBuf,
    /// Folder of files to serve at `/`.
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    /// Origin whose pages may call from a browser; repeat for more.
    #[arg(long = "allow-origin", value_name = "ORIGIN")]
    allowed_origins: Vec<Origin>,
    /// Fill the database with what it lacks of this, published tokens included.
    #[arg(long, value_name = "NAME")]
    seed: Option<SeedArgument>,
    /// The seed of the demo, and requests without a token.
    #[arg(long)]
    demo: bool,
    /// Where the health of services is known: `table`, `statuspage:URL`, or `graph:URL` with a token in
    /// SUPPORT_HEALTH_TOKEN.
    #[arg(long, value_name = "SOURCE", default_value = "table")]
    health: String,
}

/// The name of a seed.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum SeedArgument {
    /// Two partners with their customers, services, health and articles.
    Demo,
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

impl Serve {
    pub(crate) fn settings(self) -> Result<Settings, InvalidHealthSource> {
        let settings = if self.demo { Settings::demo(self.data) } else { Settings::new(self.data) };
        let seed = self.seed.map(SeedArgument::name).or(settings.seed);
        let health = HealthSource::parse(&self.health, std::env::var(HEALTH_TOKEN).ok())?;
        Ok(Settings { site: self.site, allowed_origins: self.allowed_origins, seed, health, ..settings })
    }
}
