//! State shared by the views of one element: signals, settings, forms, persistence, effects and the lazy chunk.

mod choices;
mod chunk;
mod file_services;
mod form_state;
mod lazy_services;
mod lazy_view;
mod live;
mod navigation;
mod persistence;
mod persistence_state;
mod saving_status;
mod services;
mod settings;
mod shared;
mod state;
mod tasks;

pub use file_services::{ChosenFile, FileContent, FileServices};
pub use form_state::{FormState, Progress};
pub use lazy_services::{LazyServices, Outgoing};
pub use lazy_view::LazyView;
pub use live::{Live, live};
pub use persistence_state::PersistenceState;
pub use saving_status::SavingStatus;
pub use services::{HostEvent, Services};
pub use settings::{Caller, Settings};
pub use shared::Shared;
pub use state::{ChunkLoader, ChunkState, HEADING, LazyViews, State};
