use std::time::{Duration, Instant};

use fastrand::Rng;

use super::acceptance::{is_accepted, persist};
use super::disturbance::Disturbance;
use super::figures::Figures;
use super::origin::SoakOrigin;
use super::outbox;
use super::sent_file::{SentFile, random_file};
use super::settings::SoakSettings;
use super::stored_request::StoredRequest;
use super::submission::Submission;
use super::verdict::Verdict;
use crate::given_file::GivenFile;
use crate::giving_files::GivingFiles;
use crate::page::Page;
use crate::stage::Stage;
use crate::tab::Tab;
use crate::wait::until;
use crate::wording::english;

/// Timeout for the widget to accept a request.
const PATIENCE: Duration = Duration::from_secs(40);

/// Timeout for the delivery of accepted requests, once no faults are injected any more.
const DELIVERY: Duration = Duration::from_secs(90);

/// Runs a soak in the window of a stage.
pub(crate) async fn run(stage: &Stage, settings: SoakSettings) -> Figures {
    let mut soak = Soak::start(stage, settings).await;
    let start = Instant::now();
    while start.elapsed() < soak.settings.lasts {
        for index in 0..soak.tabs.len() {
            soak.submit_in(index).await;
        }
    }
    let submitting = start.elapsed();
    for index in 0..soak.tabs.len() {
        soak.look_back(index).await;
    }
    soak.origin.proxy.repair();
    let start = Instant::now();
    let verdict = soak.delivered().await;
    soak.figures([submitting, start.elapsed()], verdict)
}

struct Soak<'a> {
    stage: &'a Stage,
    settings: SoakSettings,
    origin: SoakOrigin,
    dice: Rng,
    page: Page,
    tabs: Vec<Seat>,
    sent: Vec<Submission>,
    reloads: usize,
    tab_kills: usize,
    backend_kills: usize,
}

/// A tab, with its submitted request whose acceptance is still unknown. It holds the files as long as the page may read
/// them.
struct Seat {
    tab: Tab,
    pending: Option<usize>,
    _files: Vec<GivenFile>,
}

impl<'a> Soak<'a> {
    async fn start(stage: &'a Stage, settings: SoakSettings) -> Self {
        let origin = SoakOrigin::start(stage.site()).await;
        origin.trouble(settings.seed);
        let page = Page::in_window(stage.window());
        let dice = Rng::with_seed(settings.seed);
        let mut tabs = vec![Seat::new(Tab::shown(stage.window()).await)];
        while tabs.len() < settings.tabs {
            tabs.push(Seat::new(Tab::open(stage.window(), stage.engine()).await));
        }
        Self { stage, settings, origin, dice, page, tabs, sent: Vec::new(), reloads: 0, tab_kills: 0, backend_kills: 0 }
    }

    /// Fills in and submits a form in a tab, then causes a disturbance.
    async fn submit_in(&mut self, index: usize) {
        self.look_back(index).await;
        self.open("partner-center-requests/new").await;
        let title = format!("soak-{:06}", self.sent.len());
        let widget = self.page.widget();
        widget.type_into("title", &title).await;
        let files = self.attach(index).await;
        widget.click(english("form-continue")).await;
        widget.wait_for(english("review-title")).await;
        widget.click(english("review-submit")).await;
        self.sent.push(Submission { title, files, is_accepted: false });
        self.tabs[index].pending = Some(self.sent.len() - 1);
        self.disturb(index).await;
    }

    async fn attach(&mut self, index: usize) -> Vec<SentFile> {
        let person = GivingFiles::to(&self.page, "support-widget", self.stage.engine());
        let count = self.dice.usize(..=self.settings.most_files);
        let (mut kept, mut sent) = (Vec::new(), Vec::new());
        for number in 0..count {
            let (name, bytes) = random_file(&mut self.dice, number);
            kept.push(person.attach(&name, &bytes).await);
            sent.push(SentFile::new(&name, &bytes));
            self.wait_for_files(sent.len()).await;
        }
        self.tabs[index]._files = kept;
        sent.sort();
        sent
    }

    /// Waits until this many files are ready to be sent: before that the form cannot be submitted.
    async fn wait_for_files(&self, count: usize) {
        until("files to be ready", async || {
            let text = self.page.widget().text().await;
            if text.matches(english("files-ready")).count() == count { Ok(()) } else { Err(text) }
        })
        .await;
    }

    async fn disturb(&mut self, index: usize) {
        let disturbance = Disturbance::random(&mut self.dice, self.stage.engine());
        // A random moment of the submission, more often an early one: this sleep waits for no condition.
        let pause = self.dice.u64(..20).pow(2);
        tokio::time::sleep(Duration::from_millis(pause)).await;
        match disturbance {
            Disturbance::None => self.wait_for_acceptance(index).await,
            Disturbance::Turned => {}
            Disturbance::BackendKilled => {
                self.origin.kill_backend();
                self.backend_kills += 1;
                self.wait_for_acceptance(index).await;
            }
            Disturbance::Reloaded => {
                self.note_acceptance(index).await;
                self.tabs[index].tab.reload().await;
                self.tabs[index].pending = None;
                self.reloads += 1;
            }
            Disturbance::Closed | Disturbance::Crashed => self.replace_tab(index, disturbance).await,
        }
    }

    async fn replace_tab(&mut self, index: usize, disturbance: Disturbance) {
        self.note_acceptance(index).await;
        let further = Seat::new(Tab::open(self.stage.window(), self.stage.engine()).await);
        let gone = std::mem::replace(&mut self.tabs[index], further);
        match disturbance {
            Disturbance::Crashed => gone.tab.crash().await,
            _ => gone.tab.close().await,
        }
        self.tab_kills += 1;
    }

    /// Switches to a tab, and checks whether its submitted request was accepted in the meantime.
    async fn look_back(&mut self, index: usize) {
        self.tabs[index].tab.show().await;
        if self.tabs[index].pending.is_some() {
            self.wait_for_acceptance(index).await;
        }
    }

    async fn wait_for_acceptance(&mut self, index: usize) {
        let start = Instant::now();
        while self.tabs[index].pending.is_some() && start.elapsed() < PATIENCE {
            self.note_acceptance(index).await;
            persist(&self.page).await;
            self.page.settle().await;
        }
        self.tabs[index].pending = None;
    }

    async fn note_acceptance(&mut self, index: usize) {
        if let Some(pending) = self.tabs[index].pending
            && is_accepted(&self.page).await
        {
            self.sent[pending].is_accepted = true;
            self.tabs[index].pending = None;
        }
    }

    async fn open(&self, view: &str) {
        let address = format!("{}/soak/?view={view}", self.origin.proxy.origin());
        let opened = self.page.window().goto(&address).await;
        opened.unwrap_or_else(|error| panic!("{address} does not open: {error}"));
        self.page.widget().wait_until_ready().await;
    }

    /// Waits until every accepted request is stored, and returns the verdict.
    async fn delivered(&mut self) -> Verdict {
        self.tabs[0].tab.show().await;
        self.open(outbox::VIEW).await;
        let start = Instant::now();
        loop {
            // The outbox is read before the database, so that a request delivered in between is seen twice instead of
            // nowhere.
            let waiting = outbox::entries(&self.page).await;
            let verdict = Verdict::of(&self.sent, &StoredRequest::all(self.origin.data()).await, &waiting);
            let is_over = verdict.waiting.is_empty() && verdict.lost.is_empty();
            if is_over || start.elapsed() > DELIVERY {
                return verdict;
            }
            self.page.settle().await;
        }
    }

    fn figures(&self, elapsed: [Duration; 2], verdict: Verdict) -> Figures {
        Figures {
            seed: self.settings.seed,
            elapsed,
            sent_off: self.sent.len(),
            files: self.sent.iter().map(|submission| submission.files.len()).sum(),
            reloads: self.reloads,
            tab_kills: self.tab_kills,
            backend_kills: self.backend_kills,
            network: self.origin.proxy.figures(),
            verdict,
        }
    }
}

impl Seat {
    fn new(tab: Tab) -> Self {
        Self { tab, pending: None, _files: Vec::new() }
    }
}
