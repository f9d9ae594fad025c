-- The label under which the keys of a domain are published in the operator's zone. Unlike every other, also of domains that
-- are gone (retired_names): an alias that somebody forgot must never lead to another customer's key.
ALTER TABLE sending_domains ADD COLUMN key_label TEXT;
CREATE UNIQUE INDEX sending_domains_by_key_label ON sending_domains (key_label);
