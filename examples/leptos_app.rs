//! A Leptos application that shows the widget as one of its own components, without the loader.
//!
//! ```sh
//! cargo build --example leptos_app --target wasm32-unknown-unknown --features all-languages
//! ```

#[cfg(target_arch = "wasm32")]
fn main() {
    leptos::mount::mount_to_body(application::Portal);
}

/// Browsers alone can show it.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
mod application {
    use leptos::prelude::*;
    use support_widget::SupportWidget;

    /// A portal's page: the widget appears and goes with the application's own state.
    #[component]
    pub fn Portal() -> impl IntoView {
        let needs_help = RwSignal::new(false);
        let label = move || if needs_help.get() { "Back to work" } else { "I need help" };
        view! {
            <button on:click=move |_| needs_help.update(|needs| *needs = !*needs)>{label}</button>
            <Show when=move || needs_help.get()>
                <SupportWidget backend="/support/v1/" cloud="china" lang="zh-CN" view="partner-center-requests/new" />
            </Show>
        }
    }
}
