use std::rc::Rc;

use support_widget::app::outbox::{DeliveryState, OutboxEntry};
use support_widget::app::record::StoredRecord;
use support_widget::app::storage::PageEvent;
use support_widget::model::{Field, Json, RequestKind};

use crate::action::{Action, Who};
use crate::builds;
use crate::census::Census;
use crate::laws;
use crate::tab::Tab;
use crate::world::World;

/// A history under way.
pub(crate) struct History {
    pub(crate) world: Rc<World>,
    pub(crate) tabs: Vec<Tab>,
    pub(crate) census: Census,
}

/// Tabs that are open at once.
pub(crate) const MOST_TABS: usize = 3;

impl History {
    fn new() -> Self {
        Self { world: World::new(), tabs: Vec::new(), census: Census::default() }
    }

    /// Plays a history to its end, and returns what was met; an error says which law was broken, and when.
    pub(crate) fn play(actions: &[Action]) -> Result<Census, String> {
        let mut history = Self::after(actions)?;
        history.heal().map_err(|broken| format!("after everything works again: {broken}"))?;
        Ok(history.census)
    }

    /// Plays a history, and leaves it as it is after the last action.
    pub(crate) fn after(actions: &[Action]) -> Result<Self, String> {
        let mut history = Self::new();
        history.step(&Action::Open(Who::Ana)).map_err(|broken| format!("before the first action: {broken}"))?;
        history.go_on(actions)?;
        Ok(history)
    }

    /// Goes on with further actions.
    pub(crate) fn go_on(&mut self, actions: &[Action]) -> Result<(), String> {
        for (index, action) in actions.iter().enumerate() {
            self.step(action).map_err(|broken| format!("action {}, {action:?}: {broken}", index + 1))?;
        }
        Ok(())
    }

    /// Plays a history once more, and tells what is stored after each action, up to the one that breaks a law.
    pub(crate) fn tell(actions: &[Action]) -> String {
        let mut history = Self::new();
        let mut story = String::new();
        for (index, action) in [Action::Open(Who::Ana)].iter().chain(actions).enumerate() {
            let is_whole = history.step(action).is_ok();
            story += &format!("{index:3}. {action:?}\n     {}\n", history.told());
            if !is_whole {
                return story;
            }
        }
        let healed = history.heal().err().unwrap_or_default();
        story + "     everything works again: " + &history.told() + " " + &healed + "\n"
    }

    /// What is stored and open, in a line.
    fn told(&self) -> String {
        let device = self.world.device.borrow();
        let entries = device.stored.outbox.iter().map(|(key, json)| match OutboxEntry::read(key, json, Json::parse) {
            StoredRecord::Known(entry) => {
                let after = entry.after.map(|first| format!(" after {first}")).unwrap_or_default();
                let owner = entry.owner.unwrap_or_default();
                format!("{key} of {owner:?}{after} {:?}", entry.delivery.state())
            }
            other => format!("{key} {other:?}"),
        });
        let entries: Vec<_> = entries.collect();
        let drafts: Vec<_> = device.stored.records().drafts.into_iter().map(|(key, _)| key).collect();
        let tabs: Vec<_> = self.tabs.iter().map(|tab| tab.caller().unwrap_or_default()).collect();
        let service = self.world.service.borrow();
        let sent: Vec<_> = service.stored.iter().map(|stored| stored.key.as_str()).collect();
        format!("outbox {entries:?}, drafts {drafts:?}, sent {sent:?}, tabs {tabs:?}")
    }

    fn step(&mut self, action: &Action) -> Result<(), String> {
        let state = self.state(action);
        self.census.count(action.name(), &state);
        self.world.taken.set(self.world.taken.get() + 1);
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
            Action::Hide { tab } => self.with(tab, |tab| tab.hide()),
            Action::Freeze { tab } => self.with(tab, |tab| {
                tab.hide();
                tab.run();
                tab.is_frozen = true;
            }),
            Action::Thaw { tab } => self.thaw(tab),
            Action::Resume { tab } => self.with(tab, |tab| tab.show()),
            Action::Online { tab } => self.with(tab, |tab| tab.hear(PageEvent::Resumed)),
            Action::SignIn { tab, who } => self.with(tab, |tab| tab.change_hands(who.id())),
            Action::Cancel(cancels) => self.world.cancels.set(cancels),
            Action::Left(build) => builds::leave(&self.world, build),
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

    pub(crate) fn open(&mut self, person: Option<String>) {
        let id = self.world.number();
        self.world.open.borrow_mut().push(id);
        self.tabs.push(Tab::open(&self.world, id, person));
    }

    /// Whatever a closed tab has not done is lost with it.
    pub(crate) fn close(&mut self, tab: Tab, completes: bool) {
        let id = tab.id;
        // One that was just being written, or of which the page does not know it, may stay beside the request that it has
        // become.
        let mut drafts = self.world.device.borrow().drafts_of(id);
        drafts.extend(tab.keeps());
        let persistence = tab.app.persistence.peek();
        let is_left = |draft: &String| drafts.contains(draft) || persistence.queue.needs_draft(draft);
        self.world.ledger.borrow_mut().drafts.retain(|known| !is_left(&known.draft));
        let in_memory = persistence.queue.listed().filter(|entry| !tab.app.is_stored(&entry.key));
        let in_memory = in_memory.map(|entry| entry.key.clone());
        let undelivered = persistence.queue.undelivered_in_memory().into_iter().map(|queued| queued.entry.key.clone());
        self.world.ledger.borrow_mut().forgotten.extend(in_memory.chain(undelivered));
        drop(tab);
        self.world.open.borrow_mut().retain(|open| *open != id);
        self.world.timers.borrow_mut().retain(|timer| timer.tab != id);
        self.world.messages.borrow_mut().retain(|(to, _)| *to != id);
        let mut device = self.world.device.borrow_mut();
        let deletes = device.deletes_of(id);
        device.closed(id, completes);
        let has_failed =
            |key: &String| (!completes || device.fault.is_some()) && device.stored.outbox.contains_key(key);
        let left = deletes.into_iter().filter(has_failed).map(|key| ((key, id), u64::MAX));
        self.world.ledger.borrow_mut().undeleted.extend(left);
    }

    /// The program stops; the page mounts it again with what was typed.
    fn trap(&mut self, index: usize) {
        let Some(tab) = self.take_tab(index) else { return };
        let (person, title) = (tab.person(), tab.title(RequestKind::PartnerCenter));
        let typist = tab.app.settings.peek().person.clone();
        let typed = tab.app.form(RequestKind::PartnerCenter).draft.peek();
        let was_writing = tab.app.form(RequestKind::PartnerCenter).progress.peek().submission.is_editing();
        let known = tab.attached.clone();
        tab.typed_between.borrow().iter().for_each(|word| self.world.ledger.borrow_mut().deleted(word));
        self.close(tab, true);
        self.open(person);
        if let Some(tab) = self.tabs.last_mut().filter(|_| was_writing && !title.is_empty()) {
            // As the loader and the edge do: whose text it is is remembered.
            let form = tab.app.form(RequestKind::PartnerCenter);
            tab.app.settings.change(|settings| settings.person = typist.clone());
            form.saving.change(|saving| saving.author = typist);
            let texts = Field::ALL.iter().map(|&field| (field, typed.get(field))).filter(|(_, text)| !text.is_empty());
            texts.for_each(|(field, text)| form.set(field, text.to_owned()));
            // The form goes on with its draft, and has its files again.
            tab.attached.extend(known);
        }
    }

    pub(crate) fn thaw(&mut self, index: usize) {
        let at = index % self.tabs.len().max(1);
        if let Some(tab) = self.tabs.get_mut(at).filter(|tab| tab.is_frozen) {
            tab.is_frozen = false;
            tab.show();
        }
    }

    fn take_tab(&mut self, index: usize) -> Option<Tab> {
        (!self.tabs.is_empty()).then(|| self.tabs.remove(index % self.tabs.len()))
    }

    /// Acts in a tab that is not frozen.
    pub(crate) fn with(&mut self, index: usize, act: impl FnOnce(&mut Tab)) {
        let at = index % self.tabs.len().max(1);
        if let Some(tab) = self.tabs.get_mut(at).filter(|tab| !tab.is_frozen) {
            act(tab);
        }
    }

    pub(crate) fn with_world(&mut self, index: usize, act: impl FnOnce(&mut Tab, &World)) {
        let world = self.world.clone();
        self.with(index, |tab| act(tab, &world));
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
        let queue = &persistence.queue;
        let first = queue.listed().next().map(|entry| (entry.delivery.state(), queue.is_sending(&entry.key)));
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
