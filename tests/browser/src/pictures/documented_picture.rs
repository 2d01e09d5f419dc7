use std::fs;
use std::path::PathBuf;

use super::outline::Outline;
use crate::server::sha256;
use crate::stage::repository;

/// A picture in `docs`, with a text beside it: its digest, and the outline of what it shows, by which a test tells that
/// it is stale.
pub(super) struct DocumentedPicture {
    /// The name in `docs`, without an extension.
    pub(super) name: String,
    /// The command that takes the picture.
    pub(super) command: &'static str,
    /// Maximum size of the file, in bytes: readers of the document load it.
    pub(super) most_bytes: usize,
}

impl DocumentedPicture {
    /// Writes the picture and its text.
    ///
    /// # Panics
    ///
    /// If the picture is larger than it may be.
    pub(super) fn write(&self, picture: &[u8], outline: &str) {
        let Self { name, command, most_bytes } = self;
        let size = picture.len();
        assert!(size <= *most_bytes, "docs/{name}.png has {size} bytes; {most_bytes} are allowed");
        let digest = sha256(picture);
        let text = format!(
            "docs/{name}.png as text: `{command}` writes both, and tests compare them.\nSHA-256 {digest}\n\n{outline}"
        );
        fs::write(self.file("png"), picture).expect("a picture that can be written");
        fs::write(self.file("txt"), text).expect("an outline that can be written");
        println!("docs/{name}.png: {} KB", size / 1000);
    }

    /// Fails if what the picture shows no longer has its outline.
    pub(super) fn assert_current(&self, now: &Outline) {
        let Self { name, command, .. } = self;
        let text = fs::read_to_string(self.file("txt")).expect("a text beside the picture");
        let (_, outline) = text.split_once("\n\n").expect("a head, an empty line, and an outline");
        let then = Outline::read(outline);
        let differences = then.differences(now).join("\n");
        assert!(*now == then, "docs/{name}.png is stale: run `{command}`.\n{differences}");
    }

    fn file(&self, extension: &str) -> PathBuf {
        repository().join("docs").join(format!("{}.{extension}", self.name))
    }
}
