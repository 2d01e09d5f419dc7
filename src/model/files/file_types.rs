use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::file_type::FileType;

/// A set of file types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileTypes(u16);

impl FileTypes {
    /// All known types.
    pub const ALL: Self = Self((1 << FileType::ALL.len()) - 1);

    /// Parses extensions with their dots, or media types; other words are ignored.
    pub fn read<'word>(words: impl IntoIterator<Item = &'word str>) -> Self {
        let of_word = |word: &str| {
            let by_extension = word.starts_with('.').then(|| FileType::of_name(word)).flatten();
            by_extension.or_else(|| FileType::ALL.into_iter().find(|known| known.media_type() == word))
        };
        Self(words.into_iter().filter_map(of_word).fold(0, |types, known| types | bit(known)))
    }

    /// Whether the set contains a type.
    pub fn has(self, wanted: FileType) -> bool {
        self.0 & bit(wanted) != 0
    }

    /// File name extensions of all types in the set, with dots.
    pub fn extensions(self) -> impl Iterator<Item = String> {
        let taken = FileType::ALL.into_iter().filter(move |&known| self.has(known));
        taken.flat_map(|known| known.extensions().iter().map(|extension| format!(".{extension}")))
    }
}

fn bit(of: FileType) -> u16 {
    1 << of as u16
}

impl Serialize for FileTypes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.extensions())
    }
}

impl<'de> Deserialize<'de> for FileTypes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let words = Vec::<String>::deserialize(deserializer)?;
        Ok(Self::read(words.iter().map(String::as_str)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_named_by_extension_or_media_type() {
        let types = FileTypes::read([".JPG", "application/pdf", "image/*", "exe", ""]);
        assert_eq!(types.extensions().collect::<Vec<_>>(), [".jpg", ".jpeg", ".pdf"]);
        assert!(types.has(FileType::Pdf) && !types.has(FileType::Png));
        let all: Vec<_> = FileTypes::ALL.extensions().collect();
        assert_eq!(FileTypes::read(all.iter().map(String::as_str)), FileTypes::ALL);
    }
}
