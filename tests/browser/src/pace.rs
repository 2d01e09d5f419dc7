//! Control of a page's timers and random numbers, for pauses before retries.

use crate::page::PageBuilder;

impl PageBuilder<'_> {
    /// Speeds up short timers of the page twentyfold, but not deadlines, which a slow computer needs.
    pub(crate) fn brisk(self) -> Self {
        self.script(
            "const wait = setTimeout;
            window.setTimeout = (act, time, ...rest) => wait(act, time > 1_000 ? time : time / 20, ...rest);",
        )
    }

    /// Makes the page's random numbers minimal, so that the jitter of retries is the smallest. `dice = 1` makes the
    /// next pauses as long as possible.
    pub(crate) fn impatient(self) -> Self {
        self.script("window.dice = 0; Math.random = () => dice;")
    }
}
