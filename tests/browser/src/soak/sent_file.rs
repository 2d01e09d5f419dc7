use fastrand::Rng;
use sha2::{Digest, Sha256};

/// A file of a request, by what must be the same before and after.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SentFile {
    /// Its name.
    pub(crate) name: String,
    /// Its length in bytes.
    pub(crate) size: usize,
    /// Its hash, in hexadecimal digits.
    pub(crate) sha256: String,
}

/// What every picture of this kind begins with.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

const LARGEST: usize = 48 * 1024;

impl SentFile {
    /// A file with this name and content.
    pub(crate) fn new(name: &str, bytes: &[u8]) -> Self {
        let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        Self { name: name.to_owned(), size: bytes.len(), sha256 }
    }
}

/// The name and the content of a picture or a text, of any length.
pub(crate) fn random_file(dice: &mut Rng, number: usize) -> (String, Vec<u8>) {
    let length = dice.usize(1..LARGEST);
    if dice.bool() {
        let noise = std::iter::repeat_with(|| dice.u8(..)).take(length);
        (format!("picture-{number}.png"), PNG.iter().copied().chain(noise).collect())
    } else {
        (format!("log-{number}.txt"), std::iter::repeat_with(|| dice.alphanumeric() as u8).take(length).collect())
    }
}
