use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use fault_proxy::Proxy;
use thirtyfour::WebDriver;

use crate::engine::Engine;
use crate::killable_browser::KillableBrowser;
use crate::page::{Page, PageBuilder};
use crate::server::TestServer;

/// What is the same for all tests of a run.
pub(crate) struct World {
    /// The browser's engine.
    pub(crate) engine: Engine,
    /// Folder of the built widget.
    pub(crate) site: PathBuf,
    /// How long the soak submits requests, and what its order follows from.
    pub(crate) soak: (Duration, u64),
}

impl World {
    /// Where pictures of failed tests go.
    pub(crate) fn evidence_folder(&self) -> PathBuf {
        repository().join("target/browser-tests").join(self.engine.name())
    }
}

/// Root folder of the repository.
pub(crate) fn repository() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().nth(2).expect("this package is two folders below the root")
}

/// What one test plays on: an empty window, and an origin of its own with a backend that has nothing stored.
pub(crate) struct Stage {
    /// The origin that pages are opened at.
    pub(crate) server: TestServer,
    world: Arc<World>,
    window: WebDriver,
}

impl Stage {
    /// A stage in a window.
    pub(crate) async fn new(world: Arc<World>, window: WebDriver) -> Self {
        let server = TestServer::start(&world.site, |_| {}).await;
        Self { server, world, window }
    }

    /// The engine, for the few things that engines do differently.
    pub(crate) fn engine(&self) -> Engine {
        self.world.engine
    }

    /// Folder of the built widget.
    pub(crate) fn site(&self) -> &Path {
        &self.world.site
    }

    /// How long the soak submits requests, and what its order follows from.
    pub(crate) fn soak(&self) -> (Duration, u64) {
        self.world.soak
    }

    /// Another origin with a backend of its own, whose settings may differ.
    pub(crate) async fn another_server(&self, change: impl FnOnce(&mut support_backend::Settings)) -> TestServer {
        TestServer::start(&self.world.site, change).await
    }

    /// The same stage with a backend whose settings differ.
    pub(crate) async fn with_server(self, change: impl FnOnce(&mut support_backend::Settings)) -> Self {
        let server = self.another_server(change).await;
        Self { server, ..self }
    }

    /// A proxy in front of the backend, for pages that are opened [`PageBuilder::through`] it.
    pub(crate) async fn proxy(&self) -> Proxy {
        Proxy::start(self.server.address()).await
    }

    /// A browser of its own, which can be killed.
    pub(crate) async fn killable_browser(&self) -> KillableBrowser {
        KillableBrowser::start(self.engine(), self.world.evidence_folder().join("killable-driver.log")).await
    }

    /// A page of `tests/pages`, by the name of its folder, to be opened.
    pub(crate) fn page(&self, condition: &str) -> PageBuilder<'_> {
        PageBuilder::new(self, condition)
    }

    /// The ordinary page with one widget, opened at a view; it stands there ready.
    pub(crate) async fn open(&self, view: &str) -> Page {
        self.page("plain").attribute("view", view).open().await
    }

    /// The window.
    pub(crate) fn window(&self) -> &WebDriver {
        &self.window
    }
}
