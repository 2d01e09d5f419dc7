use std::io;
use std::time::Duration;

use crate::files::FileStore;
use crate::store::Store;

/// Why the folders with files cannot be swept.
#[derive(Debug, thiserror::Error)]
pub enum SweepError {
    /// A folder cannot be read.
    #[error("the folders with files cannot be read: {0}")]
    Folder(#[from] io::Error),
    /// The database failed.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
}

/// Removes what crashes and failures left behind: uploads without an end, and files that no row of the database names. What
/// was written to within the grace time may still find its row. Answers how many uploads were removed.
pub(crate) async fn sweep(files: &FileStore, store: &Store, grace: Duration) -> Result<usize, SweepError> {
    // The order matters: what is in its place and not worked on any more either has its row by now, or never will.
    let idle = files.idle(grace).await?;
    let mut removed = 0;
    for upload in idle.staged {
        removed += usize::from(is_removed(files.remove_staged(upload).await));
    }
    for upload in idle.published {
        if !store.has_upload(upload).await? {
            removed += usize::from(is_removed(files.remove_published(upload).await));
        }
    }
    Ok(removed)
}

/// What cannot be removed holds nothing else up; somebody else may have been faster.
fn is_removed(result: io::Result<()>) -> bool {
    if let Err(error) = &result {
        tracing::warn!(error = %error, "an upload that belongs to no request cannot be removed");
    }
    result.is_ok()
}

/// Sweeps now and then, for ever. A failure is for the log; the next time may go better.
pub(crate) async fn keep_sweeping(files: FileStore, store: Store, every: Duration, grace: Duration) {
    loop {
        match sweep(&files, &store, grace).await {
            Ok(0) => {}
            Ok(removed) => tracing::info!(removed, "uploads that belong to no request were removed"),
            Err(error) => tracing::warn!(error = %error, "what failures left behind stays for now"),
        }
        tokio::time::sleep(every).await;
    }
}
