/// Something to style: a part of the shadow tree, or a custom property.
pub struct Style {
    /// Its name.
    pub name: &'static str,
    /// The value that a custom property has while the page sets none; empty for a part.
    pub default: &'static str,
    /// What it is.
    pub meaning: &'static str,
}

/// The parts of the shadow tree that `::part()` styles.
pub const PARTS: &[Style] = &[
    part("widget", "The whole widget."),
    part("launcher", "The button that opens the dialog."),
    part("dialog", "The dialog."),
    part("close", "The button that closes the dialog."),
    part("back", "The button that leads back."),
    part("heading", "The heading of a view."),
    part("card", "An entry of the home view."),
    part("form-switch", "The line with the link to the other form."),
    part("field", "A field with its label, hint, error and control."),
    part("error", "What is wrong with a field."),
    part("errors", "The summary of all errors of a form."),
    part("review", "The list of entries to check before they are sent."),
    part("notice", "A confirmation or a failure."),
    part("reference", "The reference of a request that has been sent."),
    part("additional-requests", "The list of requests for further customers, after sending."),
    part("additional-request", "The request for one of them."),
    part("on-behalf", "For whom and about which service one is at work, above each step."),
    part("options", "The list of customers that a search has found."),
    part("option-item", "A customer in that list."),
    part("services", "The list of services to choose from."),
    part("service", "A service in that list."),
    part("service-health", "The section with the health of the service that was chosen."),
    part("health-status", "The status of a service or a known problem."),
    part("issues", "A list of known problems."),
    part("issue", "A known problem."),
    part("articles", "The list of articles that may help."),
    part("article", "An article in that list."),
    part("checklist", "The steps to try."),
    part("escalation-record", "The record of what was checked before the problem was escalated."),
    part("drop-zone", "Where files can be dropped, around the button that chooses some."),
    part("files", "The list of files to attach."),
    part("file", "A file in that list."),
    part("drafts", "The list of unfinished requests."),
    part("draft", "A request in that list."),
    part("outbox", "The list of requests that wait to be sent."),
    part("outbox-entry", "A request in that list."),
    part("upload", "How far a request with files has been sent."),
    part("list-switch", "A button that switches between the lists of requests."),
    part("requests", "The list of requests."),
    part("request", "A request in the list."),
    part("status", "Where a request stands."),
    part("primary", "A button that goes on."),
    part("secondary", "Any other button with a border."),
    part("link", "A button that looks like a link."),
];

/// The custom properties, by their names without [`STYLE_PREFIX`](super::STYLE_PREFIX).
pub const CUSTOM_PROPERTIES: &[Style] = &[
    style("accent", "light-dark(#0b5cad, #86bdf3)", "Buttons, links, focus and what is chosen."),
    style("accent-strong", "light-dark(#084785, #b1d6fa)", "The same under the pointer."),
    style("on-accent", "light-dark(#ffffff, #0d2236)", "Text on the accent."),
    style("background", "light-dark(#ffffff, #1d1d1f)", "The ground."),
    style("surface", "light-dark(#f6f6f8, #29292d)", "Cards, notes and what else stands out from the ground."),
    style("text", "light-dark(#1a1a1e, #f2f2f5)", "Text."),
    style("text-muted", "light-dark(#55555e, #bcbcc6)", "Hints and details."),
    style("border", "light-dark(#d9d9e0, #45454c)", "Lines and borders."),
    style("control-border", "light-dark(#73737e, #92929e)", "Borders of what is filled in."),
    style("error", "light-dark(#b0201a, #ffa39c)", "Errors and failures."),
    style("error-background", "light-dark(#fdf1f0, #3a2322)", "The ground behind them."),
    style("success", "light-dark(#0d683b, #7fd8a5)", "Confirmations and solved requests."),
    style("success-background", "light-dark(#eef8f2, #1c3126)", "The ground behind them."),
    style("warning", "light-dark(#8a5200, #f2c062)", "Warnings and impaired services."),
    style("warning-background", "light-dark(#fdf6e9, #37301f)", "The ground behind them."),
    style("radius", "6px", "How round corners are."),
    style(
        "font-family",
        r#"system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial"#,
        "Fonts; those for Chinese follow them.",
    ),
    style("font-size", "1rem", "Size of ordinary text."),
];

const fn style(name: &'static str, default: &'static str, meaning: &'static str) -> Style {
    Style { name, default, meaning }
}

const fn part(name: &'static str, meaning: &'static str) -> Style {
    style(name, "", meaning)
}
