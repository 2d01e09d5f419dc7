use crate::http::ApiError;

/// Parses a query parameter. An empty one counts as absent.
pub(crate) fn parameter<Value>(
    name: &str,
    text: &str,
    parse: impl Fn(&str) -> Option<Value>,
) -> Result<Option<Value>, ApiError> {
    if text.is_empty() {
        return Ok(None);
    }
    parse(text).map(Some).ok_or_else(|| ApiError::malformed(format!("invalid value for the query parameter {name}")))
}

/// Parses a page size between 1 and `most`.
pub(crate) fn limit(text: &str, most: usize) -> Option<usize> {
    text.parse().ok().filter(|limit| (1..=most).contains(limit))
}
