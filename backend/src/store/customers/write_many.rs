use std::collections::{HashMap, HashSet};

use sqlx::{QueryBuilder, Sqlite, Transaction};

use crate::search::name_key;
use crate::store::UserId;
use crate::store::{CustomerLine, StoreError};

/// Rows per statement; SQLite allows about thirty thousand values.
pub(crate) const ROWS: usize = 500;

/// Upserts customers without their places, and returns their numbers by partner and domain.
pub(crate) async fn write_rows(
    transaction: &mut Transaction<'_, Sqlite>,
    rows: &[(UserId, &CustomerLine)],
) -> Result<HashMap<(i64, String), i64>, StoreError> {
    let mut query = QueryBuilder::<Sqlite>::new(
        "INSERT INTO customers (partner_id, company_name, domain, tenant_id, relationship, name_key, place) ",
    );
    query.push_values(rows, |mut row, (partner, line)| {
        row.push_bind(partner.number()).push_bind(&line.company_name).push_bind(&line.domain);
        row.push_bind(&line.tenant_id).push_bind(line.relationship.as_str());
        row.push_bind(name_key(&line.company_name)).push_bind(0_i64);
    });
    query.push(
        " ON CONFLICT (partner_id, domain) DO UPDATE SET company_name = excluded.company_name, \
         tenant_id = excluded.tenant_id, relationship = excluded.relationship, name_key = excluded.name_key \
         RETURNING partner_id, domain, number",
    );
    let numbers: Vec<(i64, String, i64)> = query.build_query_as().fetch_all(&mut **transaction).await?;
    Ok(numbers.into_iter().map(|(partner, domain, number)| ((partner, domain), number)).collect())
}

/// Replaces the services of customers.
pub(crate) async fn put_services(
    transaction: &mut Transaction<'_, Sqlite>,
    customers: &[i64],
    owned: &[(i64, i64)],
) -> Result<(), StoreError> {
    let mut query = QueryBuilder::<Sqlite>::new("DELETE FROM customer_services WHERE customer_number IN (");
    let mut list = query.separated(", ");
    for number in customers {
        list.push_bind(number);
    }
    query.push(")").build().execute(&mut **transaction).await?;
    // The same service twice is one.
    let owned: Vec<_> = owned.iter().collect::<HashSet<_>>().into_iter().collect();
    for owned in owned.chunks(ROWS) {
        let mut query = QueryBuilder::<Sqlite>::new("INSERT INTO customer_services (customer_number, service_number) ");
        query.push_values(owned, |mut row, (customer, service)| {
            row.push_bind(customer).push_bind(service);
        });
        query.build().execute(&mut **transaction).await?;
    }
    Ok(())
}
