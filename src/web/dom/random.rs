//! Random identifiers.

use std::fmt::Write;

/// Returns a random UUID, version 4. `crypto.randomUUID` is missing on pages served over plain HTTP; `getRandomValues`
/// is available everywhere.
pub fn uuid() -> String {
    let mut bytes = [0u8; 16];
    fill(&mut bytes);
    bytes[6] = bytes[6] & 0x0F | 0x40;
    bytes[8] = bytes[8] & 0x3F | 0x80;
    bytes.iter().enumerate().fold(String::with_capacity(36), |mut text, (index, byte)| {
        let separator = if matches!(index, 4 | 6 | 8 | 10) { "-" } else { "" };
        let _ = write!(text, "{separator}{byte:02x}");
        text
    })
}

fn fill(bytes: &mut [u8]) {
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let is_filled = crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(bytes).is_ok());
    if !is_filled {
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
}
