//! Loading the lazy chunks, each once unless that fails, and what waits for the first of them.

use std::future::Future;

use super::chunk::Chunk;
use super::state::{ChunkState, LoadedChunk, State};
use crate::model::Failure;

impl State {
    /// Watches for the first frames, which follow, and for what completes a form: a chunk, and the backend's answer, which
    /// tells whether files can be attached.
    pub fn await_first_frames(self) {
        /// Milliseconds after which what has not come does not keep the rest.
        const PATIENCE: u32 = 2_000;
        let frame = move || self.services().frame();
        let pause = self.services().pause(PATIENCE);
        self.spawn(async move {
            pause.await;
            self.is_complete.set(true);
        });
        self.spawn(async move {
            frame().await;
            self.is_drawn.set(true);
            loop {
                frame().await;
                let is_loading = matches!(*self.chunk(Chunk::Submission).peek(), ChunkState::Loading);
                if !is_loading && self.settings.peek().features.is_some() {
                    return self.is_complete.set(true);
                }
                self.settled().notified().await;
            }
        });
    }

    /// Starts loading a chunk before a view needs it.
    pub fn preload_chunk(self, chunk: Chunk) {
        if matches!(*self.chunk(chunk).peek(), ChunkState::NotLoaded) {
            self.load_chunk(chunk);
        }
    }

    /// Loads a chunk when the browser has nothing else to do, unless the visitor saves data.
    pub fn preload_in_spare_time(self, chunk: Chunk) {
        let spare = self.lazy_services().spare_time();
        self.spawn(async move {
            if spare.await {
                self.preload_chunk(chunk);
            }
        });
    }

    /// Loads a chunk and the one that it needs, or retries after a failed load. Both are fetched at a time.
    pub fn load_chunk(self, chunk: Chunk) {
        if let Some(needed) = chunk.needed().filter(|&needed| self.chunk(needed).peek().is_missing()) {
            self.load_chunk(needed);
        }
        self.chunk(chunk).set(ChunkState::Loading);
        self.spawn(async move {
            match self.fetched_chunk(chunk).await {
                Ok(loaded) => self.add_chunk(chunk, loaded),
                Err(failure) => self.chunk(chunk).set(ChunkState::Failed(failure)),
            }
            self.settled().notify_waiters();
        });
    }

    /// Fetches a chunk, and waits for the one that it needs: its views use what that one brings.
    fn fetched_chunk(self, chunk: Chunk) -> impl Future<Output = Result<LoadedChunk, Failure>> {
        let fetched = self.chunk_call(chunk);
        async move {
            let loaded = fetched.await?;
            while let Some(needed) = chunk.needed() {
                match &*self.chunk(needed).peek() {
                    ChunkState::Loaded { .. } => break,
                    ChunkState::Failed(failure) => return Err(failure.clone()),
                    ChunkState::NotLoaded | ChunkState::Loading => {}
                }
                self.settled().notified().await;
            }
            Ok(loaded)
        }
    }

    fn add_chunk(self, chunk: Chunk, LoadedChunk { draw, begin, services, apply }: LoadedChunk) {
        services.into_iter().for_each(|services| self.install(services));
        self.set_localizer(apply());
        self.chunk(chunk).set(ChunkState::Loaded { draw, begin });
    }
}
