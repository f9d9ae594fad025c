-- Logins of the mail server, who of them may send as which domain, and what the mail server was told.

CREATE TABLE mailboxes (
    id TEXT NOT NULL PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES customers (id),
    login TEXT NOT NULL,                 -- lower case; unique in the whole installation
    name TEXT NOT NULL,
    hosted BOOLEAN NOT NULL,             -- by the operator's import: may send as its own address
    active BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX mailboxes_by_login ON mailboxes (login);
CREATE INDEX mailboxes_by_customer ON mailboxes (customer_id, login);

-- A mailbox may send as a whole domain (no sender), or as one sender of it.
CREATE TABLE grants (
    id TEXT NOT NULL PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES customers (id),
    mailbox_id TEXT NOT NULL REFERENCES mailboxes (id) ON DELETE CASCADE,
    domain_id TEXT NOT NULL REFERENCES sending_domains (id) ON DELETE CASCADE,
    sender_id TEXT REFERENCES senders (id) ON DELETE CASCADE,
    with_subdomains BOOLEAN NOT NULL,
    granted_by TEXT NOT NULL,            -- as in audit_log.actor
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX grants_of_domains ON grants (mailbox_id, domain_id) WHERE sender_id IS NULL;
CREATE UNIQUE INDEX grants_of_senders ON grants (mailbox_id, sender_id) WHERE sender_id IS NOT NULL;
CREATE INDEX grants_by_domain ON grants (domain_id);
CREATE INDEX grants_by_sender ON grants (sender_id);

-- What was refused, or would have been. Outlives what it tells of, like the audit log.
CREATE TABLE decisions (
    id TEXT NOT NULL PRIMARY KEY,        -- eight characters; ends the reply
    at BIGINT NOT NULL,
    customer_id TEXT,                    -- of the login; nothing for a login that nobody has
    login TEXT NOT NULL,
    door TEXT NOT NULL,                  -- milter, socketmap, http, line
    stage TEXT NOT NULL,                 -- envelope, header
    outcome TEXT NOT NULL,               -- rejected, deferred, observed
    reason TEXT NOT NULL,
    envelope TEXT NOT NULL,              -- MAIL FROM
    address TEXT NOT NULL,               -- what was judged
    client TEXT NOT NULL
);
CREATE INDEX decisions_of_customer ON decisions (customer_id, at);
CREATE INDEX decisions_by_time ON decisions (at);

-- While only observing: what would have been refused, by login and address.
CREATE TABLE observed_refusals (
    login TEXT NOT NULL,
    address TEXT NOT NULL,
    customer_id TEXT,
    reason TEXT NOT NULL,
    times BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    last_decision TEXT NOT NULL,
    PRIMARY KEY (login, address)
);
CREATE INDEX observed_refusals_of_customer ON observed_refusals (customer_id, last_at);

-- Programs that answer mail servers, and what they did in each minute.
CREATE TABLE mail_doors (
    id TEXT NOT NULL PRIMARY KEY,
    host TEXT NOT NULL,
    version TEXT NOT NULL,
    listening TEXT NOT NULL,             -- JSON: what listens where
    started_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    connections BIGINT NOT NULL,
    current_at BIGINT NOT NULL           -- up to when the snapshot knows everything
);
CREATE TABLE mail_minutes (
    minute BIGINT NOT NULL,              -- since 1970
    door_id TEXT NOT NULL,
    permitted BIGINT NOT NULL,
    rejected BIGINT NOT NULL,
    deferred BIGINT NOT NULL,
    observed BIGINT NOT NULL,
    signed BIGINT NOT NULL,
    unsigned BIGINT NOT NULL,
    dropped BIGINT NOT NULL,             -- decisions that found no room in the log
    PRIMARY KEY (minute, door_id)
);

-- Programs of the operator: the panel that keeps mailboxes, mail servers that ask over HTTP.
CREATE TABLE api_tokens (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    start TEXT NOT NULL,                 -- the first characters, to tell one from another
    token_hash TEXT NOT NULL,
    scopes TEXT NOT NULL,                -- words: mailboxes, decide
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    used_at BIGINT,
    revoked_at BIGINT
);
CREATE UNIQUE INDEX api_tokens_by_hash ON api_tokens (token_hash);

-- A journal of everything that can change the answer to "may this login send as that address?", so that a snapshot in
-- memory follows by what changed.
CREATE TABLE permission_changes (
    seq BIGINT NOT NULL PRIMARY KEY,
    epoch BIGINT NOT NULL,               -- on PostgreSQL the transaction
    kind TEXT NOT NULL,                  -- mailbox, domain, token
    object TEXT NOT NULL                 -- its id
);
CREATE INDEX permission_changes_by_epoch ON permission_changes (epoch, seq);

-- active: signs once it is seen. standby: published, does not sign. retiring: signed until lately, stays published.
-- emptied: published without a key, so that it can never be used again.
ALTER TABLE dkim_keys ADD COLUMN state TEXT NOT NULL DEFAULT 'active';
ALTER TABLE dkim_keys ADD COLUMN state_since BIGINT NOT NULL DEFAULT 0;
UPDATE dkim_keys SET state = 'standby' WHERE selector = (
    SELECT sending_domains.selector_tag || '2' FROM sending_domains WHERE sending_domains.id = dkim_keys.domain_id
);
UPDATE dkim_keys SET state_since = created_at;
