use std::path::PathBuf;
use std::time::Duration;

use support_widget::model::{Cloud, EscalationGate, Limits, OperatorHours, Overrides, Rules, Step};

use crate::{HealthSource, Origin, SeedName};

/// All that can be chosen about a backend.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder of the database and the files. It is made by `init`, or by a backend that has a seed.
    pub data: PathBuf,
    /// A folder of files to serve at `/`, for the demo portal and the files that pages embed.
    pub site: Option<PathBuf>,
    /// Origins whose pages may call the API from a browser, besides the backend's own.
    pub allowed_origins: Vec<Origin>,
    /// Origins that the served pages may call, besides the backend's own.
    pub connect_origins: Vec<Origin>,
    /// Name of the company that answers, where it is not the cloud's operator.
    pub operator: Option<String>,
    /// How those are held who want to hand off what is not handed off; `None` leaves it to the page.
    pub escalation_gate: Option<EscalationGate>,
    /// The steps to try before support is asked; empty leaves them to the page, unless the gate holds.
    pub steps: Vec<Step>,
    /// When the operator counts business days; `None` stands for the hours that the cloud's operator publishes.
    pub operator_hours: Option<OperatorHours>,
    /// How much a request may hold, files included; `None` stands for what the contract takes for usual.
    pub limits: Option<Limits>,
    /// Whether a request may come from somebody who is not signed in.
    pub anonymous_create: bool,
    /// What to fill the database with, where it is missing. Its tokens are published, so a database that holds anything
    /// else takes none.
    pub seed: Option<SeedName>,
    /// Whether the tokens that a seed publishes open anything.
    pub published_tokens: bool,
    /// Where the health of services is known.
    pub health: HealthSource,
    /// How long the source of health may take to answer; nobody waits longer for it.
    pub health_deadline: Duration,
    /// How long what the source of health has said is told to others.
    pub health_keep: Duration,
    /// How many submissions may wait for the database at a time; more are asked to come back later.
    pub concurrent_writes: usize,
    /// How many submissions with files may be on their way at a time; more are asked to come back later. Slow senders hold a
    /// place on the disk for as long as they take.
    pub concurrent_uploads: usize,
    /// How long a call waits for a locked database before its caller is asked to come back later.
    pub busy_timeout: Duration,
    /// How long a body may pause on its way before its sender is told that it came too slowly.
    pub body_pause: Duration,
    /// How long to wait between two sweeps for files that belong to no request.
    pub sweep_every: Duration,
    /// How long a file is left alone although it belongs to no request: far longer than storing one takes.
    pub sweep_grace: Duration,
    /// How long calls in flight may take to end once the backend is told to stop.
    pub shutdown_grace: Duration,
}

impl Settings {
    /// Closed by default: no site, no other origin, nobody without a token.
    pub fn new(data: impl Into<PathBuf>) -> Self {
        Self {
            data: data.into(),
            site: None,
            allowed_origins: Vec::new(),
            connect_origins: Vec::new(),
            operator: None,
            escalation_gate: None,
            steps: Vec::new(),
            operator_hours: None,
            limits: None,
            anonymous_create: false,
            seed: None,
            published_tokens: false,
            health: HealthSource::Table,
            health_deadline: Duration::from_secs(2),
            health_keep: Duration::from_secs(60),
            concurrent_writes: 64,
            concurrent_uploads: 256,
            busy_timeout: Duration::from_secs(5),
            body_pause: Duration::from_secs(60),
            sweep_every: Duration::from_secs(3_600),
            sweep_grace: Duration::from_secs(3_600),
            shutdown_grace: Duration::from_secs(10),
        }
    }

    /// The rules of a cloud, as far as this backend has no others.
    pub(crate) fn rules(&self, cloud: Cloud) -> Rules {
        Rules::of(cloud).overridden(&Overrides { limits: self.limits, ..Overrides::default() })
    }

    /// How much a request may hold, whatever its cloud.
    pub(crate) fn limits(&self) -> Limits {
        self.limits.unwrap_or_default()
    }

    /// The steps that are counted where the gate holds: the same that a page shows of them.
    pub(crate) fn counted_steps(&self) -> Vec<Step> {
        let own = Overrides { steps: self.steps.clone(), ..Overrides::default() };
        Rules::of(Cloud::Global).overridden(&own).steps
    }

    /// The steps that pages are told of: their own ones cannot be counted, so a gate that holds names those that are.
    pub(crate) fn told_steps(&self) -> Vec<Step> {
        let is_closed = self.escalation_gate == Some(EscalationGate::Enforce);
        if is_closed { self.counted_steps() } else { self.steps.clone() }
    }

    /// As for trying the product out: the demo's companies exist, and nobody needs to be one of them.
    pub fn demo(data: impl Into<PathBuf>) -> Self {
        Self { anonymous_create: true, seed: Some(SeedName::Demo), published_tokens: true, ..Self::new(data) }
    }
}
