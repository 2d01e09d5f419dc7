-- Files that came with requests. A row exists only when its file is on the disk: the file is put in its place first.
CREATE TABLE attachments (
    number         INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Also the file's name on the disk.
    id             TEXT NOT NULL UNIQUE,
    request_number INTEGER NOT NULL REFERENCES requests (number) ON DELETE CASCADE,
    -- The folder that its upload's files lie in.
    upload         TEXT NOT NULL,
    -- What its sender calls it: data, and never a part of a path.
    name           TEXT NOT NULL,
    size           INTEGER NOT NULL CHECK (size > 0),
    sha256         BLOB NOT NULL CHECK (length(sha256) = 32)
) STRICT;

CREATE INDEX attachments_of_request ON attachments (request_number, number);
CREATE INDEX attachments_of_upload ON attachments (upload);

-- What has been said about a request after it was stored.
CREATE TABLE notes (
    number          INTEGER PRIMARY KEY AUTOINCREMENT,
    id              TEXT NOT NULL UNIQUE,
    request_number  INTEGER NOT NULL REFERENCES requests (number) ON DELETE CASCADE,
    user_id         INTEGER NOT NULL REFERENCES users (id),
    text            TEXT NOT NULL,
    created_date    TEXT NOT NULL,
    idempotency_key TEXT,
    UNIQUE (user_id, idempotency_key)
) STRICT;

CREATE INDEX notes_of_request ON notes (request_number, number);
