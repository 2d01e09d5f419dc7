use fastrand::Rng;
use sha2::{Digest, Sha256};

/// Properties of a file that must be the same before and after the upload.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SentFile {
    /// File name.
    pub(crate) name: String,
    /// Length in bytes.
    pub(crate) size: usize,
    /// SHA-256 digest as hexadecimal digits.
    pub(crate) sha256: String,
}

/// Signature and first chunk header of a PNG file.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

const LARGEST: usize = 48 * 1024;

impl SentFile {
    /// Returns the properties of a file with this name and content.
    pub(crate) fn new(name: &str, bytes: &[u8]) -> Self {
        let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        Self { name: name.to_owned(), size: bytes.len(), sha256 }
    }
}

/// Returns the name and content of an image or a text of random length.
pub(crate) fn random_file(dice: &mut Rng, number: usize) -> (String, Vec<u8>) {
    let length = dice.usize(1..LARGEST);
    if dice.bool() {
        let noise = std::iter::repeat_with(|| dice.u8(..)).take(length);
        (format!("picture-{number}.png"), PNG.iter().copied().chain(noise).collect())
    } else {
        (format!("log-{number}.txt"), std::iter::repeat_with(|| dice.alphanumeric() as u8).take(length).collect())
    }
}
