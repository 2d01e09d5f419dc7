use std::rc::Rc;

use super::Instance;
use crate::web::element::environment;
use crate::web::element::language_watch::LanguageWatch;

/// The language that the element or one of its ancestors declares.
impl Instance {
    /// Listens for changes of the language from the element's current position in the document.
    pub(super) fn watch_language(self: &Rc<Self>) {
        let instance = self.clone();
        let watch = LanguageWatch::new(self.host.element(), move || instance.follow_language());
        self.watch.replace(Some(watch));
    }

    /// Switches the language once its catalogue is loaded; typed text and the focus stay.
    pub(super) fn follow_language(self: &Rc<Self>) {
        let language = environment::language(self.host.element());
        if self.wanted.replace(language) == language {
            return;
        }
        let instance = self.clone();
        self.state.spawn(async move {
            let is_wanted = || instance.wanted.get() == language;
            if let Some(shown) = instance.texts.show(language, is_wanted).await {
                instance.backend.set_language(shown);
                instance.localize();
                instance.ask_backend();
            }
        });
    }
}
