use sqlx::{Sqlite, Transaction};
use support_widget::model::Timestamp;

use super::UserId;

/// Notes that a company did something for a customer: what searches offer first when nothing is typed yet.
pub(super) async fn note_use(
    transaction: &mut Transaction<'_, Sqlite>,
    user: UserId,
    customer_number: i64,
    date: Timestamp,
) -> Result<(), sqlx::Error> {
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
