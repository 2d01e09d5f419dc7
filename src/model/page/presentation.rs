//! Values of the element's presentation attributes: audience, display, load and theme.

use crate::model::base::string_enum;

string_enum! {
    /// The users for whom the widget is embedded.
    pub enum Audience {
        /// Staff of a partner (reseller), who submit requests to the operator.
        Partner = "partner",
        /// Staff of a partner's customer, who submit requests to the partner.
        Customer = "customer",
    }
}

string_enum! {
    /// How the widget is displayed on the page.
    pub enum Display {
        /// Inline, in the flow of the page.
        Inline = "inline",
        /// In a modal dialog, which the page opens by script.
        Dialog = "dialog",
        /// As a launcher button that opens the modal dialog.
        Launcher = "launcher",
    }
}

string_enum! {
    /// When the loader fetches the WebAssembly program (lazy loading).
    pub enum Load {
        /// When the element becomes visible.
        Visible = "visible",
        /// At once, while the page loads.
        Eager = "eager",
        /// When the user first interacts with the element, by pointer or focus.
        Interaction = "interaction",
    }
}

string_enum! {
    /// Color scheme.
    pub enum Theme {
        /// The user's preference (`prefers-color-scheme`).
        Auto = "auto",
        /// Dark text on a light background.
        Light = "light",
        /// Light text on a dark background.
        Dark = "dark",
    }
}
