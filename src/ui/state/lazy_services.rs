use std::rc::Rc;

use super::file_intake::FileIntake;
use crate::app;
use crate::app::backend::Backend;
use crate::app::future::LocalBoxFuture;
use crate::app::storage::Storage;
use crate::i18n::Localizer;

/// Effects of all lazy views. They are separate from [`Services`](super::services::Services), so that code splitting
/// puts them into a lazy chunk, and from those of chunks that bring more.
pub trait LazyServices: Backend {
    /// Aborts the submission with this idempotency key.
    fn stop(&self, key: &str);
    /// The storage port: drafts, outbox, locks and page events.
    fn storage(&self) -> Rc<dyn Storage>;
    /// The port to the bytes of attached files.
    fn files(&self) -> Rc<dyn app::files::Files>;
    /// Takes files into a form.
    fn intake(&self) -> Rc<dyn FileIntake>;
    /// Waits until the browser has nothing else to do; `false` where the visitor saves data, so that nothing is fetched
    /// before it is needed.
    fn spare_time(&self) -> LocalBoxFuture<bool>;
    /// Formats how long ago something happened, in a language.
    fn ago(&self, language: &str, seconds: i64) -> String;
    /// Copies plain text to the clipboard; returns `false` if the page or the user does not allow it.
    fn copy(&self, text: String) -> LocalBoxFuture<bool>;
    /// Moves the focus to a text field, once it has been drawn, and selects its text.
    fn select(&self, id: &str);
    /// Prints the element with this id and nothing else.
    fn print(&self, id: &str);
    /// Preserves the focus across a redraw that the user didn't start: another tab, or a delivery attempt that begins
    /// or ends, removes or moves rows and buttons. Must be called before the change. If the redraw takes the focus from
    /// a row and nothing else has received it, it returns to the element that had it, else to the row's name, else to
    /// the view's heading.
    fn keep_focus(&self);
    /// Loads the texts of another language than the one shown; `None` if they cannot be fetched.
    fn texts(&self, language: &str) -> LocalBoxFuture<Option<Rc<Localizer>>>;
}
