use std::ops::RangeInclusive;

use sqlx::Sqlite;
use sqlx::pool::PoolConnection;
use support_widget::model::{Customer, Page};

use super::cursor::{CustomerCursor, Part};
use super::place::range;
use super::row::Row;
use super::statements::{by_index, by_place, edge, rows_for};
use crate::search::CustomerQuery;
use crate::store::omissions::Omissions;
use crate::store::{Store, StoreError, UserId};

impl Store {
    /// The customers that a partner last did something for, latest first.
    pub(crate) async fn recent_customers(&self, partner: UserId, limit: usize) -> Result<Page<Customer>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
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

    /// A part of the customers of a partner that fit what was typed: first those whose names begin with it, then all
    /// others, each in the order of names and domains.
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
        for (part, places) in parts(&range(partner), beginning) {
            let seen = cursor.filter(|cursor| cursor.part == part).and(after);
            let is_over = cursor.is_some_and(|cursor| part < cursor.part);
            if !is_over && found.len() <= limit {
                let places = seen.map_or(*places.start(), |seen| seen + 1)..=*places.end();
                let rows = search.rows(part, places, limit + 1 - found.len()).await?;
                found.extend(rows.into_iter().map(|row| (part, row)));
            }
        }
        let has_more = found.len() > limit;
        found.truncate(limit);
        let last = found.last().filter(|_| has_more);
        let next_cursor = last.map(|(part, row)| CustomerCursor { part: *part, number: row.number }.to_text());
        Ok(Page { items: customers(found.into_iter().map(|(_, row)| row).collect()), next_cursor })
    }
}

fn customers(rows: Vec<Row>) -> Vec<Customer> {
    let omissions = Omissions::of("customers");
    omissions.rows(rows, |row| row.into_customer(&omissions))
}

/// The places of each part. Without names that begin with what was typed, everything lies before them.
fn parts(all: &RangeInclusive<i64>, beginning: Option<RangeInclusive<i64>>) -> Vec<(Part, RangeInclusive<i64>)> {
    let Some(beginning) = beginning else { return vec![(Part::Before, all.clone())] };
    let before = *all.start()..=beginning.start() - 1;
    let behind = beginning.end() + 1..=*all.end();
    vec![(Part::Beginning, beginning), (Part::Before, before), (Part::Behind, behind)]
}

struct Search<'a> {
    connection: PoolConnection<Sqlite>,
    partner: UserId,
    query: &'a CustomerQuery,
}

impl Search<'_> {
    /// The places of the customers whose names begin with what was typed: they stand side by side.
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

    async fn rows(&mut self, part: Part, places: RangeInclusive<i64>, limit: usize) -> Result<Vec<Row>, StoreError> {
        let mut query = match part {
            Part::Beginning => by_place(self.partner, places, limit),
            Part::Before | Part::Behind => by_index(self.partner, &self.query.expression, places, limit),
        };
        Ok(query.build_query_as().fetch_all(&mut *self.connection).await?)
    }
}
