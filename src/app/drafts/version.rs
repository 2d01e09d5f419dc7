use crate::model::wire_struct;

wire_struct! {
    /// Which of all that was ever written under the key of a draft a record is: tabs tell by it whether they know what they
    /// are about to replace.
    pub struct Version {
        /// Who wrote it: a name that each form takes anew whenever it begins a draft, or takes one up.
        pub writer: String,
        /// How often they had written it by then.
        pub count: u64,
    }
}
