use std::rc::Rc;

use support_widget::app::drafts::{continue_draft, discard_offered, discard_open, offered};
use support_widget::app::host::HEADING;
use support_widget::app::outbox::{self, DeliveryState};
use support_widget::app::storage::PageEvent;
use support_widget::model::{Customer, Field, Relationship, RequestKind, Stage, View};

use crate::action::{Action, Kind, Who};
use crate::census::Census;
use crate::laws;
use crate::ledger::words;
use crate::tab::Tab;
use crate::world::World;

/// A history under way.
pub(crate) struct History {
    pub(crate) world: Rc<World>,
    pub(crate) tabs: Vec<Tab>,
    pub(crate) census: Census,
}

/// Longest title in words: a title has a limit, and what exceeds it is not sent.
const LONGEST_TITLE: usize = 8;

/// Messages and operations after one action; more of them would never end.
const MOST_TURNS: usize = 400;

/// Tabs that are open at once.
const MOST_TABS: usize = 3;

impl History {
    /// Plays a history to its end, and returns what was met; an error says which law was broken, and when.
    pub(crate) fn play(actions: &[Action]) -> Result<Census, String> {
        let mut history = Self { world: World::new(), tabs: Vec::new(), census: Census::default() };
        history.step(&Action::Open(Who::Ana)).map_err(|broken| format!("before the first action: {broken}"))?;
        for (index, action) in actions.iter().enumerate() {
            history.step(action).map_err(|broken| format!("action {}, {action:?}: {broken}", index + 1))?;
        }
        history.heal();
        laws::all_arrives(&history).map_err(|broken| format!("after everything works again: {broken}"))?;
        Ok(history.census)
    }

    fn step(&mut self, action: &Action) -> Result<(), String> {
        let state = self.state(action);
        self.census.count(action.name(), &state);
        self.act(action);
        self.settle();
        laws::check(self)
    }

    fn act(&mut self, action: &Action) {
        match *action {
            Action::Open(who) if self.tabs.len() < MOST_TABS => self.open(who.id()),
            Action::Open(_) => {}
            Action::Close { tab, completes } => {
                if let Some(tab) = self.take_tab(tab) {
                    if !tab.is_frozen {
                        tab.hear(PageEvent::Hiding);
                        tab.end();
                    }
                    self.close(tab, completes);
                }
            }
            Action::Crash { tab, completes } => {
                if let Some(tab) = self.take_tab(tab) {
                    self.close(tab, completes);
                }
            }
            Action::Trap { tab } => self.trap(tab),
            Action::Freeze { tab } => self.with(tab, |tab| {
                tab.hear(PageEvent::Hiding);
                tab.run();
                tab.is_frozen = true;
            }),
            Action::Thaw { tab } => self.thaw(tab),
            Action::Resume { tab } => self.with(tab, |tab| tab.hear(PageEvent::Resumed)),
            Action::SignIn { tab, who } => self.with_world(tab, |tab, world| {
                let before = tab.app.settings.peek().person.clone();
                if before.is_some() && who.id().is_some() && before != who.id() {
                    // Forms are emptied for the next person, whoever has typed into them.
                    let titles = RequestKind::ALL.iter().map(|&kind| tab.title(kind));
                    titles.for_each(|title| world.ledger.borrow_mut().deleted(&title));
                }
                tab.sign_in(who.id());
            }),
            Action::Pass(milliseconds) => self.pass(milliseconds.into()),
            Action::Skew(skew) => self.world.skew.set(skew),
            Action::Storage(fault) => self.world.device.borrow_mut().fault = fault,
            Action::SlowStorage(is_slow) => self.world.device.borrow_mut().is_slow = is_slow,
            Action::LetStorage(index) => self.let_storage(index),
            Action::Down(is_down) => self.world.service.borrow_mut().is_down = is_down,
            Action::SlowNetwork(is_slow) => self.world.service.borrow_mut().is_slow = is_slow,
            Action::LetCall(index) => self.let_call(index),
            Action::Next(outcome) => self.world.service.borrow_mut().outcomes.push_back(outcome),
            _ => self.act_as_person(action),
        }
    }

    fn act_as_person(&mut self, action: &Action) {
        match *action {
            Action::Type { tab, kind } => self.write(tab, kind, true),
            Action::Clear { tab, kind } => self.write(tab, kind, false),
            Action::Submit { tab, kind } => self.submit(tab, kind.of()),
            Action::EditAgain { tab, kind } => self.with(tab, |tab| {
                tab.app.go(View::NewRequest(kind.of()));
                outbox::edit_again(&tab.app, tab.app.form(kind.of()));
            }),
            Action::DiscardOpen { tab, kind } => self.with_world(tab, |tab, world| {
                let form = tab.app.form(kind.of());
                if *form.progress.peek().submission.stage() == Stage::Editing {
                    world.ledger.borrow_mut().deleted(&tab.title(kind.of()));
                    discard_open(&tab.app, form);
                }
            }),
            Action::Continue { tab, draft } => self.with(tab, |tab| {
                if let Some(key) = offered(&tab.app, None).get(draft) {
                    continue_draft(&tab.app, key);
                }
            }),
            Action::DiscardOffered { tab, draft } => self.with_world(tab, |tab, world| {
                let persistence = tab.app.persistence.peek();
                let offered = offered(&tab.app, None);
                let key = offered.get(draft);
                if let Some((key, draft)) = key.and_then(|key| Some((key, persistence.draft(key)?))) {
                    world.ledger.borrow_mut().deleted(draft.form.draft.get(Field::Title));
                    discard_offered(&tab.app, key);
                }
            }),
            Action::SendNow { tab, entry } => self.on_entry(tab, entry, |tab, world, key| {
                world.ledger.borrow_mut().asked.insert(key.to_owned());
                outbox::send(&tab.app, key);
            }),
            Action::EditEntry { tab, entry } => self.on_entry(tab, entry, |tab, _, key| outbox::edit(&tab.app, key)),
            Action::DeleteEntry { tab, entry } => self.on_entry(tab, entry, |tab, world, key| {
                let persistence = tab.app.persistence.peek();
                let title = persistence.entry(key).map(|entry| entry.form.draft.get(Field::Title).to_owned());
                if !persistence.is_sending(key) {
                    world.ledger.borrow_mut().deleted(&title.unwrap_or_default());
                    outbox::delete(&tab.app, key);
                }
            }),
            Action::SendOther { tab } => self.with_world(tab, |tab, world| {
                let form = tab.app.form(RequestKind::Customer);
                for additional in &form.progress.peek().additional_requests {
                    world.ledger.borrow_mut().asked.extend(additional.submission.key().map(str::to_owned));
                }
                outbox::submit_additional_request(&tab.app, form, 0);
            }),
            Action::LeaveOther { tab } => self.with(tab, |tab| {
                outbox::leave_out_additional_request(&tab.app, tab.app.form(RequestKind::Customer), 0);
            }),
            _ => {}
        }
    }

    fn open(&mut self, person: Option<String>) {
        let id = self.world.number();
        self.world.open.borrow_mut().push(id);
        self.tabs.push(Tab::open(&self.world, id, person));
    }

    /// Whatever a closed tab has not done is lost with it.
    fn close(&mut self, tab: Tab, completes: bool) {
        let id = tab.id;
        drop(tab);
        self.world.open.borrow_mut().retain(|open| *open != id);
        self.world.timers.borrow_mut().retain(|timer| timer.tab != id);
        self.world.messages.borrow_mut().retain(|(to, _)| *to != id);
        self.world.device.borrow_mut().closed(id, completes);
    }

    /// The program stops; the page mounts it again with what was typed, if the same person is still signed in.
    fn trap(&mut self, index: usize) {
        let Some(tab) = self.take_tab(index) else { return };
        let (person, typist, title) = (tab.person(), tab.caller(), tab.title(RequestKind::PartnerCenter));
        let was_writing =
            *tab.app.form(RequestKind::PartnerCenter).progress.peek().submission.stage() == Stage::Editing;
        self.close(tab, true);
        self.open(person);
        if let Some(tab) = self.tabs.last().filter(|tab| was_writing && !title.is_empty() && tab.person() == typist) {
            // As the loader and the edge do: who typed is remembered.
            tab.app.settings.change(|settings| settings.person = typist);
            tab.app.form(RequestKind::PartnerCenter).set(Field::Title, title);
        }
    }

    fn thaw(&mut self, index: usize) {
        let at = index % self.tabs.len().max(1);
        if let Some(tab) = self.tabs.get_mut(at).filter(|tab| tab.is_frozen) {
            tab.is_frozen = false;
            tab.hear(PageEvent::Resumed);
        }
    }

    fn write(&mut self, tab: usize, kind: Kind, adds: bool) {
        let word = format!("w{}", self.world.number());
        self.with_world(tab, |tab, world| {
            let kind = kind.of();
            if kind == RequestKind::Customer && tab.app.flow.peek().customer().is_none() {
                tab.app.flow.change(|flow| {
                    flow.select(customer("first"));
                    flow.add_other(customer("second"));
                });
            }
            let Some(form) = tab.writable(kind) else { return };
            tab.app.go(View::NewRequest(kind));
            let present = tab.title(kind);
            form.draft.change(fill);
            if kind == RequestKind::Customer {
                form.draft.change(|draft| draft.set_customer(&customer("first")));
            }
            if !adds {
                world.ledger.borrow_mut().deleted(&present);
                form.set(Field::Title, String::new());
            } else if words(&present).len() < LONGEST_TITLE {
                world.ledger.borrow_mut().typed(&word, &present, tab.caller());
                form.set(Field::Title, format!("{present} {word}").trim().to_owned());
            }
        });
    }

    fn submit(&mut self, tab: usize, kind: RequestKind) {
        self.with_world(tab, |tab, world| {
            let (app, form) = (&tab.app, tab.app.form(kind));
            app.go(View::NewRequest(kind));
            let draft = form.saving.peek().id().map(str::to_owned);
            if *form.progress.peek().submission.stage() == Stage::Editing {
                app.review(form, false);
            }
            let may_submit = matches!(form.progress.peek().submission.stage(), Stage::Reviewing | Stage::Failed(_));
            if !may_submit {
                return;
            }
            outbox::submit(app, form);
            let progress = form.progress.peek();
            let (Some(request), Some(key)) = (progress.submission.request(), progress.submission.key()) else { return };
            let mut ledger = world.ledger.borrow_mut();
            *ledger.submitted.entry(request.title.clone()).or_default() += 1;
            ledger.withdrawn.remove(key);
            ledger.asked.insert(key.to_owned());
            ledger.drafts.extend(draft.map(|draft| (draft, request.title.clone(), key.to_owned())));
            for further in progress.additional_requests.iter().filter_map(|further| further.submission.key()) {
                ledger.withdrawn.remove(further);
                ledger.firsts.insert(further.to_owned(), key.to_owned());
            }
        });
    }

    /// Lets everything run that nothing holds back.
    pub(crate) fn settle(&mut self) {
        for _ in 0..MOST_TURNS {
            self.tabs.iter_mut().for_each(Tab::run);
            self.note();
            if !self.deliver_message() && !self.perform_next() {
                return;
            }
        }
        self.world.ledger.borrow_mut().broken.push("the tabs keep each other busy for ever".to_owned());
    }

    /// Writes down what people see.
    fn note(&mut self) {
        let mut ledger = self.world.ledger.borrow_mut();
        if self.world.device.borrow().fault.is_some() {
            // Nobody can delete what cannot be reached.
            let service = self.world.service.borrow();
            ledger.drafts.retain(|(_, _, key)| service.stored.iter().all(|stored| stored.key != *key));
        }
        for tab in self.tabs.iter().filter(|tab| !tab.is_frozen) {
            if let Some(person) = tab.caller() {
                tab.app.forms().iter().for_each(|form| ledger.known(form.draft.peek().get(Field::Title), &person));
                ledger.signed_in(&person);
            }
            let has_fault = self.world.device.borrow().fault.is_some();
            for form in tab.app.forms() {
                let saving = form.saving.peek();
                if saving.machine.is_saved() && !saving.ended_in_other_tab {
                    ledger.said_saved(form.draft.peek().get(Field::Title));
                } else if has_fault && saving.machine.would_be_lost() {
                    ledger.said_unsaved(form.draft.peek().get(Field::Title));
                }
            }
            let persistence = tab.app.persistence.peek();
            for entry in persistence.outbox.iter().filter(|entry| tab.app.is_stored(&entry.key)) {
                ledger.said_saved(entry.form.draft.get(Field::Title));
            }
            for entry in &persistence.outbox {
                if ledger.entries.get(&entry.key) != Some(entry) {
                    ledger.entries.insert(entry.key.clone(), entry.clone());
                }
            }
            let back: Vec<_> = ledger.entries.values().filter(|entry| persistence.withdrawn.is_to_go(entry)).collect();
            let back: Vec<_> = back.into_iter().map(|entry| entry.key.clone()).collect();
            ledger.withdrawn.extend(back);
        }
    }

    fn deliver_message(&mut self) -> bool {
        let is_awake = |id| self.tabs.iter().any(|tab| tab.id == id && !tab.is_frozen);
        let at = self.world.messages.borrow().iter().position(|(to, _)| is_awake(*to));
        let Some((to, event)) = at.map(|at| self.world.messages.borrow_mut().remove(at)) else { return false };
        self.tabs.iter().filter(|tab| tab.id == to).for_each(|tab| tab.hear(event.clone()));
        true
    }

    fn perform_next(&mut self) -> bool {
        let (is_slow, has_operation) = {
            let device = self.world.device.borrow();
            (device.is_slow, !device.waiting.is_empty())
        };
        if !is_slow && has_operation {
            self.let_storage(0);
            return true;
        }
        let service = self.world.service.borrow();
        let has_call = !service.is_slow && !service.waiting.is_empty();
        drop(service);
        if has_call {
            self.let_call(0);
        }
        has_call
    }

    fn let_storage(&mut self, index: usize) {
        let mut device = self.world.device.borrow_mut();
        if device.waiting.is_empty() {
            return;
        }
        let at = index % device.waiting.len();
        let operation = device.waiting.remove(at);
        let tell = device.perform(operation.call);
        drop(device);
        tell();
    }

    fn let_call(&mut self, index: usize) {
        let mut service = self.world.service.borrow_mut();
        if service.waiting.is_empty() {
            return;
        }
        let at = index % service.waiting.len();
        let call = service.waiting.remove(at);
        let tell = service.perform(call, self.world.now());
        drop(service);
        tell();
    }

    /// Lets time pass. What it wakes runs in the order of time.
    fn pass(&mut self, milliseconds: u64) {
        let end = self.world.elapsed.get() + milliseconds;
        loop {
            self.settle();
            let frozen: Vec<_> = self.tabs.iter().filter(|tab| tab.is_frozen).map(|tab| tab.id).collect();
            let mut timers = self.world.timers.borrow_mut();
            let awake = timers.iter().enumerate().filter(|(_, timer)| !frozen.contains(&timer.tab) && timer.due <= end);
            let Some(next) = awake.min_by_key(|(_, timer)| timer.due).map(|(index, _)| index) else { break };
            let timer = timers.remove(next);
            drop(timers);
            self.world.elapsed.set(self.world.elapsed.get().max(timer.due));
            // The task that waited may be gone.
            let _ = timer.over.send(());
        }
        self.world.elapsed.set(end);
    }

    /// Everything works again, and everybody looks in once more.
    fn heal(&mut self) {
        {
            let mut device = self.world.device.borrow_mut();
            (device.fault, device.is_slow) = (None, false);
            let mut service = self.world.service.borrow_mut();
            (service.is_down, service.is_slow) = (false, false);
            service.outcomes.clear();
        }
        for index in 0..self.tabs.len() {
            self.thaw(index);
        }
        self.settle();
        for who in [Who::Nobody, Who::Ana, Who::Bo] {
            while self.tabs.len() >= MOST_TABS {
                let tab = self.tabs.remove(0);
                tab.hear(PageEvent::Hiding);
                tab.end();
                self.close(tab, true);
                self.settle();
            }
            self.open(who.id());
            self.settle();
            self.tabs.iter().for_each(|tab| tab.hear(PageEvent::Resumed));
            self.settle();
            if laws::something_waits(self) {
                self.pass(600_000);
            }
        }
    }

    fn take_tab(&mut self, index: usize) -> Option<Tab> {
        (!self.tabs.is_empty()).then(|| self.tabs.remove(index % self.tabs.len()))
    }

    /// Acts in a tab that is not frozen.
    fn with(&mut self, index: usize, act: impl FnOnce(&mut Tab)) {
        let at = index % self.tabs.len().max(1);
        if let Some(tab) = self.tabs.get_mut(at).filter(|tab| !tab.is_frozen) {
            act(tab);
        }
    }

    fn with_world(&mut self, index: usize, act: impl FnOnce(&mut Tab, &World)) {
        let world = self.world.clone();
        self.with(index, |tab| act(tab, &world));
    }

    fn on_entry(&mut self, tab: usize, index: usize, act: impl FnOnce(&mut Tab, &World, &str)) {
        self.with_world(tab, |tab, world| {
            let persistence = tab.app.persistence.peek();
            let Some(entry) = persistence.outbox.get(index) else { return };
            tab.app.go(View::Outbox);
            act(tab, world, &entry.key);
            tab.app.host().focus(HEADING);
        });
    }

    /// The state that an action meets, in a word.
    fn state(&self, action: &Action) -> String {
        let index = match action {
            Action::Type { tab, .. } | Action::Submit { tab, .. } | Action::EditAgain { tab, .. } => *tab,
            Action::Crash { tab, .. } | Action::Close { tab, .. } | Action::SignIn { tab, .. } => *tab,
            _ => 0,
        };
        let Some(tab) = self.tabs.get(index % self.tabs.len().max(1)) else { return "no tab".to_owned() };
        let persistence = tab.app.persistence.peek();
        let first =
            persistence.outbox.first().map(|entry| (entry.delivery.state(), persistence.is_sending(&entry.key)));
        let word = match first {
            None => "empty",
            Some((_, true)) => "sending",
            Some((DeliveryState::Due, _)) => "due",
            Some((DeliveryState::BackingOff { .. }, _)) => "backing off",
            Some((DeliveryState::NeedsAttention(_), _)) => "attention",
            Some((DeliveryState::Delivered { .. }, _)) => "delivered",
        };
        if tab.is_frozen { "frozen".to_owned() } else { word.to_owned() }
    }
}

impl Kind {
    /// The kind of the request.
    pub(crate) fn of(self) -> RequestKind {
        match self {
            Self::PartnerCenter => RequestKind::PartnerCenter,
            Self::Customers => RequestKind::Customer,
        }
    }
}

/// Fills what a request needs beside its title, as a page does.
fn fill(draft: &mut support_widget::model::Draft) {
    for (field, value) in [
        (Field::Description, "What happened"),
        (Field::Email, "ana@contoso.example"),
        (Field::Category, "technical"),
        (Field::Severity, "moderate"),
    ] {
        draft.prefill(field, value);
    }
}

fn customer(id: &str) -> Customer {
    Customer {
        id: id.to_owned(),
        company_name: id.to_owned(),
        domain: format!("{id}.example"),
        tenant_id: None,
        relationship: Relationship::Active,
        last_used_date: None,
    }
}
