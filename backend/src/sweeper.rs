use std::collections::{HashMap, HashSet};
use std::io;
use std::time::{Duration, Instant};

use uuid::Uuid;

use crate::files::{FileStore, sweep_limit};
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

/// What a sweep did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Uploads without an end that were removed.
    pub removed: usize,
    /// Uploads that no row names and that were moved to the trash.
    pub moved: usize,
    /// Such uploads that stay, since a sweep takes only so many.
    pub left: usize,
    /// Days whose trash was removed for good.
    pub emptied: usize,
}

/// Takes away what crashes and failures left behind.
pub(crate) struct Sweeper {
    files: FileStore,
    store: Store,
    grace: Duration,
    seen: HashMap<Uuid, Instant>,
}

impl Sweeper {
    /// What was written to within the grace time may still find its row.
    pub(crate) fn new(files: FileStore, store: Store, grace: Duration) -> Self {
        Self { files, store, grace, seen: HashMap::new() }
    }

    /// Removes uploads without an end, and moves files that no row of the database names to the trash, but never many at
    /// a time: when many have no row, it is more likely that the rows were lost.
    pub(crate) async fn sweep(&mut self) -> Result<Swept, SweepError> {
        // The order matters: what is in its place and not worked on any more either has its row by now, or never will.
        let idle = self.files.idle(self.grace).await?;
        let mut orphans = Vec::new();
        for upload in idle.published {
            if !self.store.has_upload(upload).await? {
                orphans.push(upload);
            }
        }
        let due = self.due(&idle.staged, &orphans);
        let mut swept = Swept::default();
        for upload in idle.staged.into_iter().filter(|upload| due.contains(upload)) {
            swept.removed += usize::from(is_done(self.files.remove_staged(upload).await));
        }
        orphans.retain(|upload| due.contains(upload));
        let limit = sweep_limit(idle.all);
        swept.left = orphans.len().saturating_sub(limit);
        for upload in orphans.into_iter().take(limit) {
            swept.moved += usize::from(is_done(self.files.discard(upload).await));
        }
        swept.emptied = self.files.empty_trash().await.unwrap_or_else(|error| {
            tracing::warn!(error = %error, "the trash cannot be emptied");
            0
        });
        self.tell(swept);
        Ok(swept)
    }

    /// Those that have been idle for the grace time while this process looked on: the dates of files alone would make an
    /// upload of another process look old when the computer's clock leaps.
    fn due(&mut self, staged: &[Uuid], orphans: &[Uuid]) -> HashSet<Uuid> {
        let now = Instant::now();
        let idle = staged.iter().chain(orphans).copied();
        self.seen = idle.map(|upload| (upload, self.seen.get(&upload).copied().unwrap_or(now))).collect();
        let is_due = |since: &Instant| now.duration_since(*since) >= self.grace;
        self.seen.iter().filter(|(_, since)| is_due(since)).map(|(&upload, _)| upload).collect()
    }

    /// Sweeps now and then, for ever. A failure is for the log; the next time may go better.
    pub(crate) async fn keep_sweeping(mut self, every: Duration) {
        loop {
            if let Err(error) = self.sweep().await {
                tracing::warn!(error = %error, "what failures left behind stays for now");
            }
            tokio::time::sleep(every).await;
        }
    }

    fn tell(&self, swept: Swept) {
        let Swept { removed, moved, left, emptied } = swept;
        let trash = self.files.trash().display();
        if left > 0 {
            tracing::error!(
                moved, left, %trash,
                "many uploads belong to no request: is this an older copy of the database? They are moved to the trash \
                 bit by bit and kept there for 30 days; moving them back to attachments restores them"
            );
        } else if moved > 0 {
            tracing::warn!(moved, %trash, "uploads that belong to no request were moved to the trash, where they are kept for 30 days");
        }
        if removed > 0 || emptied > 0 {
            tracing::info!(removed, emptied, "uploads without an end, and days of the trash, were removed");
        }
    }
}

/// What cannot be taken away holds nothing else up; somebody else may have been faster.
fn is_done(result: io::Result<()>) -> bool {
    if let Err(error) = &result {
        tracing::warn!(error = %error, "an upload that belongs to no request cannot be taken away");
    }
    result.is_ok()
}
