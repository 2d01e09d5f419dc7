//! What the views of one element share: settings, form state, persistence state, effects and the lazy chunk.

mod choices;
mod chunk;
mod form_snapshot;
mod form_state;
mod lazy_services;
mod persistence;
mod persistence_state;
mod saving_status;
mod services;
mod settings;
mod state;
mod submission_handle;
mod tasks;

pub use chunk::{LaterViews, begin_when_there, later_part, later_slot, when_there};
pub use form_state::FormState;
pub use lazy_services::{LaterServices, Outgoing};
pub use persistence_state::Keeping;
pub use saving_status::SavingNote;
pub use services::{HostEvent, Services};
pub use settings::Caller;
pub use state::{HEADING, State};
pub use submission_handle::Slot;
