use crate::i18n::Names;

/// What texts are made of besides their catalogues; if it changes, they are made anew.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// Names that texts mention.
    pub names: Names,
    /// The page owner's messages, by language.
    pub overrides: Vec<(String, String)>,
}
