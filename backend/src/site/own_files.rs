use std::fs::Metadata;
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;

use tower_http::services::fs::{Backend, TokioBackend, TokioFile};

/// The files of a folder, and no others: nothing that a link leads to outside it, and nothing hidden.
#[derive(Clone, Debug)]
pub(super) struct OwnFiles(Arc<Path>);

impl OwnFiles {
    pub(super) fn new(folder: &Path) -> Self {
        // As `ServeDir` begins its own paths.
        Self(Path::new(".").join(folder).into())
    }

    /// Where a path really leads, when that is inside the folder.
    async fn own(&self, path: &Path) -> io::Result<PathBuf> {
        let folder = tokio::fs::canonicalize(&self.0).await?;
        let real = tokio::fs::canonicalize(path).await?;
        let is_own = is_visible(&self.0, path) && is_visible(&folder, &real);
        if is_own { Ok(real) } else { Err(io::ErrorKind::NotFound.into()) }
    }
}

/// Whether a path is inside a folder, and nothing on the way is hidden, as `.git` and `.env` are.
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
