use std::ops::RangeInclusive;

use sqlx::{Sqlite, Transaction};

use crate::search::customer_terms;
use crate::store::{StoreError, UserId};

/// The distance of neighbours that get places together: room to insert others between them.
pub(crate) const STRIDE: i64 = 1 << 10;

/// Low bits of a place, for the customers of one partner; the bits above hold the partner.
pub(crate) const RANGE_BITS: u32 = 42;

/// The first place of a partner's range that is used, with as much room before as behind.
pub(crate) const MIDDLE: i64 = 1 << (RANGE_BITS - 1);

/// The places of a partner's customers.
pub(crate) fn range(partner: UserId) -> RangeInclusive<i64> {
    let first = partner.number() << RANGE_BITS;
    first..=first + ((1 << RANGE_BITS) - 1)
}

/// A free place for a customer between its neighbours by name and domain.
pub(crate) async fn free_place(
    transaction: &mut Transaction<'_, Sqlite>,
    partner: UserId,
    name_key: &str,
    domain: &str,
) -> Result<i64, StoreError> {
    loop {
        let (before, behind) = neighbours(transaction, partner, name_key, domain).await?;
        let place = match (before, behind) {
            (None, None) => range(partner).start() + MIDDLE,
            (Some(before), None) => before + STRIDE,
            (None, Some(behind)) => behind - STRIDE,
            (Some(before), Some(behind)) => before + (behind - before) / 2,
        };
        let is_free = before.is_none_or(|before| before < place) && behind.is_none_or(|behind| place < behind);
        if is_free && range(partner).contains(&place) {
            return Ok(place);
        }
        make_room(transaction, partner, place).await?;
    }
}

/// The places of the customers right before and right behind a name and domain.
async fn neighbours(
    transaction: &mut Transaction<'_, Sqlite>,
    partner: UserId,
    name_key: &str,
    domain: &str,
) -> Result<(Option<i64>, Option<i64>), StoreError> {
    let before = "SELECT place FROM customers WHERE partner_id = ? AND (name_key, domain) <= (?, ?) AND place > 0 \
        ORDER BY name_key DESC, domain DESC, number DESC LIMIT 1";
    let behind = "SELECT place FROM customers WHERE partner_id = ? AND (name_key, domain) > (?, ?) AND place > 0 \
        ORDER BY name_key, domain, number LIMIT 1";
    let mut places = [None, None];
    for (place, sql) in places.iter_mut().zip([before, behind]) {
        let query = sqlx::query_scalar(sql).bind(partner.number()).bind(name_key).bind(domain);
        *place = query.fetch_optional(&mut **transaction).await?;
    }
    Ok((places[0], places[1]))
}

/// Makes room at a place: distributes the customers around it evenly over the smallest interval that is not too dense.
///
/// Larger intervals must be less dense, so a customer that was moved is not moved again soon: amortized over many
/// inserts, each customer is moved a few times at most (order maintenance).
async fn make_room(transaction: &mut Transaction<'_, Sqlite>, partner: UserId, place: i64) -> Result<(), StoreError> {
    for bits in (4..=RANGE_BITS).step_by(2) {
        let size = 1_i64 << bits;
        let first = place.clamp(*range(partner).start(), *range(partner).end()) & !(size - 1);
        let count: i64 = sqlx::query_scalar("SELECT count(*) FROM customers WHERE place BETWEEN ? AND ?")
            .bind(first)
            .bind(first + size - 1)
            .fetch_one(&mut **transaction)
            .await?;
        if count < 1 << (bits * 3 / 4) {
            return spread(transaction, partner, first, size, count).await;
        }
    }
    // Needs more customers than a partner can have.
    Err(StoreError::Failed("no free place left for another customer of this partner".to_owned()))
}

/// Moves the customers of an interval to places at equal distances, and updates the index.
async fn spread(
    transaction: &mut Transaction<'_, Sqlite>,
    partner: UserId,
    first: i64,
    size: i64,
    count: i64,
) -> Result<(), StoreError> {
    let rows: Vec<(i64, i64, String, String, Option<String>)> = sqlx::query_as(
        "SELECT number, place, company_name, domain, tenant_id FROM customers WHERE place BETWEEN ? AND ? \
         ORDER BY place",
    )
    .bind(first)
    .bind(first + size - 1)
    .fetch_all(&mut **transaction)
    .await?;
    let step = size / (count + 1);
    for &(number, place, ..) in &rows {
        remove_from_index(transaction, place).await?;
        // Out of the way of those that come to stand where it stood.
        set_place(transaction, number, -number).await?;
    }
    for (place, (number, _, name, domain, tenant_id)) in (first + step..).step_by(step as usize).zip(&rows) {
        set_place(transaction, *number, place).await?;
        add_to_index(transaction, place, &customer_terms(partner.number(), name, domain, tenant_id.as_deref())).await?;
    }
    Ok(())
}

async fn set_place(transaction: &mut Transaction<'_, Sqlite>, number: i64, place: i64) -> Result<(), StoreError> {
    let update = sqlx::query("UPDATE customers SET place = ? WHERE number = ?").bind(place).bind(number);
    update.execute(&mut **transaction).await?;
    Ok(())
}

/// Adds a customer to the search index.
pub(crate) async fn add_to_index(
    transaction: &mut Transaction<'_, Sqlite>,
    place: i64,
    terms: &str,
) -> Result<(), StoreError> {
    let insert = sqlx::query("INSERT INTO customer_search (rowid, terms) VALUES (?, ?)").bind(place).bind(terms);
    insert.execute(&mut **transaction).await?;
    Ok(())
}

/// Removes a customer from the search index.
pub(crate) async fn remove_from_index(transaction: &mut Transaction<'_, Sqlite>, place: i64) -> Result<(), StoreError> {
    let delete = sqlx::query("DELETE FROM customer_search WHERE rowid = ?").bind(place);
    delete.execute(&mut **transaction).await?;
    Ok(())
}
