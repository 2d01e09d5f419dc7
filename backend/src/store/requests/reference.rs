use uuid::Uuid;

/// Letters and digits that cannot be confused, on paper or on the telephone: no 0 and O, no 1, I and L, no U beside V.
const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A new random reference for people to quote, such as `SR-7F3K-92QD`: short, and not predictable from another one.
pub(crate) fn new_reference() -> String {
    // The lower half of a random UUID: two of its bits are fixed, the others are random.
    from_number(Uuid::new_v4().as_u64_pair().1 & (u64::MAX >> 2))
}

fn from_number(mut number: u64) -> String {
    let mut reference = String::from("SR");
    for position in 0..8 {
        if position % 4 == 0 {
            reference.push('-');
        }
        reference.push(char::from(ALPHABET[(number % 30) as usize]));
        number /= 30;
    }
    reference
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_short_and_readable() {
        assert_eq!(from_number(0), "SR-2222-2222");
        assert_eq!(from_number(29 + 30), "SR-Z322-2222");
        let reference = new_reference();
        assert_eq!(reference.len(), 12);
        assert!(reference.bytes().skip(3).all(|byte| byte == b'-' || ALPHABET.contains(&byte)), "{reference}");
        assert_ne!(reference, new_reference());
    }
}
