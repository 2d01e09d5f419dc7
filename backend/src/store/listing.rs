use sqlx::{QueryBuilder, Sqlite};
use support_widget::model::{RequestKind, RequestStatus};
use support_widget::wire::{Page, RequestSummary};

use super::summary_row::SummaryRow;
use super::{Cursor, Store, UserId};

/// Which part of a user's own requests to list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Filter {
    /// Only requests of this kind.
    pub(crate) kind: Option<RequestKind>,
    /// Only requests that stand here.
    pub(crate) status: Option<RequestStatus>,
    /// Only what comes after this place.
    pub(crate) cursor: Option<Cursor>,
    /// At most this many.
    pub(crate) limit: usize,
}

impl Store {
    /// A part of the requests of a user, newest first.
    pub(crate) async fn list(&self, owner: UserId, filter: Filter) -> Result<Page<RequestSummary>, sqlx::Error> {
        let mut rows: Vec<SummaryRow> = query(owner, filter).build_query_as().fetch_all(&self.readers).await?;
        let has_more = rows.len() > filter.limit;
        rows.truncate(filter.limit);
        let next_cursor = rows.last().filter(|_| has_more).map(|last| Cursor::after(last.number).to_text());
        let items = rows.into_iter().map(SummaryRow::into_summary).collect::<Result<_, _>>()?;
        Ok(Page { items, next_cursor })
    }
}

/// Asks for one more than wanted, which tells whether there is another part.
fn query(owner: UserId, filter: Filter) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new(format!("SELECT {} FROM requests WHERE owner_id = ", SummaryRow::COLUMNS));
    query.push_bind(owner.0);
    if let Some(kind) = filter.kind {
        query.push(" AND kind = ").push_bind(kind.as_str());
    }
    if let Some(status) = filter.status {
        query.push(" AND status = ").push_bind(status.as_str());
    }
    if let Some(cursor) = filter.cursor {
        query.push(" AND number < ").push_bind(cursor.number());
    }
    query.push(" ORDER BY number DESC LIMIT ").push_bind(i64::try_from(filter.limit + 1).unwrap_or(i64::MAX));
    query
}

#[cfg(test)]
mod tests {
    use sqlx::Row;

    use super::*;
    use crate::Settings;

    /// A list that sorts or scans would get slower with everybody's requests.
    #[tokio::test]
    async fn every_way_of_listing_reads_an_index_in_order() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let store = Store::open(&Settings::new(folder.path())).await.expect("a database");
        for kind in [None, Some(RequestKind::PartnerCenter)] {
            for status in [None, Some(RequestStatus::New)] {
                for cursor in [None, Some(Cursor::after(7))] {
                    let filter = Filter { kind, status, cursor, limit: 20 };
                    let plan = plan(&store, query(UserId(1), filter)).await;
                    assert!(plan.contains("SEARCH requests USING INDEX requests_of_owner"), "{filter:?}: {plan}");
                    assert!(!plan.contains("TEMP B-TREE"), "{filter:?}: {plan}");
                }
            }
        }
    }

    async fn plan(store: &Store, query: QueryBuilder<Sqlite>) -> String {
        let sql = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {}", query.into_string()));
        let rows = sqlx::query(sql).fetch_all(&store.readers).await.expect("a plan");
        rows.iter().map(|row| row.get::<String, _>("detail")).collect::<Vec<_>>().join("; ")
    }
}
