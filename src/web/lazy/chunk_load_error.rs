/// The chunk could not be fetched, or did not fit; the reason is in the browser's console. Another try may succeed.
#[derive(Clone, Copy, Debug)]
pub struct ChunkLoadError;
