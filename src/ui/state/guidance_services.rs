/// Effects of the guides: what they remember for this visit. They are separate from
/// [`LazyServices`](super::lazy_services::LazyServices), so that a form does without them.
pub trait GuidanceServices {
    /// Returns a value remembered for this visit: from memory, or from session storage for the names stored there.
    fn session_value(&self, name: &'static str) -> Option<String>;
    /// Remembers a value for this visit, in memory and, for some names, in session storage.
    fn set_session_value(&self, name: &'static str, value: String);
}
