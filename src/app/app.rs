use std::cell::{Ref, RefCell};
use std::future::Future;
use std::ops::Deref;
use std::rc::Rc;

use super::backend::Backend;
use super::clock::Clock;
use super::files::Files;
use super::form::Form;
use super::host::Host;
use super::notify::Notify;
use super::observable::Observable;
use super::persistence_state::PersistenceState;
use super::settings::{Caller, Settings};
use super::storage::Storage;
use super::tasks::Tasks;
use crate::i18n::{Localizer, MessageId};
use crate::model::{HelpFlow, Navigation, RequestKind, Upload, View};

/// What one widget does, apart from the views that show it and the browser that it runs in. Cloning it clones a handle,
/// not the data.
#[derive(Clone)]
pub struct App(Rc<Parts>);

/// The values of an [`App`], and the ports that it acts through.
pub struct Parts {
    /// Settings from the page, its attributes and the backend.
    pub settings: Observable<Settings>,
    /// Navigation history and the current view.
    pub navigation: Observable<Navigation>,
    /// Text of the live region, which screen readers announce next.
    pub announcement: Observable<String>,
    /// The current texts.
    pub texts: Observable<Rc<Localizer>>,
    /// State of the help flow, which leads from a customer's problem to the form.
    pub flow: Observable<HelpFlow>,
    /// The persisted drafts, and what was submitted. Changed by `change_persistence` alone.
    pub persistence: Observable<PersistenceState>,
    /// Upload progress of the requests being sent, by their idempotency keys.
    pub upload: Observable<Vec<(String, Upload)>>,
    /// Caller, backend and turn that the persisted records were last read for.
    pub(super) shown_for: Observable<Option<(Caller, String, u32)>>,
    /// Notified of each change of `persistence`.
    pub(super) persistence_changed: Notify,
    forms: [Form; 3],
    host: Rc<dyn Host>,
    clock: Rc<dyn Clock>,
    lazy: RefCell<Option<LazyPorts>>,
    tasks: Tasks,
}

/// The ports that come with a lazy chunk: only what is submitted and stored needs them.
pub struct LazyPorts {
    /// The backend.
    pub backend: Rc<dyn Backend>,
    /// The storage of the device.
    pub storage: Rc<dyn Storage>,
    /// The bytes of attached files.
    pub files: Rc<dyn Files>,
}

impl App {
    /// Creates the app of a widget that starts at a view.
    pub fn new(
        host: Rc<dyn Host>,
        clock: Rc<dyn Clock>,
        texts: Rc<Localizer>,
        settings: Settings,
        start: View,
    ) -> Self {
        Self(Rc::new(Parts {
            settings: Observable::new(settings),
            navigation: Observable::new(Navigation::new(start)),
            announcement: Observable::new(String::new()),
            texts: Observable::new(texts),
            flow: Observable::new(HelpFlow::new(RequestKind::Customer)),
            persistence: Observable::new(PersistenceState::default()),
            upload: Observable::new(Vec::new()),
            shown_for: Observable::new(None),
            persistence_changed: Notify::default(),
            forms: [
                Form::new(RequestKind::PartnerCenter),
                Form::new(RequestKind::Customer),
                Form::new(RequestKind::CustomerSelfService),
            ],
            host,
            clock,
            lazy: RefCell::new(None),
            tasks: Tasks::new(),
        }))
    }

    /// Returns the form for a kind of request; its content is retained while other views are shown.
    pub fn form(&self, kind: RequestKind) -> &Form {
        let [partner_center, customer, self_service] = &self.0.forms;
        match kind {
            RequestKind::PartnerCenter => partner_center,
            RequestKind::Customer => customer,
            RequestKind::CustomerSelfService => self_service,
        }
    }

    /// Returns the forms of all kinds.
    pub fn forms(&self) -> &[Form] {
        &self.0.forms
    }

    /// Returns the port to the host page.
    pub fn host(&self) -> &dyn Host {
        &*self.0.host
    }

    /// Returns the port to the clocks.
    pub fn clock(&self) -> &dyn Clock {
        &*self.0.clock
    }

    /// Returns the port to the backend.
    pub fn backend(&self) -> Rc<dyn Backend> {
        self.lazy().backend.clone()
    }

    /// Returns the port to the storage.
    pub fn storage(&self) -> Rc<dyn Storage> {
        self.lazy().storage.clone()
    }

    /// Returns the port to attached files.
    pub fn files(&self) -> Rc<dyn Files> {
        self.lazy().files.clone()
    }

    /// Installs the ports that come with a lazy chunk.
    pub fn set_lazy_ports(&self, ports: LazyPorts) {
        self.0.lazy.replace(Some(ports));
    }

    /// Runs a task until it ends or the widget is unmounted. An unmounted widget's tasks are never polled again. Work
    /// that must outlive the widget uses [`Host::run`].
    pub fn spawn(&self, task: impl Future<Output = ()> + 'static) {
        self.0.tasks.spawn(self.host(), Box::pin(task));
    }

    /// Aborts all tasks: the widget is unmounted.
    pub fn end(&self) {
        self.0.tasks.abort();
    }

    /// Whether the widget is unmounted.
    pub fn is_over(&self) -> bool {
        self.0.tasks.is_aborted()
    }

    /// Has screen readers announce a message.
    pub fn announce(&self, message: MessageId) {
        self.announcement.set(self.texts.peek().text(message));
    }

    /// # Panics
    ///
    /// If the chunk that sends is not loaded; only what it brings may call this.
    fn lazy(&self) -> Ref<'_, LazyPorts> {
        Ref::map(self.0.lazy.borrow(), |lazy| lazy.as_ref().expect("the chunk that sends brings its ports"))
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
