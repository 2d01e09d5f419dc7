//! How and for whom the element shows itself: the words of its attributes.

use crate::model::base::string_enum;

string_enum! {
    /// Who is looking.
    pub enum Audience {
        /// Staff of a reseller, who report to the operator.
        Partner = "partner",
        /// A reseller's customer, who asks the reseller.
        Customer = "customer",
    }
}

string_enum! {
    /// Where the widget stands on the page.
    pub enum Display {
        /// In place, as a part of the page.
        Inline = "inline",
        /// In a modal dialog that the page opens by script.
        Dialog = "dialog",
        /// Behind a button that opens the dialog.
        Launcher = "launcher",
    }
}

string_enum! {
    /// When the program is fetched.
    pub enum Load {
        /// When the element comes into sight.
        Visible = "visible",
        /// With the page.
        Eager = "eager",
        /// When somebody turns to the element.
        Interaction = "interaction",
    }
}

string_enum! {
    /// Which set of colours to use.
    pub enum Theme {
        /// The person's own preference.
        Auto = "auto",
        /// Dark text on light ground.
        Light = "light",
        /// Light text on dark ground.
        Dark = "dark",
    }
}
