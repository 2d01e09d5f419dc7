use axum::http::Method;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::requestdata::RequestData;
use thirtyfour::{SessionId, WebElement};

/// Returns a computed accessibility property of an element, its role or its name, as assistive technology gets it.
pub(crate) async fn computed(element: &WebElement, what: &'static str) -> String {
    let question = Question { element: element.element_id().to_string(), what };
    let answer = element.handle().cmd(question).await.unwrap_or_else(|error| panic!("no computed {what}: {error}"));
    answer.value().unwrap_or_else(|error| panic!("the computed {what} is no text: {error}"))
}

/// A WebDriver command that the client library lacks.
#[derive(Debug)]
struct Question {
    element: String,
    what: &'static str,
}

impl FormatRequestData for Question {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::GET, format!("session/{session}/element/{}/computed{}", self.element, self.what))
    }
}
