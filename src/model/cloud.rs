use super::string_enum::string_enum;

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

impl Cloud {
    /// Who takes the requests and escalations of this cloud.
    pub fn operator(self) -> Operator {
        match self {
            Self::China => Operator::TwentyOneVianet,
            Self::Global | Self::UsGovernment | Self::Germany => Operator::Microsoft,
        }
    }
}

string_enum! {
    /// The company that runs a cloud and answers what partners report.
    pub enum Operator {
        /// Microsoft, everywhere but in China.
        Microsoft = "microsoft",
        /// 21Vianet, in China.
        TwentyOneVianet = "21vianet",
    }
}
