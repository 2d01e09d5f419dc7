use std::borrow::Cow;

use super::seal;

/// The messages of one language that belong to one chunk of the program, or those of a page's owner, as they were
/// compiled.
#[derive(Debug, Default)]
pub struct CompiledTexts {
    text: Cow<'static, str>,
    /// Ends of the lines.
    ends: Vec<usize>,
}

impl CompiledTexts {
    /// Takes what was compiled with this program.
    pub fn new(text: impl Into<Cow<'static, str>>) -> Self {
        let text = text.into();
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(place, _)| place).collect();
        Self { text, ends }
    }

    /// Takes a fetched file; `None` if it is damaged, or of a build with other ids. `ids` is the hash of the ids.
    pub(in crate::i18n) fn open(mut file: String, ids: u32) -> Option<Self> {
        let text = file.get(seal::LENGTH..)?;
        let is_whole = file.as_bytes().starts_with(&seal::seal(ids, text));
        is_whole.then(|| {
            file.drain(..seal::LENGTH);
            Self::new(file)
        })
    }

    /// The pattern of an entry by the number of its id.
    pub(in crate::i18n) fn pattern(&self, id: u16) -> Option<&str> {
        let id = usize::from(id);
        let start = id.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).map(|end| end + 1));
        self.text.get(start?..*self.ends.get(id)?).filter(|pattern| !pattern.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::i18n::{Argument, Catalogue, IDS_HASH, MessageId, english_plural, fetched, testing};
    use std::rc::Rc;

    fn sealed(text: &str) -> String {
        seal::seal(IDS_HASH, text).map(char::from).iter().collect::<String>() + text
    }

    /// A file as it is served.
    fn file() -> String {
        sealed(&testing::shipped("zh-TW")[0].text)
    }

    #[test]
    fn a_file_has_what_was_compiled() {
        let (fetched, shipped) = (fetched(file()).expect("it is whole"), &testing::shipped("zh-TW")[0]);
        assert_eq!((&fetched.text, &fetched.ends), (&shipped.text, &shipped.ends));
        let present = (0..shipped.ends.len()).filter(|id| shipped.pattern(*id as u16).is_some());
        assert!(present.count() > 100);
    }

    #[test]
    fn a_file_of_a_build_with_other_ids_is_refused() {
        assert!(CompiledTexts::open(file(), IDS_HASH ^ 1).is_none());
        assert!(fetched(String::new()).is_none());
    }

    #[test]
    fn what_lacks_an_entry_has_none() {
        let texts = CompiledTexts::new("a\n\nc\nno end");
        assert_eq!(
            [0, 1, 2, 3, 4, u16::MAX].map(|id| texts.pattern(id)),
            [Some("a"), None, Some("c"), None, None, None]
        );
    }

    proptest! {
        /// Any single byte that is another, and any end that is missing.
        #[test]
        fn a_damaged_file_is_refused(place in any::<prop::sample::Index>(), other in "[\\x01-~]") {
            let file = file();
            let place = place.index(file.len());
            prop_assume!(file.is_char_boundary(place) && !file[place..].starts_with(&other));
            prop_assert!(fetched(file[..place].to_owned()).is_none());
            let rest = file[place..].chars().next().map_or(place, |sign| place + sign.len_utf8());
            prop_assert!(fetched([&file[..place], &other, &file[rest..]].concat()).is_none());
        }

        /// What nobody has compiled, under a seal that is right.
        #[test]
        fn whatever_a_file_holds_is_resolved_or_refused(
            text in "([\\x01-\\x08\\x0b-\\x0f\\x1b]|[0-3]|[a-c]|中|\n){0,120}", count in 0..3usize,
        ) {
            let catalogue = Catalogue::new(&[fetched(sealed(&text)).expect("the seal is right")]);
            let arguments = [("a", Argument::from("b")), ("b", count.into()), ("", "c".into())];
            for id in (0..4).filter_map(MessageId::numbered) {
                let text = catalogue.format("zh-CN", english_plural, id, &arguments);
                prop_assert!(text.is_none_or(|text| text.len() < 64 * 1024));
            }
        }

        /// A file of ours with other characters in it, under a seal that is right.
        #[test]
        fn our_texts_with_anything_in_them_are_resolved_or_refused(
            changes in prop::collection::vec((any::<prop::sample::Index>(), "[\\x01-\\x0f0-3中]"), 1..20),
        ) {
            let shipped: Rc<CompiledTexts> = testing::shipped("en-US")[0].clone();
            let mut text = shipped.text.clone().into_owned();
            for (place, other) in changes {
                let place = place.index(text.len());
                if text.is_char_boundary(place) && text.is_char_boundary(place + 1) {
                    text.replace_range(place..=place, &other);
                }
            }
            let catalogue = Catalogue::new(&[Rc::new(CompiledTexts::new(text))]);
            for id in (0..shipped.ends.len()).filter_map(MessageId::numbered) {
                let _ = catalogue.format("zh-CN", english_plural, id, &[("count", 1.into()), ("number", "1".into())]);
            }
        }
    }
}
