//! Loading the lazy chunk.

use super::state::{LaterViews, Part, State};

impl State {
    /// Has the part fetched that will be needed soon.
    pub fn fetch_part(self) {
        if matches!(*self.part.peek(), Part::Unneeded) {
            self.load_chunk();
        }
    }

    /// Loads the chunk, also once more after it could not be loaded.
    pub fn load_chunk(self) {
        self.part.set(Part::Awaited);
        let call = self.chunk_call();
        self.spawn(async move {
            self.part.set(match call.await {
                Ok(LaterViews { draw, begin, services, localizer }) => {
                    self.set_later_services(services);
                    self.set_localizer(localizer);
                    Part::There { draw, begin }
                }
                Err(failure) => Part::Missing(failure),
            });
        });
    }
}
