use super::js::get;

/// Whether nobody can see the page now (Page Visibility).
pub fn is_hidden() -> bool {
    get(&get(&web_sys::window().into(), "document"), "hidden").is_truthy()
}
