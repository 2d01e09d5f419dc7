use sqlx::{QueryBuilder, Sqlite, Transaction};

use super::place::{MIDDLE, RANGE_BITS, STRIDE};
use super::rows::ROWS;
use crate::search::customer_terms;
use crate::store::StoreError;

/// Bytes of new words that the search index collects before it writes them, while many are added at once.
const COLLECTED: i64 = 64 * 1024 * 1024;

/// The same at other times: what SQLite does by itself.
const COLLECTED_USUALLY: i64 = 1024 * 1024;

/// Puts away what takes long to keep true while many customers are written: indexes that are made in one go are made in a
/// fraction of the time.
pub(crate) async fn begin_rebuild(transaction: &mut Transaction<'_, Sqlite>) -> Result<(), StoreError> {
    execute(transaction, "DROP INDEX customers_by_name").await?;
    execute(transaction, "DROP INDEX customers_by_place").await
}

/// Makes anew what was put away, and all that searches stand on.
pub(crate) async fn rebuild(transaction: &mut Transaction<'_, Sqlite>) -> Result<(), StoreError> {
    give_places(transaction).await?;
    fill_index(transaction).await
}

/// Gives all customers places at equal distances.
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

/// Makes the search index anew.
async fn fill_index(transaction: &mut Transaction<'_, Sqlite>) -> Result<(), StoreError> {
    execute(transaction, "INSERT INTO customer_search (customer_search) VALUES ('delete-all')").await?;
    collect(transaction, COLLECTED).await?;
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
    collect(transaction, COLLECTED_USUALLY).await
}

async fn collect(transaction: &mut Transaction<'_, Sqlite>, bytes: i64) -> Result<(), StoreError> {
    let set = sqlx::query("INSERT INTO customer_search (customer_search, rank) VALUES ('hashsize', ?)").bind(bytes);
    set.execute(&mut **transaction).await?;
    Ok(())
}

async fn execute(transaction: &mut Transaction<'_, Sqlite>, sql: &'static str) -> Result<(), StoreError> {
    sqlx::query(sql).execute(&mut **transaction).await?;
    Ok(())
}
