//! State shared by the views of one element: signals, settings, forms, persistence, effects and the lazy chunk.

mod acts;
mod chunk;
mod file_services;
mod form_state;
mod lazy_services;
mod lazy_view;
mod live;
mod services;
mod shared;
mod state;

pub use crate::app::PersistenceState;
pub use crate::app::backend::Outgoing;
pub use crate::app::drafts::SavingStatus;
pub use crate::app::form::Progress;
pub use crate::app::host::{HEADING, HostEvent};
pub use crate::app::settings::{Caller, Settings};
pub use file_services::{ChosenFile, FileContent, FileServices};
pub use form_state::FormState;
pub use lazy_services::LazyServices;
pub use lazy_view::LazyView;
pub use live::{Live, live};
pub use services::Services;
pub use shared::Shared;
pub use state::{ChunkLoader, ChunkState, LazyViews, State};
