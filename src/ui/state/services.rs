use crate::app::future::LocalBoxFuture;
use crate::app::host::HostEvent;
use crate::model::{PageContext, Timestamp};

/// Effects of the views in the first file. Views only draw; everything else they request here.
pub trait Services {
    /// Returns the page context to record with a request.
    fn context(&self) -> PageContext;
    /// Whether a control holds input that the browser cannot parse, such as an incomplete date.
    fn is_unreadable(&self, id: &str) -> bool;
    /// Returns a new idempotency key: a random UUID.
    fn new_key(&self) -> String;
    /// Returns a random number from 0 to 1, for the jitter of the exponential backoff.
    fn jitter(&self) -> f64;
    /// Returns the current time.
    fn now(&self) -> Timestamp;
    /// Converts a local date and time, as a `datetime-local` control writes it, to UTC.
    fn local_to_utc(&self, local: &str) -> Option<Timestamp>;
    /// Runs a task to its end, even after the widget is unmounted. Views use [`State::spawn`](super::state::State)
    /// instead.
    fn run(&self, task: LocalBoxFuture<()>);
    /// Waits this many milliseconds.
    fn pause(&self, milliseconds: u32) -> LocalBoxFuture<()>;
    /// Formats a date and time in a language, in the user's time zone.
    fn date_time(&self, language: &str, instant: Timestamp) -> String;
    /// Formats a whole number in a language.
    fn number(&self, language: &str, number: usize) -> String;
    /// Formats a list of names in a language.
    fn list(&self, language: &str, names: &[String]) -> String;
    /// Returns the name of a language in another language.
    fn language_name(&self, language: &str, named: &str) -> String;
    /// Returns the UTC offset of a time zone at an instant, in seconds; 0 for an unknown zone.
    fn zone_offset(&self, zone: &str, instant: Timestamp) -> i64;
    /// Returns the name of a time zone in a language.
    fn zone_name(&self, language: &str, zone: &str) -> String;
    /// Moves the focus to an element of the widget, once it has been drawn.
    fn focus(&self, id: &str);
    /// Whether drafts or outbox entries may be stored on this device.
    fn may_have_records(&self) -> bool;
    /// Whether the view's heading has the focus.
    fn is_on_heading(&self) -> bool;
    /// Opens or closes the widget's modal dialog.
    fn set_modal(&self, open: bool);
    /// Deletes the copy of the typed text that is held for recovery after a crash: the text was sent, discarded, or
    /// typed by another user.
    fn forget_typed(&self);
    /// Sets the user whose text the crash recovery holds, by the backend's identifier; empty for an anonymous caller.
    /// Text typed before the form was redrawn is restored if the same user typed it.
    fn note_typist(&self, caller: &str);
    /// Emits an event to the host page; returns `false` if the page cancelled it.
    fn emit(&self, event: HostEvent) -> bool;
}
