use std::sync::LazyLock;

use serde::Deserialize;

use super::articles::{ArticleSeed, articles_of};
use super::companies::{CompanySeed, CustomerSeed};
use super::files::{SeedError, read};
use super::services::{HealthSeed, IssueSeed, ServiceSeed};

/// Data that a new database can be filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeedName {
    /// Two partners with about forty customers, twelve services with their health, and sixty articles in each language.
    /// The tokens are publicly known, so never for a database with real requests.
    Demo,
}

/// The content of a seed.
#[derive(Clone, Debug)]
pub(crate) struct Seed {
    /// Companies that have tokens.
    pub(crate) companies: Vec<CompanySeed>,
    /// Customers of partners.
    pub(crate) customers: Vec<CustomerSeed>,
    /// Services of the catalogue.
    pub(crate) services: Vec<ServiceSeed>,
    /// Services that are degraded.
    pub(crate) health: Vec<HealthSeed>,
    /// Known issues of services.
    pub(crate) issues: Vec<IssueSeed>,
    /// Articles in all languages.
    pub(crate) articles: Vec<ArticleSeed>,
}

#[derive(Deserialize)]
struct CustomersFile {
    company: Vec<CompanySeed>,
    customer: Vec<CustomerSeed>,
}

#[derive(Deserialize)]
struct ServicesFile {
    service: Vec<ServiceSeed>,
}

#[derive(Deserialize)]
struct HealthFile {
    service: Vec<HealthSeed>,
    issue: Vec<IssueSeed>,
}

impl Seed {
    /// The seed with this name. Parsed once per process.
    pub(crate) fn named(name: SeedName) -> Result<&'static Self, SeedError> {
        static DEMO: LazyLock<Result<Seed, SeedError>> = LazyLock::new(Seed::read);
        let SeedName::Demo = name;
        DEMO.as_ref().map_err(SeedError::clone)
    }

    fn read() -> Result<Self, SeedError> {
        let customers: CustomersFile = read("customers.toml")?;
        let services: ServicesFile = read("services.toml")?;
        let health: HealthFile = read("health.toml")?;
        let mut articles = Vec::new();
        for service in &services.service {
            articles.extend(articles_of(&service.id)?);
        }
        Ok(Self {
            companies: customers.company,
            customers: customers.customer,
            services: services.service,
            health: health.service,
            issues: health.issue,
            articles,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashSet};

    use support_widget::i18n::{AVAILABLE, SOURCE};

    use super::*;

    #[test]
    fn the_demo_seed_holds_together() {
        let seed = Seed::named(SeedName::Demo).expect("a seed");
        let services: HashSet<_> = seed.services.iter().map(|service| service.id.as_str()).collect();
        let companies: HashSet<_> = seed.companies.iter().map(|company| company.name.as_str()).collect();
        assert_eq!((services.len(), companies.len()), (12, 3));
        for customer in &seed.customers {
            assert!(companies.contains(customer.partner.as_str()), "{customer:?}");
            assert!(customer.domain.ends_with(".example"), "{customer:?}");
            assert!(!customer.services.is_empty(), "{customer:?}");
            assert!(customer.services.iter().all(|id| services.contains(id.as_str())), "{customer:?}");
        }
        let further: Vec<_> = AVAILABLE.iter().filter(|&&tag| tag != SOURCE).collect();
        let is_in_all = |texts: &BTreeMap<String, String>| further.iter().all(|&&tag| texts.contains_key(tag));
        assert!(seed.issues.iter().all(|issue| is_in_all(&issue.titles)));
        assert!(seed.companies.iter().all(|company| company.hours.is_none() || is_in_all(&company.hours_in)));
        assert!(seed.health.iter().all(|health| services.contains(health.id.as_str())));
        assert!(seed.issues.iter().all(|issue| services.contains(issue.service.as_str())));
        let domains: HashSet<_> = seed.customers.iter().map(|customer| &customer.domain).collect();
        let tenants: HashSet<_> = seed.customers.iter().map(|customer| &customer.tenant).collect();
        assert_eq!((domains.len(), tenants.len()), (seed.customers.len(), seed.customers.len()));
    }

    #[test]
    fn each_language_has_the_same_articles() {
        let seed = Seed::named(SeedName::Demo).expect("a seed");
        let ids = |locale: &str| -> Vec<_> {
            seed.articles.iter().filter(|article| article.locale == locale).map(|article| article.id.clone()).collect()
        };
        let english = ids("en-US");
        assert_eq!((english.len(), english.iter().collect::<HashSet<_>>().len()), (60, 60));
        for locale in ["zh-CN", "zh-TW", "es-ES"] {
            assert_eq!(ids(locale), english, "{locale}");
        }
    }
}
