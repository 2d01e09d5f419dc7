use sqlx::{QueryBuilder, Sqlite, Transaction};

use super::place::{MIDDLE, RANGE_BITS, STRIDE};
use super::write_many::ROWS;
use crate::search::customer_terms;
use crate::store::StoreError;

/// FTS5 `hashsize` during a rebuild: bytes of terms that the index buffers in memory before it writes them.
const REBUILD_BUFFER: i64 = 64 * 1024 * 1024;

/// SQLite's default `hashsize`.
const DEFAULT_BUFFER: i64 = 1024 * 1024;

/// Drops the indexes before many customers are written: creating them afterwards takes a fraction of the time of
/// updating them.
pub(crate) async fn begin_rebuild(transaction: &mut Transaction<'_, Sqlite>) -> Result<(), StoreError> {
    execute(transaction, "DROP INDEX customers_by_name").await?;
    execute(transaction, "DROP INDEX customers_by_place").await
}

/// Creates the indexes again, and rebuilds the search index.
pub(crate) async fn rebuild(transaction: &mut Transaction<'_, Sqlite>) -> Result<(), StoreError> {
    give_places(transaction).await?;
    fill_index(transaction).await
}

/// Assigns places at equal distances to all customers.
async fn give_places(transaction: &mut Transaction<'_, Sqlite>) -> Result<(), StoreError> {
    execute(transaction, "CREATE INDEX customers_by_name ON customers (partner_id, name_key, domain, number)").await?;
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

/// Rebuilds the FTS5 index.
async fn fill_index(transaction: &mut Transaction<'_, Sqlite>) -> Result<(), StoreError> {
    execute(transaction, "INSERT INTO customer_search (customer_search) VALUES ('delete-all')").await?;
    set_buffer(transaction, REBUILD_BUFFER).await?;
    let mut last = i64::MIN;
    loop {
        let rows: Vec<(i64, i64, String, String, Option<String>)> = sqlx::query_as(
            "SELECT place, partner_id, company_name, domain, tenant_id FROM customers WHERE place > ? ORDER BY place LIMIT ?",
        )
        .bind(last)
        .bind(i64::try_from(ROWS).unwrap_or(i64::MAX))
        .fetch_all(&mut **transaction)
        .await?;
        let Some(&(place, ..)) = rows.last() else { break };
        last = place;
        let mut query = QueryBuilder::<Sqlite>::new("INSERT INTO customer_search (rowid, terms) ");
        query.push_values(rows, |mut row, (place, partner, name, domain, tenant_id)| {
            row.push_bind(place).push_bind(customer_terms(partner, &name, &domain, tenant_id.as_deref()));
        });
        query.build().execute(&mut **transaction).await?;
    }
    execute(transaction, "INSERT INTO customer_search (customer_search) VALUES ('optimize')").await?;
    set_buffer(transaction, DEFAULT_BUFFER).await
}

async fn set_buffer(transaction: &mut Transaction<'_, Sqlite>, bytes: i64) -> Result<(), StoreError> {
    let set = sqlx::query("INSERT INTO customer_search (customer_search, rank) VALUES ('hashsize', ?)").bind(bytes);
    set.execute(&mut **transaction).await?;
    Ok(())
}

async fn execute(transaction: &mut Transaction<'_, Sqlite>, sql: &'static str) -> Result<(), StoreError> {
    sqlx::query(sql).execute(&mut **transaction).await?;
    Ok(())
}
