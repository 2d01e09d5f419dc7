use serde::{Deserialize, Serialize};

use crate::model::read::{Read, member};
use crate::model::{FileTypes, Json};

/// Size limits of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Limits {
    /// Maximum length of the title, in characters.
    pub title_length: usize,
    /// Maximum length of the description, in characters.
    pub description_length: usize,
    /// Maximum number of attached files.
    pub files: usize,
    /// Maximum size of one file, in bytes.
    pub file_bytes: usize,
    /// Maximum total size of all files, in bytes.
    pub total_bytes: usize,
    /// Accepted file types, as file name extensions with their dots.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub accept: FileTypes,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            title_length: 120,
            description_length: 4_000,
            files: 10,
            file_bytes: 10 * MEBIBYTE,
            total_bytes: 25 * MEBIBYTE,
            accept: FileTypes::ALL,
        }
    }
}

const MEBIBYTE: usize = 1024 * 1024;

// Not derived: each field has its own default, given above.
impl Read for Limits {
    fn read(value: &Json) -> Option<Self> {
        let default = Self::default();
        value.as_object()?;
        let words = value.get("accept").and_then(Json::as_array);
        let words: Option<Vec<_>> = words.and_then(|words| words.iter().map(Json::as_str).collect());
        Some(Self {
            title_length: member(value, "titleLength").unwrap_or(default.title_length),
            description_length: member(value, "descriptionLength").unwrap_or(default.description_length),
            files: member(value, "files").unwrap_or(default.files),
            file_bytes: member(value, "fileBytes").unwrap_or(default.file_bytes),
            total_bytes: member(value, "totalBytes").unwrap_or(default.total_bytes),
            accept: words.map_or(default.accept, FileTypes::read),
        })
    }
}
