/// A lazy chunk could not be fetched, or does not fit this build; the reason is in the browser's console. A retry may
/// succeed.
#[derive(Clone, Copy, Debug)]
pub struct ChunkLoadError;
