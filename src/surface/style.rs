/// A styling hook: a part of the shadow tree, or a custom property.
pub struct Style {
    /// Name of the part or custom property.
    pub name: &'static str,
    /// Default value of a custom property; empty for a part.
    pub default: &'static str,
    /// Description for page owners.
    pub meaning: &'static str,
}

/// The parts of the shadow tree, for `::part()` selectors.
pub const PARTS: &[Style] = &[
    part("widget", "The whole widget."),
    part("launcher", "Button that opens the dialog."),
    part("dialog", "The modal dialog."),
    part("close", "Button that closes the dialog."),
    part("back", "Back button."),
    part("heading", "Heading of a view."),
    part("card", "Card of the home view."),
    part("form-switch", "Hint with a link to the other form."),
    part("field", "Form field: label, hint, error and control."),
    part("error", "Error message of a field."),
    part("errors", "Error summary of a form."),
    part("review", "List of answers to check before sending."),
    part("notice", "Notice of success or failure."),
    part("reference", "Reference number of a sent request."),
    part("additional-requests", "List of additional requests, for more customers with the same problem."),
    part("additional-request", "Item of the list of additional requests."),
    part("on-behalf", "Customer and service of the request, shown below the heading of each step."),
    part("options", "Results of the customer search."),
    part("option-item", "Item of the customer search results."),
    part("services", "List of services to choose from."),
    part("service", "Item of the list of services."),
    part("service-health", "Section with the health of the chosen service."),
    part("health-status", "Status of a service or a known issue."),
    part("issues", "List of known issues."),
    part("issue", "Item of a list of known issues."),
    part("articles", "List of suggested help articles."),
    part("article", "Item of the list of articles."),
    part("checklist", "Checklist of troubleshooting steps."),
    part("escalation-record", "Escalation record: what was checked before the request."),
    part("drop-zone", "Drop zone for files, around the button to choose files."),
    part("files", "List of files to attach."),
    part("file", "Item of the list of files."),
    part("drafts", "List of drafts."),
    part("draft", "Item of the list of drafts."),
    part("outbox", "List of submitted requests that are not delivered yet."),
    part("outbox-entry", "Item of the outbox."),
    part("upload", "Progress of an upload."),
    part("list-switch", "Button that switches between lists of requests."),
    part("requests", "List of requests."),
    part("request", "Item of the list of requests."),
    part("status", "Status of a request."),
    part("timeline", "History of a request."),
    part("notes", "Notes on a request."),
    part("empty", "What a list shows when it is empty."),
    part("primary", "Primary button."),
    part("secondary", "Secondary button, with a border."),
    part("link", "Button that looks like a link."),
];

/// The custom properties; their names are without [`STYLE_PREFIX`](super::STYLE_PREFIX).
pub const CUSTOM_PROPERTIES: &[Style] = &[
    style("accent", "light-dark(#0b5cad, #86bdf3)", "Accent color: buttons, links, focus rings and selected items."),
    style(
        "accent-strong",
        "color-mix(in srgb, var(--accent), var(--text) 30%)",
        "Accent color on hover; by default it is mixed with the color of text.",
    ),
    style("on-accent", "light-dark(#ffffff, #0d2236)", "Text on the accent color."),
    style("background", "light-dark(#ffffff, #1d1d1f)", "Background."),
    style("surface", "light-dark(#f6f6f8, #29292d)", "Background of cards, notes and other raised areas."),
    style("text", "light-dark(#1a1a1e, #f2f2f5)", "Body text."),
    style("text-muted", "light-dark(#55555e, #bcbcc6)", "Secondary text, such as hints and details."),
    style("border", "light-dark(#d9d9e0, #45454c)", "Lines and borders."),
    style("control-border", "light-dark(#73737e, #92929e)", "Borders of form controls."),
    style("error", "light-dark(#b0201a, #ffa39c)", "Text and borders of errors."),
    style("error-background", "light-dark(#fdf1f0, #3a2322)", "Background of errors."),
    style("success", "light-dark(#0d683b, #7fd8a5)", "Text and borders of confirmations and resolved requests."),
    style("success-background", "light-dark(#eef8f2, #1c3126)", "Background of confirmations."),
    style("warning", "light-dark(#8a5200, #f2c062)", "Text and borders of warnings and degraded services."),
    style("warning-background", "light-dark(#fdf6e9, #37301f)", "Background of warnings."),
    style("radius", "6px", "Corner radius."),
    style(
        "density",
        "1",
        "Factor for spacing and the height of controls, from 0.5 to 1.5: 0.7 is compact. Controls stay large enough to hit.",
    ),
    style(
        "font-family",
        r#"system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial"#,
        "Font family; fonts for Chinese are appended.",
    ),
    style("font-size", "1rem", "Size of body text."),
];

const fn style(name: &'static str, default: &'static str, meaning: &'static str) -> Style {
    Style { name, default, meaning }
}

const fn part(name: &'static str, meaning: &'static str) -> Style {
    style(name, "", meaning)
}
