use sqlx::{QueryBuilder, Sqlite};
use support_widget::model::{RequestKind, RequestStatus};
use support_widget::wire::{Page, RequestSummary};

use super::Cursor;
use super::summary_row::SummaryRow;
use crate::store::omissions::Omissions;
use crate::store::{Store, StoreError, User, UserId};

/// Which requests of a user to list.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    /// Only requests of this kind; `Customer` includes those that customers reported themselves.
    pub(crate) kind: Option<RequestKind>,
    /// Only requests with this status.
    pub(crate) status: Option<RequestStatus>,
    /// Only requests for the customer with this identifier.
    pub(crate) customer_id: Option<String>,
    /// Only resolved and closed requests whose customer still has to be notified.
    pub(crate) awaits_notice: bool,
    /// Only requests after this place.
    pub(crate) cursor: Option<Cursor>,
    /// At most this many.
    pub(crate) limit: usize,
}

/// The condition of the partial index; SQLite uses that index only for exactly this condition.
const AWAITS_NOTICE: &str =
    "status IN ('resolved', 'closed') AND customer_to_notify = 1 AND customer_notified_at IS NULL";

/// Forces the partial index: SQLite cannot know how few rows it has, and would scan all requests of a partner.
const INDEXED: &str = "INDEXED BY requests_awaiting_notice";

impl Store {
    /// A page of the requests that a user sees, newest first: for a partner its own and those of its customers, for a
    /// customer its own.
    pub(crate) async fn list(&self, user: User, filter: Filter) -> Result<Page<RequestSummary>, StoreError> {
        let mut rows: Vec<SummaryRow> = query(user, &filter).build_query_as().fetch_all(&self.readers).await?;
        let has_more = rows.len() > filter.limit;
        rows.truncate(filter.limit);
        let next_cursor = rows.last().filter(|_| has_more).map(|last| Cursor::after(last.number).to_text());
        let omissions = Omissions::of("requests");
        let items = omissions.rows(rows, |row| row.into_summary(&omissions));
        Ok(Page { items, next_cursor })
    }

    /// The number of resolved and closed requests of a partner whose customer still has to be notified.
    pub(crate) async fn customers_to_notify(&self, partner: UserId) -> Result<usize, StoreError> {
        let count: i64 = count(partner).build_query_scalar().fetch_one(&self.readers).await?;
        Ok(usize::try_from(count).unwrap_or_default())
    }
}

fn count(partner: UserId) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new(format!("SELECT count(*) FROM requests {INDEXED} WHERE owner_id = "));
    query.push_bind(partner.0).push(" AND ").push(AWAITS_NOTICE);
    query
}

/// Selects one row more than the limit, which shows whether there is another page.
fn query(user: User, filter: &Filter) -> QueryBuilder<Sqlite> {
    let (columns, services) = (SummaryRow::COLUMNS, SummaryRow::SERVICES);
    let whose = if user.customer.is_some() { "author_id" } else { "owner_id" };
    let index = if filter.awaits_notice && user.customer.is_none() { INDEXED } else { "" };
    let mut query = QueryBuilder::new(format!("SELECT {columns} FROM requests {index} {services} WHERE {whose} = "));
    query.push_bind(user.id.0);
    // With a customer, its few requests are filtered: a unary plus keeps SQLite from choosing other indexes.
    let plus = if filter.customer_id.is_some() { "+" } else { "" };
    match filter.kind {
        Some(RequestKind::CustomerSelfService) => {
            query.push(format!(" AND {plus}kind = ")).push_bind(RequestKind::CustomerSelfService.as_str());
        }
        Some(kind) => {
            query.push(format!(" AND {plus}list = ")).push_bind(kind.as_str());
        }
        None => {}
    }
    if let Some(status) = filter.status {
        query.push(format!(" AND {plus}status = ")).push_bind(status.as_str());
    }
    if let Some(customer_id) = &filter.customer_id {
        query.push(" AND customer_id = ").push_bind(customer_id.clone());
    }
    if filter.awaits_notice {
        query.push(" AND ").push(AWAITS_NOTICE);
    }
    if let Some(cursor) = filter.cursor {
        query.push(" AND requests.number < ").push_bind(cursor.number());
    }
    query.push(" ORDER BY requests.number DESC LIMIT ");
    query.push_bind(i64::try_from(filter.limit + 1).unwrap_or(i64::MAX));
    query
}

#[cfg(test)]
mod tests {
    use sqlx::Row;

    use super::*;
    use crate::config::Settings;
    use crate::store::users::OwnCustomer;

    const PARTNER: User = User { id: UserId(1), customer: None };
    const CUSTOMER: User = User { id: UserId(2), customer: Some(OwnCustomer { number: 1, partner: UserId(1) }) };

    fn filters() -> Vec<Filter> {
        let mut filters = vec![Filter { limit: 20, ..Filter::default() }];
        let vary = |filters: &mut Vec<Filter>, change: &dyn Fn(&mut Filter)| {
            for mut filter in filters.clone() {
                change(&mut filter);
                filters.push(filter);
            }
        };
        vary(&mut filters, &|filter| filter.kind = Some(RequestKind::Customer));
        vary(&mut filters, &|filter| filter.kind = filter.kind.map(|_| RequestKind::CustomerSelfService));
        vary(&mut filters, &|filter| filter.status = Some(RequestStatus::New));
        vary(&mut filters, &|filter| filter.customer_id = Some("7".to_owned()));
        vary(&mut filters, &|filter| filter.awaits_notice = true);
        vary(&mut filters, &|filter| filter.cursor = Some(Cursor::after(7)));
        filters
    }

    /// A list that sorts or scans would get slower with everybody's requests.
    #[tokio::test]
    async fn every_way_of_listing_reads_an_index_in_order() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let store = Store::create(&Settings::new(folder.path())).await.expect("a database");
        for filter in filters() {
            let by = match filter.customer_id {
                _ if filter.awaits_notice => "requests_awaiting_notice",
                Some(_) => "requests_of_owner_by_customer",
                None => "requests_of_owner",
            };
            for (user, index) in [(PARTNER, by), (CUSTOMER, "requests_of_author")] {
                let plan = plan(&store, query(user, &filter)).await;
                assert!(plan.contains(&format!("SEARCH requests USING INDEX {index}")), "{filter:?}: {plan}");
                assert!(!plan.contains("TEMP B-TREE"), "{filter:?}: {plan}");
            }
        }
    }

    #[tokio::test]
    async fn counting_reads_nothing_but_the_index_of_what_is_counted() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let store = Store::create(&Settings::new(folder.path())).await.expect("a database");
        let plan = plan(&store, count(PARTNER.id)).await;
        assert_eq!(plan, "SEARCH requests USING COVERING INDEX requests_awaiting_notice (owner_id=?)");
    }

    async fn plan(store: &Store, query: QueryBuilder<Sqlite>) -> String {
        let sql = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {}", query.into_string()));
        let rows = sqlx::query(sql).fetch_all(&store.readers).await.expect("a plan");
        rows.iter().map(|row| row.get::<String, _>("detail")).collect::<Vec<_>>().join("; ")
    }
}
