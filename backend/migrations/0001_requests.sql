-- Whoever may call with a token. Requests belong to a company, not to one of its people.
CREATE TABLE users (
    id           INTEGER PRIMARY KEY,
    company_name TEXT NOT NULL UNIQUE
) STRICT;

-- Tokens are known by their SHA-256 alone: a copy of this file opens no door.
CREATE TABLE tokens (
    hash    BLOB PRIMARY KEY CHECK (length(hash) = 32),
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE requests (
    -- Grows with every request: the order of the lists.
    number                     INTEGER PRIMARY KEY AUTOINCREMENT,
    id                         TEXT NOT NULL UNIQUE,
    reference                  TEXT NOT NULL UNIQUE,
    -- Null for a request of somebody who was not signed in.
    owner_id                   INTEGER REFERENCES users (id),
    kind                       TEXT NOT NULL,
    cloud                      TEXT NOT NULL,
    status                     TEXT NOT NULL,
    status_label               TEXT,
    title                      TEXT NOT NULL,
    description                TEXT NOT NULL,
    severity                   TEXT NOT NULL,
    category_id                TEXT,
    problem_start_time         TEXT,
    customer_id                TEXT,
    customer_company_name      TEXT,
    customer_domain            TEXT,
    contact_first_name         TEXT,
    contact_last_name          TEXT,
    contact_email              TEXT NOT NULL,
    contact_phone_number       TEXT,
    preferred_contact_method   TEXT,
    preferred_support_language TEXT,
    diagnostic_consent         INTEGER NOT NULL CHECK (diagnostic_consent IN (0, 1)),
    page_url                   TEXT,
    page_locale                TEXT,
    widget_version             TEXT,
    created_date               TEXT NOT NULL,
    last_modified_date         TEXT NOT NULL
) STRICT;

-- One index for each way of filtering a list, each in the order of the list.
CREATE INDEX requests_of_owner ON requests (owner_id, number);
CREATE INDEX requests_of_owner_by_kind ON requests (owner_id, kind, number);
CREATE INDEX requests_of_owner_by_status ON requests (owner_id, status, number);
CREATE INDEX requests_of_owner_by_kind_and_status ON requests (owner_id, kind, status, number);

CREATE TABLE request_history (
    number         INTEGER PRIMARY KEY AUTOINCREMENT,
    request_number INTEGER NOT NULL REFERENCES requests (number) ON DELETE CASCADE,
    status         TEXT NOT NULL,
    status_label   TEXT,
    date           TEXT NOT NULL
) STRICT;

CREATE INDEX history_of_request ON request_history (request_number, number);

-- What was answered to a key. A row exists only together with its request: both come in one transaction.
CREATE TABLE idempotency_keys (
    scope          TEXT NOT NULL,
    key            TEXT NOT NULL,
    fingerprint    BLOB NOT NULL CHECK (length(fingerprint) = 32),
    request_number INTEGER NOT NULL REFERENCES requests (number) ON DELETE CASCADE,
    answer         TEXT NOT NULL,
    PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;
