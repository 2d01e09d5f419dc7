//! How fast the time of a page goes by where it waits before it tries again.

use crate::page::PageBuilder;

impl PageBuilder<'_> {
    /// Has short pauses of the page end twenty times as fast, but not deadlines, which a slow computer needs.
    pub(crate) fn brisk(self) -> Self {
        self.script(
            "const wait = setTimeout;
            window.setTimeout = (act, time, ...rest) => wait(act, time > 1_000 ? time : time / 20, ...rest);",
        )
    }

    /// Has the dice of the page always show the least, so that no attempt to send waits longer than it must. `dice = 1` makes
    /// the next pauses as long as they can be.
    pub(crate) fn impatient(self) -> Self {
        self.script("window.dice = 0; Math.random = () => dice;")
    }
}
