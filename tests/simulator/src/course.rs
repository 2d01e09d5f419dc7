//! How a history goes on between two actions: what runs, arrives and passes.

use support_widget::app::outbox::OutboxEntry;
use support_widget::app::owner::UNKNOWN_OWNER;
use support_widget::app::storage::PageEvent;
use support_widget::app::storage::StorageError;
use support_widget::model::Field;

use crate::action::Who;
use crate::history::{History, MOST_TABS};
use crate::laws;
use crate::tab::Tab;
use crate::tab::files;

/// Messages and operations after one action; more of them would never end.
const MOST_TURNS: usize = 400;

impl History {
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
        let device = self.world.device.borrow();
        let fault = device.fault;
        if fault == Some(StorageError::Unavailable) {
            // Nobody can delete what cannot be reached.
            let service = self.world.service.borrow();
            ledger.drafts.retain(|known| service.stored.iter().all(|stored| stored.key != known.request));
        }
        for tab in self.tabs.iter().filter(|tab| !tab.is_frozen) {
            tab.note_turn(&mut ledger);
            if let Some(person) = tab.caller() {
                for form in tab.app.forms() {
                    ledger.known(form.draft.peek().get(Field::Title), &person);
                    files(form).iter().for_each(|id| ledger.known(id, &person));
                }
                ledger.signed_in(&person, &device.stored.outbox);
            }
            // Another tab may have taken something back a moment ago, and says what became of it.
            let is_up_to_date = !device.is_asked_by(tab.id);
            for form in tab.app.forms() {
                let (saving, attached) = (form.saving.peek(), form.files.peek());
                if saving.machine.is_saved() && !saving.ended_in_other_tab && is_up_to_date {
                    ledger.said_saved(form.draft.peek().get(Field::Title));
                    for file in attached.ready() {
                        if saving.lacks_files { ledger.said_unsaved(&file.id) } else { ledger.said_saved(&file.id) }
                    }
                }
                // What cannot be read out of reach of the storage is to be chosen again, as the form says.
                let is_lost = |id: &&String| {
                    fault == Some(StorageError::Unavailable) && attached.ready().all(|file| file.id != **id)
                };
                files(form).iter().filter(is_lost).for_each(|id| ledger.said_unsaved(id));
            }
            let persistence = tab.app.persistence.peek();
            let stored = persistence.queue.listed().filter(|entry| is_up_to_date && tab.app.is_stored(&entry.key));
            let stored: Vec<_> = stored.filter(|entry| !ledger.withdrawn.contains(&entry.key)).collect();
            for entry in stored {
                ledger.said_saved(entry.form.draft.get(Field::Title));
            }
            for entry in persistence.queue.listed() {
                if ledger.entries.get(&entry.key) != Some(entry) {
                    ledger.entries.insert(entry.key.clone(), entry.clone());
                }
            }
            // What was submitted again since may be sent, under the same key, from the record of before as well.
            let withdrawn = &persistence.queue.withdrawn;
            let is_back = |entry: &&OutboxEntry| withdrawn.is_to_go(entry) && withdrawn.is_own(&entry.key);
            let back = ledger.entries.values().filter(is_back);
            let back: Vec<_> = back.map(|entry| entry.key.clone()).collect();
            ledger.ever_withdrawn.extend(back.clone());
            ledger.withdrawn.extend(back);
        }
        ledger.undeleted.retain(|(key, _), _| !device.waiting.is_empty() || device.stored.outbox.contains_key(key));
        if fault == Some(StorageError::Unavailable) {
            for tab in &self.tabs {
                let persistence = tab.app.persistence.peek();
                let own = ledger.withdrawn.iter().filter(|key| persistence.queue.withdrawn.is_own(key));
                let own: Vec<_> = own.map(|key| ((key.clone(), tab.id), device.asked)).collect();
                ledger.undeleted.extend(own);
            }
        }
        let unsaved = self.tabs.iter().filter(|tab| !tab.is_frozen).flat_map(|tab| tab.app.forms());
        let unsaved = unsaved.filter(|form| form.saving.peek().machine.would_be_lost());
        // Where another tab has written the draft, the form says that it is becoming one of its own.
        for form in unsaved.filter(|form| fault.is_some() || form.saving.peek().is_separate_copy) {
            ledger.said_unsaved(form.draft.peek().get(Field::Title));
            files(form).iter().for_each(|id| ledger.said_unsaved(id));
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

    pub(crate) fn let_storage(&mut self, index: usize) {
        let mut device = self.world.device.borrow_mut();
        if device.waiting.is_empty() {
            return;
        }
        let at = index % device.waiting.len();
        let operation = device.waiting.remove(at);
        let tell = device.perform(operation);
        drop(device);
        tell();
    }

    pub(crate) fn let_call(&mut self, index: usize) {
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
    pub(crate) fn pass(&mut self, milliseconds: u64) {
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
            self.world.woken.set(self.world.woken.get() + 1);
            // The task that waited may be gone.
            let _ = timer.over.send(());
        }
        self.world.elapsed.set(end);
    }

    /// Everything works again, and everybody looks in once more: in the tabs that are open, and in new ones.
    pub(crate) fn heal(&mut self) -> Result<(), String> {
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
        self.tabs.iter().for_each(Tab::show);
        self.settle();
        for index in 0..self.tabs.len() {
            self.bring_back_senders(index)?;
        }
        laws::check(self)?;
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
            self.tabs.iter().for_each(Tab::show);
            self.settle();
            self.wait_for_arrivals();
            laws::check(self)?;
        }
        laws::all_arrives(self)
    }

    /// Whoever has submitted what a tab alone holds signs in there again.
    fn bring_back_senders(&mut self, index: usize) -> Result<(), String> {
        self.wait_for_arrivals();
        laws::what_is_in_memory_arrives(self)?;
        let in_memory = self.tabs[index].app.persistence.peek().queue.undelivered_in_memory();
        let mut senders: Vec<_> = in_memory.into_iter().filter_map(|queued| queued.entry.owner.clone()).collect();
        senders.retain(|sender| sender != UNKNOWN_OWNER);
        senders.dedup();
        for sender in senders {
            self.with(index, |tab| tab.change_hands(Some(sender)));
            self.settle();
            self.wait_for_arrivals();
            laws::what_is_in_memory_arrives(self)?;
        }
        Ok(())
    }

    fn wait_for_arrivals(&mut self) {
        if laws::something_waits(self) {
            self.pass(600_000);
        }
    }
}
