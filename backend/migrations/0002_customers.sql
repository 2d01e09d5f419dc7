-- Customers of the companies that call. An identifier is never given to another customer.
CREATE TABLE customers (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    partner_id   INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    company_name TEXT NOT NULL,
    domain       TEXT NOT NULL,
    tenant_id    TEXT,
    relationship TEXT NOT NULL CHECK (relationship IN ('active', 'expired', 'none')),
    -- The name as searches compare it.
    name_key     TEXT NOT NULL,
    -- Grows with name, domain and number among a partner's customers. The search index knows a customer by it, and so
    -- yields what it finds in the order of names, without sorting.
    place        INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX customers_by_domain ON customers (partner_id, domain);
CREATE INDEX customers_by_name ON customers (partner_id, name_key, domain, number);
CREATE UNIQUE INDEX customers_by_place ON customers (place);

-- The beginnings of all words of a customer and of its domain, as tokens. Whoever writes a customer writes them in the same transaction.
CREATE VIRTUAL TABLE customer_search USING fts5 (
    terms, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '-.:#@'"
);

CREATE TRIGGER customer_is_gone AFTER DELETE ON customers BEGIN
    DELETE FROM customer_search WHERE rowid = old.place;
END;

-- When a company last did something for a customer.
CREATE TABLE customer_use (
    user_id         INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    customer_number INTEGER NOT NULL REFERENCES customers (number) ON DELETE CASCADE,
    used_date       TEXT NOT NULL,
    PRIMARY KEY (user_id, customer_number)
) STRICT, WITHOUT ROWID;

CREATE INDEX customers_last_used ON customer_use (user_id, used_date DESC, customer_number DESC);

-- Whoever calls may be a customer of another one that calls. Hours and channels are what its customers read.
ALTER TABLE users ADD COLUMN customer_number INTEGER REFERENCES customers (number);
ALTER TABLE users ADD COLUMN hours TEXT;
ALTER TABLE users ADD COLUMN channels TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(channels));

CREATE TABLE services (
    number                INTEGER PRIMARY KEY,
    id                    TEXT NOT NULL UNIQUE,
    display_name          TEXT NOT NULL,
    -- What the source of health calls it.
    health_name           TEXT,
    -- The way into a customer's admin center for its partner, with {tenantId} and {domain}; and for itself.
    partner_admin_center  TEXT,
    customer_admin_center TEXT
) STRICT;

CREATE TABLE customer_services (
    customer_number INTEGER NOT NULL REFERENCES customers (number) ON DELETE CASCADE,
    service_number  INTEGER NOT NULL REFERENCES services (number) ON DELETE CASCADE,
    PRIMARY KEY (customer_number, service_number)
) STRICT, WITHOUT ROWID;

-- The demo's companies have other names now.
UPDATE OR IGNORE users SET company_name = 'Contoso' WHERE company_name = 'Contoso Resale';
UPDATE OR IGNORE users SET company_name = 'Fabrikam' WHERE company_name = 'Fabrikam Cloud';
