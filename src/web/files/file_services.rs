use std::any::Any;
use std::rc::Rc;

use leptos::ev::Event;

use super::files::{Files, content};
use super::{file_input, pictures, pointer};
use crate::app;
use crate::app::future::LocalBoxFuture;
use crate::model::Area;
use crate::ui::state::{ChosenFile, FileContent, FileIntake, FileServices};
use crate::web::intl;

impl app::files::Files for Files {
    fn holds(&self, id: &str) -> bool {
        self.blob(id).is_some()
    }

    fn is_unchanged(&self, id: &str, digest: [u8; 32]) -> LocalBoxFuture<bool> {
        // What this page has not read comes from storage, where it cannot change.
        let content = self.reader.get().map(|read| read(self.blob(id)));
        Box::pin(async move {
            match content {
                Some(content) => content.await.is_some_and(|content| content.digest == digest),
                None => true,
            }
        })
    }

    fn forget(&self, id: &str) {
        self.let_go(id);
    }
}

impl FileIntake for Files {
    fn taken(&self, event: &Event, unnamed: &str) -> Vec<ChosenFile> {
        file_input::taken(self, event, unnamed)
    }

    fn has_files(&self, event: &Event) -> bool {
        file_input::has_files(event)
    }

    fn on_paste(&self, id: &str, handler: Rc<dyn Fn(Event)>) -> Box<dyn Any> {
        pointer::on_paste(&self.root, id, handler)
    }

    fn size(&self, language: &str, bytes: usize) -> String {
        intl::size(language, bytes)
    }

    fn time_for_name(&self) -> String {
        intl::time_for_name()
    }
}

impl FileServices for Files {
    fn read(&self, id: &str) -> LocalBoxFuture<Option<FileContent>> {
        Box::pin(content(self.blob(id)))
    }

    fn draw(&self, id: &str, canvas: &str, longest_side: u32) -> LocalBoxFuture<Option<(u32, u32)>> {
        Box::pin(pictures::draw(self.clone(), id.to_owned(), canvas.to_owned(), longest_side))
    }

    fn redact(&self, id: &str, areas: Vec<Area>) -> LocalBoxFuture<Option<ChosenFile>> {
        Box::pin(pictures::redact(self.clone(), id.to_owned(), areas))
    }

    fn pointed(&self, event: &Event, id: &str) -> Option<(f64, f64)> {
        pointer::pointed(&self.root, event, id)
    }
}
