use std::collections::{HashMap, HashSet};

use sqlx::{QueryBuilder, Sqlite, Transaction};

use super::place::{MIDDLE, RANGE_BITS, STRIDE};
use super::write::{CustomerEntry, put_customer};
use crate::import::CustomerLine;
use crate::search::{customer_terms, name_key};
use crate::store::people::company;
use crate::store::{Store, UserId};

/// Lines that are read before something is written.
const CHUNK: usize = 2_000;

/// Rows of one statement; SQLite takes some thirty thousand values at a time.
const ROWS: usize = 500;

/// Bytes of new words that the search index collects before it writes them, while many are added at once.
const COLLECTED: i64 = 64 * 1024 * 1024;

/// The same at other times: what SQLite does by itself.
const COLLECTED_USUALLY: i64 = 1024 * 1024;

/// Names that have been looked up: companies and services.
struct Known {
    companies: HashMap<String, UserId>,
    services: HashMap<String, i64>,
}

impl Store {
    /// Adds customers, or changes those with the same partner and domain; all of them or, after an error, none.
    /// Answers how many there were.
    pub(crate) async fn import_customers<E: From<sqlx::Error>>(
        &self,
        mut lines: impl Iterator<Item = Result<CustomerLine, E>>,
    ) -> Result<usize, E> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let mut known = Known { companies: HashMap::new(), services: services(&mut transaction).await? };
        let mut chunk = next_chunk(&mut lines)?;
        let mut count = chunk.len();
        if count < CHUNK {
            for line in chunk {
                put_one(&mut transaction, &mut known, &line).await?;
            }
        } else {
            // Indexes that are made in one go are made in a fraction of the time.
            execute(&mut transaction, "DROP INDEX customers_by_name").await?;
            execute(&mut transaction, "DROP INDEX customers_by_place").await?;
            while !chunk.is_empty() {
                put_many(&mut transaction, &mut known, &chunk).await?;
                chunk = next_chunk(&mut lines)?;
                count += chunk.len();
            }
            give_places(&mut transaction).await?;
            fill_index(&mut transaction).await?;
        }
        transaction.commit().await?;
        Ok(count)
    }
}

fn next_chunk<E>(lines: &mut impl Iterator<Item = Result<CustomerLine, E>>) -> Result<Vec<CustomerLine>, E> {
    lines.take(CHUNK).collect()
}

async fn services(transaction: &mut Transaction<'_, Sqlite>) -> Result<HashMap<String, i64>, sqlx::Error> {
    let rows: Vec<(String, i64)> =
        sqlx::query_as("SELECT id, number FROM services").fetch_all(&mut **transaction).await?;
    Ok(rows.into_iter().collect())
}

impl Known {
    async fn company(&mut self, transaction: &mut Transaction<'_, Sqlite>, name: &str) -> Result<UserId, sqlx::Error> {
        if let Some(&id) = self.companies.get(name) {
            return Ok(id);
        }
        let id = company(transaction, name).await?;
        self.companies.insert(name.to_owned(), id);
        Ok(id)
    }

    /// Services that the catalogue does not have are none.
    fn services<'a>(&'a self, line: &'a CustomerLine) -> impl Iterator<Item = i64> + 'a {
        line.services.iter().filter_map(|id| self.services.get(id).copied())
    }
}

async fn put_one(
    transaction: &mut Transaction<'_, Sqlite>,
    known: &mut Known,
    line: &CustomerLine,
) -> Result<(), sqlx::Error> {
    let entry = CustomerEntry {
        partner: known.company(transaction, &line.partner).await?,
        company_name: &line.company_name,
        domain: &line.domain,
        tenant_id: line.tenant_id.as_deref(),
        relationship: line.relationship,
    };
    let number = put_customer(transaction, &entry).await?;
    let owned: Vec<_> = known.services(line).map(|service| (number, service)).collect();
    put_services(transaction, &[number], &owned).await
}

async fn put_many(
    transaction: &mut Transaction<'_, Sqlite>,
    known: &mut Known,
    lines: &[CustomerLine],
) -> Result<(), sqlx::Error> {
    for lines in lines.chunks(ROWS) {
        let mut rows = Vec::new();
        for line in lines {
            rows.push((known.company(transaction, &line.partner).await?, line));
        }
        let numbers = write(transaction, &rows).await?;
        let number = |(partner, line): &(UserId, &CustomerLine)| numbers.get(&(partner.number(), line.domain.clone()));
        let owned = rows.iter().filter_map(|row| Some((*number(row)?, row.1)));
        let owned: Vec<_> =
            owned.flat_map(|(number, line)| known.services(line).map(move |service| (number, service))).collect();
        let numbers: Vec<_> = numbers.values().copied().collect();
        put_services(transaction, &numbers, &owned).await?;
    }
    Ok(())
}

/// Writes customers without their places, and answers their numbers by partner and domain.
async fn write(
    transaction: &mut Transaction<'_, Sqlite>,
    rows: &[(UserId, &CustomerLine)],
) -> Result<HashMap<(i64, String), i64>, sqlx::Error> {
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

/// Gives customers these services and no others.
async fn put_services(
    transaction: &mut Transaction<'_, Sqlite>,
    customers: &[i64],
    owned: &[(i64, i64)],
) -> Result<(), sqlx::Error> {
    let mut query = QueryBuilder::<Sqlite>::new("DELETE FROM customer_services WHERE customer_number IN (");
    let mut list = query.separated(", ");
    for number in customers {
        list.push_bind(number);
    }
    query.push(")").build().execute(&mut **transaction).await?;
    // The same service twice is one.
    let owned: Vec<_> = owned.iter().collect::<HashSet<_>>().into_iter().collect();
    for owned in owned.chunks(ROWS) {
        let mut query =
            QueryBuilder::<Sqlite>::new("INSERT INTO customer_services (customer_number, service_number) ");
        query.push_values(owned, |mut row, (customer, service)| {
            row.push_bind(customer).push_bind(service);
        });
        query.build().execute(&mut **transaction).await?;
    }
    Ok(())
}

/// Gives all customers places at equal distances.
async fn give_places(transaction: &mut Transaction<'_, Sqlite>) -> Result<(), sqlx::Error> {
    execute(
        transaction,
        "CREATE INDEX customers_by_name ON customers (partner_id, name_key, domain, number)",
    )
    .await?;
    sqlx::query(
        "UPDATE customers SET place = (customers.partner_id << ?) + ? + ? * ordered.rank FROM \
         (SELECT number, row_number() OVER (PARTITION BY partner_id ORDER BY name_key, domain, number) AS rank \
         FROM customers) AS ordered WHERE ordered.number = customers.number",
    )
    .bind(RANGE_BITS)
    .bind(MIDDLE)
    .bind(STRIDE)
    .execute(&mut **transaction)
    .await?;
    execute(transaction, "CREATE UNIQUE INDEX customers_by_place ON customers (place)").await
}

/// Makes the search index anew.
async fn fill_index(transaction: &mut Transaction<'_, Sqlite>) -> Result<(), sqlx::Error> {
    execute(transaction, "INSERT INTO customer_search (customer_search) VALUES ('delete-all')").await?;
    collect(transaction, COLLECTED).await?;
    let mut last = i64::MIN;
    loop {
        let rows: Vec<(i64, String, String, Option<String>)> = sqlx::query_as(
            "SELECT place, company_name, domain, tenant_id FROM customers WHERE place > ? ORDER BY place LIMIT ?",
        )
        .bind(last)
        .bind(i64::try_from(ROWS).unwrap_or(i64::MAX))
        .fetch_all(&mut **transaction)
        .await?;
        let Some(&(place, ..)) = rows.last() else { break };
        last = place;
        let mut query = QueryBuilder::<Sqlite>::new("INSERT INTO customer_search (rowid, terms) ");
        query.push_values(rows, |mut row, (place, name, domain, tenant_id)| {
            row.push_bind(place).push_bind(customer_terms(&name, &domain, tenant_id.as_deref()));
        });
        query.build().execute(&mut **transaction).await?;
    }
    execute(transaction, "INSERT INTO customer_search (customer_search) VALUES ('optimize')").await?;
    collect(transaction, COLLECTED_USUALLY).await
}

async fn collect(transaction: &mut Transaction<'_, Sqlite>, bytes: i64) -> Result<(), sqlx::Error> {
    let set = sqlx::query("INSERT INTO customer_search (customer_search, rank) VALUES ('hashsize', ?)").bind(bytes);
    set.execute(&mut **transaction).await.map(drop)
}

async fn execute(transaction: &mut Transaction<'_, Sqlite>, sql: &'static str) -> Result<(), sqlx::Error> {
    sqlx::query(sql).execute(&mut **transaction).await.map(drop)
}
