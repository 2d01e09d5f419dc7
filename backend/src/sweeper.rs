use std::io;
use std::time::Duration;

use jiff::civil::Date;
use uuid::Uuid;

use crate::files::{FileStore, sweep_limit};
use crate::seen::Seen;
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

/// Takes away what crashes and failures left behind. It believes no date alone, since a clock may be set wrong: it takes
/// only what it has itself seen to be due for the grace time.
pub struct Sweeper {
    files: FileStore,
    store: Store,
    grace: Duration,
    uploads: Seen<Uuid>,
    days: Seen<Date>,
}

impl Sweeper {
    /// What was written to within the grace time may still find its row.
    pub(crate) fn new(files: FileStore, store: Store, grace: Duration) -> Self {
        Self { files, store, grace, uploads: Seen::new(grace), days: Seen::new(grace) }
    }

    /// Removes uploads without an end, and moves files that no row of the database names to the trash, but never many at
    /// a time: when many have no row, it is more likely that the rows were lost.
    pub async fn sweep(&mut self) -> Result<Swept, SweepError> {
        // The order matters: what is in its place and not worked on any more either has its row by now, or never will.
        let idle = self.files.idle(self.grace).await?;
        let mut orphans = Vec::new();
        for upload in idle.published {
            if !self.store.has_upload(upload).await? {
                orphans.push(upload);
            }
        }
        let due = self.uploads.long_enough(idle.staged.iter().chain(&orphans).copied());
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
        self.tell(swept);
        Ok(swept)
    }

    /// Removes the days that have been in the trash long enough, and answers how many. One that cannot be removed holds no
    /// other up.
    async fn empty_trash(&mut self) -> usize {
        let due = self.files.days_due().await.unwrap_or_else(|error| {
            tracing::warn!(error = %error, "the trash cannot be read");
            Vec::new()
        });
        let mut emptied = 0;
        for day in self.days.long_enough(due) {
            match self.files.remove_day(day).await {
                Ok(()) => emptied += 1,
                Err(error) => tracing::warn!(%day, error = %error, "a day of the trash cannot be removed"),
            }
        }
        emptied
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
                "many uploads belong to no request: is this an older copy of the database? Every sweep moves some to the \
                 trash, where they are kept for 30 days. To restore them, put the newer database back first, and then \
                 move them to attachments"
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
