-- Keys that were made together sign and rest since the same moment: a key that waits for its turn is younger than the one
-- that signs.
UPDATE dkim_keys SET state_since = (
    SELECT min(made.created_at) FROM dkim_keys AS made WHERE made.domain_id = dkim_keys.domain_id
) WHERE state = 'standby';
-- For the clock that changes keys, and for the serial number of their zone.
CREATE INDEX dkim_keys_by_state ON dkim_keys (state, state_since);
CREATE INDEX dkim_keys_by_change ON dkim_keys (state_since);
CREATE INDEX dkim_keys_by_making ON dkim_keys (created_at);
CREATE INDEX retired_names_by_time ON retired_names (retired_at);
