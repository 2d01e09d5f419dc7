use leptos::prelude::*;

use super::state::HEADING;

/// The heading of a view, which takes the focus when the view is arrived at.
#[component]
pub fn Heading(
    /// What it says.
    text: Signal<String>,
) -> impl IntoView {
    view! { <h2 id=HEADING class="heading" part="heading" tabindex="-1">{text}</h2> }
}
