use crate::model::wire_struct;

wire_struct! {
    /// Version of a stored draft, for optimistic concurrency control: a tab compares it to find out whether it knows the
    /// record that it is about to replace.
    pub struct Version {
        /// Unique name of the writer; each form takes a new one whenever it starts or reopens a draft.
        pub writer: String,
        /// Number of writes by this writer.
        pub count: u64,
    }
}
