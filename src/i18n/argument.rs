/// Arguments of a message, by name.
pub type Arguments<'a> = &'a [(&'a str, Argument)];

/// A value that a message shows, or selects a variant by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Text, as it is shown.
    Text(String),
    /// A number that selects a plural form.
    Count(usize),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}
