//! Loading the lazy chunks.

use super::chunk::Chunk;
use super::state::{ChunkState, LoadedChunk, State};
use crate::app::future::LocalBoxFuture;
use crate::model::Failure;

impl State {
    /// Starts loading a chunk before a view needs it.
    pub fn preload_chunk(self, chunk: Chunk) {
        if matches!(*self.chunk(chunk).peek(), ChunkState::NotLoaded) {
            self.load_chunk(chunk);
        }
    }

    /// Loads a chunk, or retries after a failed load.
    pub fn load_chunk(self, chunk: Chunk) {
        self.chunk(chunk).set(ChunkState::Loading);
        self.spawn(async move {
            if let Err(failure) = self.fetch_chunk(chunk).await {
                self.chunk(chunk).set(ChunkState::Failed(failure));
            }
        });
    }

    /// Fetches a chunk and those that it needs. Their programs are fetched at a time, their texts one after another.
    fn fetch_chunk(self, chunk: Chunk) -> LocalBoxFuture<Result<(), Failure>> {
        Box::pin(async move {
            let loaded = self.chunk_call(chunk).await?;
            if let Some(needed) = chunk.needed().filter(|&needed| !self.chunk(needed).peek().is_loaded()) {
                self.fetch_chunk(needed).await?;
            }
            self.add_chunk(chunk, loaded);
            Ok(())
        })
    }

    /// Takes in a chunk, unless another call was quicker.
    fn add_chunk(self, chunk: Chunk, LoadedChunk { draw, begin, services, localizer }: LoadedChunk) {
        if self.chunk(chunk).peek().is_loaded() {
            return;
        }
        services.into_iter().for_each(|services| self.install(services));
        self.set_localizer(localizer());
        self.chunk(chunk).set(ChunkState::Loaded { draw, begin });
    }
}
