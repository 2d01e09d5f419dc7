/// A page with a form.
pub(super) struct Contender {
    /// Name in the table, and of the page.
    pub(super) name: String,
    /// The page's HTML.
    pub(super) page: String,
    /// Whether there is a form to submit.
    pub(super) is_form: bool,
}

impl Contender {
    /// Ours, over a backend at this origin, other builds of ours, and all others.
    pub(super) fn all(backend: &str, builds: &[String]) -> Vec<Self> {
        let ours = |folder: &str| [ROOM, &widget(folder, backend, "partner-center-requests/new")].concat();
        let peer = |name: &str, more: &str| {
            format!("{more}<div id=\"form\"></div>\n<script type=\"module\" src=\"/peers/{name}.js\"></script>")
        };
        let survey = peer("survey", "<link rel=\"stylesheet\" href=\"/peers/survey.css\">\n");
        let builds = builds.iter().map(|name| (name.as_str(), ours(name)));
        let contenders = [
            ("empty", "<input aria-label=\"Title\">".to_owned()),
            ("ours", ours(OURS)),
            ("sentry", peer("sentry", "")),
            ("survey", survey),
            ("formio", peer("formio", "")),
        ];
        contenders.into_iter().chain(builds).map(|(name, body)| Self::new(name, &body, name != "empty")).collect()
    }

    /// A portal's page alone, and with ours, over a backend at this origin, in several places: with room for it before
    /// the script is there, as the documents advise.
    pub(super) fn portal(backend: &str) -> Vec<Self> {
        let ours = |view: &str| [ROOM, &widget(OURS, backend, view)].concat();
        let story =
            "<p>Orders, invoices and subscriptions of all customers are listed here, newest first.</p>\n".repeat(60);
        let contenders = [
            ("portal", story.clone()),
            ("home", [ours("home"), story.clone()].concat()),
            ("form", [ours("partner-center-requests/new"), story.clone()].concat()),
            ("below", [story, ours("home")].concat()),
        ];
        contenders.map(|(name, body)| Self::new(name, &body, false)).into()
    }

    fn new(name: &str, body: &str, is_form: bool) -> Self {
        Self { name: name.to_owned(), page: page(body), is_form }
    }
}

/// The room of an element that is not known yet, on a phone.
const ROOM: &str = "<style>support-widget:not(:defined) { display: block; min-block-size: 100vh; }</style>\n";

/// Folder of the build that is measured.
pub(super) const OURS: &str = "support-widget";

/// Our script and tag; `folder` has the build.
fn widget(folder: &str, backend: &str, view: &str) -> String {
    format!(
        "<script type=\"module\" src=\"/{folder}/support-widget.js\"></script>\n\
         <support-widget backend=\"{backend}/support/v1/\" view=\"{view}\"></support-widget>\n"
    )
}

fn page(body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>A form</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head>\n\
         <body><h1>Support</h1>\n{body}\n<p>What stands below the form.</p></body></html>\n"
    )
}
