use std::any::Any;
use std::rc::Rc;

use leptos::ev::Event;

use crate::app::files::Files;
use crate::app::future::LocalBoxFuture;
use crate::model::Area;

/// Effects of the attachment views. Files are referred to by identifiers; their bytes are never loaded into WebAssembly
/// memory as a whole, because that memory would grow with them and never shrink again.
pub trait FileServices: Files {
    /// Returns the files of an event: an input's selection, a drop, or a paste. An image from the clipboard, which has
    /// no name, is named `unnamed`.
    fn taken(&self, event: &Event, unnamed: &str) -> Vec<ChosenFile>;
    /// Whether a drag, drop or paste carries files. A document excerpt, which the clipboard holds both as text and as
    /// an image of it, does not: the user means the text.
    fn has_files(&self, event: &Event) -> bool;
    /// Registers `handler` for paste events anywhere in the form around the element with this id, until the returned
    /// value is dropped.
    fn on_paste(&self, id: &str, handler: Rc<dyn Fn(Event)>) -> Box<dyn Any>;
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
    /// Formats a number of bytes in a language, with a suitable unit; rounded up, never down.
    fn size(&self, language: &str, bytes: usize) -> String;
    /// Returns the current local time in a form that is valid in a file name.
    fn time_for_name(&self) -> String;
}

/// A file that the user selected, dropped or pasted, as the browser describes it before it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenFile {
    /// Identifier of the file; random, so that it is unique across tabs and visits.
    pub id: String,
    /// Name of the file.
    pub name: String,
    /// Size in bytes.
    pub size: usize,
    /// Whether it is a folder, which cannot be read.
    pub is_folder: bool,
}

/// The content of a file, as far as it must be known before the file is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileContent {
    /// The first bytes: enough to detect the MIME type.
    pub head: Vec<u8>,
    /// SHA-256 digest of all bytes.
    pub digest: [u8; 32],
}
