//! State shared by the views of one element: signals, settings, forms, persistence, effects and the lazy chunks.

mod acts;
mod chunk;
mod chunk_loading;
mod chunk_services;
mod file_intake;
mod file_services;
mod form_state;
mod help_services;
mod lazy_services;
mod lazy_view;
mod live;
mod readers;
mod request_services;
mod services;
mod shared;
mod state;
mod wording;

pub use crate::app::PersistenceState;
pub use crate::app::backend::Outgoing;
pub use crate::app::drafts::SavingStatus;
pub use crate::app::form::Progress;
pub use crate::app::host::{HEADING, HostEvent};
pub use crate::app::settings::{Caller, Settings};
pub use chunk::Chunk;
pub use chunk_services::ChunkServices;
pub use file_intake::{ChosenFile, FileIntake};
pub use file_services::{FileContent, FileServices};
pub use form_state::FormState;
pub use help_services::HelpServices;
pub use lazy_services::LazyServices;
pub use lazy_view::LazyView;
pub use live::{Live, live};
pub use request_services::RequestServices;
pub use services::Services;
pub use shared::Shared;
pub use state::{ChunkLoader, ChunkState, LoadedChunk, State};
