-- Receipts: every question and answer of the checks that somebody asked for or that found something new.
CREATE TABLE receipts (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL,                -- short, for people: 7F3K-22
    check_id TEXT NOT NULL,              -- no foreign key: a receipt may outlive the check
    domain_id TEXT NOT NULL REFERENCES sending_domains (id) ON DELETE CASCADE,
    customer_id TEXT NOT NULL REFERENCES customers (id),
    made_at BIGINT NOT NULL,
    asked_by TEXT NOT NULL,              -- person, operator or schedule
    standing TEXT NOT NULL,              -- after the check
    content TEXT NOT NULL,               -- JSON, deflated, base64
    UNIQUE (domain_id, number)
);
CREATE INDEX receipts_by_domain ON receipts (domain_id, made_at);
CREATE INDEX receipts_by_check ON receipts (check_id);
CREATE INDEX receipts_by_age ON receipts (made_at);

-- Links to a receipt, for people without a sign-in.
CREATE TABLE receipt_links (
    token_hash TEXT NOT NULL PRIMARY KEY,  -- SHA-256: a stolen database opens no link
    receipt_id TEXT NOT NULL REFERENCES receipts (id) ON DELETE CASCADE,
    made_by TEXT NOT NULL,               -- person:ID
    made_at BIGINT NOT NULL
);
CREATE INDEX receipt_links_by_receipt ON receipt_links (receipt_id);
