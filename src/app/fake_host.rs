use std::cell::RefCell;
use std::rc::Rc;

use futures_util::FutureExt;

use super::app::App;
use super::clock::Clock;
use super::form::Form;
use super::future::LocalBoxFuture;
use super::host::{Host, HostEvent};
use super::outbox::{ATTEMPTS, Delivery, OutboxEntry};
use super::settings::Settings;
use crate::i18n::{Localizer, Names, SOURCE, compiled, english_plural};
use crate::model::{Cloud, Failure, Field, Json, PageContext, Parse, Rules, Timestamp, View};

/// A page without a browser, whose tasks run only when they are told to.
#[derive(Default)]
pub struct FakeHost {
    told: RefCell<Vec<String>>,
    tasks: RefCell<Vec<LocalBoxFuture<()>>>,
}

impl FakeHost {
    /// An app in such a page, in English, whose clock stands still.
    pub fn app(settings: Settings, start: View) -> (App, Rc<Self>) {
        let host = Rc::new(Self::default());
        let source = [compiled(SOURCE).expect("the source language is compiled in")];
        let texts = Localizer::new(SOURCE, &source, &source, None, &Names::default(), english_plural);
        (App::new(host.clone(), Rc::new(StillClock), Rc::new(texts), settings, start), host)
    }

    /// Fills in a form for all kinds of requests.
    pub fn fill_in(form: &Form) {
        for (field, value) in COMPLETE {
            form.set(field, value.to_owned());
        }
    }

    /// Fills in a form as the page does, and starts the review of its request.
    pub fn review(form: &Form) {
        form.draft.change(|draft| COMPLETE.iter().for_each(|(field, value)| draft.prefill(*field, value)));
        let to_utc = |local: &str| StillClock.local_to_utc(local);
        let checked = form.draft.peek().complete(form.kind, &Rules::of(Cloud::Global), StillClock.now(), &to_utc);
        let request = checked.expect("nothing is missing");
        form.progress.change(|progress| progress.submission.review(request));
    }

    /// Submits the reviewed request of a form, which is stored under the key `key`. Whoever has submitted it is signed
    /// in.
    pub fn submit(app: &App, form: &Form) {
        Self::review(form);
        form.progress.change(|progress| {
            assert!(progress.submission.submit(|| KEY.to_owned()), "it is reviewed");
            progress.submission.submitted();
        });
        let entry = OutboxEntry {
            key: KEY.to_owned(),
            form: app.saved_form(form),
            body: "{}".to_owned(),
            after: None,
            submitted: StillClock.now(),
            owner: None,
            backend: String::new(),
            delivery: Delivery::new(),
        };
        app.change_persistence(|persistence| {
            persistence.queue.submitted(&[entry], &[]);
            persistence.queue.kept(KEY, true, true);
        });
    }

    /// Records that attempts of the submitted request have failed until the user is told.
    pub fn fail(app: &App, failure: &Failure) {
        app.change_persistence(|persistence| {
            (0..ATTEMPTS).for_each(|_| persistence.queue.failed(KEY, failure, app.clock().moment(), 1.0));
        });
    }

    /// What the page was told since it was last asked, as short texts in their order.
    pub fn take_calls(&self) -> Vec<String> {
        self.told.take()
    }

    /// Has all tasks go on as far as they can.
    pub fn run_tasks(&self) {
        let tasks = self.tasks.take();
        let waiting: Vec<_> =
            tasks.into_iter().filter_map(|mut task| task.as_mut().now_or_never().is_none().then_some(task)).collect();
        self.tasks.borrow_mut().extend(waiting);
    }

    fn note(&self, told: String) {
        self.told.borrow_mut().push(told);
    }
}

impl Host for FakeHost {
    fn emit(&self, event: HostEvent) -> bool {
        self.note(match event {
            HostEvent::Navigate(view) => format!("navigate {view:?}"),
            other => format!("{other:?}"),
        });
        true
    }

    fn is_hidden(&self) -> bool {
        false
    }

    fn context(&self) -> PageContext {
        PageContext::default()
    }

    fn run(&self, task: LocalBoxFuture<()>) {
        self.tasks.borrow_mut().push(task);
    }

    fn new_key(&self) -> String {
        KEY.to_owned()
    }

    fn jitter(&self) -> f64 {
        0.0
    }

    fn focus(&self, id: &str) {
        self.note(format!("focus {id}"));
    }

    fn forget_typed(&self) {
        self.note("forget typed".to_owned());
    }

    fn note_typist(&self, person: &str) {
        self.note(format!("typist {person}"));
    }

    fn number(&self, _: &str, number: usize) -> String {
        number.to_string()
    }

    fn parser(&self) -> Parse {
        Json::parse
    }
}

/// The key of all that is submitted.
const KEY: &str = "key";

const COMPLETE: [(Field, &str); 7] = [
    (Field::CustomerName, "Fabrikam"),
    (Field::CustomerDomain, "fabrikam.example"),
    (Field::Category, "technical"),
    (Field::Title, "Cannot open the customer list"),
    (Field::Description, "The page stays empty."),
    (Field::Severity, "moderate"),
    (Field::Email, "support@contoso.com"),
];

struct StillClock;

impl Clock for StillClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_seconds(1_000)
    }

    fn local_to_utc(&self, local: &str) -> Option<Timestamp> {
        Timestamp::parse(&format!("{local}:00Z"))
    }

    fn monotonic(&self) -> u64 {
        5_000
    }

    fn pause(&self, _: u32) -> LocalBoxFuture<()> {
        Box::pin(std::future::pending())
    }
}
