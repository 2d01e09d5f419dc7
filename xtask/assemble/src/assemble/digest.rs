//! SHA-2 digests of file contents, for hashed names and subresource integrity.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// Returns the hash in a file name: the first 10 hexadecimal digits of the content's SHA-256.
pub(crate) fn short_hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

/// Returns the integrity hash for the loader: shorter than the one for pages, since every byte of the loader is
/// transferred.
pub(crate) fn loader_integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// Returns the integrity hash in the format of HTML `integrity` attributes.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_hash_is_the_beginning_of_the_sha_256() {
        assert_eq!(short_hash(b"abc"), "ba7816bf8f");
    }

    #[test]
    fn the_loader_carries_the_sha_256_in_base_64() {
        assert_eq!(loader_integrity(b"abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    }

    #[test]
    fn the_integrity_is_the_sha_384_in_base_64() {
        let expected = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(integrity(b"abc"), expected);
    }
}
