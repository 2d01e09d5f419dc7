use std::collections::HashMap;

use sqlx::{Sqlite, Transaction};

use super::rebuild_index::{begin_rebuild, rebuild};
use super::write_many::{ROWS, put_services, write_rows};
use super::write_one::{CustomerEntry, put_customer};
use crate::store::CustomerLine;
use crate::store::users::company;
use crate::store::{Store, StoreError, UserId};

/// Lines per chunk. A shorter first chunk is inserted row by row; otherwise the search index is rebuilt.
const CHUNK: usize = 2_000;

/// Row ids of companies and services that were looked up.
struct LookupCache {
    companies: HashMap<String, UserId>,
    services: HashMap<String, i64>,
}

impl Store {
    /// Inserts customers, or updates those with the same partner and domain: all of them or, after an error, none.
    /// Returns how many there were.
    pub(crate) async fn import_customers<E: From<StoreError>>(
        &self,
        mut lines: impl Iterator<Item = Result<CustomerLine, E>>,
    ) -> Result<usize, E> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await.map_err(StoreError::from)?;
        let mut known = LookupCache { companies: HashMap::new(), services: services(&mut transaction).await? };
        let mut chunk = next_chunk(&mut lines)?;
        let mut count = chunk.len();
        if count < CHUNK {
            for line in chunk {
                put_one(&mut transaction, &mut known, &line).await?;
            }
        } else {
            begin_rebuild(&mut transaction).await?;
            while !chunk.is_empty() {
                put_many(&mut transaction, &mut known, &chunk).await?;
                chunk = next_chunk(&mut lines)?;
                count += chunk.len();
            }
            rebuild(&mut transaction).await?;
        }
        transaction.commit().await.map_err(StoreError::from)?;
        Ok(count)
    }
}

fn next_chunk<E>(lines: &mut impl Iterator<Item = Result<CustomerLine, E>>) -> Result<Vec<CustomerLine>, E> {
    lines.take(CHUNK).collect()
}

async fn services(transaction: &mut Transaction<'_, Sqlite>) -> Result<HashMap<String, i64>, StoreError> {
    let rows: Vec<(String, i64)> =
        sqlx::query_as("SELECT id, number FROM services").fetch_all(&mut **transaction).await?;
    Ok(rows.into_iter().collect())
}

impl LookupCache {
    async fn company(&mut self, transaction: &mut Transaction<'_, Sqlite>, name: &str) -> Result<UserId, StoreError> {
        if let Some(&id) = self.companies.get(name) {
            return Ok(id);
        }
        let id = company(transaction, name).await?;
        self.companies.insert(name.to_owned(), id);
        Ok(id)
    }

    /// The services of a line, without those missing in the catalogue.
    fn services<'a>(&'a self, line: &'a CustomerLine) -> impl Iterator<Item = i64> + 'a {
        line.services.iter().filter_map(|id| self.services.get(id).copied())
    }
}

async fn put_one(
    transaction: &mut Transaction<'_, Sqlite>,
    known: &mut LookupCache,
    line: &CustomerLine,
) -> Result<(), StoreError> {
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
    known: &mut LookupCache,
    lines: &[CustomerLine],
) -> Result<(), StoreError> {
    for lines in lines.chunks(ROWS) {
        let mut rows = Vec::new();
        for line in lines {
            rows.push((known.company(transaction, &line.partner).await?, line));
        }
        let numbers = write_rows(transaction, &rows).await?;
        let number = |(partner, line): &(UserId, &CustomerLine)| numbers.get(&(partner.number(), line.domain.clone()));
        let owned = rows.iter().filter_map(|row| Some((*number(row)?, row.1)));
        let owned: Vec<_> =
            owned.flat_map(|(number, line)| known.services(line).map(move |service| (number, service))).collect();
        let numbers: Vec<_> = numbers.values().copied().collect();
        put_services(transaction, &numbers, &owned).await?;
    }
    Ok(())
}
