use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, Blob, ShadowRoot};

use crate::app;
use crate::app::backend::Outgoing;
use crate::app::future::{Call, LocalBoxFuture};
use crate::app::storage::{ReadYourWrites, Storage};
use crate::i18n::Localizer;
use crate::model::{Failure, Receipt};
use crate::ui::state::{FileIntake, LazyServices};
use crate::web::dom::{self, focus_keeper, get, print, wait_for};
use crate::web::files::Files;
use crate::web::intl;
use crate::web::net::{Backend, OutgoingRequest};
use crate::web::storage::BrowserStorage;
use crate::web::texts::Texts;
use crate::wire::BackendConfig;

/// Implements the effects of all lazy views for one element.
pub struct BrowserLazyServices {
    backend: Backend,
    texts: Texts,
    root: ShadowRoot,
    files: Files,
    storage: Rc<dyn Storage>,
    /// Abort controllers of the submissions in progress, by their idempotency keys.
    stopping: Rc<RefCell<Vec<(String, AbortController)>>>,
}

impl BrowserLazyServices {
    /// Creates the services of the element with this shadow root.
    pub fn new(backend: Backend, texts: Texts, root: ShadowRoot, files: Files) -> Self {
        let storage = Rc::new(ReadYourWrites::new(Rc::new(BrowserStorage::new(files.clone())), spawn_local));
        Self { backend, texts, root, files, storage, stopping: Rc::default() }
    }
}

impl app::backend::Backend for BrowserLazyServices {
    fn submit(&self, outgoing: Outgoing, progress: Rc<dyn Fn(u64, u64)>) -> Call<Receipt> {
        let stopping = self.stopping.clone();
        let controller = AbortController::new().expect("browsers have AbortController");
        stopping.borrow_mut().push((outgoing.key.clone(), controller.clone()));
        let (backend, storage) = (self.backend.clone(), self.storage.clone());
        let files = self.files.clone();
        Box::pin(async move {
            let key = outgoing.key.clone();
            let outcome = match taken_up(&files, &storage, &outgoing.files).await {
                Some(files) => {
                    let submission = OutgoingRequest { json: outgoing.body, key: outgoing.key, files, progress };
                    backend.submit(submission, controller.signal()).await
                }
                None => Err(Failure::FilesGone),
            };
            stopping.borrow_mut().retain(|(known, _)| *known != key);
            outcome
        })
    }

    fn caller(&self) -> Call<Option<String>> {
        let call = self.backend.get::<BackendConfig>("config".to_owned());
        Box::pin(async { Ok(call.await?.caller_id) })
    }
}

impl LazyServices for BrowserLazyServices {
    fn stop(&self, key: &str) {
        self.stopping.borrow().iter().filter(|(known, _)| known == key).for_each(|(_, controller)| controller.abort());
    }

    fn storage(&self) -> Rc<dyn Storage> {
        self.storage.clone()
    }

    fn intake(&self) -> Rc<dyn FileIntake> {
        Rc::new(self.files.clone())
    }

    fn spare_time(&self) -> LocalBoxFuture<bool> {
        Box::pin(dom::spare_time())
    }

    fn ago(&self, language: &str, seconds: i64) -> String {
        intl::ago(language, seconds)
    }

    fn copy(&self, text: String) -> LocalBoxFuture<bool> {
        Box::pin(async move {
            let Some(window) = web_sys::window().filter(|window| window.is_secure_context()) else { return false };
            wait_for(&get(&window.navigator(), "clipboard"), "writeText", &[text.into()]).await.is_ok()
        })
    }

    fn select(&self, id: &str) {
        let (root, id) = (self.root.clone(), id.to_owned());
        spawn_local(async move { dom::select(&root, &id).await });
    }

    fn print(&self, id: &str) {
        print::print(&self.root, id);
    }

    fn keep_focus(&self) {
        focus_keeper::keep_focus(&self.root);
    }

    fn files(&self) -> Rc<dyn app::files::Files> {
        Rc::new(self.files.clone())
    }

    fn texts(&self, language: &str) -> LocalBoxFuture<Option<Rc<Localizer>>> {
        let (texts, language) = (self.texts.clone(), language.to_owned());
        Box::pin(async move { texts.localizer_in(&language).await.map(Rc::new) })
    }
}

/// Collects the files of a request with their names; files that this page does not hold are restored from storage.
/// `None` if a file is missing: a request is not sent without its files.
async fn taken_up(
    files: &Files,
    storage: &Rc<dyn Storage>,
    wanted: &[(String, String)],
) -> Option<Vec<(String, Blob)>> {
    let mut found = Vec::new();
    for (id, name) in wanted {
        if files.blob(id).is_none() {
            storage.restore_file(id, name).await;
        }
        found.push((name.clone(), files.blob(id)?));
    }
    Some(found)
}
