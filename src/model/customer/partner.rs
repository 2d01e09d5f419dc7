use crate::model::base::wire_struct;

wire_struct! {
    /// The partner that supports a customer: its name and its other contact channels.
    #[derive(Default)]
    #[serde(default)]
    pub struct Partner {
        /// The company's name.
        pub name: Option<String>,
        /// Support hours, as the partner's customers read them.
        pub hours: Option<String>,
        /// Contact addresses: `mailto`, `tel` or `https`.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub channels: Vec<String>,
    }
}
