//! Loading the lazy chunk.

use super::state::{ChunkState, LazyViews, State};

impl State {
    /// Starts loading the lazy chunk before a view needs it.
    pub fn preload_chunk(self) {
        if matches!(*self.chunk.peek(), ChunkState::NotLoaded) {
            self.load_chunk();
        }
    }

    /// Loads the lazy chunk, or retries after a failed load.
    pub fn load_chunk(self) {
        self.chunk.set(ChunkState::Loading);
        let call = self.chunk_call();
        self.spawn(async move {
            self.chunk.set(match call.await {
                Ok(LazyViews { draw, begin, services, localizer }) => {
                    self.set_lazy_services(services);
                    self.set_localizer(localizer);
                    ChunkState::Loaded { draw, begin }
                }
                Err(failure) => ChunkState::Failed(failure),
            });
        });
    }
}
