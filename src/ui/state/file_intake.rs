use std::any::Any;
use std::rc::Rc;

use leptos::ev::Event;

/// Effects of a form that takes files, before the chunk is there that reads them.
pub trait FileIntake {
    /// Returns the files of an event: an input's selection, a drop, or a paste. An image from the clipboard, which has
    /// no name, is named `unnamed`.
    fn taken(&self, event: &Event, unnamed: &str) -> Vec<ChosenFile>;
    /// Whether a drag, drop or paste carries files. A document excerpt, which the clipboard holds both as text and as
    /// an image of it, does not: the user means the text.
    fn has_files(&self, event: &Event) -> bool;
    /// Registers `handler` for paste events anywhere in the form around the element with this id, until the returned
    /// value is dropped.
    fn on_paste(&self, id: &str, handler: Rc<dyn Fn(Event)>) -> Box<dyn Any>;
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
