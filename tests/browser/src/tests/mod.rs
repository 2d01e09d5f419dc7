//! The tests, one file a theme.

mod flow;

use crate::case::Case;

/// All tests.
pub(crate) fn all() -> Vec<Case> {
    [flow::cases()].into_iter().flatten().collect()
}
