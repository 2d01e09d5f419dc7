use anyhow::{Context, Result};

/// The width and height of a picture in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PngSize {
    /// The width.
    pub(crate) width: u32,
    /// The height.
    pub(crate) height: u32,
}

impl PngSize {
    /// Reads the size from the beginning of a PNG file.
    pub(crate) fn read(file: &[u8]) -> Result<Self> {
        let content = file.strip_prefix(HEAD).context("this is no PNG")?;
        let number =
            |at: usize| content.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes);
        let (width, height) = number(0).zip(number(4)).context("this PNG is cut off")?;
        Ok(Self { width, height })
    }
}

/// Signature of the format, then length and name of the first chunk, which begins with the size.
const HEAD: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_is_read_from_pictures_alone() {
        let picture = [HEAD, &[0, 0, 5, 0, 0, 0, 3, 32, 8, 2]].concat();
        assert_eq!(PngSize::read(&picture).expect("a picture"), PngSize { width: 1280, height: 800 });
        for broken in [&b"GIF89a"[..], HEAD, b""] {
            PngSize::read(broken).expect_err("no picture");
        }
    }
}
