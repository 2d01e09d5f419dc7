use sqlx::{Sqlite, Transaction};
use support_widget::i18n::SOURCE;
use support_widget::model::Timestamp;

use super::columns::json_list;
use super::customers::{CustomerEntry, put_customer};
use super::store_error::StoreError;
use super::tokens::published_company;
use super::users::{UserId, company};
use crate::seed::{ArticleSeed, CompanySeed, CustomerSeed, IssueSeed, Seed, ServiceSeed};
use crate::time::now;

/// Whether a database holds any data.
const HAS_DATA: &str = "SELECT EXISTS (SELECT 1 FROM users) OR EXISTS (SELECT 1 FROM tokens) \
    OR EXISTS (SELECT 1 FROM requests) OR EXISTS (SELECT 1 FROM solved_problems) \
    OR EXISTS (SELECT 1 FROM services) OR EXISTS (SELECT 1 FROM articles)";

/// Inserts the rows of a seed that are missing; existing rows stay as they are. Returns whether the database may be
/// seeded: only an empty database, or a demo database, may be.
pub(crate) async fn apply_seed(transaction: &mut Transaction<'_, Sqlite>, seed: &Seed) -> Result<bool, StoreError> {
    if !mark_as_demo(transaction).await? {
        return Ok(false);
    }
    for service in &seed.services {
        insert_service(transaction, service).await?;
    }
    // Before the customers, which would insert their partners without tokens.
    let mut companies = Vec::new();
    for company in &seed.companies {
        let id = published_company(transaction, &company.name, &company.token).await?;
        companies.extend(id.map(|id| (id, company)));
    }
    for customer in &seed.customers {
        insert_customer(transaction, customer).await?;
    }
    for (id, company) in companies {
        insert_company(transaction, id, company).await?;
    }
    insert_health(transaction, seed, now()).await?;
    for article in &seed.articles {
        insert_article(transaction, article).await?;
    }
    Ok(true)
}

async fn insert_service(transaction: &mut Transaction<'_, Sqlite>, seed: &ServiceSeed) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO services (id, display_name, health_name, partner_admin_center, customer_admin_center) \
         VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
    )
    .bind(&seed.id)
    .bind(&seed.name)
    .bind(&seed.health)
    .bind(&seed.partner)
    .bind(&seed.customer)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn insert_customer(transaction: &mut Transaction<'_, Sqlite>, seed: &CustomerSeed) -> Result<(), StoreError> {
    let partner = company(transaction, &seed.partner).await?;
    let known: Option<i64> = sqlx::query_scalar("SELECT number FROM customers WHERE partner_id = ? AND domain = ?")
        .bind(partner.number())
        .bind(&seed.domain)
        .fetch_optional(&mut **transaction)
        .await?;
    if known.is_some() {
        return Ok(());
    }
    let entry = CustomerEntry {
        partner,
        company_name: &seed.name,
        domain: &seed.domain,
        tenant_id: Some(&seed.tenant),
        relationship: seed.relationship,
    };
    let number = put_customer(transaction, &entry).await?;
    for service in &seed.services {
        sqlx::query("INSERT INTO customer_services SELECT ?, number FROM services WHERE id = ?")
            .bind(number)
            .bind(service)
            .execute(&mut **transaction)
            .await?;
    }
    Ok(())
}

/// What customers see of a company, and its link to the partner whose customer it is.
async fn insert_company(
    transaction: &mut Transaction<'_, Sqlite>,
    user: UserId,
    seed: &CompanySeed,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE users SET hours = ?, channels = ? WHERE id = ? AND hours IS NULL AND channels = '[]'")
        .bind(&seed.hours)
        .bind(json_list(&seed.channels))
        .bind(user.number())
        .execute(&mut **transaction)
        .await?;
    for (language, hours) in &seed.hours_in {
        sqlx::query("INSERT INTO company_hours (user_id, language, hours) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
            .bind(user.number())
            .bind(language)
            .bind(hours)
            .execute(&mut **transaction)
            .await?;
    }
    sqlx::query(
        "UPDATE users SET customer_number = (SELECT number FROM customers JOIN users AS partners \
         ON partners.id = partner_id WHERE partners.company_name = ? AND domain = ?) \
         WHERE id = ? AND customer_number IS NULL",
    )
    .bind(&seed.customer_of)
    .bind(&seed.domain)
    .bind(user.number())
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn insert_health(
    transaction: &mut Transaction<'_, Sqlite>,
    seed: &Seed,
    now: Timestamp,
) -> Result<(), StoreError> {
    for health in &seed.health {
        let insert = sqlx::query(
            "INSERT INTO service_health SELECT number, ? FROM services WHERE id = ? ON CONFLICT DO NOTHING",
        );
        insert.bind(health.status.as_str()).bind(&health.id).execute(&mut **transaction).await?;
    }
    for issue in &seed.issues {
        insert_issue(transaction, issue, now).await?;
    }
    Ok(())
}

async fn insert_issue(
    transaction: &mut Transaction<'_, Sqlite>,
    seed: &IssueSeed,
    now: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO health_issues (id, service_number, title, title_language, classification, status, \
         start_date_time, last_modified_date_time, url) SELECT ?, number, ?, ?, ?, ?, ?, ?, ? FROM services \
         WHERE id = ? ON CONFLICT (id) DO UPDATE SET title_language = excluded.title_language \
         WHERE title = excluded.title AND title_language IS NULL",
    )
    .bind(&seed.id)
    .bind(&seed.title)
    .bind(SOURCE)
    .bind(seed.classification.as_str())
    .bind(seed.status.as_str())
    .bind(now.plus_seconds(-60 * seed.started_minutes_ago).to_string())
    .bind(now.plus_seconds(-60 * seed.modified_minutes_ago).to_string())
    .bind(&seed.url)
    .bind(&seed.service)
    .execute(&mut **transaction)
    .await?;
    for (language, title) in &seed.titles {
        sqlx::query(
            "INSERT INTO health_issue_titles (issue_id, language, title) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        )
        .bind(&seed.id)
        .bind(language)
        .bind(title)
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

async fn insert_article(transaction: &mut Transaction<'_, Sqlite>, seed: &ArticleSeed) -> Result<(), StoreError> {
    let number: Option<i64> = sqlx::query_scalar(
        "INSERT INTO articles (id, locale, service_id, category_id, title, summary, steps) \
         VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING number",
    )
    .bind(&seed.id)
    .bind(&seed.locale)
    .bind(&seed.service)
    .bind(&seed.category)
    .bind(&seed.title)
    .bind(&seed.summary)
    .bind(json_list(&seed.steps))
    .fetch_optional(&mut **transaction)
    .await?;
    let Some(number) = number else { return Ok(()) };
    let [title, summary, steps] = &seed.words;
    sqlx::query("INSERT INTO article_search (rowid, title, summary, steps) VALUES (?, ?, ?, ?)")
        .bind(number)
        .bind(title)
        .bind(summary)
        .bind(steps)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Marks an empty database as a demo database. Returns whether it is one now.
pub(crate) async fn mark_as_demo(transaction: &mut Transaction<'_, Sqlite>) -> Result<bool, StoreError> {
    let is_demo: bool = sqlx::query_scalar("SELECT is_demo FROM instance").fetch_one(&mut **transaction).await?;
    if is_demo {
        return Ok(true);
    }
    let is_used: bool = sqlx::query_scalar(HAS_DATA).fetch_one(&mut **transaction).await?;
    if is_used {
        return Ok(false);
    }
    sqlx::query("UPDATE instance SET is_demo = 1").execute(&mut **transaction).await?;
    Ok(true)
}
