/// A type of file that support can use and that can be told by its content, so that nothing else comes in its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileType {
    /// A picture without loss, as screenshots are.
    Png,
    /// A photograph.
    Jpeg,
    /// A picture that may move.
    Gif,
    /// A picture as browsers save it.
    Webp,
    /// A document as it is printed.
    Pdf,
    /// Plain text: notes and logs.
    Text,
    /// A table as text.
    Csv,
    /// Data as text: answers of an API, recordings of a browser's network calls.
    Json,
    /// A bundle of files.
    Zip,
    /// A document of Word.
    Docx,
    /// A workbook of Excel.
    Xlsx,
    /// A presentation of PowerPoint.
    Pptx,
    /// A film, as recorders of a screen write it.
    Mp4,
}

impl FileType {
    /// All types, in the order in which they are named to people.
    pub const ALL: [Self; 13] = [
        Self::Png,
        Self::Jpeg,
        Self::Gif,
        Self::Webp,
        Self::Pdf,
        Self::Text,
        Self::Csv,
        Self::Json,
        Self::Zip,
        Self::Docx,
        Self::Xlsx,
        Self::Pptx,
        Self::Mp4,
    ];

    /// The type that a file's name claims by its extension.
    pub fn of_name(name: &str) -> Option<Self> {
        let extension = name.rsplit_once('.')?.1.to_ascii_lowercase();
        Self::ALL.into_iter().find(|known| known.extensions().contains(&extension.as_str()))
    }

    /// The extensions of such files, the usual one first.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Gif => &["gif"],
            Self::Webp => &["webp"],
            Self::Pdf => &["pdf"],
            Self::Text => &["txt", "log"],
            Self::Csv => &["csv"],
            Self::Json => &["json", "har"],
            Self::Zip => &["zip"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Pptx => &["pptx"],
            Self::Mp4 => &["mp4"],
        }
    }

    /// The media type, as IANA lists it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain",
            Self::Csv => "text/csv",
            Self::Json => "application/json",
            Self::Zip => "application/zip",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Self::Mp4 => "video/mp4",
        }
    }

    /// Whether it is a picture that can be shown and blacked out in parts.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::Gif | Self::Webp)
    }

    /// How many bytes of a file's beginning [`Self::fits`] looks at.
    pub const HEAD: usize = 4_096;

    /// Whether a file may be of this type by its first bytes: [`Self::HEAD`] of them, or all there are. Text has no mark of its
    /// own; it is told by what binary files have and text has not.
    pub fn fits(self, head: &[u8]) -> bool {
        let begins = |mark: &[u8]| head.starts_with(mark);
        let holds = |at: usize, mark: &[u8]| head.get(at..at + mark.len()) == Some(mark);
        match self {
            Self::Png => begins(b"\x89PNG\r\n\x1a\n"),
            Self::Jpeg => begins(b"\xff\xd8\xff"),
            Self::Gif => begins(b"GIF87a") || begins(b"GIF89a"),
            Self::Webp => begins(b"RIFF") && holds(8, b"WEBP"),
            // Readers of PDF allow for something before the mark.
            Self::Pdf => head.windows(5).take(1_024).any(|bytes| bytes == b"%PDF-"),
            Self::Text | Self::Csv => is_text(head),
            Self::Json => is_text(head) && first_sign(head).is_none_or(|sign| b"{[\"-0123456789tfn".contains(&sign)),
            // The last two are bundles of nothing, and in several parts.
            Self::Zip => [&b"PK\x03\x04"[..], b"PK\x05\x06", b"PK\x07\x08"].into_iter().any(begins),
            Self::Docx | Self::Xlsx | Self::Pptx => begins(b"PK\x03\x04"),
            Self::Mp4 => holds(4, b"ftyp"),
        }
    }
}

/// Text in UTF-8 or an older encoding has no NUL; UTF-16 begins with its mark. Markup that a browser would run is not taken for
/// plain text, whatever its name says.
fn is_text(head: &[u8]) -> bool {
    let is_utf16 = head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff");
    let is_binary = [&b"MZ"[..], b"\x7fELF", b"%PDF-", b"PK\x03\x04"].iter().any(|mark| head.starts_with(mark));
    is_utf16 || !is_binary && !head.contains(&0)
}

fn first_sign(head: &[u8]) -> Option<u8> {
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    text.iter().copied().find(|byte| !byte.is_ascii_whitespace())
}

#[cfg(test)]
mod tests;
