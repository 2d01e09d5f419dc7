use crate::app::clock::Clock;
use crate::app::future::LocalBoxFuture;
use crate::app::host::Host;
use crate::model::Timestamp;

/// Effects of the views in the first file. Views only draw; everything else they request here.
pub trait Services: Host + Clock {
    /// Whether a control holds input that the browser cannot parse, such as an incomplete date.
    fn is_unreadable(&self, id: &str) -> bool;
    /// Formats a date and time in a language, in the user's time zone.
    fn date_time(&self, language: &str, instant: Timestamp) -> String;
    /// Formats a list of names in a language.
    fn list(&self, language: &str, names: &[String]) -> String;
    /// Returns the name of a language in that language: whoever looks for theirs reads no other.
    fn language_name(&self, tag: &str) -> String;
    /// Returns the UTC offset of a time zone at an instant, in seconds; 0 for an unknown zone.
    fn zone_offset(&self, zone: &str, instant: Timestamp) -> i64;
    /// Returns the name of a time zone in a language.
    fn zone_name(&self, language: &str, zone: &str) -> String;
    /// Whether drafts or outbox entries may be stored on this device.
    fn may_have_records(&self) -> bool;
    /// Whether the view's heading has the focus.
    fn is_on_heading(&self) -> bool;
    /// Waits until what is drawn by now has been seen.
    fn frame(&self) -> LocalBoxFuture<()>;
    /// Opens or closes the widget's modal dialog.
    fn set_modal(&self, open: bool);
}
