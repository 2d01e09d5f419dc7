use std::any::Any;
use std::rc::Rc;

use leptos::ev::Event;

use crate::app::future::LocalBoxFuture;
use crate::model::Area;

/// What the views of files cannot do themselves. Files are known here by identifiers; their bytes never come into the
/// program's own memory as a whole, which would grow with them and never shrink again.
pub trait FileServices {
    /// The files that an event brings: the choice in an input, a drop, or a paste. A picture from the clipboard, which
    /// has no name of its own, gets `unnamed`.
    fn taken(&self, event: &Event, unnamed: &str) -> Vec<ChosenFile>;
    /// Whether a drag, a drop or a paste brings files. An excerpt of a document, which comes as text and as a picture of
    /// it, does not: the text is meant.
    fn has_files(&self, event: &Event) -> bool;
    /// Has a handler called for what is pasted anywhere in the form around the element with this id, until what is
    /// returned is dropped.
    fn on_paste(&self, id: &str, handler: Rc<dyn Fn(Event)>) -> Box<dyn Any>;
    /// Reads a file, piece by piece; `None` where that is not possible.
    fn read(&self, id: &str) -> LocalBoxFuture<Option<FileContent>>;
    /// Whether a file can still be read and is the same, which only reading all of it again can tell.
    fn is_unchanged(&self, id: &str, digest: [u8; 32]) -> LocalBoxFuture<bool>;
    /// Whether a file is at hand.
    fn holds(&self, id: &str) -> bool;
    /// Lets go of a file.
    fn forget(&self, id: &str);
    /// Draws a picture into the canvas with this id, made to fit a square with sides of so many pixels; returns how many
    /// pixels the picture itself has across and down. `None` where it is no picture that the browser can show.
    fn draw(&self, id: &str, canvas: &str, longest_side: u32) -> LocalBoxFuture<Option<(u32, u32)>>;
    /// Makes a new file of a picture, with areas of it blacked out, at its full size and without what cameras and programs
    /// note in it. What was under the areas is not in the new file. `None` where the browser cannot do that.
    fn redact(&self, id: &str, areas: Vec<Area>) -> LocalBoxFuture<Option<ChosenFile>>;
    /// Where a pointer is within the element with this id, in parts of its width and height. One that goes down belongs to
    /// that element until it goes up.
    fn pointed(&self, event: &Event, id: &str) -> Option<(f64, f64)>;
    /// So many bytes in a language, with the unit that fits; never fewer than there are.
    fn size(&self, language: &str, bytes: usize) -> String;
    /// The present local time, as it may stand in a file's name.
    fn time_for_name(&self) -> String;
}

/// A file that somebody has chosen, dropped or pasted, as the browser tells of it before it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenFile {
    /// Stands for the file from here on; random, so that it is no other's in any other tab or visit.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub size: usize,
    /// Whether it is a folder, which cannot be read.
    pub is_folder: bool,
}

/// What a file holds, as far as one has to know before it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileContent {
    /// Its first bytes: as many as tell its type.
    pub head: Vec<u8>,
    /// SHA-256 of all of them.
    pub digest: [u8; 32],
}
