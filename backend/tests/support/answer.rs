use reqwest::header::HeaderMap;
use serde_json::Value;
use support_widget::wire::{PROBLEM_JSON, Problem};

/// An answer of the backend, read to its end.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) async fn read(response: reqwest::Response) -> Result<Self, reqwest::Error> {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Ok(Self { status, headers, text: response.text().await? })
    }

    /// The header's value; empty when there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().expect("a header in ASCII")).unwrap_or_default()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The problem, after checking that it is one of this status.
    #[track_caller]
    pub(crate) fn problem(&self, status: u16) -> Problem {
        assert_eq!(self.status, status, "{self:?}");
        assert_eq!(self.header("content-type"), PROBLEM_JSON, "{self:?}");
        let problem: Problem = serde_json::from_str(&self.text).expect("a problem");
        assert_eq!(problem.status, status);
        assert!(!problem.title.is_empty() && problem.detail.is_some(), "{problem:?}");
        problem
    }

    /// The pointers and codes of a refused request.
    #[track_caller]
    pub(crate) fn flaws(&self) -> Vec<(String, String)> {
        self.problem(422).errors.into_iter().map(|error| (error.pointer, error.code)).collect()
    }

    pub(crate) fn is_replayed(&self) -> bool {
        self.header("idempotency-replayed") == "true"
    }
}
