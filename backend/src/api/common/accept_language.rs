use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use support_widget::i18n::negotiate;

/// The available language that fits the `Accept-Language` header best.
pub(crate) fn language(headers: &HeaderMap) -> &'static str {
    let header = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    negotiate(&wanted(header))
}

/// The languages of an `Accept-Language` by descending weight, without those of weight zero.
fn wanted(header: &str) -> Vec<&str> {
    let mut wanted: Vec<_> = header.split(',').map(weighed).filter(|(_, weight)| *weight > 0.0).collect();
    wanted.sort_by(|(_, left), (_, right)| right.total_cmp(left));
    wanted.into_iter().map(|(tag, _)| tag).collect()
}

fn weighed(part: &str) -> (&str, f32) {
    let (tag, parameters) = part.split_once(';').unwrap_or((part, ""));
    let weight = parameters.trim().strip_prefix("q=").and_then(|weight| weight.parse().ok());
    (tag.trim(), weight.unwrap_or(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_wanted_language_comes_first() {
        for (header, expected) in [
            ("", vec![""]),
            ("zh-TW", vec!["zh-TW"]),
            ("en;q=0.5, zh-HK, es;q=0.8", vec!["zh-HK", "es", "en"]),
            ("en;q=0, es;q=0.1", vec!["es"]),
            ("es, zh;q=odd", vec!["es", "zh"]),
        ] {
            assert_eq!(wanted(header), expected, "{header}");
        }
        let mut headers = HeaderMap::new();
        assert_eq!(language(&headers), "en-US");
        headers.insert(ACCEPT_LANGUAGE, "fr, zh-HK;q=0.9, en;q=0.8".parse().expect("a header"));
        assert_eq!(language(&headers), "zh-TW");
    }
}
