-- How services are, where no other source says so. A service without a row has no known problem.
CREATE TABLE service_health (
    service_number INTEGER PRIMARY KEY REFERENCES services (number) ON DELETE CASCADE,
    status         TEXT NOT NULL
) STRICT;

CREATE TABLE health_issues (
    id                      TEXT PRIMARY KEY,
    service_number          INTEGER NOT NULL REFERENCES services (number) ON DELETE CASCADE,
    title                   TEXT NOT NULL,
    classification          TEXT NOT NULL CHECK (classification IN ('advisory', 'incident')),
    status                  TEXT NOT NULL,
    start_date_time         TEXT,
    last_modified_date_time TEXT,
    url                     TEXT
) STRICT;

CREATE TABLE articles (
    number      INTEGER PRIMARY KEY,
    id          TEXT NOT NULL,
    locale      TEXT NOT NULL,
    service_id  TEXT NOT NULL,
    category_id TEXT NOT NULL,
    title       TEXT NOT NULL,
    summary     TEXT NOT NULL,
    -- What to do, step by step: a list of texts.
    steps       TEXT NOT NULL CHECK (json_valid(steps)),
    UNIQUE (id, locale)
) STRICT;

CREATE INDEX articles_of_service ON articles (service_id, locale, number);

-- The words of an article, by its number; pairs of characters where words have no spaces between them.
CREATE VIRTUAL TABLE article_search USING fts5 (
    title, summary, steps, content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TRIGGER article_is_gone AFTER DELETE ON articles BEGIN
    DELETE FROM article_search WHERE rowid = old.number;
END;

-- Known problems that somebody follows, with what was last known of them.
CREATE TABLE watched_issues (
    number                  INTEGER PRIMARY KEY AUTOINCREMENT,
    id                      TEXT NOT NULL UNIQUE,
    user_id                 INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    customer_number         INTEGER REFERENCES customers (number) ON DELETE CASCADE,
    service_id              TEXT NOT NULL,
    issue_id                TEXT NOT NULL,
    title                   TEXT NOT NULL,
    status                  TEXT NOT NULL,
    last_modified_date_time TEXT,
    created_date            TEXT NOT NULL
) STRICT;

-- Watching twice is watching once.
CREATE UNIQUE INDEX watched_once ON watched_issues (user_id, coalesce(customer_number, 0), service_id, issue_id);
CREATE INDEX watched_issues_of_user ON watched_issues (user_id, number);

-- Problems that ended without a request. The key is that of the call, kept across its repetitions.
CREATE TABLE solved_problems (
    number             INTEGER PRIMARY KEY AUTOINCREMENT,
    id                 TEXT NOT NULL UNIQUE,
    scope              TEXT NOT NULL,
    key                TEXT,
    user_id            INTEGER REFERENCES users (id) ON DELETE CASCADE,
    kind               TEXT NOT NULL,
    cloud              TEXT NOT NULL,
    customer_number    INTEGER REFERENCES customers (number) ON DELETE SET NULL,
    service_id         TEXT,
    health_checked_at  TEXT,
    health_status_seen TEXT,
    health_issue_id    TEXT,
    steps_tried        TEXT NOT NULL CHECK (json_valid(steps_tried)),
    handoff_category   TEXT,
    articles           TEXT NOT NULL CHECK (json_valid(articles)),
    created_date       TEXT NOT NULL,
    UNIQUE (scope, key)
) STRICT;

-- The customer who wrote a request, where it is one; the owner is then its partner, who answers it.
ALTER TABLE requests ADD COLUMN author_id INTEGER REFERENCES users (id);
ALTER TABLE requests ADD COLUMN service_id TEXT;
ALTER TABLE requests ADD COLUMN health_checked_at TEXT;
ALTER TABLE requests ADD COLUMN health_status_seen TEXT;
ALTER TABLE requests ADD COLUMN health_issue_id TEXT;
ALTER TABLE requests ADD COLUMN steps_tried TEXT CHECK (steps_tried IS NULL OR json_valid(steps_tried));
ALTER TABLE requests ADD COLUMN handoff_category TEXT;
ALTER TABLE requests ADD COLUMN customer_to_notify INTEGER CHECK (customer_to_notify IN (0, 1));
-- The list that a request stands in: what customers report themselves stands among the customers' requests.
ALTER TABLE requests ADD COLUMN list TEXT
    GENERATED ALWAYS AS (CASE kind WHEN 'customerSelfService' THEN 'customer' ELSE kind END) VIRTUAL;

CREATE INDEX requests_of_owner_by_list ON requests (owner_id, list, number);
CREATE INDEX requests_of_owner_by_list_and_status ON requests (owner_id, list, status, number);
CREATE INDEX requests_of_owner_by_customer ON requests (owner_id, customer_id, number);
CREATE INDEX requests_of_author ON requests (author_id, number);
