use super::Instance;
use crate::model::{Field, RequestKind, Stage, Tenants, prefill, preset_customer};

/// Prefilled values from the page.
impl Instance {
    /// Prefills the form from the page's context, and selects the customer that it names. A customer that an earlier
    /// context selected, and that is still selected, is replaced.
    pub(super) fn prefill(&self) {
        let context = self.host.data("context");
        let preset = preset_customer(&context);
        let is_about_customer =
            |field: Field| matches!(field, Field::Customer | Field::CustomerName | Field::CustomerDomain);
        let known: Vec<_> = prefill(&context)
            .into_iter()
            .filter(|(field, _)| !(preset.is_some() && is_about_customer(*field)))
            .collect();
        for kind in [RequestKind::PartnerCenter, RequestKind::Customer, RequestKind::CustomerSelfService] {
            let form = self.state.form(kind);
            // A form that is under review or being sent is not changed.
            if matches!(form.progress.peek().submission.stage(), Stage::Editing) {
                form.draft.change(|draft| {
                    let known = known.iter().filter(|(field, _)| *field != Field::Customer);
                    known.for_each(|(field, value)| draft.prefill(*field, value));
                });
            }
        }
        let before = self.state.settings.peek().preset.clone();
        self.state.settings.change(|settings| {
            settings.tenants = Tenants::read(&context);
            settings.preset = preset.clone();
        });
        let present = self.state.flow.peek().customer().cloned();
        if preset.is_some() && preset != before && present.is_some() && present == before {
            self.state.restart(self.state.form(RequestKind::Customer));
        } else {
            self.state.take_preset();
        }
    }
}
