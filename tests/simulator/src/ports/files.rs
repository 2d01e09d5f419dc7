use support_widget::app::files::Files;
use support_widget::app::future::LocalBoxFuture;

use super::Ports;

/// Histories attach no files yet, so that none is ever asked for.
impl Files for Ports {
    fn holds(&self, _: &str) -> bool {
        false
    }

    fn is_unchanged(&self, _: &str, _: [u8; 32]) -> LocalBoxFuture<bool> {
        Box::pin(async { true })
    }

    fn forget(&self, _: &str) {}
}
