use std::future::{Future, IntoFuture};
use std::io;
use std::sync::Arc;

use axum::Router;
use axum::serve::ListenerExt;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinSet;

use crate::files::FileStore;
use crate::store::{OpenError, Store};
use crate::sweeper::Sweeper;
use crate::{Settings, api, data_folder, page_policy, site};

/// A backend with its database open, ready to serve.
pub struct Backend {
    settings: Arc<Settings>,
    store: Store,
    files: FileStore,
}

impl Backend {
    /// Opens the database, migrating it as needed, and sees to it that its files are there and more can be stored.
    pub async fn open(settings: Settings) -> Result<Self, OpenError> {
        let (store, files) = data_folder::open(&settings).await?;
        Ok(Self { settings: Arc::new(settings), store, files })
    }

    /// What takes away the files that crashes and failures left behind. While a backend serves, it does so by itself.
    pub fn sweeper(&self) -> Sweeper {
        Sweeper::new(self.files.clone(), self.store.clone(), self.settings.sweep_grace)
    }

    /// Everything that is served: the API under `/support/v1/`, and the site where there is one.
    pub fn router(&self) -> Router {
        let api = api::router(self.store.clone(), self.files.clone(), self.settings.clone());
        match &self.settings.site {
            Some(folder) => api.merge(site(folder, &page_policy(&self.settings.connect_origins))),
            None => api,
        }
    }

    /// Serves until `shutdown` ends; then lets the calls in flight end, within the time the settings grant, and
    /// leaves the database in a single file.
    pub async fn serve(
        self,
        listener: TcpListener,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> io::Result<()> {
        let (told, stopping) = oneshot::channel();
        let shutdown = async move {
            shutdown.await;
            // The receiver is gone only when serving has already ended.
            told.send(()).ok();
        };
        let listener = listener.tap_io(|connection| {
            // Without it answers are the same, only slower.
            connection.set_nodelay(true).ok();
        });
        let mut sweeping = JoinSet::new();
        sweeping.spawn(self.sweeper().keep_sweeping(self.settings.sweep_every));
        let serving = axum::serve(listener, self.router()).with_graceful_shutdown(shutdown).into_future();
        let result = tokio::select! {
            result = serving => result,
            () = self.patience(stopping) => {
                // Whoever still writes holds the database. It is whole as it is, so there is nothing to wait for.
                tracing::warn!("calls were still in flight when the time to stop was over");
                return Ok(());
            }
        };
        sweeping.shutdown().await;
        self.store.close().await;
        result
    }

    /// Ends when calls in flight have had their time.
    async fn patience(&self, stopping: oneshot::Receiver<()>) {
        // An error says that the sender was dropped with the server, whose own branch ends the wait.
        if stopping.await.is_ok() {
            tokio::time::sleep(self.settings.shutdown_grace).await;
        } else {
            std::future::pending::<()>().await;
        }
    }
}
