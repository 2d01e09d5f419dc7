use std::io;
use std::time::Duration;

use crate::files::FileStore;
use crate::store::Store;

/// Why the folders with files cannot be swept.
#[derive(Debug, thiserror::Error)]
pub enum SweepError {
    /// A folder cannot be read, or something in it cannot be removed.
    #[error("the folders with files cannot be swept: {0}")]
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
    let mut removed = idle.staged.len();
    for upload in idle.staged {
        files.remove_staged(upload).await?;
    }
    for upload in idle.published {
        if !store.has_upload(upload).await? {
            files.remove_published(upload).await?;
            removed += 1;
        }
    }
    Ok(removed)
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
