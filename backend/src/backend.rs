use std::future::{Future, IntoFuture};
use std::io;
use std::sync::Arc;

use axum::Router;
use axum::serve::ListenerExt;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinSet;

use crate::api::router;
use crate::config::Settings;
use crate::data::{self, Sweeper};
use crate::files::FileStore;
use crate::site::{page_policy, site};
use crate::store::{OpenError, Store};

/// A backend with an open database, ready to serve.
pub struct Backend {
    settings: Arc<Settings>,
    store: Store,
    files: FileStore,
}

impl Backend {
    /// Opens the database, migrating it as needed, and checks that its files are there and more can be stored.
    pub async fn open(settings: Settings) -> Result<Self, OpenError> {
        let (store, files) = data::open(&settings).await?;
        Ok(Self { settings: Arc::new(settings), store, files })
    }

    /// The garbage collection of files. A serving backend runs it periodically by itself.
    pub fn sweeper(&self) -> Sweeper {
        Sweeper::new(self.files.clone(), self.store.clone(), self.settings.sweep_grace)
    }

    /// Everything that is served: the API under `/support/v1/`, and the site where there is one.
    pub fn router(&self) -> Router {
        let api = router(self.store.clone(), self.files.clone(), self.settings.clone());
        match &self.settings.site {
            Some(folder) => api.merge(site(folder, &page_policy(&self.settings.connect_origins))),
            None => api,
        }
    }

    /// Serves until `shutdown` completes; then waits for the calls in flight, at most for the shutdown grace of the
    /// settings, and checkpoints the database into a single file.
    pub async fn serve(
        self,
        listener: TcpListener,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> io::Result<()> {
        let (stop, stopping) = oneshot::channel();
        let shutdown = async move {
            shutdown.await;
            // Fails only if serving has already ended.
            stop.send(()).ok();
        };
        let listener = listener.tap_io(|connection| {
            // A failure only makes answers slower.
            connection.set_nodelay(true).ok();
        });
        let mut sweeping = JoinSet::new();
        sweeping.spawn(self.sweeper().keep_sweeping(self.settings.sweep_every));
        let serving = axum::serve(listener, self.router()).with_graceful_shutdown(shutdown).into_future();
        let result = tokio::select! {
            result = serving => result,
            () = self.shutdown_grace(stopping) => {
                // Calls that still write keep the database open. It is consistent at any time, so there is nothing to
                // wait for.
                tracing::warn!("shutdown grace is over; calls in flight were aborted");
                return Ok(());
            }
        };
        sweeping.shutdown().await;
        self.store.close().await;
        result
    }

    /// Completes when the calls in flight have had their grace after the shutdown was requested.
    async fn shutdown_grace(&self, stopping: oneshot::Receiver<()>) {
        // An error means that serving has ended without a shutdown; its own branch of the select completes.
        if stopping.await.is_ok() {
            tokio::time::sleep(self.settings.shutdown_grace).await;
        } else {
            std::future::pending::<()>().await;
        }
    }
}
