use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use support_backend::{Origin, Settings};

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
    /// Two demo companies with published tokens, and requests without a token.
    #[arg(long)]
    demo: bool,
}

impl Serve {
    pub(crate) fn settings(self) -> Settings {
        let settings = if self.demo { Settings::demo(self.data) } else { Settings::new(self.data) };
        Settings { site: self.site, allowed_origins: self.allowed_origins, ..settings }
    }
}
