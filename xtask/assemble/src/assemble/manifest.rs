//! Manifest of the embeddable files, for operators who host them on their own server.

use super::bundle::Bundle;
use super::digest;
use super::profile::Profile;
use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;

/// All embeddable files, ordered by path.
#[derive(Debug, Deserialize, PartialEq, Eq, Serialize)]
pub(crate) struct Manifest {
    /// Version, which is also the folder name of the files.
    pub(crate) version: String,
    /// The files.
    pub(crate) files: Vec<ManifestFile>,
}

/// One embeddable file.
#[derive(Debug, Deserialize, PartialEq, Eq, Serialize)]
pub(crate) struct ManifestFile {
    /// Path relative to the manifest.
    pub(crate) path: String,
    /// Size in bytes, uncompressed.
    pub(crate) bytes: usize,
    /// Size in bytes after Brotli compression.
    pub(crate) brotli: usize,
    /// Integrity hash in the format of HTML `integrity` attributes.
    pub(crate) integrity: String,
}

impl Manifest {
    /// Lists the files of a bundle.
    pub(crate) fn of(version: &str, bundle: &Bundle, profile: Profile) -> Result<Self> {
        let files = bundle.files().map(|(path, content)| {
            Ok(ManifestFile {
                path: path.to_owned(),
                bytes: content.len(),
                brotli: compressed_size(content, profile.brotli_quality())?,
                integrity: digest::integrity(content),
            })
        });
        Ok(Self { version: version.to_owned(), files: files.collect::<Result<_>>()? })
    }

    /// Reads the manifest in a folder of embeddable files.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let path = folder.join("manifest.json");
        let json = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        serde_json::from_str(&json).with_context(|| format!("{} is not a manifest", path.display()))
    }

    /// Serializes the manifest as JSON.
    pub(crate) fn to_json(&self) -> Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}

/// Returns the transfer size in bytes when a server compresses with Brotli at the given quality.
pub(crate) fn compressed_size(mut content: &[u8], quality: i32) -> Result<usize> {
    let parameters = BrotliEncoderParams { quality, lgwin: 22, size_hint: content.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut content, &mut compressed, &parameters)?;
    Ok(compressed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_listed_in_order_with_its_hash() {
        let mut bundle = Bundle::default();
        bundle.add("b.js", "abc");
        bundle.add("a.js", "a".repeat(1000));
        let manifest = Manifest::of("0.1.0", &bundle, Profile::Release).expect("sizes can be measured");
        let paths: Vec<&str> = manifest.files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["a.js", "b.js"]);
        assert_eq!(manifest.files[0].bytes, 1000);
        assert!(manifest.files[0].brotli < 100);
        assert_eq!(manifest.files[1].integrity, digest::integrity(b"abc"));
    }

    #[test]
    fn a_manifest_that_is_written_can_be_read() {
        let manifest = Manifest { version: "0.1.0".to_owned(), files: Vec::new() };
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("manifest.json"), manifest.to_json().expect("plain data")).expect("writable");
        assert_eq!(Manifest::read(folder.path()).expect("it was just written"), manifest);
    }
}
