use leptos::ev::Event;

use super::file_intake::ChosenFile;
use crate::app::files::Files;
use crate::app::future::LocalBoxFuture;
use crate::model::Area;

/// Effects of the views of files. Files are referred to by identifiers; their bytes are never loaded into WebAssembly
/// memory as a whole, because that memory would grow with them and never shrink again.
pub trait FileServices: Files {
    /// Reads a file in chunks and digests it; `None` if it cannot be read.
    fn read(&self, id: &str) -> LocalBoxFuture<Option<FileContent>>;
    /// Draws an image into the canvas with this id, scaled to fit a square with sides of `longest_side` pixels; returns
    /// the image's own width and height in pixels. `None` if the browser cannot decode it.
    fn draw(&self, id: &str, canvas: &str, longest_side: u32) -> LocalBoxFuture<Option<(u32, u32)>>;
    /// Redacts an image: creates a new file of it, at full size and without metadata such as EXIF, with the given areas
    /// blacked out. The pixels under the areas are not in the new file. `None` if the browser cannot do that.
    fn redact(&self, id: &str, areas: Vec<Area>) -> LocalBoxFuture<Option<ChosenFile>>;
    /// Returns the pointer's position within the element with this id, as fractions of its width and height. A pointer
    /// that goes down is captured by the element until it goes up.
    fn pointed(&self, event: &Event, id: &str) -> Option<(f64, f64)>;
}

/// The content of a file, as far as it must be known before the file is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileContent {
    /// The first bytes: enough to detect the MIME type.
    pub head: Vec<u8>,
    /// SHA-256 digest of all bytes.
    pub digest: [u8; 32],
}
