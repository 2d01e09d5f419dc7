use super::dice::Dice;
use super::{latin, unspaced};
use serde::Serialize;

/// A generated customer in the format of the backend's import.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Customer {
    partner: &'static str,
    /// Company name.
    pub(crate) company_name: String,
    domain: String,
    tenant_id: String,
    relationship: &'static str,
    services: [&'static str; 2],
}

const SERVICES: [&str; 6] =
    ["exchange-online", "microsoft-teams", "sharepoint-online", "onedrive", "power-bi", "azure-storage"];

/// Percentage of Chinese names.
const CHINESE: usize = 30;

impl Customer {
    /// Returns the customer with this number, the same on every run.
    pub(crate) fn made_up(number: u64) -> Self {
        let mut dice = Dice::new(number);
        let (company_name, label) =
            if dice.below(100) < CHINESE { unspaced::company(&mut dice) } else { latin::company(&mut dice) };
        let first = dice.below(SERVICES.len());
        Self {
            partner: if number % 1_000 == 999 { "Fabrikam" } else { "Contoso" },
            company_name,
            domain: format!("{label}-{number}.example"),
            tenant_id: tenant_id(&mut dice),
            relationship: match dice.below(20) {
                0 => "expired",
                1 => "none",
                _ => "active",
            },
            services: [SERVICES[first], SERVICES[(first + 1) % SERVICES.len()]],
        }
    }
}

fn tenant_id(dice: &mut Dice) -> String {
    let (high, low) = (dice.number(), dice.number());
    let digits = format!("{high:016x}{low:016x}");
    [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn customers_are_the_same_every_time_and_differ_from_each_other() {
        let line = |number| serde_json::to_string(&Customer::made_up(number)).expect("plain data");
        assert_eq!(line(7), line(7));
        let lines: std::collections::HashSet<_> = (0..1_000).map(line).collect();
        assert_eq!(lines.len(), 1_000);
        let chinese = (0..1_000).filter(|&number| !Customer::made_up(number).company_name.is_ascii()).count();
        assert!((250..350).contains(&chinese), "{chinese}");
    }
}
