//! What people do in a tab.

use support_widget::app::drafts::{Standing, continue_draft, discard_offered, discard_open, offered};
use support_widget::app::form::Form;
use support_widget::app::outbox::{self, Stage};
use support_widget::model::{Customer, Draft, Field, Json, Relationship, RequestKind, View};

use crate::action::{Action, Kind};
use crate::history::History;
use crate::ledger::{SubmittedDraft, words};
use crate::tab::{Tab, files};
use crate::world::World;

/// Longest title in words: a title has a limit, and what exceeds it is not sent.
const LONGEST_TITLE: usize = 8;

/// Most files of a form.
const MOST_FILES: usize = 3;

impl History {
    pub(crate) fn act_as_person(&mut self, action: &Action) {
        match *action {
            Action::Type { tab, kind } => self.write(tab, kind, true),
            Action::Clear { tab, kind } => self.write(tab, kind, false),
            Action::Submit { tab, kind } => self.submit(tab, kind.of()),
            Action::EditAgain { tab, kind } => self.with(tab, |tab| {
                tab.app.go(View::NewRequest(kind.of()));
                outbox::edit_again(&tab.app, tab.app.form(kind.of()));
            }),
            Action::Switch { tab, kind } => self.with_world(tab, |tab, world| switch(tab, world, kind)),
            Action::DiscardOpen { tab, kind } => self.with_world(tab, |tab, world| {
                let form = tab.app.form(kind.of());
                if form.progress.peek().submission.is_editing() {
                    world.ledger.borrow_mut().deleted(&tab.title(kind.of()));
                    files(form).iter().for_each(|id| world.ledger.borrow_mut().deleted(id));
                    discard_open(&tab.app, form);
                }
            }),
            Action::Continue { tab, draft } => self.with(tab, |tab| {
                if let Some(key) = offered(&tab.app, None).get(draft) {
                    tab.has_opened = true;
                    continue_draft(&tab.app, key);
                }
            }),
            Action::DiscardOffered { tab, draft } => self.with_world(tab, |tab, world| {
                let persistence = tab.app.persistence.peek();
                let offered = offered(&tab.app, None);
                let key = offered.get(draft);
                if let Some((key, draft)) = key.and_then(|key| Some((key, persistence.draft(key)?))) {
                    world.ledger.borrow_mut().deleted(draft.form.draft.get(Field::Title));
                    draft.form.files.iter().for_each(|file| world.ledger.borrow_mut().deleted(&file.id));
                    discard_offered(&tab.app, key);
                }
            }),
            Action::SendNow { tab, entry } => self.on_entry(tab, entry, |tab, world, key| {
                world.ledger.borrow_mut().asked.insert(key.to_owned());
                outbox::send(&tab.app, key);
            }),
            Action::EditEntry { tab, entry } => self.on_entry(tab, entry, |tab, _, key| {
                tab.has_opened = true;
                outbox::edit(&tab.app, key);
            }),
            Action::DeleteEntry { tab, entry } => self.on_entry(tab, entry, |tab, world, key| {
                let persistence = tab.app.persistence.peek();
                let form = persistence.queue.entry(key).map(|entry| entry.form.clone());
                if let Some(form) = form.filter(|_| !persistence.queue.is_sending(key)) {
                    world.ledger.borrow_mut().deleted(form.draft.get(Field::Title));
                    form.files.iter().for_each(|file| world.ledger.borrow_mut().deleted(&file.id));
                    outbox::delete(&tab.app, key);
                }
            }),
            Action::SendOther { tab } => self.with_world(tab, |tab, world| {
                let form = tab.app.form(RequestKind::Customer);
                for key in form.progress.peek().additional_requests.iter().filter_map(|known| known.submission.key()) {
                    world.ledger.borrow_mut().asked.insert(key.to_owned());
                }
                if let Some(key) = form.progress.peek().additional_requests.first().and_then(|it| it.submission.key()) {
                    let mut ledger = world.ledger.borrow_mut();
                    ledger.withdrawn.remove(key);
                    ledger.entries.remove(key);
                    *ledger.keys.entry(key.to_owned()).or_default() += 1;
                }
                outbox::submit_additional_request(&tab.app, form, 0);
            }),
            Action::LeaveOther { tab } => self.with(tab, |tab| {
                outbox::leave_out_additional_request(&tab.app, tab.app.form(RequestKind::Customer), 0);
            }),
            Action::Attach { tab } => {
                let number = self.world.number();
                self.with_world(tab, |tab, world| {
                    let free = tab.writable(RequestKind::PartnerCenter).filter(|form| files(form).len() < MOST_FILES);
                    if let Some(form) = free {
                        let author = tab.caller().or_else(|| form.saving.peek().author.clone());
                        let kind = form.kind;
                        let id = tab.attach(kind, number);
                        tab.types(world, &id, &tab.title(kind), author);
                    }
                });
            }
            // What says nothing of the problem.
            Action::Phone { tab } => self.with(tab, |tab| {
                if let Some(form) = tab.writable(RequestKind::PartnerCenter) {
                    form.set(Field::PhoneNumber, "555-0100".to_owned());
                }
            }),
            Action::Detach { tab } => self.with_world(tab, |tab, world| {
                if let Some(form) = tab.writable(RequestKind::PartnerCenter)
                    && let Some(id) = files(form).first()
                {
                    world.ledger.borrow_mut().deleted(id);
                    form.files.change(|files| files.remove(id));
                }
            }),
            _ => {}
        }
    }

    fn write(&mut self, tab: usize, kind: Kind, adds: bool) {
        let word = format!("w{}", self.world.number());
        self.with_world(tab, |tab, world| {
            let kind = kind.of();
            choose_customers(tab, kind);
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
                // What is added to a form that somebody has begun is theirs.
                let author = tab.caller().or_else(|| form.saving.peek().author.clone());
                tab.types(world, &word, &present, author);
                form.set(Field::Title, format!("{present} {word}").trim().to_owned());
            }
        });
    }

    fn submit(&mut self, tab: usize, kind: RequestKind) {
        self.with_world(tab, |tab, world| {
            let (app, form) = (&tab.app, tab.app.form(kind));
            app.go(View::NewRequest(kind));
            let draft = own_draft(form, world);
            if form.progress.peek().submission.is_editing() {
                app.review(form, false);
            }
            let may_submit = matches!(tab.app.stage(form), Stage::Reviewing | Stage::Failed(_));
            if !may_submit {
                return;
            }
            outbox::submit(app, form);
            if world.cancels.get() {
                return;
            }
            let progress = form.progress.peek();
            let (Some(request), Some(key)) = (progress.submission.request(), progress.submission.key()) else { return };
            let mut ledger = world.ledger.borrow_mut();
            *ledger.submitted.entry(request.title.clone()).or_default() += 1;
            let further = progress.additional_requests.iter().filter_map(|further| further.submission.key());
            further.chain([key]).for_each(|key| *ledger.keys.entry(key.to_owned()).or_default() += 1);
            // What was withdrawn under this key was an earlier submission.
            ledger.withdrawn.remove(key);
            ledger.entries.remove(key);
            ledger.asked.insert(key.to_owned());
            let (title, request, tab) = (request.title.clone(), key.to_owned(), tab.id);
            ledger.drafts.extend(draft.map(|draft| SubmittedDraft { draft, title, request, tab }));
            for further in progress.additional_requests.iter().filter_map(|further| further.submission.key()) {
                ledger.withdrawn.remove(further);
                ledger.firsts.insert(further.to_owned(), key.to_owned());
            }
        });
    }

    fn on_entry(&mut self, tab: usize, index: usize, act: impl FnOnce(&mut Tab, &World, &str)) {
        self.with_world(tab, |tab, world| {
            let persistence = tab.app.persistence.peek();
            let Some(entry) = persistence.queue.listed().nth(index) else { return };
            tab.app.go(View::Outbox);
            act(tab, world, &entry.key);
        });
    }
}

/// The stored draft that a form is saved as, unless another tab has written that one since: then it stays.
fn own_draft(form: &Form, world: &World) -> Option<String> {
    let open = form.saving.peek().open.clone()?;
    let device = world.device.borrow();
    let stored = device.stored.drafts.get(open.key()).map(String::as_str);
    (open.standing(stored, Json::parse) != Standing::WrittenElsewhere).then(|| open.key().to_owned())
}

/// Goes from one form to the other, where a problem may be described already.
fn switch(tab: &Tab, world: &World, kind: Kind) {
    let other = match kind {
        Kind::PartnerCenter => RequestKind::Customer,
        Kind::Customers => RequestKind::PartnerCenter,
    };
    let Some(form) = tab.writable(kind.of()) else { return };
    choose_customers(tab, other);
    let is_free = tab.writable(other).is_some() && tab.title(other).is_empty();
    tab.app.go(View::NewRequest(other));
    tab.app.move_problem(form, tab.app.form(other));
    if let Some(author) = &tab.app.form(other).saving.peek().author {
        // What somebody has begun there, before they signed out, makes all of it theirs.
        world.ledger.borrow_mut().known(&tab.title(other), author);
        files(tab.app.form(other)).iter().for_each(|id| world.ledger.borrow_mut().known(id, author));
    }
    let both = words(&tab.title(kind.of())).into_iter().find(|word| words(&tab.title(other)).contains(word));
    if let Some(word) = both.filter(|_| is_free) {
        world.ledger.borrow_mut().broken.push(format!("{word} is in two forms"));
    }
}

/// Names the customers who have the problem, unless they are named.
fn choose_customers(tab: &Tab, kind: RequestKind) {
    if kind == RequestKind::Customer && tab.app.flow.peek().customer().is_none() {
        tab.app.flow.change(|flow| {
            flow.select(customer("first"));
            flow.add_other(customer("second"));
        });
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
fn fill(draft: &mut Draft) {
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
