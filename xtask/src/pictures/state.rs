use serde::Deserialize;

/// A state of the tour, as the browser tests list it.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct State {
    /// What the tour calls it.
    pub(crate) name: String,
    /// The name of its picture in the folder of each variant.
    pub(crate) picture: String,
    /// The ids of the messages that it shows.
    pub(crate) messages: Vec<String>,
}
