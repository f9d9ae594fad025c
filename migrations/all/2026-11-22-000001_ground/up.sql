-- Portable SQL: text ids made by the program, times as microseconds since 1970 in UTC (BIGINT).

CREATE TABLE customers (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE people (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,          -- lower case
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    locale TEXT NOT NULL,
    colours TEXT NOT NULL,               -- auto, light, dark
    created_at BIGINT NOT NULL,
    disabled_at BIGINT
);

CREATE TABLE memberships (
    person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    customer_id TEXT NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    role TEXT NOT NULL,                  -- owner, manager, reader
    created_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, customer_id)
);
CREATE INDEX memberships_by_customer ON memberships (customer_id);

CREATE TABLE sessions (
    key_hash TEXT NOT NULL PRIMARY KEY,  -- SHA-256 of the cookie's key: a stolen database opens no session
    state TEXT NOT NULL,
    person_id TEXT REFERENCES people (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    idle_until BIGINT NOT NULL,
    absolute_until BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX sessions_by_person ON sessions (person_id);
CREATE INDEX sessions_by_end ON sessions (absolute_until);

CREATE TABLE setup_links (
    token_hash TEXT NOT NULL PRIMARY KEY,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE TABLE rate_limits (
    subject TEXT NOT NULL PRIMARY KEY,   -- what is limited and for whom, e.g. sign_in:HASH
    failures INTEGER NOT NULL,
    allowed_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX rate_limits_by_age ON rate_limits (updated_at);

CREATE TABLE sending_domains (
    id TEXT NOT NULL PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES customers (id),
    name TEXT NOT NULL,                  -- A-labels, lower case, no final dot
    zone TEXT,                           -- the enclosing zone as last seen
    ownership TEXT NOT NULL,             -- none, mailbox, dns, staff
    proven_at BIGINT,
    proof_lost_at BIGINT,                -- first of the definite answers that showed no proof any more
    proof_lost_answers INTEGER NOT NULL,
    held_elsewhere BOOLEAN NOT NULL,
    challenge TEXT NOT NULL,
    challenge_made_at BIGINT NOT NULL,
    earlier_challenges TEXT NOT NULL,    -- the last few that were replaced, newest first, with blanks between
    selector_tag TEXT NOT NULL,
    standing TEXT NOT NULL,
    standing_since BIGINT NOT NULL,
    could_not_check_since BIGINT,
    ready_since BIGINT,                  -- set while ready or stopped working; was it ever ready?
    validated_at BIGINT,                 -- when a person last asked for a validation
    checked_at BIGINT,
    next_check_at BIGINT NOT NULL,
    claimed_by TEXT,                     -- who is checking now, and until when we believe it
    claimed_until BIGINT,
    generation INTEGER NOT NULL,
    observed TEXT,                       -- JSON: SPF, DMARC and hosts as last seen in DNS
    full_names BOOLEAN NOT NULL,         -- record names are shown in full
    dns_manager TEXT,                    -- who manages the DNS, as chosen in "Authenticate this domain"
    created_at BIGINT NOT NULL,
    UNIQUE (customer_id, name)
);
CREATE UNIQUE INDEX sending_domains_one_holder ON sending_domains (name) WHERE ownership = 'dns';
CREATE INDEX sending_domains_due ON sending_domains (next_check_at);
CREATE INDEX sending_domains_by_name ON sending_domains (name);

CREATE TABLE dkim_keys (
    id TEXT NOT NULL PRIMARY KEY,
    domain_id TEXT NOT NULL REFERENCES sending_domains (id) ON DELETE CASCADE,
    selector TEXT NOT NULL,
    algorithm TEXT NOT NULL,             -- rsa
    sealed_private TEXT NOT NULL,
    public_key TEXT NOT NULL,            -- base64 of the SubjectPublicKeyInfo
    seen_at BIGINT,                      -- since when its record is seen correct
    created_at BIGINT NOT NULL,
    UNIQUE (domain_id, selector)
);

CREATE TABLE checks (
    id TEXT NOT NULL PRIMARY KEY,
    domain_id TEXT NOT NULL REFERENCES sending_domains (id) ON DELETE CASCADE,
    asked_by TEXT NOT NULL,              -- person, operator or schedule
    checked_at BIGINT NOT NULL,
    standing_before TEXT NOT NULL,
    standing_after TEXT NOT NULL,
    could_not_check BOOLEAN NOT NULL,
    duration_ms BIGINT NOT NULL,
    queries INTEGER NOT NULL,
    report TEXT NOT NULL                 -- JSON
);
CREATE INDEX checks_by_domain ON checks (domain_id, checked_at);

CREATE TABLE senders (
    id TEXT NOT NULL PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES customers (id),
    domain_id TEXT NOT NULL REFERENCES sending_domains (id),
    display_name TEXT NOT NULL,
    local_part TEXT NOT NULL,            -- as typed
    address TEXT NOT NULL,               -- lower case, for comparing
    created_at BIGINT NOT NULL,
    UNIQUE (customer_id, address)
);
CREATE INDEX senders_by_domain ON senders (domain_id);

CREATE TABLE audit_log (
    id TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    customer_id TEXT,                    -- no foreign key: the log outlives what it tells of
    actor TEXT NOT NULL,                 -- person:ID, operator or schedule
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    details TEXT NOT NULL                -- JSON
);
CREATE INDEX audit_log_by_customer ON audit_log (customer_id, at);

-- Selector tags of domains that are gone: never given out again, to nobody.
CREATE TABLE retired_names (
    name TEXT NOT NULL PRIMARY KEY,
    retired_at BIGINT NOT NULL
);
