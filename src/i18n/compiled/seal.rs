// The beginning of a file with a compiled catalogue. The build includes this file as well.

use super::syntax::digest;

/// The length of a seal.
pub const LENGTH: usize = 6;

/// The seal of a catalogue: a hash of the ids and of its text, in characters that any text may have. It tells what is
/// damaged, and what was built with other ids.
pub fn seal(ids: u32, text: &str) -> [u8; LENGTH] {
    let hash = digest(ids, text);
    [0, 6, 12, 18, 24, 30].map(|place| b'0' + (hash >> place & 63) as u8)
}
