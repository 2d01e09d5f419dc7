use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

use futures_executor::LocalPool;
use support_widget::app::backend::Backend;
use support_widget::app::drafts::form_changed;
use support_widget::app::form::Form;
use support_widget::app::host::Host;
use support_widget::app::settings::{Caller, Settings};
use support_widget::app::storage::{PageEvent, ReadYourWrites};
use support_widget::app::{App, LazyPorts, lifecycle};
#[cfg(test)]
use support_widget::i18n::MessageId;
use support_widget::i18n::{Localizer, Names};
use support_widget::model::{Field, RequestKind, View};

use crate::ledger::Ledger;
use crate::page::Page;
use crate::ports::Ports;
use crate::world::{TabId, World};

/// Changes after one event; more of them would never end.
const MOST_TURNS: usize = 200;

/// Base address of the backend.
pub(crate) const BACKEND: &str = "https://portal.example/support/";

/// A tab with one widget.
pub(crate) struct Tab {
    /// Number of the tab.
    pub(crate) id: TabId,
    /// What the widget does.
    pub(crate) app: App,
    /// Whether the browser runs nothing in it at present.
    pub(crate) is_frozen: bool,
    /// What stands in the forms, or is typed, after somebody else has signed in and before the widget knows it.
    pub(crate) typed_between: RefCell<BTreeSet<String>>,
    /// The turn in which it was typed.
    turn: Cell<u32>,
    /// Files that were attached in this tab.
    pub(crate) attached: BTreeSet<String>,
    /// Whether a draft or a request was opened in this tab: by a person, or after a trap.
    pub(crate) has_opened: bool,
    page: Rc<Page>,
    pool: LocalPool,
    changed: Rc<Cell<bool>>,
    _watching: Box<dyn Any>,
}

impl Tab {
    /// Whether this is the message that screen readers were told last.
    #[cfg(test)]
    pub(crate) fn announces(&self, message: MessageId) -> bool {
        *self.app.announcement.peek() == self.app.texts.peek().text(message)
    }

    /// Opens a page with a widget, whose backend knows the person by the page's token.
    pub(crate) fn open(world: &Rc<World>, id: TabId, person: Option<String>) -> Self {
        let pool = LocalPool::new();
        let page = Rc::new(Page {
            world: world.clone(),
            id,
            person: RefCell::new(person),
            spawner: pool.spawner(),
            files: RefCell::default(),
            is_hidden: Cell::default(),
            #[cfg(test)]
            events: RefCell::default(),
            handler: RefCell::new(None),
        });
        let ports = Rc::new(Ports(page.clone()));
        let texts = Rc::new(Localizer::new("en-US", &[], &[], None, &Names::default(), |_, _| "other".to_owned()));
        let settings = Settings { backend: BACKEND.to_owned(), ..Settings::default() };
        let app = App::new(ports.clone(), ports.clone(), texts, settings, View::Home);
        let running = ports.clone();
        let storage = Rc::new(ReadYourWrites::new(ports.clone(), move |task| running.run(task)));
        app.set_lazy_ports(LazyPorts { backend: ports.clone(), storage, files: ports });
        let changed = Rc::new(Cell::new(true));
        observe(&app, &changed);
        let watching = lifecycle::start(&app);
        let tab = Self {
            id,
            app,
            is_frozen: false,
            typed_between: RefCell::default(),
            turn: Cell::default(),
            attached: BTreeSet::new(),
            has_opened: false,
            page,
            pool,
            changed,
            _watching: watching,
        };
        tab.ask_who_calls();
        tab
    }

    /// The page signs somebody else in, or out.
    pub(crate) fn change_hands(&self, person: Option<String>) {
        self.page.person.replace(person);
        self.app.settings.change(|settings| settings.doubt_caller());
        self.ask_who_calls();
        self.note_between();
    }

    /// Notes what stands in the forms after somebody else has signed in and before the widget knows it: typed here, or
    /// opened.
    fn note_between(&self) {
        if self.is_changing_hands() {
            let forms = self.app.forms().iter();
            let there = forms.flat_map(|form| files(form).into_iter().chain([self.title(form.kind)]));
            self.typed_between.borrow_mut().extend(there);
        }
    }

    /// Attaches a file, which the page holds.
    pub(crate) fn attach(&mut self, kind: RequestKind, number: u64) -> String {
        let form = self.app.form(kind);
        let (id, mut digest) = (format!("f{number}."), [0; 32]);
        digest[..8].copy_from_slice(&number.to_be_bytes());
        self.page.files.borrow_mut().insert(id.clone());
        form.files.change(|files| files.restore(&id, "picture.png", 10, digest));
        form.touch();
        self.attached.insert(id.clone());
        id
    }

    /// Keys of the drafts that forms go on with, or have gone on with: they stay drafts, whatever another tab has made of
    /// them.
    pub(crate) fn keeps(&self) -> Vec<String> {
        let kept = self.app.forms().iter().filter_map(|form| {
            let saving = form.saving.peek();
            let open = saving.open.as_ref().filter(|open| saving.machine.would_be_lost() || open.is_written_here());
            open.map(|open| open.key().to_owned())
        });
        kept.collect()
    }

    /// Who is signed in, as the page's token says.
    pub(crate) fn person(&self) -> Option<String> {
        self.page.person.borrow().clone()
    }

    /// Whether somebody else is signed in than the widget knows of.
    pub(crate) fn is_changing_hands(&self) -> bool {
        let (known, present) = (self.app.settings.peek().person.clone(), self.person());
        known.is_some() && present.is_some() && known != present
    }

    /// Notes whether the widget knows by now who is signed in. Forms are emptied for the next person, whoever has typed
    /// into them.
    pub(crate) fn note_turn(&self, ledger: &mut Ledger) {
        let turn = self.app.settings.peek().turn;
        if self.turn.replace(turn) != turn {
            self.typed_between.take().iter().for_each(|word| ledger.deleted(word));
        } else if !self.is_changing_hands() {
            self.typed_between.take();
        }
        self.note_between();
    }

    /// Notes that somebody types a word, or attaches a file, beside what is there.
    pub(crate) fn types(&self, world: &World, word: &str, beside: &str, author: Option<String>) {
        world.ledger.borrow_mut().typed(word, beside, author);
        if self.is_changing_hands() {
            self.typed_between.borrow_mut().insert(word.to_owned());
        }
    }

    /// Who is known to be signed in, or was when the program was restarted.
    pub(crate) fn caller(&self) -> Option<String> {
        let settings = self.app.settings.peek();
        match &settings.caller {
            Caller::Known(person) => person.clone(),
            Caller::Unknown => settings.person.clone(),
        }
    }

    /// The files that were selected in the page can no longer be read: they were moved or changed.
    #[cfg(test)]
    pub(crate) fn lose_files(&self) {
        self.page.files.borrow_mut().clear();
    }

    /// What the page was told of requests, by the names of events.
    #[cfg(test)]
    pub(crate) fn events(&self) -> Vec<&'static str> {
        self.page.events.borrow().clone()
    }

    /// Runs what can run, as long as anything can.
    pub(crate) fn run(&mut self) {
        if self.is_frozen {
            return;
        }
        for _ in 0..MOST_TURNS {
            self.pool.run_until_stalled();
            if !self.changed.take() {
                return;
            }
            // What views do in effects.
            lifecycle::settings_changed(&self.app);
            self.app.forms().iter().for_each(|form| form_changed(&self.app, form));
        }
        self.page.world.ledger.borrow_mut().broken.push("a widget keeps itself busy for ever".to_owned());
    }

    /// Tells the widget of a page event.
    pub(crate) fn hear(&self, event: PageEvent) {
        let handler = self.page.handler.borrow().clone();
        handler.into_iter().for_each(|handler| handler(event.clone()));
    }

    /// Another tab comes to the front.
    pub(crate) fn hide(&self) {
        self.page.is_hidden.set(true);
        self.hear(PageEvent::Hiding);
    }

    /// The tab comes to the front.
    pub(crate) fn show(&self) {
        self.page.is_hidden.set(false);
        self.hear(PageEvent::Resumed);
    }

    /// Removes the widget, as when its page is closed in order.
    pub(crate) fn end(&self) {
        lifecycle::end(&self.app);
        self.app.end();
    }

    /// The form for a kind of request, ready to be typed into; `None` while its request is reviewed or sent.
    pub(crate) fn writable(&self, kind: RequestKind) -> Option<&Form> {
        let form = self.app.form(kind);
        if self.app.is_sent(form) {
            self.app.restart(form);
        }
        form.progress.peek().submission.is_editing().then_some(form)
    }

    /// The title in a form, as it is seen.
    pub(crate) fn title(&self, kind: RequestKind) -> String {
        self.app.form(kind).draft.peek().get(Field::Title).to_owned()
    }

    fn ask_who_calls(&self) {
        let (ports, app) = (Ports(self.page.clone()), self.app.clone());
        let doubts = self.app.settings.peek().doubts;
        self.app.spawn(async move {
            if let Ok(caller) = ports.caller().await
                && app.settings.peek().doubts == doubts
            {
                app.set_caller(Caller::Known(caller));
            }
        });
    }
}

/// Identifiers of the files of a form.
pub(crate) fn files(form: &Form) -> Vec<String> {
    form.files.peek().items().iter().map(|item| item.id.clone()).collect()
}

/// Notices each change that views would observe.
fn observe(app: &App, changed: &Rc<Cell<bool>>) {
    let note = || {
        let changed = changed.clone();
        Rc::new(move || changed.set(true))
    };
    app.settings.slot().observe(note());
    app.flow.slot().observe(note());
    for form in app.forms() {
        form.draft.slot().observe(note());
        form.files.slot().observe(note());
        form.progress.slot().observe(note());
    }
}
