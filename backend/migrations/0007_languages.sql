-- Titles of known issues say their language, and may be there in further ones, each named by its BCP 47 tag. What was
-- watched before has a title whose language nobody recorded.
ALTER TABLE health_issues ADD COLUMN title_language TEXT;
ALTER TABLE watched_issues ADD COLUMN title_language TEXT;

CREATE TABLE health_issue_titles (
    issue_id TEXT NOT NULL REFERENCES health_issues (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    title    TEXT NOT NULL,
    PRIMARY KEY (issue_id, language)
) STRICT, WITHOUT ROWID;

-- The business hours of a company in further languages than that of `users.hours`.
CREATE TABLE company_hours (
    user_id  INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    hours    TEXT NOT NULL,
    PRIMARY KEY (user_id, language)
) STRICT, WITHOUT ROWID;
