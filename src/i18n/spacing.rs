//! Spaces between Chinese characters and Latin letters or digits, where the text of a message meets what it names.
//!
//! Whether a space is due beside a name or a number depends on what that is: 向 Microsoft 报告, but 向世纪互联报告. So
//! messages are written without one, and it is inserted as they are formatted. CSS `text-autospace` would not reach
//! attributes, nor what is copied, printed or sent. Spaces anywhere else in a text are the translator's.

/// Returns whether a language is written in Chinese characters, which are spaced beside Latin letters and digits.
pub fn is_spaced(language: &str) -> bool {
    matches!(language.as_bytes(), [b'z' | b'Z', b'h' | b'H'] | [b'z' | b'Z', b'h' | b'H', b'-', ..])
}

/// What stands between two sentences: nothing after a full-width mark, which has room of its own.
pub fn between_sentences(language: &str) -> &'static str {
    if is_spaced(language) { "" } else { " " }
}

/// Inserts the spaces of a list around its names, which stand in it in their order: browsers join them without any.
pub fn spaced_list(language: &str, list: String, names: &[String]) -> String {
    if !is_spaced(language) {
        return list;
    }
    let (mut edges, mut names) = (Vec::new(), names.iter());
    let (mut name, mut end) = (names.next(), 0);
    // `str::find` would bring two kilobytes of a search that is fast in long texts.
    for (place, _) in list.char_indices() {
        let found = name.filter(|name| place >= end && list.as_bytes()[place..].starts_with(name.as_bytes()));
        if let Some(found) = found {
            end = place + found.len();
            edges.push(place);
            edges.push(end);
            name = names.next();
        }
    }
    spaced(&list, &edges)
}

/// Inserts a space where a Chinese character meets a letter or a digit at one of these places in the text, which are in
/// their order. It stands outside marks of isolation, whose direction it must not take.
pub fn spaced(text: &str, edges: &[usize]) -> String {
    let mut spaced = String::with_capacity(text.len() + edges.len());
    // The last visible sign, and where a space may stand since then.
    let (mut last, mut room, mut next) = (' ', None, 0);
    for (place, sign) in text.char_indices() {
        while edges.get(next).is_some_and(|&edge| edge == place) {
            room = room.or(Some(spaced.len()));
            next += 1;
        }
        if is_visible(sign) {
            let meets = is_chinese(last) && is_western(sign) || is_western(last) && is_chinese(sign);
            room.take().into_iter().filter(|_| meets).for_each(|room| spaced.insert(room, ' '));
            last = sign;
        }
        spaced.push(sign);
        if sign == POP_ISOLATE && room.is_some() {
            room = Some(spaced.len());
        }
    }
    spaced
}

/// First Strong Isolate: what follows has a writing direction of its own.
pub const ISOLATE: char = '\u{2068}';

/// Pop Directional Isolate: the end of what [`ISOLATE`] begins.
pub const POP_ISOLATE: char = '\u{2069}';

fn is_visible(sign: char) -> bool {
    !matches!(sign, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
}

/// The unified ideographs with their extensions.
fn is_chinese(sign: char) -> bool {
    matches!(sign, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Digits, and letters of the Latin, Greek and Cyrillic scripts. Unicode's own table of letters would weigh kilobytes.
fn is_western(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '\u{c0}'..='\u{52f}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::i18n::{Arguments, testing};

    #[test]
    fn a_list_is_spaced_around_its_names_and_not_in_them() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        for (language, list, of, expected) in [
            ("zh-TW", "PNG、JPG和PDF", &["PNG", "JPG", "PDF"][..], "PNG、JPG 和 PDF"),
            ("zh-CN", "A和B公司和Contoso", &["A和B公司", "Contoso"], "A和B公司和 Contoso"),
            ("zh-CN", "青竹和Contoso", &["青竹", "Contoso"], "青竹和 Contoso"),
            ("zh-CN", "X和X", &["X", "X"], "X 和 X"),
            ("zh-CN", "X", &["X"], "X"),
            ("zh-CN", "", &[], ""),
            ("es-ES", "PNG y 和", &["PNG", "和"], "PNG y 和"),
        ] {
            assert_eq!(super::spaced_list(language, list.to_owned(), &names(of)), expected);
        }
    }

    fn formatted(language: &str, source: &str, arguments: Arguments<'_>) -> String {
        testing::formatted(language, source, arguments).expect("the message is whole")
    }

    fn shown(language: &str, source: &str, name: &str) -> String {
        crate::model::text::without_isolates(&formatted(language, source, &[("name", name.into())]))
    }

    #[test]
    fn a_space_is_due_between_chinese_and_latin_or_digits_alone() {
        for (source, name, expected) in [
            ("m = 向{ $name }報告", "Microsoft", "向 Microsoft 報告"),
            ("m = 向{ $name }報告", "世紀互聯", "向世紀互聯報告"),
            ("m = 共{ $name }個", "12", "共 12 個"),
            ("m = 向{ $name }報告", "Électro 青竹", "向 Électro 青竹報告"),
            ("m = 請連絡{ $name }。", "Contoso", "請連絡 Contoso。"),
            ("m = 「{ $name }」已送出", "SR-1", "「SR-1」已送出"),
            ("m = （{ $name }）", "SR-1", "（SR-1）"),
            ("m = 向 { $name } 報告", "Microsoft", "向 Microsoft 報告"),
            ("m = 每秒{ $name }", "", "每秒"),
            ("m = 向{ -t }報告\n-t = Microsoft", "", "向 Microsoft 報告"),
            ("m = 向{ a }\na = { $name }報告", "Microsoft", "向 Microsoft 報告"),
            ("m = 向{ $name ->\n *[other] { $name }\n }報告", "Microsoft", "向 Microsoft 報告"),
            ("m = { $name }與{ $name }", "A", "A 與 A"),
            ("m = 使用Fluent的{ $name }", "語言", "使用Fluent的語言"),
        ] {
            assert_eq!(shown("zh-TW", source, name), expected, "{source}");
            let unspaced = expected.replace(' ', "");
            assert_eq!(shown("en-US", source, name).replace(' ', ""), unspaced, "{source}");
        }
    }

    #[test]
    fn it_stands_outside_the_marks_of_isolation() {
        let source = "m = 向{ $name ->\n *[other] { $name }\n }報告";
        let text = formatted("zh-CN", source, &[("name", "Microsoft".into())]);
        assert_eq!(text, "向 \u{2068}Microsoft\u{2069} 報告");
    }

    #[test]
    fn no_other_language_is_spaced() {
        for (language, is_spaced) in [("zh", true), ("ZH-Hant", true), ("en-US", false), ("ja", false), ("zha", false)]
        {
            assert_eq!(super::is_spaced(language), is_spaced, "{language}");
        }
    }

    proptest! {
        /// Whatever a name is: nothing but spaces is added, none beside another one, and none is missing at an edge.
        #[test]
        fn nothing_is_changed_but_the_spacing_of_edges(
            before in "[中文a1。「 ]{0,3}", name in "[中文a1。（ ]{0,4}", after in "[中文a1。」 ]{0,3}",
        ) {
            let source = format!("m = .{before}{{ $name }}{after}.\n");
            let (plain, spaced) = (shown("en-US", &source, &name), shown("zh-CN", &source, &name));
            prop_assert_eq!(plain.replace(' ', ""), spaced.replace(' ', ""));
            let edges = [format!(".{before}").chars().count(), format!(".{before}{name}").chars().count()];
            let signs: Vec<_> = plain.chars().collect();
            let is_due =
                |edge: usize| matches!((signs[edge - 1], signs[edge]), ('中' | '文', 'a' | '1') | ('a' | '1', '中' | '文'));
            let due = if name.is_empty() { usize::from(is_due(edges[0])) } else { edges.into_iter().filter(|edge| is_due(*edge)).count() };
            prop_assert_eq!(spaced.chars().count(), signs.len() + due);
        }
    }
}
