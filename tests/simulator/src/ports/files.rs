use support_widget::app::files::Files;
use support_widget::app::future::LocalBoxFuture;

use super::Ports;

impl Files for Ports {
    fn holds(&self, id: &str) -> bool {
        self.0.files.borrow().contains(id)
    }

    fn is_unchanged(&self, id: &str, _: [u8; 32]) -> LocalBoxFuture<bool> {
        let is_held = self.holds(id);
        Box::pin(async move { is_held })
    }

    fn forget(&self, id: &str) {
        self.0.files.borrow_mut().remove(id);
    }
}
