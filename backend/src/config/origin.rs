use std::fmt;
use std::str::FromStr;

/// The origin of a web page, written exactly as browsers send it: scheme, host, and the port where it is not the
/// scheme's own.
///
/// Compared byte by byte. So anything that no browser sends is an error when it is parsed, instead of never matching: a
/// path, a wildcard, `null`, capital letters, a default port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

/// Why a text is not an origin.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("an origin is written like https://portal.example or http://localhost:3000, without a path: {0}")]
pub struct InvalidOrigin(String);

impl Origin {
    /// The origin as in the `Origin` header.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Origin {
    type Err = InvalidOrigin;

    fn from_str(text: &str) -> Result<Self, InvalidOrigin> {
        if is_origin(text) { Ok(Self(text.to_owned())) } else { Err(InvalidOrigin(text.to_owned())) }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

fn is_origin(text: &str) -> bool {
    let Some((scheme, authority)) = text.split_once("://") else { return false };
    let default_port = match scheme {
        "https" => ":443",
        "http" => ":80",
        _ => return false,
    };
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-:[]".contains(&byte);
    let (host, port) = split_port(authority);
    !host.is_empty()
        && authority.bytes().all(is_plain)
        && !authority.ends_with(default_port)
        && port.is_none_or(|port| port.parse::<u16>().is_ok_and(|number| number > 0))
}

/// The colons of an IPv6 address stand in brackets; only one after them begins a port.
fn split_port(authority: &str) -> (&str, Option<&str>) {
    let after_address = authority.find(']').unwrap_or(0);
    match authority[after_address..].find(':') {
        Some(at) => (&authority[..after_address + at], Some(&authority[after_address + at + 1..])),
        None => (authority, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_read_as_browsers_send_them() {
        for text in ["https://portal.example", "http://localhost:3000", "http://[::1]:8080", "https://a-b.example:8443"]
        {
            assert_eq!(text.parse::<Origin>().map(|origin| origin.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_no_browser_sends_is_refused() {
        for text in [
            "",
            "*",
            "null",
            "portal.example",
            "https://",
            "https://:8080",
            "https://portal.example/",
            "https://portal.example:443",
            "http://portal.example:80",
            "https://portal.example:0",
            "https://portal.example:port",
            "https://Portal.example",
            "https://*.portal.example",
            "https://portal.example; script-src *",
            "file:///index.html",
        ] {
            assert!(text.parse::<Origin>().is_err(), "{text}");
        }
    }
}
