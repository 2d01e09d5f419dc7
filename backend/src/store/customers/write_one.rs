use sqlx::{Sqlite, Transaction};
use support_widget::model::Relationship;

use super::place::{add_to_index, free_place, remove_from_index};
use crate::search::{customer_terms, name_key};
use crate::store::{StoreError, UserId};

/// A customer to upsert.
#[derive(Clone, Debug)]
pub(crate) struct CustomerEntry<'a> {
    /// The partner whose customer it is.
    pub(crate) partner: UserId,
    /// The company's name.
    pub(crate) company_name: &'a str,
    /// The company's domain, which no other customer of the partner has.
    pub(crate) domain: &'a str,
    /// Identifier of its tenant.
    pub(crate) tenant_id: Option<&'a str>,
    /// The partner's admin relationship with it.
    pub(crate) relationship: Relationship,
}

/// Upserts a customer by its domain, together with its terms in the search index. Returns its number.
pub(crate) async fn put_customer(
    transaction: &mut Transaction<'_, Sqlite>,
    entry: &CustomerEntry<'_>,
) -> Result<i64, StoreError> {
    let key = name_key(entry.company_name);
    let known: Option<(i64, i64)> =
        sqlx::query_as("SELECT number, place FROM customers WHERE partner_id = ? AND domain = ?")
            .bind(entry.partner.number())
            .bind(entry.domain)
            .fetch_optional(&mut **transaction)
            .await?;
    if let Some((number, place)) = known {
        step_aside(transaction, number, place).await?;
    }
    let place = free_place(transaction, entry.partner, &key, entry.domain).await?;
    let number = write(transaction, entry, &key, place).await?;
    let terms = customer_terms(entry.partner.number(), entry.company_name, entry.domain, entry.tenant_id);
    add_to_index(transaction, place, &terms).await?;
    Ok(number)
}

/// Removes a customer from the order of names, in which it may have moved.
async fn step_aside(transaction: &mut Transaction<'_, Sqlite>, number: i64, place: i64) -> Result<(), StoreError> {
    remove_from_index(transaction, place).await?;
    let aside = sqlx::query("UPDATE customers SET place = -number, name_key = '' WHERE number = ?").bind(number);
    aside.execute(&mut **transaction).await?;
    Ok(())
}

async fn write(
    transaction: &mut Transaction<'_, Sqlite>,
    entry: &CustomerEntry<'_>,
    key: &str,
    place: i64,
) -> Result<i64, StoreError> {
    let number = sqlx::query_scalar(
        "INSERT INTO customers (partner_id, company_name, domain, tenant_id, relationship, name_key, place) \
         VALUES (?, ?, ?, ?, ?, ?, ?) \
         ON CONFLICT (partner_id, domain) DO UPDATE SET company_name = excluded.company_name, \
         tenant_id = excluded.tenant_id, relationship = excluded.relationship, name_key = excluded.name_key, \
         place = excluded.place RETURNING number",
    )
    .bind(entry.partner.number())
    .bind(entry.company_name)
    .bind(entry.domain)
    .bind(entry.tenant_id)
    .bind(entry.relationship.as_str())
    .bind(key)
    .bind(place)
    .fetch_one(&mut **transaction)
    .await?;
    Ok(number)
}
