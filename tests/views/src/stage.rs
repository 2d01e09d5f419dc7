use std::cell::RefCell;
use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::IntoAny;
use support_widget::app::settings::{Caller, Context, Settings};
use support_widget::i18n::{Localizer, Names, SOURCE, compiled, compiled_files, compiled_flows, compiled_submission};
use support_widget::model::{Audience, Features, Rules, Timestamp, View};
use support_widget::ui::shell::{
    app, files_view, guidance_view, help_view, records_view, requests_view, start_persistence, submission_view,
};
use support_widget::ui::state::{Chunk, ChunkLoader, ChunkServices, LoadedChunk, State};
use support_widget::web::dom::styles;
use support_widget::web::files::Files;
use support_widget::web::intl;
use support_widget::web::lazy::{files_styles, flows_styles, submission_styles};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

use crate::fakes::{FakeBackend, FakeChunks, FakeClock, FakeLazyServices, FakePage, FakeServices, FakeStorage};
use crate::screen::Screen;

/// What stands around the views before they are drawn.
pub struct Stage {
    /// Where the widget starts.
    pub view: View,
    /// Settings of the page and the backend.
    pub settings: Settings,
    /// What the page says of its visitor.
    pub context: Context,
    /// The language.
    pub language: &'static str,
    /// What texts mention.
    pub names: Names,
    /// The backend.
    pub backend: Rc<FakeBackend>,
    /// The device.
    pub storage: Rc<FakeStorage>,
    /// The server of the lazy chunks.
    pub chunks: Rc<FakeChunks>,
}

/// Friday, 20 November 2026, 10:00 UTC.
const NOW: i64 = 1_795_168_800;

impl Stage {
    /// A partner's page in English, with a backend that has every feature and knows the caller as `ana`.
    pub fn new(view: View) -> Self {
        let settings = Settings {
            features: Some(Features::ALL),
            backend: "https://desk.contoso.example/v1/".to_owned(),
            drafts: true,
            ..Settings::default()
        };
        let stage = Self {
            view,
            settings,
            context: Context::default(),
            language: SOURCE,
            names: Names::default(),
            backend: Rc::default(),
            storage: Rc::default(),
            chunks: Rc::default(),
        };
        stage.caller(Some("ana"))
    }

    /// Another caller, whom page and backend know, or nobody who is signed in.
    pub fn caller(mut self, caller: Option<&str>) -> Self {
        let caller = caller.map(str::to_owned);
        (self.settings.caller, self.settings.person) = (Caller::Known(caller.clone()), caller.clone());
        self.backend.caller.answers(move |()| Ok(caller.clone()));
        self
    }

    /// Another cloud, with its rules and names.
    pub fn cloud(mut self, cloud: support_widget::model::Cloud) -> Self {
        self.settings.rules = Rules::of(cloud);
        self.names.cloud = cloud;
        self
    }

    /// Another audience.
    pub fn audience(mut self, audience: Audience) -> Self {
        self.settings.audience = audience;
        self
    }

    /// Another language.
    pub fn language(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    /// Draws the views, in place of those of the test before, as the element does where there may be records.
    pub fn mount(self) -> Screen {
        let screen = self.mount_without_records();
        screen.state.preload_chunk(Chunk::Records);
        screen
    }

    /// Draws the views as the element does where there are no records as far as it knows.
    pub fn mount_without_records(self) -> Screen {
        LAST.with(|last| last.take());
        let Self { view, settings, context, language, names, backend, storage, chunks } = self;
        let (place, root) = place();
        let (page, clock) = (Rc::<FakePage>::default(), Rc::new(FakeClock::new(Timestamp::from_seconds(NOW))));
        page.copies.set(true);
        let services = Rc::new(FakeServices::new(root.clone(), page.clone(), clock.clone()));
        let files = Files::new(root.clone());
        let lazy = FakeLazyServices::new(root.clone(), page.clone(), backend.clone(), storage.clone(), files.clone());
        let texts = Rc::new(localizer(language, &names));
        let loader = loader(chunks.clone(), Rc::new(lazy), files.clone(), texts.clone());
        let drawn = Rc::new(RefCell::new(None));
        let slot = drawn.clone();
        let view = mount_to(place, move || {
            let state = State::new(services, loader, texts, view);
            state.apply_settings(settings);
            state.prefill(&context, None);
            slot.replace(Some(state));
            app(state)
        });
        let state = drawn.take().expect("mounting draws at once");
        LAST.with(|last| last.replace(Some(Box::new(view))));
        Screen { root, state, page, clock, backend, storage, chunks, files, language, names }
    }
}

thread_local! {
    /// The views of the last test, which stay for a picture of them, should it fail.
    static LAST: RefCell<Option<Box<dyn std::any::Any>>> = const { RefCell::new(None) };
}

/// The texts of a language, all compiled in.
pub fn localizer(language: &str, names: &Names) -> Localizer {
    let texts = |tag| {
        let parts = [compiled(tag), compiled_submission(tag), compiled_files(tag), compiled_flows(tag)];
        parts.map(Option::unwrap_or_default)
    };
    Localizer::new(language, &texts(language), &texts(SOURCE), None, names, intl::plural)
}

/// The chunks as the build makes them.
fn loader(chunks: Rc<FakeChunks>, lazy: Rc<FakeLazyServices>, files: Files, localizer: Rc<Localizer>) -> ChunkLoader {
    Rc::new(move |chunk| {
        let draw = match chunk {
            Chunk::Submission => submission_view,
            Chunk::Files => files_view,
            Chunk::Records => records_view,
            Chunk::Flows => |_, _| ().into_any(),
            Chunk::Help => help_view,
            Chunk::Guidance => guidance_view,
            Chunk::Requests => requests_view,
        };
        let begin = if chunk == Chunk::Submission { start_persistence } else { |_| () };
        let services = match chunk {
            Chunk::Submission => vec![ChunkServices::Lazy(lazy.clone())],
            Chunk::Files => {
                files.begin_reading();
                vec![ChunkServices::Files(Rc::new(files.clone()))]
            }
            Chunk::Guidance => vec![ChunkServices::Help(lazy.clone()), ChunkServices::Guidance(lazy.clone())],
            _ => vec![ChunkServices::Help(lazy.clone()), ChunkServices::Requests(lazy.clone())],
        };
        let (localizer, chunks) = (localizer.clone(), chunks.clone());
        Box::pin(async move {
            chunks.answer(chunk).await.map(|()| LoadedChunk { draw, begin, services, apply: Box::new(|| localizer) })
        })
    })
}

/// An empty place in the document, below a shadow root with the widget's styles.
fn place() -> (HtmlElement, ShadowRoot) {
    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    let body = document.body().expect("a body");
    body.set_text_content(None);
    let element = document.create_element("div").expect("documents make elements");
    body.append_child(&element).expect("a body takes children");
    let root = element.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("a new element takes a root");
    styles::adopt(&root);
    for sheet in [submission_styles(), files_styles(), flows_styles()] {
        styles::add(&root, sheet);
    }
    let place = document.create_element("div").expect("documents make elements");
    root.append_child(&place).expect("a root takes children");
    (place.unchecked_into(), root)
}
