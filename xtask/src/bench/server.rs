use anyhow::{Context, Result, ensure};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use ureq::Agent;

/// The backend in a process of its own.
pub(super) struct Server {
    address: String,
    child: Child,
}

/// A client with one keep-alive connection.
pub(super) struct Client {
    agent: Agent,
    address: String,
    token: &'static str,
}

impl Server {
    /// Starts the backend on a free port and waits until it listens.
    pub(super) fn start(program: &Path, data: &Path) -> Result<Self> {
        let mut child = Command::new(program)
            .args(["serve", "--demo", "--port", "0", "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().context("the backend has no output")?).read_line(&mut line)?;
        let address = line.trim().strip_prefix("Listening on ").context("the backend does not listen")?.to_owned();
        Ok(Self { address, child })
    }

    /// Returns a client that authenticates with `token`.
    pub(super) fn client(&self, token: &'static str) -> Client {
        let agent = Agent::new_with_config(Agent::config_builder().proxy(None).build());
        Client { agent, address: self.address.clone(), token }
    }

    /// Stops the process.
    pub(super) fn stop(mut self) -> Result<()> {
        kill(Pid::from_raw(self.child.id().try_into()?), Signal::SIGTERM)?;
        ensure!(self.child.wait()?.success(), "the backend did not end well");
        Ok(())
    }
}

impl Client {
    /// Sends a query, reads the whole answer, and returns whether it contained a customer.
    pub(super) fn found(&self, query: &str) -> Result<bool> {
        let call = self.agent.get(format!("{}/support/v1/customers", self.address)).query("q", query);
        let mut answer = call.header("authorization", format!("Bearer {}", self.token)).call()?;
        let body = answer.body_mut().read_to_string()?;
        Ok(!body.starts_with("{\"items\":[]"))
    }
}
