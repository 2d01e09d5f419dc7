-- What was said before a problem was handed off, and what followed from it.
ALTER TABLE requests ADD COLUMN differs_from_known_issue INTEGER CHECK (differs_from_known_issue IN (0, 1));
ALTER TABLE requests ADD COLUMN lacks TEXT;
ALTER TABLE requests ADD COLUMN conclusion TEXT;
ALTER TABLE requests ADD COLUMN concluded_at TEXT;
ALTER TABLE requests ADD COLUMN reason TEXT;
-- When the customer was told how it ended.
ALTER TABLE requests ADD COLUMN customer_notified_at TEXT;

-- Few requests are over without their customer knowing, so listing and counting them costs the same however many there
-- are. What the condition names is held as well: then counting reads nothing but the index.
CREATE INDEX requests_awaiting_notice
    ON requests (owner_id, number, status, customer_to_notify, customer_notified_at)
    WHERE status IN ('resolved', 'closed') AND customer_to_notify = 1 AND customer_notified_at IS NULL;

ALTER TABLE solved_problems ADD COLUMN differs_from_known_issue INTEGER CHECK (differs_from_known_issue IN (0, 1));
ALTER TABLE solved_problems ADD COLUMN lacks TEXT;
ALTER TABLE solved_problems ADD COLUMN conclusion TEXT;
ALTER TABLE solved_problems ADD COLUMN concluded_at TEXT;
ALTER TABLE solved_problems ADD COLUMN reason TEXT;

ALTER TABLE watched_issues ADD COLUMN customer_notified_at TEXT;
