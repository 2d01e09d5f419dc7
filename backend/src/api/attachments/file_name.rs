use support_widget::model::text;

/// Longest stored name, in characters.
const LENGTH: usize = 200;

/// Longest extension that survives shortening, in characters.
const EXTENSION: usize = 10;

/// Sanitizes a file name for storage and display: without folders and invisible characters, and shortened with an
/// ellipsis before the extension. The name is data only: nothing on disk is named after it.
pub(crate) fn sanitized(sent: &str) -> String {
    let name = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    // Line breaks are fine in text, but invisible in a name, like the Arabic letter mark.
    let name = text::shown(name, usize::MAX).replace(['\n', '\u{2028}', '\u{2029}', '\u{061C}'], "");
    let name = name.trim();
    if name.chars().count() <= LENGTH { name.to_owned() } else { cut(name) }
}

fn cut(name: &str) -> String {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    let extension = extension.filter(|extension| extension.chars().count() <= EXTENSION);
    let ending = extension.map_or_else(|| "…".to_owned(), |extension| format!("….{extension}"));
    let room = LENGTH - ending.chars().count();
    name.chars().take(room).chain(ending.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_no_path_and_hides_nothing() {
        for (sent, stored) in [
            ("screen.png", "screen.png"),
            ("../../etc/passwd.txt", "passwd.txt"),
            ("C:\\Users\\ana\\trace.har", "trace.har"),
            ("/", ""),
            ("..", ".."),
            ("invoice\u{202E}gnp.exe", "invoicegnp.exe"),
            ("a\0b\r\nc\u{7}.png", "abc.png"),
            ("a\u{2028}b\u{2029}\u{061C}c.png", "abc.png"),
            (" 屏幕 截图.png ", "屏幕 截图.png"),
        ] {
            assert_eq!(sanitized(sent), stored, "{sent:?}");
        }
    }

    #[test]
    fn a_long_name_is_cut_visibly_and_keeps_its_extension() {
        let long = sanitized(&format!("{}.png", "x".repeat(1_000_000)));
        assert_eq!(long, format!("{}….png", "x".repeat(195)));
        let endless = sanitized(&format!("a.{}", "é".repeat(1_000)));
        assert_eq!((endless.chars().count(), endless.ends_with("é…")), (200, true));
        let fitting = format!("{}.png", "é".repeat(196));
        assert_eq!(sanitized(&fitting), fitting);
    }
}
