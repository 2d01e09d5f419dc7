use futures_util::task::LocalSpawnExt;
use support_widget::app::future::LocalBoxFuture;
use support_widget::app::host::{Host, HostEvent};
use support_widget::model::{Json, PageContext, Parse};

use super::Ports;

impl Host for Ports {
    fn emit(&self, event: HostEvent) -> bool {
        if let HostEvent::Sent(receipt) = &event {
            let can_note = self.0.world.device.borrow().fault.is_none();
            self.0.world.ledger.borrow_mut().told_sent(self.0.id, &receipt.id, can_note);
        }
        #[cfg(test)]
        self.0.events.borrow_mut().extend(name(&event));
        !matches!(event, HostEvent::Submit(_)) || !self.0.world.cancels.get()
    }

    fn is_hidden(&self) -> bool {
        self.0.is_hidden.get()
    }

    fn context(&self) -> PageContext {
        PageContext { page_url: None, locale: Some("en-US".to_owned()), widget_version: None }
    }

    fn run(&self, task: LocalBoxFuture<()>) {
        self.0.spawner.spawn_local(task).expect("a tab that runs takes tasks");
    }

    fn new_key(&self) -> String {
        format!("k{}", self.0.world.number())
    }

    fn jitter(&self) -> f64 {
        0.5
    }

    fn focus(&self, _: &str) {}

    fn forget_typed(&self) {}

    fn note_typist(&self, _: &str) {}

    fn number(&self, _: &str, number: usize) -> String {
        number.to_string()
    }

    fn parser(&self) -> Parse {
        Json::parse
    }
}

/// The name of an event about a request.
#[cfg(test)]
fn name(event: &HostEvent) -> Option<&'static str> {
    match event {
        HostEvent::Navigate(_) => None,
        HostEvent::Submit(_) => Some("submit"),
        HostEvent::Sent(_) => Some("sent"),
        HostEvent::Queued => Some("queued"),
        HostEvent::Failed(_) => Some("failed"),
    }
}
