use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use support_widget::model::Service;

use super::known_customer::KnownCustomer;
use crate::store::{Store, StoreError, User};

/// A service of the catalogue.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct ServiceRow {
    /// The identifier that callers know it by.
    pub(crate) id: String,
    /// Its display name.
    pub(crate) display_name: String,
    /// Its name in the source of health.
    pub(crate) health_name: Option<String>,
    partner_admin_center: Option<String>,
    customer_admin_center: Option<String>,
}

const COLUMNS: &str = "id, display_name, health_name, partner_admin_center, customer_admin_center";

impl Store {
    /// The services of a customer or, without one, the whole catalogue.
    pub(crate) async fn services(&self, customer: Option<&KnownCustomer>) -> Result<Vec<ServiceRow>, StoreError> {
        let sql = match customer {
            None => format!("SELECT {COLUMNS} FROM services ORDER BY number"),
            Some(_) => format!(
                "SELECT {COLUMNS} FROM customer_services JOIN services ON services.number = service_number \
                 WHERE customer_number = ? ORDER BY service_number"
            ),
        };
        let query = sqlx::query_as(sqlx::AssertSqlSafe(sql));
        let query = match customer {
            None => query,
            Some(customer) => query.bind(customer.number),
        };
        Ok(query.fetch_all(&self.readers).await?)
    }

    /// The service with this identifier; `None` also if the customer does not have it.
    pub(crate) async fn service(
        &self,
        id: &str,
        customer: Option<&KnownCustomer>,
    ) -> Result<Option<ServiceRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM services WHERE id = ?1 AND (?2 IS NULL OR EXISTS (SELECT 1 FROM customer_services \
             WHERE customer_number = ?2 AND service_number = services.number))"
        );
        let query = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).bind(customer.map(|customer| customer.number));
        Ok(query.fetch_optional(&self.readers).await?)
    }
}

impl ServiceRow {
    /// The service as callers see it: for a customer, with the URL of its admin center.
    pub(crate) fn into_service(self, caller: Option<User>, customer: Option<&KnownCustomer>) -> Service {
        let is_own = caller.is_some_and(|caller| caller.customer.is_some());
        let template = if is_own { self.customer_admin_center } else { self.partner_admin_center };
        let admin_center_url = template.zip(customer).and_then(|(template, customer)| filled_in(&template, customer));
        Service { id: self.id, display_name: self.display_name, admin_center_url }
    }
}

/// Fills in a URL template; `None` if a value is missing.
fn filled_in(template: &str, customer: &KnownCustomer) -> Option<String> {
    let encoded =
        |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string().replace("%2E", ".").replace("%2D", "-");
    let tenant_id = customer.tenant_id.as_deref();
    if tenant_id.is_none() && template.contains("{tenantId}") {
        return None;
    }
    let url = template.replace("{tenantId}", &encoded(tenant_id.unwrap_or_default()));
    Some(url.replace("{domain}", &encoded(&customer.domain)))
}

#[cfg(test)]
mod tests {
    use support_widget::model::Relationship;

    use super::*;

    #[test]
    fn addresses_hold_nothing_but_what_they_are_given() {
        let customer = |domain: &str, tenant_id: Option<&str>| KnownCustomer {
            number: 1,
            company_name: "Fabrikam".to_owned(),
            domain: domain.to_owned(),
            tenant_id: tenant_id.map(str::to_owned),
            relationship: Relationship::Active,
        };
        let template = "https://admin.example/{tenantId}?org={domain}";
        for (domain, tenant_id, url) in [
            ("a-b.example", Some("2f0c-1"), Some("https://admin.example/2f0c-1?org=a-b.example")),
            ("a&b=c#d/é", Some("../x?"), Some("https://admin.example/..%2Fx%3F?org=a%26b%3Dc%23d%2F%C3%A9")),
            ("a.example", None, None),
        ] {
            assert_eq!(filled_in(template, &customer(domain, tenant_id)).as_deref(), url, "{domain}");
        }
        let without_tenant = filled_in("https://admin.example/?org={domain}", &customer("a.example", None));
        assert_eq!(without_tenant.as_deref(), Some("https://admin.example/?org=a.example"));
    }
}
