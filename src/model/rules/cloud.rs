use crate::model::base::string_enum;

string_enum! {
    /// The cloud whose Partner Center, operator and rules apply.
    pub enum Cloud {
        /// Partner Center.
        Global = "global",
        /// Partner Center operated by 21Vianet.
        China = "china",
        /// Partner Center for Microsoft Cloud for US Government.
        UsGovernment = "us-government",
        /// Partner Center for Microsoft Cloud Germany.
        Germany = "germany",
    }
}
