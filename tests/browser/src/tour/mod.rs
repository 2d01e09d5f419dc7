mod drafts;
mod files;
mod follow_up;
mod gate;
mod guidance;
mod help;
mod report;
mod requests;
mod search;
mod self_help;
mod several;

pub(crate) use files::STILL;
use serde_json::Value;

use crate::customer_way::CustomerWay;
use crate::page::{Page, PageBuilder};
use crate::server::TestServer;
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::Wording;

/// Prefills everything except the title, so that the form has a validation error.
const PREFILL: &str = "widget.context = {
    description: 'It fails every time.\\n'.repeat(30), contact: { email: 'ana@contoso.example' }, categoryId: 'technical',
    severity: 'moderate', problemStartTime: '2026-11-20T09:30',
};";

/// A part of the tour. None needs another.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part {
    /// The partner's own request, and the views around it.
    Report,
    /// Files.
    Files,
    /// A request on behalf of a customer, from the search to the follow-up, and the guidance.
    Customer,
    /// Customers who help themselves.
    SelfHelp,
    /// Drafts and the outbox.
    Kept,
}

impl Part {
    /// All parts, in the order of the tour.
    const ALL: [Self; 5] = [Self::Report, Self::Files, Self::Customer, Self::SelfHelp, Self::Kept];
}

/// A tour through every state of the widget in one language, with a check of each state.
///
/// No state is shown twice: what several flows share is checked in one of them.
pub(crate) struct Tour<'a> {
    stage: &'a Stage,
    tag: &'a str,
    wording: Wording,
}

impl<'a> Tour<'a> {
    /// Makes a tour in a language.
    pub(crate) fn new(stage: &'a Stage, tag: &'a str) -> Self {
        Self { stage, tag, wording: Wording::of(tag) }
    }

    /// Overrides all messages. The fallback card has texts of its own, which no page overrides.
    pub(crate) fn worded(self, wording: Wording) -> Self {
        Self { wording, ..self }
    }

    /// Visits every state. `prepare` may change how the page is opened.
    pub(crate) async fn walk(
        &self,
        prepare: impl Fn(PageBuilder<'a>) -> PageBuilder<'a>,
        mut look: impl AsyncFnMut(&Page, &str),
    ) {
        for part in Part::ALL {
            self.visit(part, &prepare, &mut look).await;
        }
    }

    /// Visits the states of one part.
    pub(crate) async fn visit(
        &self,
        part: Part,
        prepare: impl Fn(PageBuilder<'a>) -> PageBuilder<'a>,
        mut look: impl AsyncFnMut(&Page, &str),
    ) {
        let open = || prepare(self.stage.page("plain").attribute("lang", self.tag).signed_in("demo-contoso"));
        // Quality 2, in each state.
        let mut look = async |page: &Page, state: &str| {
            look(page, state).await;
            page.assert_clean().await;
        };
        match part {
            Part::Report => self.report(&open, &mut look).await,
            Part::Files => self.files(open(), &mut look).await,
            Part::Customer => self.serve_a_customer(open(), &mut look).await,
            Part::SelfHelp => self.help_oneself(open(), &mut look).await,
            Part::Kept => self.kept(&open, &mut look).await,
        }
    }

    /// The flow from a customer's problem to the requests for this and other customers.
    async fn serve_a_customer(&self, builder: PageBuilder<'a>, look: &mut impl AsyncFnMut(&Page, &str)) {
        let way = self.begin(builder, look).await;
        self.search(&way, look).await;
        self.choose(&way, look).await;
        self.help(&way, look).await;
        self.gate(&way, look).await;
        self.several(&way, look).await;
        self.requests(&way, look).await;
        self.closing(&way, look).await;
        self.guidance(&way, look).await;
    }

    fn server(&self) -> &TestServer {
        &self.stage.server
    }

    fn text(&self, id: &str) -> &str {
        self.wording.get(id)
    }

    async fn set_view(&self, page: &Page, view: &str) {
        page.run(&format!("document.querySelector('support-widget').view = '{view}';")).await;
    }
}

/// Sets another context, as a page does that learns more about its visitor.
async fn set_context(page: &Page, context: Value) {
    page.execute::<Value>("document.querySelector('support-widget').context = arguments[0];", vec![context]).await;
}

/// Waits until exactly `count` elements match `selector`.
async fn wait_for_count(way: &CustomerWay, selector: &str, count: usize) {
    until(&format!("{count} of {selector}"), async || {
        let shown = way.widget.texts(selector).await;
        if shown.len() == count { Ok(()) } else { Err(format!("{shown:?}")) }
    })
    .await;
}
