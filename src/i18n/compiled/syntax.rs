// What the writer and the reader of compiled catalogues agree on.
//
// A compiled catalogue is text, which every server delivers and compresses well: a line for each id of the source
// language, in that order, and an empty one for an entry that the catalogue lacks. Between the words of a message stand
// control characters, each with what it says here; a control character of the message itself is escaped.

/// An argument: its name, and a mark.
pub const ARGUMENT: u8 = 1;

/// A selection: the name of an argument, a mark, variants, and [`CLOSE`].
pub const SELECT: u8 = 2;

/// A variant for a word or a plural category: the word, a mark, which is [`MARKED`] for the default, and its pattern.
pub const WORD: u8 = 3;

/// A variant for a number, in the same way.
pub const NUMBER: u8 = 4;

/// The end of a selection.
pub const CLOSE: u8 = 5;

/// A reference to a message: the character of its id.
pub const MESSAGE: u8 = 6;

/// A reference to a term: the character of its id, and what it is called with.
pub const TERM: u8 = 7;

/// What a term is called with: a name, a mark, a value, and a mark, which is [`MARKED`] for a number.
pub const GIVEN: u8 = 8;

/// A place where Chinese is spaced, beside a literal.
pub const EDGE: u8 = 11;

/// What cannot be resolved, such as a function, or a reference that leads nowhere.
pub const UNRESOLVABLE: u8 = 12;

/// The mark after a name.
pub const PLAIN: u8 = 14;

/// The mark after the name of what stands beside other text, and is isolated from it.
pub const MARKED: u8 = 15;

/// A control character of the text itself: the letter that types it.
pub const ESCAPE: u8 = 27;

/// The distance between a control character and the letter that types it.
pub const LETTER: u8 = 64;

/// The character of the first id; all of them are visible.
pub const FIRST_ID: u32 = 48;

/// The hash that all others begin with. It changes when a character above gets another meaning.
pub const FORMAT: u32 = 1;

/// The Fowler–Noll–Vo hash of a text, which begins with another hash. It changes with any single byte.
pub fn digest(start: u32, text: &str) -> u32 {
    text.bytes().fold(start, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
