-- Ten thousand domains of one customer, the mail that we send, and what happened to a domain over time.

-- What the list sorts, filters and searches by.
ALTER TABLE sending_domains ADD COLUMN urgency INTEGER NOT NULL DEFAULT 3;   -- of the standing: 0 (stopped working) to 5 (ready)
ALTER TABLE sending_domains ADD COLUMN search_name TEXT NOT NULL DEFAULT ''; -- the name in A-labels and, where it differs, in Unicode
ALTER TABLE sending_domains ADD COLUMN remark TEXT;                          -- the needed record that is most wrong, purpose:status
ALTER TABLE sending_domains ADD COLUMN handed_over_at BIGINT;                -- when the records last went to whoever manages the DNS
UPDATE sending_domains SET search_name = name, urgency = CASE standing
    WHEN 'stopped_working' THEN 0
    WHEN 'record_problem' THEN 1
    WHEN 'needs_records' THEN 2
    WHEN 'not_verified' THEN 3
    WHEN 'waiting' THEN 4
    ELSE 5 END;
CREATE INDEX sending_domains_by_urgency ON sending_domains (customer_id, urgency, name);
CREATE INDEX sending_domains_by_age ON sending_domains (customer_id, urgency, id);
CREATE INDEX sending_domains_unanswered ON sending_domains (customer_id, urgency, name) WHERE could_not_check_since IS NOT NULL;

-- How many domains a customer has of each standing, and under could_not_check how many could not be asked about.
CREATE TABLE domain_counts (
    customer_id TEXT NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    standing TEXT NOT NULL,
    domains INTEGER NOT NULL,
    PRIMARY KEY (customer_id, standing)
);
INSERT INTO domain_counts (customer_id, standing, domains)
    SELECT customer_id, standing, COUNT(*) FROM sending_domains GROUP BY customer_id, standing;
INSERT INTO domain_counts (customer_id, standing, domains)
    SELECT customer_id, 'could_not_check', COUNT(*) FROM sending_domains
    WHERE could_not_check_since IS NOT NULL GROUP BY customer_id;

-- Since when a customer has had its first ready domain: from then on nobody needs to be shown the first steps.
ALTER TABLE customers ADD COLUMN first_ready_at BIGINT;
UPDATE customers SET first_ready_at = (SELECT MIN(ready_since) FROM sending_domains WHERE customer_id = customers.id);

-- "Check again", asked for many domains at one time.
CREATE TABLE bulk_checks (
    id TEXT NOT NULL PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    asked_by TEXT NOT NULL,              -- person:ID or operator
    state TEXT NOT NULL,                 -- running, stopped, done
    domains INTEGER NOT NULL,            -- how many were to be checked
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    hidden_at BIGINT,                    -- the summary was put away
    served_at BIGINT NOT NULL,           -- when it last had its turn among the customers
    slowed_host TEXT                     -- the DNS host that we ask more slowly
);
CREATE UNIQUE INDEX bulk_checks_one_running ON bulk_checks (customer_id) WHERE state = 'running';
CREATE INDEX bulk_checks_by_customer ON bulk_checks (customer_id, created_at);

CREATE TABLE bulk_check_domains (
    bulk_check_id TEXT NOT NULL REFERENCES bulk_checks (id) ON DELETE CASCADE,
    domain_id TEXT NOT NULL,             -- no foreign key: a domain that is deleted meanwhile still counts
    outcome TEXT,                        -- none yet; unchanged, changed, now_ready, newly_broken, could_not_ask, gone
    claimed_until BIGINT,
    done_at BIGINT,
    PRIMARY KEY (bulk_check_id, domain_id)
);
CREATE INDEX bulk_check_domains_by_outcome ON bulk_check_domains (bulk_check_id, outcome, domain_id);

-- The records on their way to the IT colleague: what was typed last.
CREATE TABLE handovers (
    domain_id TEXT NOT NULL PRIMARY KEY REFERENCES sending_domains (id) ON DELETE CASCADE,
    customer_id TEXT NOT NULL REFERENCES customers (id),
    locale TEXT NOT NULL,                -- of the reader
    recipient TEXT NOT NULL,
    needed_by TEXT NOT NULL,             -- YYYY-MM-DD or nothing
    note TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX handovers_by_customer ON handovers (customer_id, changed_at);

-- The mail that we send. A message is made once; every try sends the same bytes with the same Message-ID.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    episode TEXT NOT NULL UNIQUE,        -- one occasion is one mail
    kind TEXT NOT NULL,                  -- handover, proof, bulk_check
    customer_id TEXT,                    -- no foreign keys: what was sent was sent
    domain_id TEXT,
    recipient TEXT NOT NULL,
    sender TEXT NOT NULL,                -- of the envelope
    subject TEXT NOT NULL,
    text TEXT NOT NULL,                  -- the plain text part, to be shown
    message TEXT NOT NULL,               -- RFC 5322, ASCII
    stop_hash TEXT NOT NULL,             -- of the token in "never mail me again"
    state TEXT NOT NULL,                 -- queued, handing_over, sent, failed, unsure
    tries INTEGER NOT NULL,
    next_try_at BIGINT NOT NULL,
    claimed_by TEXT,
    claimed_until BIGINT,
    last_reply TEXT,                     -- what the relay said, or why it could not be asked
    created_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX outbox_due ON outbox (state, next_try_at);
CREATE INDEX outbox_by_domain ON outbox (domain_id, created_at);
CREATE INDEX outbox_by_recipient ON outbox (recipient, created_at);
CREATE INDEX outbox_by_stop ON outbox (stop_hash);

-- Addresses whose owners want no mail from us.
CREATE TABLE mail_stops (
    address_hash TEXT NOT NULL PRIMARY KEY,
    created_at BIGINT NOT NULL
);

-- Links that were mailed to an address at exactly the domain.
CREATE TABLE mail_proofs (
    token_hash TEXT NOT NULL PRIMARY KEY,
    domain_id TEXT NOT NULL,             -- no foreign key: deleting a domain does not reset the limits
    domain_name TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    recipient TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX mail_proofs_by_recipient ON mail_proofs (recipient, created_at);
CREATE INDEX mail_proofs_by_name ON mail_proofs (domain_name, created_at);
CREATE INDEX mail_proofs_by_customer ON mail_proofs (customer_id, created_at);

-- What happened to a domain: one row for everything that a check found to be different.
CREATE TABLE domain_changes (
    id TEXT NOT NULL PRIMARY KEY,
    domain_id TEXT NOT NULL REFERENCES sending_domains (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    check_id TEXT,
    kind TEXT NOT NULL,                  -- standing, could_not_check, record, zone, proof
    details TEXT NOT NULL                -- JSON
);
CREATE INDEX domain_changes_by_domain ON domain_changes (domain_id, at, id);
ALTER TABLE checks ADD COLUMN changed BOOLEAN NOT NULL DEFAULT FALSE;        -- kept longer than those that found nothing new
CREATE INDEX audit_log_by_object ON audit_log (object, at);
