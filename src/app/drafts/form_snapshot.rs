//! Conversion between a form and its persisted snapshot.

use super::saved_form::{SavedFile, SavedForm};
use crate::app::App;
use crate::app::form::Form;
use crate::model::{Attachment, HelpFlow, RequestKind};

impl App {
    /// Takes a snapshot of a form.
    pub fn saved_form(&self, form: &Form) -> SavedForm {
        let flow = (form.kind != RequestKind::PartnerCenter).then(|| (*self.flow.peek()).clone());
        SavedForm {
            kind: form.kind,
            draft: (*form.draft.peek()).clone(),
            flow,
            files: form.files.peek().ready().map(saved_file).collect(),
        }
    }

    /// Restores a snapshot, replacing the form's content. The selected customer counts only if the backend still offers
    /// customer selection.
    pub fn put_back(&self, saved: &SavedForm) {
        let form = self.form(saved.kind);
        self.restart(form);
        if saved.kind != RequestKind::PartnerCenter {
            let mut flow = saved.flow.clone().unwrap_or_else(|| HelpFlow::new(saved.kind));
            let features = self.settings.peek().features;
            features.into_iter().for_each(|features| flow.set_features(features));
            self.flow.set(flow);
        }
        form.touch();
        form.draft.set(saved.draft.clone());
    }

    /// Lists the files of a restored form and looks them up in storage; a missing file is marked as changed.
    pub fn restore_files(&self, form: &Form, saved: &SavedForm) {
        form.files.change(|files| {
            for file in &saved.files {
                files.restore(&file.id, &file.name, file.size, digest(&file.digest));
            }
        });
        let (storage, files, form) = (self.storage(), saved.files.clone(), form.clone());
        self.spawn(async move {
            for file in files {
                if !storage.restore_file(&file.id, &file.name).await {
                    form.files.change(|files| files.changed(&file.id));
                }
            }
        });
    }
}

fn saved_file(item: &Attachment) -> SavedFile {
    let digest = item.digest_text();
    SavedFile { id: item.id.clone(), name: item.name.clone(), size: item.size, digest }
}

fn digest(hexadecimal: &str) -> [u8; 32] {
    std::array::from_fn(|at| {
        let digits = hexadecimal.get(2 * at..2 * at + 2);
        digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::fake_host::FakeHost;
    use crate::app::settings::Settings;
    use crate::model::{Field, View};

    #[test]
    fn what_was_answered_before_a_form_is_saved_and_comes_back_with_it() {
        for kind in [RequestKind::PartnerCenter, RequestKind::Customer] {
            let has_flow = kind != RequestKind::PartnerCenter;
            let (app, _) = FakeHost::app(Settings::default(), View::Home);
            app.flow.change(|flow| flow.set_tried("restart", true));
            app.form(kind).set(Field::Title, "Invoices".to_owned());
            let saved = app.saved_form(app.form(kind));
            assert_eq!(saved.flow.is_some(), has_flow, "{kind:?}");
            let (next, _) = FakeHost::app(Settings::default(), View::Home);
            next.put_back(&saved);
            assert_eq!(next.form(kind).draft.peek().get(Field::Title), "Invoices");
            assert_eq!(next.flow.peek().has_answers(), has_flow, "{kind:?}");
        }
        let (app, _) = FakeHost::app(Settings::default(), View::Home);
        let saved = app.saved_form(app.form(RequestKind::PartnerCenter));
        app.flow.change(|flow| flow.set_tried("restart", true));
        app.put_back(&saved);
        assert!(app.flow.peek().has_answers(), "the flow belongs to the other form");
    }

    #[test]
    fn a_digest_is_read_from_its_text() {
        let bytes: [u8; 32] = std::array::from_fn(|at| 8 * at as u8);
        let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(digest(&text), bytes);
        assert_eq!(digest("ff"), std::array::from_fn(|at| if at == 0 { 255 } else { 0 }), "what is missing is zero");
    }
}
