use std::io;
use std::time::Duration;

use jiff::civil::Date;
use uuid::Uuid;

use super::grace_period::GracePeriod;
use crate::files::{FileStore, sweep_limit};
use crate::store::{Store, StoreError};

/// Why orphaned files cannot be collected.
#[derive(Debug, thiserror::Error)]
pub enum SweepError {
    /// A folder cannot be read.
    #[error("cannot read the folders with files: {0}")]
    Folder(#[from] io::Error),
    /// The database failed.
    #[error("database error: {0}")]
    Store(#[from] StoreError),
}

/// The result of a sweep.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Unfinished uploads that were deleted.
    pub removed: usize,
    /// Orphaned uploads, without a row, that were moved to the trash.
    pub moved: usize,
    /// Orphaned uploads left for later sweeps, since each moves a limited number.
    pub left: usize,
    /// Days of the trash that were deleted for good.
    pub emptied: usize,
}

/// Garbage collection of files: deletes unfinished uploads, and moves orphaned ones to the trash. It trusts no date
/// alone, since a clock may be wrong: it takes only what it has itself observed to be due for the grace period.
pub struct Sweeper {
    files: FileStore,
    store: Store,
    grace: Duration,
    uploads: GracePeriod<Uuid>,
    days: GracePeriod<Date>,
}

impl Sweeper {
    /// Within the grace period the row of an upload may still be stored.
    pub(crate) fn new(files: FileStore, store: Store, grace: Duration) -> Self {
        Self { files, store, grace, uploads: GracePeriod::new(grace), days: GracePeriod::new(grace) }
    }

    /// Deletes unfinished uploads, and moves orphaned ones to the trash, but never many at a time: if many uploads have
    /// no row, it is more likely that the rows were lost.
    pub async fn sweep(&mut self) -> Result<Swept, SweepError> {
        // The order matters: an upload that is published and no longer active has its row by now, or never will.
        let idle = self.files.idle(self.grace).await?;
        let mut orphans = Vec::new();
        for upload in idle.published {
            if !self.store.has_upload(upload).await? {
                orphans.push(upload);
            }
        }
        let due = self.uploads.elapsed(idle.staged.iter().chain(&orphans).copied());
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
        swept.emptied = self.empty_trash().await;
        self.log(swept);
        Ok(swept)
    }

    /// Deletes the days of the trash whose retention is over, and returns how many. A failure does not stop the others.
    async fn empty_trash(&mut self) -> usize {
        let due = self.files.days_due().await.unwrap_or_else(|error| {
            tracing::warn!(error = %error, "cannot read the trash");
            Vec::new()
        });
        let mut emptied = 0;
        for day in self.days.elapsed(due) {
            match self.files.remove_day(day).await {
                Ok(()) => emptied += 1,
                Err(error) => tracing::warn!(%day, error = %error, "cannot delete a day of the trash"),
            }
        }
        emptied
    }

    /// Sweeps periodically, forever. A failure is logged, and the next sweep tries again.
    pub(crate) async fn keep_sweeping(mut self, every: Duration) {
        loop {
            if let Err(error) = self.sweep().await {
                tracing::warn!(error = %error, "orphan cleanup failed; will retry");
            }
            tokio::time::sleep(every).await;
        }
    }

    fn log(&self, swept: Swept) {
        let Swept { removed, moved, left, emptied } = swept;
        let trash = self.files.trash().display();
        if left > 0 {
            tracing::error!(
                moved, left, %trash,
                "many orphaned uploads: is this an older copy of the database? Each sweep moves some to the trash, where \
                 they are kept for 30 days. To restore them, restore the newer database first, and then move them back \
                 to attachments"
            );
        } else if moved > 0 {
            tracing::warn!(moved, %trash, "orphaned uploads were moved to the trash, where they are kept for 30 days");
        }
        if removed > 0 || emptied > 0 {
            tracing::info!(removed, emptied, "unfinished uploads and old trash were deleted");
        }
    }
}

/// A failure does not stop the sweep; another process may have been faster.
fn is_done(result: io::Result<()>) -> bool {
    if let Err(error) = &result {
        tracing::warn!(error = %error, "cannot remove an orphaned upload");
    }
    result.is_ok()
}
