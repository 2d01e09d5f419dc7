use crate::model::base::wire_struct;

wire_struct! {
    /// A service that a customer has.
    pub struct Service {
        /// The backend's identifier.
        pub id: String,
        /// Display name of the service.
        pub display_name: String,
        /// Address of the customer's admin center for the service.
        pub admin_center_url: Option<String>,
    }
}
