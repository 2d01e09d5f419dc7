use crate::model::base::string_enum;

string_enum! {
    /// Impact of a problem. Declared from least to most severe, so that values compare by severity.
    pub enum Severity {
        /// C: work goes on with little trouble.
        Minimal = "minimal",
        /// B: work is impaired, but goes on.
        Moderate = "moderate",
        /// A: work has stopped.
        Critical = "critical",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn severities_compare_by_harm() {
        assert!(Severity::Minimal < Severity::Moderate && Severity::Moderate < Severity::Critical);
    }
}
