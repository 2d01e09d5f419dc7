/// Sorts a list of records in the order of their keys; those with the same key keep their order.
///
/// The standard library's sort is made for long lists, and each type of item brings another 6 KB of its code before
/// compression. Here a device's drafts and requests are sorted, most of which are in order already.
pub fn sort_by_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    for next in 1..list.len() {
        let place = list[..next].partition_point(|known| key(known) <= key(&list[next]));
        if place < next {
            let item = list.remove(next);
            list.insert(place, item);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn lists_are_sorted_as_the_standard_library_sorts_them(list in prop::collection::vec((0..9u8, any::<u8>()), 0..40)) {
            let (mut ours, mut theirs) = (list.clone(), list);
            sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(ours, theirs);
        }
    }
}
