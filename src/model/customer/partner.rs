use crate::model::base::wire_struct;

wire_struct! {
    /// The partner who answers a customer: its name, and how else it can be reached.
    #[derive(Default)]
    #[serde(default)]
    pub struct Partner {
        /// The company's name.
        pub name: Option<String>,
        /// When it answers, as its customers read it.
        pub hours: Option<String>,
        /// Addresses where it can be reached: `mailto`, `tel` or `https`.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub channels: Vec<String>,
    }
}
