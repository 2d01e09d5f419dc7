use std::fs::Metadata;
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;

use tower_http::services::fs::{Backend, TokioBackend, TokioFile};

/// File access confined to a folder: no symbolic links to the outside, and no hidden files.
#[derive(Clone, Debug)]
pub(super) struct OwnFiles(Arc<Path>);

impl OwnFiles {
    pub(super) fn new(folder: &Path) -> Self {
        // As `ServeDir` begins its own paths.
        Self(Path::new(".").join(folder).into())
    }

    /// The real path, if it is inside the folder.
    async fn own(&self, path: &Path) -> io::Result<PathBuf> {
        let folder = tokio::fs::canonicalize(&self.0).await?;
        let real = tokio::fs::canonicalize(path).await?;
        let is_own = is_visible(&self.0, path) && is_visible(&folder, &real);
        if is_own { Ok(real) } else { Err(io::ErrorKind::NotFound.into()) }
    }
}

/// Whether a path is inside a folder, without hidden components such as `.git` and `.env`.
fn is_visible(folder: &Path, path: &Path) -> bool {
    let is_hidden = |name: &std::ffi::OsStr| name.as_encoded_bytes().starts_with(b".");
    path.strip_prefix(folder).is_ok_and(|inside| !inside.iter().any(is_hidden))
}

impl Backend for OwnFiles {
    type File = TokioFile;
    type Metadata = Metadata;
    type OpenFuture = Pin<Box<dyn Future<Output = io::Result<TokioFile>> + Send>>;
    type MetadataFuture = Pin<Box<dyn Future<Output = io::Result<Metadata>> + Send>>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        let files = self.clone();
        Box::pin(async move { TokioBackend.open(files.own(&path).await?).await })
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        let files = self.clone();
        Box::pin(async move { TokioBackend.metadata(files.own(&path).await?).await })
    }
}
