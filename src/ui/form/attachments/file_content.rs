/// What a file holds, as far as one has to know before it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileContent {
    /// Its first bytes: as many as tell its type.
    pub head: Vec<u8>,
    /// SHA-256 of all of them.
    pub digest: [u8; 32],
}
