use super::Problem;
use crate::model::read::Read;
use crate::model::{Failure, Field, FileFlaw, Flaw, Json, Limits, Parse};

/// An HTTP response, reduced to what its interpretation needs.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The `Content-Type` header; empty without one.
    pub content_type: String,
    /// The `Retry-After` header, if CORS exposes it.
    pub retry_after: Option<String>,
    /// The body as text.
    pub body: String,
}

/// Problem type of a 422: the idempotency key was used before for other content.
pub const KEY_REUSED: &str = "urn:support-widget:problem:idempotency-key-reused";

impl Answer {
    /// Interprets the response as a value or a failure. Only an unambiguous success is one: a login page with status
    /// 200 has an unknown outcome.
    pub fn read<T: Read>(&self, limits: &Limits, parse: Parse) -> Result<T, Failure> {
        match self.status {
            // 204 has no body, which is enough for calls that expect no data.
            204 => T::read(&Json::Null).ok_or(Failure::UnknownOutcome),
            200..=299 if self.is_json() => parse(&self.body).as_ref().and_then(T::read).ok_or(Failure::UnknownOutcome),
            200..=399 => Err(Failure::UnknownOutcome),
            status => Err(self.failure(status, limits, parse)),
        }
    }

    fn failure(&self, status: u16, limits: &Limits, parse: Parse) -> Failure {
        let problem = parse(&self.body).as_ref().and_then(Problem::read).unwrap_or_default();
        match status {
            401 => Failure::Unauthorized,
            403 => Failure::Forbidden,
            404 => Failure::NotFound,
            408 | 502 | 504 => Failure::UnknownOutcome,
            409 => Failure::InProgress,
            413 => Failure::TooLarge,
            422 if problem.kind == KEY_REUSED => Failure::KeyReused,
            429 | 503 => Failure::Busy(problem.retry_after.or_else(|| self.retry_after.as_ref()?.parse().ok())),
            405 | 501 => Failure::Unsupported,
            400..=499 => refused(&problem, limits),
            _ => Failure::Server,
        }
    }

    fn is_json(&self) -> bool {
        let media_type = self.content_type.split(';').next().unwrap_or_default().trim();
        media_type.eq_ignore_ascii_case("application/json")
    }
}

/// Field errors take precedence over file errors: the user corrects them in the form, and file errors are reported
/// again when it is resubmitted.
fn refused(problem: &Problem, limits: &Limits) -> Failure {
    let (fields, files) = (flaws(problem, limits), file_flaws(problem, limits));
    if fields.is_empty() && !files.is_empty() { Failure::FilesRefused(files) } else { Failure::Invalid(fields) }
}

fn file_flaws(problem: &Problem, limits: &Limits) -> Vec<(usize, FileFlaw)> {
    let known = problem.errors.iter().filter_map(|error| {
        let place = error.pointer.strip_prefix("/files/")?.parse().ok()?;
        Some((place, FileFlaw::from_code(&error.code, limits)))
    });
    known.collect()
}

fn flaws(problem: &Problem, limits: &Limits) -> Vec<(Field, Flaw)> {
    let known = problem.errors.iter().filter_map(|error| {
        let field = Field::from_pointer(&error.pointer)?;
        Some((field, Flaw::from_code(&error.code, field.limit(limits).length)))
    });
    Flaw::in_order(&known.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Receipt;

    const RECEIPT: &str =
        r#"{"id":"1","reference":"SR-1","status":"new","createdDate":"2026-11-21T08:00:00Z","later":"ignored"}"#;

    fn read(status: u16, content_type: &str, body: &str) -> Result<Receipt, Failure> {
        let retry_after = Some("7".to_owned());
        Answer { status, content_type: content_type.into(), retry_after, body: body.into() }
            .read(&Limits::default(), Json::parse)
    }

    #[test]
    fn only_a_readable_json_answer_is_a_success() {
        assert_eq!(read(201, "application/json; charset=utf-8", RECEIPT).expect("a receipt").reference, "SR-1");
        for (content_type, body) in [
            ("text/html", "<h1>Sign in</h1>"),
            ("text/html", RECEIPT),
            ("", RECEIPT),
            ("application/json", ""),
            ("application/json", "{\"id\":\"1\""),
            ("application/json", "{}"),
        ] {
            assert_eq!(read(200, content_type, body), Err(Failure::UnknownOutcome), "{content_type} {body}");
        }
    }

    #[test]
    fn each_status_has_its_meaning() {
        let cases = [
            (204, Failure::UnknownOutcome),
            (302, Failure::UnknownOutcome),
            (400, Failure::Invalid(vec![])),
            (401, Failure::Unauthorized),
            (403, Failure::Forbidden),
            (404, Failure::NotFound),
            (405, Failure::Unsupported),
            (409, Failure::InProgress),
            (413, Failure::TooLarge),
            (415, Failure::Invalid(vec![])),
            (422, Failure::Invalid(vec![])),
            (429, Failure::Busy(Some(7))),
            (500, Failure::Server),
            (501, Failure::Unsupported),
            (502, Failure::UnknownOutcome),
            (503, Failure::Busy(Some(7))),
            (504, Failure::UnknownOutcome),
        ];
        for (status, failure) in cases {
            assert_eq!(read(status, "text/html", "<h1>"), Err(failure), "{status}");
        }
    }

    #[test]
    fn no_content_is_a_success_where_none_is_asked_for() {
        let answer = Answer { status: 204, content_type: String::new(), retry_after: None, body: String::new() };
        assert_eq!(answer.read::<()>(&Limits::default(), Json::parse), Ok(()));
        assert_eq!(answer.read::<Receipt>(&Limits::default(), Json::parse), Err(Failure::UnknownOutcome));
    }

    #[test]
    fn the_body_says_what_headers_may_hide() {
        let waiting = read(429, "application/problem+json", r#"{"retryAfter":30}"#);
        assert_eq!(waiting, Err(Failure::Busy(Some(30))));
        let reused = read(422, "application/problem+json", &format!(r#"{{"type":"{KEY_REUSED}"}}"#));
        assert_eq!(reused, Err(Failure::KeyReused));
    }

    #[test]
    fn refused_files_are_told_by_their_places() {
        let body =
            r#"{"errors":[{"pointer":"/files/2","code":"contentMismatch"},{"pointer":"/files/x","code":"empty"}]}"#;
        let expected = Failure::FilesRefused(vec![(2, FileFlaw::ContentMismatch)]);
        assert_eq!(read(422, "application/problem+json", body), Err(expected));
    }

    #[test]
    fn what_fields_say_comes_before_what_is_said_of_files() {
        let body = r#"{"errors":[{"pointer":"/files/0","code":"empty"},{"pointer":"/title","code":"required"}]}"#;
        let expected = Failure::Invalid(vec![(Field::Title, Flaw::Required)]);
        assert_eq!(read(422, "application/problem+json", body), Err(expected));
    }

    #[test]
    fn refused_fields_are_found_in_the_order_of_the_form() {
        let body = r#"{"errors":[
            {"pointer":"/primaryContact/email","code":"invalid","detail":""},
            {"pointer":"/title","code":"tooLong"},
            {"pointer":"/unheardOf","code":"required"}]}"#;
        let expected = vec![(Field::Title, Flaw::TooLong { limit: 120 }), (Field::Email, Flaw::Invalid)];
        assert_eq!(read(422, "application/problem+json", body), Err(Failure::Invalid(expected)));
    }
}
