use crate::model::base::wire_struct;

wire_struct! {
    /// A service that a customer has.
    pub struct Service {
        /// The backend's identifier.
        pub id: String,
        /// What people call it.
        pub display_name: String,
        /// The way into the customer's admin center for it.
        pub admin_center_url: Option<String>,
    }
}
