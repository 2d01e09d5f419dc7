use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but `attr-char` of RFC 5987.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'!')
    .remove(b'#')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b'-')
    .remove(b'.')
    .remove(b'^')
    .remove(b'_')
    .remove(b'`')
    .remove(b'|')
    .remove(b'~');

/// The `Content-Disposition` of a download, as in RFC 6266: an ASCII fallback of the name, and the full name in UTF-8.
pub(crate) fn disposition(name: &str) -> String {
    let is_plain =
        |character: &char| character.is_ascii_graphic() && !"\"\\%".contains(*character) || *character == ' ';
    let plain: String = name.chars().map(|it| if is_plain(&it) { it } else { '_' }).collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", utf8_percent_encode(name, ENCODED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_ends_its_quotes_or_its_line() {
        for (name, expected) in [
            ("a.png", "attachment; filename=\"a.png\"; filename*=UTF-8''a.png"),
            ("a \"b\"\\.png", "attachment; filename=\"a _b__.png\"; filename*=UTF-8''a%20%22b%22%5C.png"),
            ("报告.pdf", "attachment; filename=\"__.pdf\"; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf"),
            ("a\r\nX: 1.txt", "attachment; filename=\"a__X: 1.txt\"; filename*=UTF-8''a%0D%0AX%3A%201.txt"),
            ("50%27.txt", "attachment; filename=\"50_27.txt\"; filename*=UTF-8''50%2527.txt"),
        ] {
            assert_eq!(disposition(name), expected);
        }
    }
}
