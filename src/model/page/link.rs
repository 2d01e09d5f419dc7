/// A URL that the widget may open: an absolute one with the scheme `https`, `http`, `mailto` or `tel`.
///
/// URLs come from the page and from servers; the allowlist of schemes prevents XSS by `javascript:` URLs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link(String);

impl Link {
    /// Parses an absolute URL with an allowed scheme; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (scheme, rest) = text.split_once(':')?;
        let is_allowed = match scheme.to_ascii_lowercase().as_str() {
            "https" | "http" => authority(rest).is_some_and(|authority| !authority.is_empty()),
            "mailto" | "tel" => !rest.is_empty(),
            _ => false,
        };
        let is_clean = !text.chars().any(|character| character.is_control() || character.is_whitespace());
        (is_allowed && is_clean).then(|| Self(text.to_owned()))
    }

    /// Returns the URL as given, without surrounding white space.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the destination for the user to check: the host of a web page, without user info that could spoof
    /// another host, or the email address or telephone number.
    pub fn destination(&self) -> &str {
        let rest = self.0.split_once(':').map_or("", |(_, rest)| rest);
        match authority(rest) {
            Some(authority) => authority.rsplit('@').next().unwrap_or_default(),
            None => rest.split('?').next().unwrap_or_default(),
        }
    }

    /// Returns whether the link opens a web page, and not a mail or telephone program.
    pub fn is_web(&self) -> bool {
        self.0.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"))
    }
}

/// Returns whether an absolute URL is allowed as the backend's address: `https`, or `http` on the loopback interface
/// (localhost), and without user info.
pub fn is_allowed_backend(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once(':') else { return false };
    let Some(authority) = authority(rest) else { return false };
    if authority.bytes().any(|byte| byte == b'@') {
        return false;
    }
    match scheme {
        "https" => !authority.is_empty(),
        "http" => is_loopback(authority),
        _ => false,
    }
}

fn authority(rest: &str) -> Option<&str> {
    rest.strip_prefix("//")?.split(['/', '?', '#', '\\']).next()
}

fn is_loopback(authority: &str) -> bool {
    let host = if authority.starts_with('[') {
        authority.split_inclusive(']').next().unwrap_or_default()
    } else {
        authority.split(':').next().unwrap_or_default()
    };
    matches!(host, "localhost" | "127.0.0.1" | "[::1]") || host.ends_with(".localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_destination_cannot_lie() {
        for (address, destination) in [
            ("https://admin.example/path?a#b", "admin.example"),
            ("https://admin.example@evil.example/", "evil.example"),
            ("https://evil.example\\.admin.example/", "evil.example"),
            ("https://a.example:8443", "a.example:8443"),
            ("mailto:a@b.example?subject=x", "a@b.example"),
            ("tel:+100200", "+100200"),
        ] {
            assert_eq!(Link::parse(address).map(|link| link.destination().to_owned()).as_deref(), Some(destination));
        }
    }

    #[test]
    fn web_pages_are_told_from_mail_and_telephone() {
        for (address, is_web) in [
            ("https://a.example", true),
            ("HTTP://a.example", true),
            ("mailto:http@b.example", false),
            ("tel:+1", false),
        ] {
            assert_eq!(Link::parse(address).map(|link| link.is_web()), Some(is_web), "{address}");
        }
    }

    #[test]
    fn only_harmless_schemes_are_opened() {
        for text in
            ["https://a.example/b?c#d", "HTTP://a.example", "mailto:a@b.example", "tel:+100200", " https://a.b "]
        {
            assert!(Link::parse(text).is_some(), "{text}");
        }
        for text in [
            "",
            "a.example",
            "/relative",
            "//a.example",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "https:",
            "https://",
            "https:///path",
            "mailto:",
            "blob:https://a.example/1",
            "https://a.example/\u{0}",
        ] {
            assert_eq!(Link::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_backend_is_encrypted_or_local() {
        for address in [
            "https://portal.example/support/v1/",
            "http://localhost:8080/v1/",
            "http://127.0.0.1/",
            "http://[::1]:9/",
            "http://portal.localhost/",
        ] {
            assert!(is_allowed_backend(address), "{address}");
        }
        for address in [
            "http://portal.example/",
            "http://localhost.evil.example/",
            "http://127.0.0.1.evil.example/",
            "ftp://a/",
            "https://",
            "https://user:secret@portal.example/",
            "http://localhost@evil.example/",
            "javascript:x",
            "",
        ] {
            assert!(!is_allowed_backend(address), "{address}");
        }
    }
}
