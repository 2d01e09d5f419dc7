use crate::model::base::wire_struct;

wire_struct! {
    /// A help article, in the requested language.
    pub struct Article {
        /// The backend's identifier.
        pub id: String,
        /// The problem that the article is about.
        pub title: String,
        /// Address of the article; absolute, or relative to the backend's base address.
        pub url: String,
        /// Summary of the steps that the article asks the reader to take.
        #[serde(default)]
        pub summary: String = String::new(),
    }
}
