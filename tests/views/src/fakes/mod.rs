//! The ports that a test answers for: backend, storage, clock and page. What only formats, or moves the focus, is the
//! browser's own.

mod chunks;
mod clock;
mod endpoint;
mod fake_backend;
mod lazy_services;
mod page;
mod services;
mod storage;

pub use chunks::FakeChunks;
pub use clock::FakeClock;
pub use fake_backend::{FakeBackend, receipt};
pub use lazy_services::FakeLazyServices;
pub use page::FakePage;
pub use services::FakeServices;
pub use storage::FakeStorage;
