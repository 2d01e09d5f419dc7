use super::link::Link;

/// Maximum length of a `mailto` URL in characters: mail programs, and the systems that start them, silently truncate
/// longer ones.
const LONGEST: usize = 2_000;

/// Builds a `mailto` link that opens a mail program with a message; the user fills in the recipient. `None` if the
/// message is too long for a URL.
pub fn mail_link(subject: &str, text: &str) -> Option<Link> {
    let subject = subject.replace('\n', " ");
    let address = format!("mailto:?subject={}&body={}", encoded(&subject), encoded(text));
    Link::parse(&address).filter(|_| address.len() <= LONGEST)
}

/// Percent-encodes text for a URL; line ends become CRLF, as in mail.
fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'\n' => encoded.push_str("%0D%0A"),
            b'-' | b'.' | b'_' | b'~' => encoded.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => encoded.push(char::from(byte)),
            // Control characters other than line ends have no meaning in mail.
            _ if byte.is_ascii_control() => {}
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(subject: &str, text: &str) -> Option<String> {
        mail_link(subject, text).map(|link| link.as_str().to_owned())
    }

    #[test]
    fn a_message_travels_in_the_address() {
        let link = address("Solved: a & b?", "Hello,\r\n50 % – done.").expect("a short message");
        assert_eq!(link, "mailto:?subject=Solved%3A%20a%20%26%20b%3F&body=Hello%2C%0D%0A50%20%25%20%E2%80%93%20done.");
    }

    #[test]
    fn a_text_adds_no_header_of_its_own() {
        let link = address("a\nBcc: x@evil.example", "b&cc=y@evil.example").expect("a short message");
        assert_eq!(link, "mailto:?subject=a%20Bcc%3A%20x%40evil.example&body=b%26cc%3Dy%40evil.example");
    }

    #[test]
    fn what_is_too_long_does_not_travel() {
        let frame = "mailto:?subject=&body=".len();
        assert!(address("", &"x".repeat(LONGEST - frame)).is_some());
        assert_eq!(address("", &"x".repeat(LONGEST - frame + 1)), None);
        assert_eq!(address("", &"您".repeat(LONGEST / 9)), None);
    }
}
