use std::path::Path;
use std::time::Duration;
use std::{fs, io};

use axum::http::Method;
use fault_proxy::{Mix, NetworkFault, Proxy, Target};
use tempfile::TempDir;

use crate::backend_process::BackendProcess;
use crate::server::copy_demo_to;
use crate::stage::repository;

/// Origin of a soak: the backend as a process, behind a proxy.
pub(crate) struct SoakOrigin {
    /// The proxy in front of the backend.
    pub(crate) proxy: Proxy,
    backend: Option<BackendProcess>,
    data: TempDir,
    site: TempDir,
}

impl SoakOrigin {
    /// Starts with the demo's data, the test pages and a built widget.
    pub(crate) async fn start(built: &Path) -> Self {
        let data = tempfile::tempdir().expect("a temporary folder");
        copy_demo_to(data.path()).await;
        let site = site(built);
        let backend = BackendProcess::start(data.path(), site.path());
        let proxy = Proxy::start(backend.address()).await;
        Self { proxy, backend: Some(backend), data, site }
    }

    /// Applies random faults to submissions from now on, in an order determined by a seed.
    pub(crate) fn trouble(&self, seed: u64) {
        let mix = Mix::new(seed, 30)
            .with(10, NetworkFault::CommitThenDrop)
            .with(8, NetworkFault::ResetMidUpload { after: 20_000 })
            .with(8, NetworkFault::Uplink(100_000))
            .with(5, NetworkFault::Truncated)
            .with(5, NetworkFault::WrongType)
            .with(5, NetworkFault::Refused)
            .with(4, NetworkFault::TooManyRequests { retry_after: 2 })
            .with(3, NetworkFault::StallAfterHeaders)
            .with(3, NetworkFault::Redirect { after_commit: true })
            .with(3, NetworkFault::Redirect { after_commit: false });
        self.proxy.strike(Target::any("/support/"), NetworkFault::Latency(Duration::from_millis(10)));
        self.proxy.mix(Target::of(Method::POST, "/requests"), mix);
    }

    /// Kills the backend, and restarts it with the same data at another address.
    pub(crate) fn kill_backend(&mut self) {
        self.proxy.set_upstream(None);
        self.backend = None;
        let backend = BackendProcess::start(self.data.path(), self.site.path());
        self.proxy.set_upstream(Some(backend.address()));
        self.backend = Some(backend);
    }

    /// Returns the folder of the backend's data.
    pub(crate) fn data(&self) -> &Path {
        self.data.path()
    }
}

/// Copies the pages and the widget into one folder. Links would not do, since a backend serves nothing that a symbolic
/// link leads to outside its site.
fn site(built: &Path) -> TempDir {
    let site = tempfile::tempdir().expect("a temporary folder");
    let pages = repository().join("tests/pages");
    let built = std::path::absolute(built).expect("the folder of the widget has a path");
    for (name, target) in [
        ("recorder.js", pages.join("recorder.js")),
        ("soak", pages.join("soak")),
        ("support-widget", built.join("support-widget")),
    ] {
        copy(&target, &site.path().join(name)).unwrap_or_else(|error| panic!("no {}: {error}", target.display()));
    }
    site
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    if !from.is_dir() {
        return fs::copy(from, to).map(|_| ());
    }
    fs::create_dir(to)?;
    fs::read_dir(from)?.try_for_each(|entry| {
        let entry = entry?;
        copy(&entry.path(), &to.join(entry.file_name()))
    })
}
