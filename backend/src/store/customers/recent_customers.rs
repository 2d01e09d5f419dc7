use sqlx::{Sqlite, Transaction};
use support_widget::model::Timestamp;

use crate::store::{StoreError, UserId};

/// Records that a company used a customer: the customers used last are offered before anything is typed.
pub(crate) async fn record_use(
    transaction: &mut Transaction<'_, Sqlite>,
    user: UserId,
    customer_number: i64,
    date: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO customer_use (user_id, customer_number, used_date) VALUES (?, ?, ?) \
         ON CONFLICT DO UPDATE SET used_date = max(used_date, excluded.used_date)",
    )
    .bind(user.0)
    .bind(customer_number)
    .bind(date.to_string())
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
