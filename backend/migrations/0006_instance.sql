-- The tokens that a seed publishes open something only while the demo is served. The three are those of the demo's
-- companies, by their SHA-256.
ALTER TABLE tokens ADD COLUMN is_published INTEGER NOT NULL DEFAULT 0 CHECK (is_published IN (0, 1));
UPDATE tokens SET is_published = 1 WHERE hash IN (
    x'5e7f289aa190aa1c23b52aa9dd364723839db123de3cc4ccef36fcad2f4dab19',
    x'5cf8094c060eeccbd4729292f7f1851a1bd72211ef47ca620201beb102136cb0',
    x'e5c528ffab250743a38d8baf9990976d0f3e7a2bafe755dbe9244edf658be4b3'
);

-- Which database this is. `attachments/INSTANCE` holds the same identifier, so that neither is ever used with another's
-- files. A seed goes into a database that was empty before, and marks it; nothing real is ever stored in such a one.
CREATE TABLE instance (
    number  INTEGER PRIMARY KEY CHECK (number = 1),
    id      TEXT NOT NULL CHECK (length(id) = 32),
    is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1))
) STRICT;

-- A demo from before is told by its companies: published tokens speak for all of them.
INSERT INTO instance (number, id, is_demo)
SELECT 1, lower(hex(randomblob(16))),
    EXISTS (SELECT 1 FROM tokens)
    AND NOT EXISTS (SELECT 1 FROM tokens WHERE is_published = 0)
    AND NOT EXISTS (SELECT 1 FROM users WHERE id NOT IN (SELECT user_id FROM tokens));

-- Earlier versions took dates that nobody can read back: of the years before 1970 and after 9999. Such a row shows
-- nobody as told, so it belongs among those that await a notice.
UPDATE requests SET customer_notified_at = NULL
WHERE customer_notified_at NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][Tt ][0-9][0-9]:[0-9][0-9]*'
    OR coalesce(unixepoch(customer_notified_at), -1) NOT BETWEEN 0 AND 253402300799;
UPDATE watched_issues SET customer_notified_at = NULL
WHERE customer_notified_at NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][Tt ][0-9][0-9]:[0-9][0-9]*'
    OR coalesce(unixepoch(customer_notified_at), -1) NOT BETWEEN 0 AND 253402300799;
