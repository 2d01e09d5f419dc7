use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use std::{env, fs, process};

use fault_proxy::Proxy;
use thirtyfour::WebDriver;

use crate::bench::BenchSettings;
use crate::engine::Engine;
use crate::killable_browser::KillableBrowser;
use crate::page::{Page, PageBuilder};
use crate::pictures::PictureSettings;
use crate::server::TestServer;

/// State shared by all tests of a run.
pub(crate) struct World {
    /// Browser engine.
    pub(crate) engine: Engine,
    /// Whether other engines than Chromium run all tests too.
    pub(crate) all_engines: bool,
    /// Folder of the built widget.
    pub(crate) site: PathBuf,
    /// How long the soak submits requests, and its random seed.
    pub(crate) soak: (Duration, u64),
    /// What pictures are taken of, on request.
    pub(crate) pictures: PictureSettings,
    /// What is measured, on request.
    pub(crate) bench: BenchSettings,
}

impl World {
    /// Returns the file for a log of this program, which others may run beside.
    pub(crate) fn log(&self, name: &str) -> PathBuf {
        let folder = target().join("browser-tests").join(self.engine.name());
        fs::create_dir_all(&folder).expect("a folder for logs");
        folder.join(format!("{name}-{}.log", process::id()))
    }

    /// Returns the folder for what a failed test leaves.
    pub(crate) fn failure_folder(&self, case: &str) -> PathBuf {
        target().join("failures").join(self.engine.name()).join(case.replace("::", "-"))
    }
}

/// Returns Cargo's target folder, for what a run leaves.
pub(crate) fn target() -> PathBuf {
    env::var_os("TARGET").map_or_else(|| repository().join("target"), PathBuf::from)
}

/// Returns the root folder of the repository.
pub(crate) fn repository() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().nth(2).expect("this package is two folders below the root")
}

/// Fixture of one test: an empty window, and an origin of its own with an empty backend.
pub(crate) struct Stage {
    /// The origin that serves the pages.
    pub(crate) server: TestServer,
    world: Arc<World>,
    window: WebDriver,
}

impl Stage {
    /// Makes the fixture in a window.
    pub(crate) async fn new(world: Arc<World>, window: WebDriver) -> Self {
        let server = TestServer::start(&world.site, |_| {}).await;
        Self { server, world, window }
    }

    /// Returns the engine, for the few differences between engines.
    pub(crate) fn engine(&self) -> Engine {
        self.world.engine
    }

    /// Whether other engines than Chromium run all tests too.
    pub(crate) fn all_engines(&self) -> bool {
        self.world.all_engines
    }

    /// Returns the folder of the built widget.
    pub(crate) fn site(&self) -> &Path {
        &self.world.site
    }

    /// Returns how long the soak submits requests, and its random seed.
    pub(crate) fn soak(&self) -> (Duration, u64) {
        self.world.soak
    }

    /// Returns what pictures are taken of.
    pub(crate) fn pictures(&self) -> &PictureSettings {
        &self.world.pictures
    }

    /// Returns what is measured.
    pub(crate) fn bench(&self) -> &BenchSettings {
        &self.world.bench
    }

    /// Starts another origin with a backend of its own and changed settings.
    pub(crate) async fn another_server(&self, change: impl FnOnce(&mut support_backend::Settings)) -> TestServer {
        TestServer::start(&self.world.site, change).await
    }

    /// Replaces the backend by one with changed settings.
    pub(crate) async fn with_server(self, change: impl FnOnce(&mut support_backend::Settings)) -> Self {
        let server = self.another_server(change).await;
        Self { server, ..self }
    }

    /// Starts a proxy in front of the backend, for pages that are opened [`PageBuilder::through`] it.
    pub(crate) async fn proxy(&self) -> Proxy {
        Proxy::start(self.server.address()).await
    }

    /// Starts a separate browser, which can be killed.
    pub(crate) async fn killable_browser(&self) -> KillableBrowser {
        KillableBrowser::start(self.engine(), self.world.log("killable-driver")).await
    }

    /// Returns a builder for a page of `tests/pages`, by its folder.
    pub(crate) fn page(&self, condition: &str) -> PageBuilder<'_> {
        PageBuilder::new(self, condition)
    }

    /// Opens the plain page with one widget at a view, and waits until it is ready.
    pub(crate) async fn open(&self, view: &str) -> Page {
        self.page("plain").attribute("view", view).open().await
    }

    /// Returns the WebDriver window.
    pub(crate) fn window(&self) -> &WebDriver {
        &self.window
    }
}
