use std::path::PathBuf;
use std::time::Duration;

use support_widget::model::{Cloud, EscalationGate, Limits, OperatorHours, Overrides, Rules, Step};

use super::{HealthSource, Origin};
use crate::seed::SeedName;

/// The settings of a backend.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The data folder with the database and the files. Created by `init`, or by a backend with a seed.
    pub data: PathBuf,
    /// A folder of static files to serve at `/`, for the demo portal and the files that pages embed.
    pub site: Option<PathBuf>,
    /// Origins whose pages may call the API from a browser, besides the backend's own.
    pub allowed_origins: Vec<Origin>,
    /// Origins that the served pages may call, besides the backend's own.
    pub connect_origins: Vec<Origin>,
    /// Name of the company that answers requests, if it is not the operator of the cloud.
    pub operator: Option<String>,
    /// The escalation policy; `None` leaves it to the page.
    pub escalation_gate: Option<EscalationGate>,
    /// The steps to try before a request; empty leaves them to the page, unless the gate enforces.
    pub steps: Vec<Step>,
    /// The operator's business hours; `None` stands for those that the operator of the cloud publishes.
    pub operator_hours: Option<OperatorHours>,
    /// Size limits of requests and files; `None` stands for the defaults of the contract.
    pub limits: Option<Limits>,
    /// Whether anonymous callers may create requests.
    pub anonymous_create: bool,
    /// The seed whose missing rows are inserted. Its tokens are publicly known, so only an empty database or a demo
    /// database is seeded.
    pub seed: Option<SeedName>,
    /// Whether the publicly known tokens of a seed are accepted.
    pub published_tokens: bool,
    /// The source of service health.
    pub health: HealthSource,
    /// Timeout of a call to the source of health.
    pub health_deadline: Duration,
    /// Time to live of the cached health of services.
    pub health_ttl: Duration,
    /// How many submissions may wait for the database at a time; more are answered with 503.
    pub concurrent_writes: usize,
    /// How many submissions with files may be received at a time; more are answered with 503. Slow clients hold disk
    /// space for as long as they take.
    pub concurrent_uploads: usize,
    /// How long a call waits for a locked database before it is answered with 503.
    pub busy_timeout: Duration,
    /// How long a body may pause between two frames before the call is answered with 408.
    pub body_pause: Duration,
    /// Interval between two sweeps for orphaned files.
    pub sweep_every: Duration,
    /// Grace period before an orphaned file is collected: far longer than storing one takes.
    pub sweep_grace: Duration,
    /// How long calls in flight may take to complete after a shutdown was requested.
    pub shutdown_grace: Duration,
}

impl Settings {
    /// Restrictive defaults: no site, no other origin, no anonymous requests.
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
            health_ttl: Duration::from_secs(60),
            concurrent_writes: 64,
            concurrent_uploads: 256,
            busy_timeout: Duration::from_secs(5),
            body_pause: Duration::from_secs(60),
            sweep_every: Duration::from_secs(3_600),
            sweep_grace: Duration::from_secs(3_600),
            shutdown_grace: Duration::from_secs(10),
        }
    }

    /// The rules of a cloud with the overrides of this backend.
    pub(crate) fn rules(&self, cloud: Cloud) -> Rules {
        Rules::of(cloud).overridden(&Overrides { limits: self.limits, ..Overrides::default() })
    }

    /// The size limits of requests, the same for all clouds.
    pub(crate) fn limits(&self) -> Limits {
        self.limits.unwrap_or_default()
    }

    /// The steps that an enforcing gate counts: the same that the page shows.
    pub(crate) fn counted_steps(&self) -> Vec<Step> {
        let own = Overrides { steps: self.steps.clone(), ..Overrides::default() };
        Rules::of(Cloud::Global).overridden(&own).steps
    }

    /// The steps in `config`: a gate that enforces cannot count steps of the page, so it sends its own.
    pub(crate) fn offered_steps(&self) -> Vec<Step> {
        let is_closed = self.escalation_gate == Some(EscalationGate::Enforce);
        if is_closed { self.counted_steps() } else { self.steps.clone() }
    }

    /// Settings for trying the product out: the demo's companies, and anonymous requests.
    pub fn demo(data: impl Into<PathBuf>) -> Self {
        Self { anonymous_create: true, seed: Some(SeedName::Demo), published_tokens: true, ..Self::new(data) }
    }
}
