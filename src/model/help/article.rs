use crate::model::base::wire_struct;

wire_struct! {
    /// An article that may help, in the language that was asked for.
    pub struct Article {
        /// The backend's identifier.
        pub id: String,
        /// The problem that it is about.
        pub title: String,
        /// Where to read it; absolute, or relative to the backend's base address.
        pub url: String,
        /// What it will have people do.
        #[serde(default)]
        pub summary: String = String::new(),
    }
}
