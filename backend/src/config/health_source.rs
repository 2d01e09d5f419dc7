use std::fmt;

use support_widget::model::is_allowed_backend;

/// The source of service health.
#[derive(Clone, PartialEq, Eq)]
pub enum HealthSource {
    /// The tables of this database, which the operator fills.
    Table,
    /// The `summary.json` of a status page in the format of Statuspage.
    Statuspage {
        /// The URL of the file.
        url: String,
    },
    /// Microsoft Graph's `healthOverviews` with their issues.
    Graph {
        /// The URL, with `$expand=issues`.
        url: String,
        /// The access token.
        token: String,
    },
}

/// Why a text is not a source of health.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidHealthSource {
    /// It has an unknown form.
    #[error("expected `table`, `statuspage:URL` or `graph:URL`")]
    UnknownForm,
    /// The call would not be encrypted.
    #[error("the URL must be https, or http on this computer")]
    Address,
    /// The token for Microsoft Graph is missing.
    #[error("Microsoft Graph requires a token")]
    NoToken,
}

impl HealthSource {
    /// Parses `table`, `statuspage:URL` or `graph:URL`; the token is for Microsoft Graph.
    pub fn parse(text: &str, token: Option<String>) -> Result<Self, InvalidHealthSource> {
        let (form, url) = text.split_once(':').unwrap_or((text, ""));
        let url = url.to_owned();
        match form {
            "table" if url.is_empty() => return Ok(Self::Table),
            "statuspage" | "graph" => {}
            _ => return Err(InvalidHealthSource::UnknownForm),
        }
        if !is_allowed_backend(&url) {
            return Err(InvalidHealthSource::Address);
        }
        if form == "statuspage" {
            return Ok(Self::Statuspage { url });
        }
        let token = token.filter(|token| !token.is_empty()).ok_or(InvalidHealthSource::NoToken)?;
        Ok(Self::Graph { url, token })
    }
}

/// Without the token, which must not be logged.
impl fmt::Debug for HealthSource {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table => out.write_str("table"),
            Self::Statuspage { url } => write!(out, "statuspage:{url}"),
            Self::Graph { url, .. } => write!(out, "graph:{url}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_named_in_one_word() {
        let parse =
            |text: &str| HealthSource::parse(text, Some("secret".to_owned())).map(|source| format!("{source:?}"));
        for text in [
            "table",
            "statuspage:https://status.example/api/v2/summary.json",
            "graph:http://127.0.0.1:9/v1.0/x?$expand=issues",
        ] {
            assert_eq!(parse(text).as_deref(), Ok(text), "the token is not shown");
        }
        for text in ["", "tables", "table:x", "https://status.example", "rss:https://status.example"] {
            assert_eq!(parse(text), Err(InvalidHealthSource::UnknownForm), "{text}");
        }
        for text in
            ["statuspage:", "statuspage:http://status.example/", "graph:ftp://x/", "graph:https://a:b@graph.example/"]
        {
            assert_eq!(parse(text), Err(InvalidHealthSource::Address), "{text}");
        }
        let without = HealthSource::parse("graph:https://graph.example/", None);
        assert_eq!(without, Err(InvalidHealthSource::NoToken));
    }
}
