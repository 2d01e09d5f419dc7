use std::ops::RangeInclusive;

use sqlx::{QueryBuilder, Row as _, Sqlite};

use super::place::range;
use crate::store::{Store, StoreError, UserId};

/// The columns of a row; a parameter for the caller follows.
const COLUMNS: &str = "customers.number, company_name, domain, tenant_id, relationship, \
    (SELECT used_date FROM customer_use WHERE customer_number = customers.number AND user_id = ";

impl Store {
    /// SQLite's query plan for each statement of a search, for measurements and tests: it must read indexes, in order.
    pub(crate) async fn search_plan(&self) -> Result<Vec<String>, StoreError> {
        let (partner, places) = (UserId(1), range(UserId(1)));
        let statements = [
            edge(partner, "a", "ASC"),
            edge(partner, "a", "DESC"),
            by_place(partner, places.clone(), 1),
            by_index(partner, "\"a\"", places, 1),
        ];
        let mut plan = Vec::new();
        for statement in statements {
            let sql = format!("EXPLAIN QUERY PLAN {}", statement.into_string());
            let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(&self.readers).await?;
            let details = rows.iter().map(|row| row.try_get::<String, _>("detail"));
            plan.push(details.collect::<Result<Vec<_>, _>>()?.join("; "));
        }
        Ok(plan)
    }
}

/// The first or last place of the names that begin with a key.
pub(crate) fn edge(partner: UserId, name_key: &str, order: &str) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("SELECT place FROM customers WHERE partner_id = ");
    query.push_bind(partner.0).push(" AND name_key >= ").push_bind(name_key.to_owned());
    // The upper bound of everything that begins with the key.
    query.push(" AND name_key < ").push_bind(format!("{name_key}{}", char::MAX));
    query.push(format!(" ORDER BY name_key {order}, domain {order}, number {order} LIMIT 1"));
    query
}

/// The customers in a range of places.
pub(crate) fn by_place(partner: UserId, places: RangeInclusive<i64>, limit: usize) -> QueryBuilder<Sqlite> {
    let mut query = select(partner, "customers WHERE place");
    between(&mut query, places);
    query.push(" ORDER BY place LIMIT ").push_bind(rows_for(limit));
    query
}

/// The matches of the search index in a range of places.
pub(crate) fn by_index(
    partner: UserId,
    expression: &str,
    places: RangeInclusive<i64>,
    limit: usize,
) -> QueryBuilder<Sqlite> {
    let mut query = select(partner, "customer_search JOIN customers ON customers.place = customer_search.rowid");
    query.push(" WHERE customer_search MATCH ").push_bind(expression.to_owned()).push(" AND customer_search.rowid");
    between(&mut query, places);
    query.push(" ORDER BY customer_search.rowid LIMIT ").push_bind(rows_for(limit));
    query
}

fn select(partner: UserId, from: &str) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("SELECT ");
    query.push(COLUMNS).push_bind(partner.0).push(") AS used_date FROM ").push(from);
    query
}

fn between(query: &mut QueryBuilder<Sqlite>, places: RangeInclusive<i64>) {
    query.push(" BETWEEN ").push_bind(*places.start()).push(" AND ").push_bind(*places.end());
}

/// A limit as a value for SQLite.
pub(crate) fn rows_for(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Settings;

    /// A search that sorts or scans would get slower with everybody's customers.
    #[tokio::test]
    async fn every_statement_reads_an_index_in_order() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let store = Store::create(&Settings::new(folder.path())).await.expect("a database");
        let plan = store.search_plan().await.expect("a plan");
        let expected = [
            "SEARCH customers USING INDEX customers_by_name (partner_id=? AND name_key>? AND name_key<?)",
            "SEARCH customers USING INDEX customers_by_name (partner_id=? AND name_key>? AND name_key<?)",
            "SEARCH customers USING INDEX customers_by_place (place>? AND place<?)",
            // The index is asked for matches within bounds, by ascending place.
            "SCAN customer_search VIRTUAL TABLE INDEX 64:M1><; SEARCH customers USING INDEX customers_by_place",
        ];
        assert_eq!(plan.len(), expected.len());
        for (plan, expected) in plan.iter().zip(expected) {
            assert!(plan.starts_with(expected), "{plan}");
            assert!(!plan.contains("TEMP B-TREE") && !plan.contains("SCAN customers"), "{plan}");
        }
    }
}
