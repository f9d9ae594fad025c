-- Limits of the mail that we send count mailboxes (it+1@acme.example reads where it@acme.example does) and customers.
ALTER TABLE outbox ADD COLUMN recipient_key TEXT NOT NULL DEFAULT '';  -- lower case, without what stands behind a plus
UPDATE outbox SET recipient_key = lower(recipient);
CREATE INDEX outbox_by_mailbox ON outbox (recipient_key, created_at);
CREATE INDEX outbox_by_customer ON outbox (customer_id, kind, created_at);
DROP INDEX outbox_by_recipient;
