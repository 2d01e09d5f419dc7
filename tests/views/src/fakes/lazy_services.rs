use std::cell::RefCell;
use std::rc::Rc;

use support_widget::app::backend::{Backend, Outgoing};
use support_widget::app::future::{Call, LocalBoxFuture};
use support_widget::app::storage::{ReadYourWrites, Storage};
use support_widget::i18n::Localizer;
use support_widget::model::{
    Article, Customer, HealthReport, Link, NewWatch, Notice, Page, Query, Receipt, Recorded, RequestChange,
    RequestDetails, RequestSummary, Service, SolvedProblem, WatchedIssue,
};
use support_widget::ui::state::{FileIntake, GuidanceServices, HelpServices, LazyServices, RequestServices};
use support_widget::web::dom::{self, element, focus_keeper};
use support_widget::web::files::Files;
use support_widget::web::intl;
use wasm_bindgen_futures::spawn_local;
use web_sys::ShadowRoot;

use super::{FakeBackend, FakePage, FakeStorage};
use crate::stage::localizer;

/// The effects of the views in all lazy chunks.
pub struct FakeLazyServices {
    root: ShadowRoot,
    page: Rc<FakePage>,
    backend: Rc<FakeBackend>,
    storage: Rc<dyn Storage>,
    files: Files,
    session: RefCell<Vec<(&'static str, String)>>,
}

impl FakeLazyServices {
    /// Makes the services of the views below a shadow root.
    pub fn new(
        root: ShadowRoot,
        page: Rc<FakePage>,
        backend: Rc<FakeBackend>,
        storage: Rc<FakeStorage>,
        files: Files,
    ) -> Self {
        // As the browser's own storage is wrapped.
        let storage = Rc::new(ReadYourWrites::new(storage, spawn_local));
        Self { root, page, backend, storage, files, session: RefCell::default() }
    }
}

impl Backend for FakeLazyServices {
    fn submit(&self, outgoing: Outgoing, _: Rc<dyn Fn(u64, u64)>) -> Call<Receipt> {
        self.backend.submit.call(outgoing)
    }

    fn caller(&self) -> Call<Option<String>> {
        self.backend.caller.call(())
    }
}

impl LazyServices for FakeLazyServices {
    fn stop(&self, key: &str) {
        self.backend.submit.stop(|outgoing| outgoing.key == key);
    }

    fn storage(&self) -> Rc<dyn Storage> {
        self.storage.clone()
    }

    fn intake(&self) -> Rc<dyn FileIntake> {
        Rc::new(self.files.clone())
    }

    fn spare_time(&self) -> LocalBoxFuture<bool> {
        let has_time = !self.page.saves_data.get();
        Box::pin(async move { has_time })
    }

    fn ago(&self, language: &str, seconds: i64) -> String {
        intl::ago(language, seconds)
    }

    fn copy(&self, text: String) -> LocalBoxFuture<bool> {
        let is_copied = self.page.copies.get();
        if is_copied {
            self.page.copied.replace(text);
        }
        Box::pin(async move { is_copied })
    }

    fn select(&self, id: &str) {
        let (root, id) = (self.root.clone(), id.to_owned());
        spawn_local(async move { dom::select(&root, &id).await });
    }

    fn print(&self, id: &str) {
        self.page.printed.borrow_mut().push(id.to_owned());
    }

    fn keep_focus(&self) {
        focus_keeper::keep_focus(&self.root);
    }

    fn files(&self) -> Rc<dyn support_widget::app::files::Files> {
        Rc::new(self.files.clone())
    }

    fn texts(&self, language: &str) -> LocalBoxFuture<Option<Rc<Localizer>>> {
        let texts = Rc::new(localizer(language, &Default::default()));
        Box::pin(async { Some(texts) })
    }
}

impl HelpServices for FakeLazyServices {
    fn customers(&self, words: &str) -> Call<Page<Customer>> {
        self.backend.customers.call(words.to_owned())
    }

    fn services(&self, customer: Option<&str>) -> Call<Page<Service>> {
        self.backend.services.call(customer.map(str::to_owned))
    }

    fn health(&self, service: Option<&str>, customer: Option<&str>) -> Call<HealthReport> {
        self.backend.health.call((service.map(str::to_owned), customer.map(str::to_owned)))
    }

    fn articles(&self, words: &str, service: Option<&str>) -> Call<Page<Article>> {
        self.backend.articles.call((words.to_owned(), service.map(str::to_owned)))
    }

    fn watch(&self, watch: NewWatch) -> Call<WatchedIssue> {
        self.backend.watch.call(watch)
    }

    fn watched(&self) -> Call<Page<WatchedIssue>> {
        self.backend.watched.call(())
    }

    fn note_notice(&self, id: &str, notice: Notice) -> Call<WatchedIssue> {
        self.backend.notice.call((id.to_owned(), notice))
    }

    fn unwatch(&self, id: &str) -> Call<()> {
        self.backend.unwatch.call(id.to_owned())
    }

    fn solved(&self, solved: SolvedProblem) -> Call<Recorded> {
        self.backend.solved.call(solved)
    }

    fn address(&self, given: &str) -> Option<Link> {
        Link::parse(given)
    }

    fn reveal(&self, id: &str) {
        element(&self.root, id).into_iter().for_each(|element| element.scroll_into_view());
    }
}

impl GuidanceServices for FakeLazyServices {
    fn session_value(&self, name: &'static str) -> Option<String> {
        let values = self.session.borrow();
        values.iter().rev().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
    }

    fn set_session_value(&self, name: &'static str, value: String) {
        self.session.borrow_mut().push((name, value));
    }
}

impl RequestServices for FakeLazyServices {
    fn requests(&self, query: Query) -> Call<Page<RequestSummary>> {
        self.backend.requests.call(query)
    }

    fn request(&self, id: String) -> Call<RequestDetails> {
        self.backend.request.call(id)
    }

    fn download(&self, url: &str, name: &str) -> Call<()> {
        self.backend.download.call((url.to_owned(), name.to_owned()))
    }

    fn change_request(&self, id: &str, change: RequestChange) -> Call<RequestDetails> {
        self.backend.change.call((id.to_owned(), change))
    }
}
