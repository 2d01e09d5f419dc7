use sqlx::{Sqlite, Transaction};
use support_widget::model::Timestamp;

use super::customers::{CustomerEntry, put_customer};
use super::instance::become_demo;
use super::people::{UserId, company, published_company};
use super::solved::list;
use crate::clock::now;
use crate::seed::{ArticleSeed, CompanySeed, CustomerSeed, IssueSeed, Seed, ServiceSeed};

/// Adds what a seed holds and the database does not; whatever is there already stays as it is. Answers whether it may:
/// only a database that was empty, or that a seed filled before, takes a seed.
pub(super) async fn plant(transaction: &mut Transaction<'_, Sqlite>, seed: &Seed) -> Result<bool, sqlx::Error> {
    if !become_demo(transaction).await? {
        return Ok(false);
    }
    for service in &seed.services {
        plant_service(transaction, service).await?;
    }
    // Before the customers, who would bring companies that no token speaks for.
    let mut companies = Vec::new();
    for company in &seed.companies {
        let id = published_company(transaction, &company.name, &company.token).await?;
        companies.extend(id.map(|id| (id, company)));
    }
    for customer in &seed.customers {
        plant_customer(transaction, customer).await?;
    }
    for (id, company) in companies {
        plant_company(transaction, id, company).await?;
    }
    plant_health(transaction, seed, now()).await?;
    for article in &seed.articles {
        plant_article(transaction, article).await?;
    }
    Ok(true)
}

async fn plant_service(transaction: &mut Transaction<'_, Sqlite>, seed: &ServiceSeed) -> Result<(), sqlx::Error> {
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

async fn plant_customer(transaction: &mut Transaction<'_, Sqlite>, seed: &CustomerSeed) -> Result<(), sqlx::Error> {
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

/// What a company's customers read, and whose customer it is.
async fn plant_company(
    transaction: &mut Transaction<'_, Sqlite>,
    user: UserId,
    seed: &CompanySeed,
) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE users SET hours = ?, channels = ? WHERE id = ? AND hours IS NULL AND channels = '[]'")
        .bind(&seed.hours)
        .bind(list(&seed.channels))
        .bind(user.number())
        .execute(&mut **transaction)
        .await?;
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

async fn plant_health(
    transaction: &mut Transaction<'_, Sqlite>,
    seed: &Seed,
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    for health in &seed.health {
        let insert = sqlx::query(
            "INSERT INTO service_health SELECT number, ? FROM services WHERE id = ? ON CONFLICT DO NOTHING",
        );
        insert.bind(health.status.as_str()).bind(&health.id).execute(&mut **transaction).await?;
    }
    for issue in &seed.issues {
        plant_issue(transaction, issue, now).await?;
    }
    Ok(())
}

async fn plant_issue(
    transaction: &mut Transaction<'_, Sqlite>,
    seed: &IssueSeed,
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO health_issues (id, service_number, title, classification, status, start_date_time, \
         last_modified_date_time, url) SELECT ?, number, ?, ?, ?, ?, ?, ? FROM services WHERE id = ? \
         ON CONFLICT DO NOTHING",
    )
    .bind(&seed.id)
    .bind(&seed.title)
    .bind(seed.classification.as_str())
    .bind(seed.status.as_str())
    .bind(now.plus_seconds(-60 * seed.started_minutes_ago).to_string())
    .bind(now.plus_seconds(-60 * seed.modified_minutes_ago).to_string())
    .bind(&seed.url)
    .bind(&seed.service)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn plant_article(transaction: &mut Transaction<'_, Sqlite>, seed: &ArticleSeed) -> Result<(), sqlx::Error> {
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
    .bind(list(&seed.steps))
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
