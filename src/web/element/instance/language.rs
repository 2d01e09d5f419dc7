use std::rc::Rc;

use super::Instance;
use crate::app::settings::Batch;
use crate::web::element::environment;
use crate::web::element::language_watch::LanguageWatch;

/// The language that the element or one of its ancestors declares.
impl Instance {
    /// Listens for changes of the language from the element's current position in the document.
    pub(super) fn watch_language(self: &Rc<Self>) {
        let instance = self.clone();
        let watch = LanguageWatch::new(self.host.element(), move || instance.note("lang"));
        self.watch.replace(Some(watch));
    }

    /// Switches the language once its texts are fetched; typed text and the focus stay.
    pub(super) fn follow_language(self: &Rc<Self>) {
        let language = environment::language(self.host.element());
        if !self.texts.follow(language) {
            if self.texts.is_page_language_out_of_date() {
                self.localize();
            }
            return;
        }
        let instance = self.clone();
        self.state.spawn(async move {
            if instance.texts.show(language).await {
                instance.localize();
            }
            instance.configure(&Batch::default());
        });
    }
}
