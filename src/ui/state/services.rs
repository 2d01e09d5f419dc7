use crate::app::future::LocalBoxFuture;
use crate::model::{Failure, NewRequest, PageContext, Receipt, Timestamp, View};

/// Everything that views cannot do themselves: they draw, and ask for effects here.
pub trait Services {
    /// Where a request is written.
    fn context(&self) -> PageContext;
    /// Whether what stands in a control is nothing that the browser can read, such as half a date.
    fn is_unreadable(&self, id: &str) -> bool;
    /// A new idempotency key: a random UUID.
    fn new_key(&self) -> String;
    /// A random number from 0 to 1.
    fn jitter(&self) -> f64;
    /// The present instant.
    fn now(&self) -> Timestamp;
    /// The instant of a local date and time, as a browser's control writes it.
    fn local_to_utc(&self, local: &str) -> Option<Timestamp>;
    /// Runs a task to its end, whatever becomes of the widget. Views spawn by [`State::spawn`](super::state::State).
    fn run(&self, task: LocalBoxFuture<()>);
    /// Waits.
    fn pause(&self, milliseconds: u32) -> LocalBoxFuture<()>;
    /// A date and time in a language, in the person's time zone.
    fn date_time(&self, language: &str, instant: Timestamp) -> String;
    /// A whole number in a language.
    fn number(&self, language: &str, number: usize) -> String;
    /// Names one after another, as a language writes them.
    fn list(&self, language: &str, names: &[String]) -> String;
    /// What one language calls another.
    fn language_name(&self, language: &str, named: &str) -> String;
    /// How many seconds a time zone's clocks are ahead of UTC at an instant; none where there is no such zone.
    fn zone_offset(&self, zone: &str, instant: Timestamp) -> i64;
    /// What a language calls a time zone.
    fn zone_name(&self, language: &str, zone: &str) -> String;
    /// Copies plain text; false where the page or the person does not allow it.
    fn copy(&self, text: String) -> LocalBoxFuture<bool>;
    /// Moves the focus to an element of the widget, once it has been drawn.
    fn focus(&self, id: &str);
    /// Whether the focus is on the heading of the view.
    fn is_on_heading(&self) -> bool;
    /// Opens or closes the widget's dialog.
    fn set_modal(&self, open: bool);
    /// Has what was typed forgotten that is remembered for a program that stops: it was sent, discarded, or written by
    /// somebody else.
    fn forget_typed(&self);
    /// Takes note of who types from now on, as the backend calls them; empty for nobody whom it knows. What was typed before
    /// the form was drawn anew is put back if it was they who typed it.
    fn note_typist(&self, caller: &str);
    /// Tells the page; false if the page forbids what it was told about.
    fn emit(&self, event: HostEvent) -> bool;
}

/// What the page is told about, without personal data.
#[derive(Clone, Debug, PartialEq)]
pub enum HostEvent {
    /// Another view is shown.
    Navigate(View),
    /// A request is about to be sent; the page may forbid it.
    Submit(Box<NewRequest>),
    /// A request has been stored.
    Sent(Receipt),
    /// A request is kept on the device, and will be sent as soon as that is possible.
    Queued,
    /// A request could not be sent.
    Failed(Failure),
}
