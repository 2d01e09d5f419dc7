use serde_json::json;

use crate::footprint::Footprint;
use crate::page::Page;
use crate::widget::REQUEST;
use crate::wording::english;

/// What is done on a page again and again, by script and as fast as the widget follows: what it leaves behind is the
/// subject, and not how it is pressed.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Repeated {
    /// A Partner Center request is filled in, reviewed and submitted, and another one begun.
    Submission,
    /// The element leaves the page and comes back, with its form.
    Reinsertion,
}

impl Repeated {
    /// Does it so many times, and measures what the page occupies then.
    pub(crate) async fn on(self, page: &Page, times: u64) -> Footprint {
        let act = match self {
            Self::Submission => "submission",
            Self::Reinsertion => "reinsertion",
        };
        let words = ["form-continue", "review-submit", "sent-another"].map(english);
        let choices = [("categoryId", "technical"), ("severity", "moderate")];
        let request: Vec<_> = REQUEST.into_iter().chain(choices).collect();
        page.execute::<()>(SCRIPT, vec![act.into(), times.into(), json!(words), json!(request)]).await;
        page.settle().await;
        Footprint::of(page).await
    }
}

const SCRIPT: &str = include_str!("repeated.js");
