use std::ops::RangeInclusive;

use sqlx::Sqlite;
use sqlx::pool::PoolConnection;
use support_widget::model::{Customer, Page};

use super::cursor::{CustomerCursor, Section};
use super::customer_row::CustomerRow;
use super::place::range;
use super::search_statements::{by_index, by_place, edge, rows_for};
use crate::search::CustomerQuery;
use crate::store::omissions::Omissions;
use crate::store::{Store, StoreError, UserId};

impl Store {
    /// The customers that a partner used last, latest first.
    pub(crate) async fn recent_customers(&self, partner: UserId, limit: usize) -> Result<Page<Customer>, StoreError> {
        let rows: Vec<CustomerRow> = sqlx::query_as(
            "SELECT number, company_name, domain, tenant_id, relationship, used_date FROM customer_use \
             JOIN customers ON customers.number = customer_number \
             WHERE user_id = ? AND partner_id = user_id ORDER BY used_date DESC, customer_number DESC LIMIT ?",
        )
        .bind(partner.0)
        .bind(rows_for(limit))
        .fetch_all(&self.readers)
        .await?;
        Ok(Page { items: customers(rows), next_cursor: None })
    }

    /// A page of the partner's customers that match the search text: first those whose names begin with it, then all
    /// others, each sorted by name and domain.
    pub(crate) async fn find_customers(
        &self,
        partner: UserId,
        query: &CustomerQuery,
        cursor: Option<CustomerCursor>,
        limit: usize,
    ) -> Result<Page<Customer>, StoreError> {
        let mut search = Search { connection: self.readers.acquire().await?, partner, query };
        let beginning = search.beginning().await?;
        let after = match cursor {
            Some(cursor) => search.place(cursor.number).await?,
            None => None,
        };
        let mut found = Vec::new();
        for (section, places) in sections(&range(partner), beginning) {
            let seen = cursor.filter(|cursor| cursor.section == section).and(after);
            let is_over = cursor.is_some_and(|cursor| section < cursor.section);
            if !is_over && found.len() <= limit {
                let places = seen.map_or(*places.start(), |seen| seen + 1)..=*places.end();
                let rows = search.rows(section, places, limit + 1 - found.len()).await?;
                found.extend(rows.into_iter().map(|row| (section, row)));
            }
        }
        let has_more = found.len() > limit;
        found.truncate(limit);
        let last = found.last().filter(|_| has_more);
        let next_cursor = last.map(|(section, row)| CustomerCursor { section: *section, number: row.number }.to_text());
        Ok(Page { items: customers(found.into_iter().map(|(_, row)| row).collect()), next_cursor })
    }
}

fn customers(rows: Vec<CustomerRow>) -> Vec<Customer> {
    let omissions = Omissions::of("customers");
    omissions.rows(rows, |row| row.into_customer(&omissions))
}

/// The places of each section. Without names that begin with the search text, all matches are in one section.
fn sections(all: &RangeInclusive<i64>, beginning: Option<RangeInclusive<i64>>) -> Vec<(Section, RangeInclusive<i64>)> {
    let Some(beginning) = beginning else { return vec![(Section::Before, all.clone())] };
    let before = *all.start()..=beginning.start() - 1;
    let behind = beginning.end() + 1..=*all.end();
    vec![(Section::Beginning, beginning), (Section::Before, before), (Section::Behind, behind)]
}

struct Search<'a> {
    connection: PoolConnection<Sqlite>,
    partner: UserId,
    query: &'a CustomerQuery,
}

impl Search<'_> {
    /// The places of the customers whose names begin with the search text: they are neighbours.
    async fn beginning(&mut self) -> Result<Option<RangeInclusive<i64>>, StoreError> {
        let mut places = [None, None];
        for (place, order) in places.iter_mut().zip(["ASC", "DESC"]) {
            let mut query = edge(self.partner, &self.query.name_key, order);
            *place = query.build_query_scalar().fetch_optional(&mut *self.connection).await?;
        }
        Ok(places[0].zip(places[1]).map(|(first, last)| first..=last))
    }

    /// The place of one of the partner's customers.
    async fn place(&mut self, number: i64) -> Result<Option<i64>, StoreError> {
        Ok(sqlx::query_scalar("SELECT place FROM customers WHERE number = ? AND partner_id = ?")
            .bind(number)
            .bind(self.partner.0)
            .fetch_optional(&mut *self.connection)
            .await?)
    }

    async fn rows(
        &mut self,
        section: Section,
        places: RangeInclusive<i64>,
        limit: usize,
    ) -> Result<Vec<CustomerRow>, StoreError> {
        let mut query = match section {
            Section::Beginning => by_place(self.partner, places, limit),
            Section::Before | Section::Behind => by_index(self.partner, &self.query.expression, places, limit),
        };
        Ok(query.build_query_as().fetch_all(&mut *self.connection).await?)
    }
}
