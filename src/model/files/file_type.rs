/// A file type that support can use and that can be verified by content, so that no other content passes under its
/// extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileType {
    /// PNG picture, lossless, as screenshots are.
    Png,
    /// JPEG picture, as photographs are.
    Jpeg,
    /// GIF picture, possibly animated.
    Gif,
    /// WebP picture, as browsers save pictures.
    Webp,
    /// PDF document.
    Pdf,
    /// Plain text: notes and logs.
    Text,
    /// Comma-separated values.
    Csv,
    /// JSON data: API responses, or HAR recordings of a browser's network requests.
    Json,
    /// ZIP archive.
    Zip,
    /// Word document.
    Docx,
    /// Excel workbook.
    Xlsx,
    /// PowerPoint presentation.
    Pptx,
    /// MP4 video, as screen recorders write it.
    Mp4,
}

impl FileType {
    /// All types, in the order in which they are listed to users.
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

    /// The type that the extension of a file name claims.
    pub fn of_name(name: &str) -> Option<Self> {
        let extension = name.rsplit_once('.')?.1.to_ascii_lowercase();
        Self::ALL.into_iter().find(|known| known.extensions().contains(&extension.as_str()))
    }

    /// File name extensions without the dot, the usual one first.
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

    /// The media type (MIME type), as registered with IANA.
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

    /// Whether it is a picture that can be displayed and redacted.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::Gif | Self::Webp)
    }

    /// Number of leading bytes that [`Self::fits`] examines.
    pub const HEAD: usize = 4_096;

    /// Whether the first bytes of a file (the first [`Self::HEAD`], or all if it is shorter) fit this type. Text has no
    /// signature; it is recognised by the absence of binary signatures and NUL bytes.
    pub fn fits(self, head: &[u8]) -> bool {
        let begins = |mark: &[u8]| head.starts_with(mark);
        let holds = |at: usize, mark: &[u8]| head.get(at..at + mark.len()) == Some(mark);
        match self {
            Self::Png => begins(b"\x89PNG\r\n\x1a\n"),
            Self::Jpeg => begins(b"\xff\xd8\xff"),
            Self::Gif => begins(b"GIF87a") || begins(b"GIF89a"),
            Self::Webp => begins(b"RIFF") && holds(8, b"WEBP"),
            // PDF readers accept other bytes before the signature.
            Self::Pdf => head.windows(5).take(1_024).any(|bytes| bytes == b"%PDF-"),
            Self::Text | Self::Csv => is_text(head),
            Self::Json => is_text(head) && first_sign(head).is_none_or(|sign| b"{[\"-0123456789tfn".contains(&sign)),
            // The last two are the signatures of empty and of spanned archives.
            Self::Zip => [&b"PK\x03\x04"[..], b"PK\x05\x06", b"PK\x07\x08"].into_iter().any(begins),
            Self::Docx | Self::Xlsx | Self::Pptx => begins(b"PK\x03\x04"),
            Self::Mp4 => holds(4, b"ftyp"),
        }
    }
}

/// Text in UTF-8 or an older encoding has no NUL bytes; UTF-16 begins with a byte order mark. Signatures of programs,
/// PDF documents and archives are not text, whatever the extension says.
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
