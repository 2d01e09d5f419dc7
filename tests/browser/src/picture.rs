use serde::Deserialize;
use serde_json::Value;

use crate::page::Page;

/// Analysis of a test image after redaction, as decoded by the browser.
#[derive(Debug, Deserialize, PartialEq, Eq)]
pub(crate) struct Picture {
    /// Width and height in pixels.
    pub(crate) size: [u32; 2],
    /// Bounding box of all black pixels: left, top, width and height.
    pub(crate) black: [u32; 4],
    /// Number of black pixels.
    pub(crate) blacks: u32,
    /// Number of other pixels that differ from the original.
    pub(crate) altered: u32,
}

/// Paints an image without black pixels, in which each pixel encodes its position.
const PAINT: &str = "
    const [width, height, type] = arguments;
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    const image = context.createImageData(width, height);
    for (let at = 0; at < width * height; at++) {
        image.data.set([at % width % 256, Math.floor(at / width) % 256, 200, 255], at * 4);
    }
    context.putImageData(image, 0, 0);
    return new Promise((done) => canvas.toBlob(done, type, 1)).then((blob) => blob.arrayBuffer()).then((bytes) => {
        return Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
    });
";

const LOOK: &str = "
    const blob = new Blob([Uint8Array.from(arguments[0], (character) => character.charCodeAt(0))]);
    return createImageBitmap(blob).then((bitmap) => {
        const { width, height } = bitmap;
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width, height });
        const context = canvas.getContext('2d');
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, width, height);
        let [left, top, right, bottom, blacks, altered] = [width, height, -1, -1, 0, 0];
        for (let at = 0; at < width * height; at++) {
            const [x, y] = [at % width, Math.floor(at / width)];
            const [red, green, blue, alpha] = data.subarray(at * 4, at * 4 + 4);
            if (red + green + blue === 0 && alpha === 255) {
                blacks++;
                [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
            } else if (red !== x % 256 || green !== y % 256 || blue !== 200 || alpha !== 255) altered++;
        }
        const black = blacks ? [left, top, right - left + 1, bottom - top + 1] : [0, 0, 0, 0];
        return { size: [width, height], black, blacks, altered };
    });
";

/// Returns the bytes of a painted image of this size, encoded as the given MIME type.
pub(crate) async fn painted(page: &Page, width: u32, height: u32, media_type: &str) -> Vec<u8> {
    let arguments = vec![width.into(), height.into(), media_type.into()];
    let content: String = page.execute(PAINT, arguments).await;
    content.chars().map(|character| u8::try_from(u32::from(character)).expect("one character a byte")).collect()
}

impl Picture {
    /// Analyses the bytes of a painted image.
    pub(crate) async fn of(page: &Page, bytes: &[u8]) -> Self {
        let content: String = bytes.iter().map(|byte| char::from(*byte)).collect();
        page.execute(LOOK, vec![Value::from(content)]).await
    }
}
