-- The journal is kept by triggers: no statement can forget it, cascades included. Numbers are given out before commits, so
-- readers go by `epoch`, the transaction: whatever is below the oldest one under way is final.
CREATE SEQUENCE permission_changes_seq OWNED BY permission_changes.seq;
ALTER TABLE permission_changes ALTER COLUMN seq SET DEFAULT nextval('permission_changes_seq');

-- The kind of thing, and which column of the row names it. Whoever listens is woken; a schema has a channel of its own.
CREATE FUNCTION permission_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed JSONB := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
BEGIN
    INSERT INTO permission_changes (epoch, kind, object) VALUES (txid_current(), TG_ARGV[0], changed ->> TG_ARGV[1]);
    PERFORM pg_notify('permissions_' || current_schema(), '');
    RETURN NULL;
END
$$;
CREATE TRIGGER mailboxes_changed AFTER INSERT OR UPDATE OR DELETE ON mailboxes
FOR EACH ROW EXECUTE FUNCTION permission_changed('mailbox', 'id');
CREATE TRIGGER grants_changed AFTER INSERT OR UPDATE OR DELETE ON grants
FOR EACH ROW EXECUTE FUNCTION permission_changed('domain', 'domain_id');
CREATE TRIGGER senders_changed AFTER UPDATE OF address ON senders
FOR EACH ROW EXECUTE FUNCTION permission_changed('domain', 'domain_id');
CREATE TRIGGER domains_came_or_went AFTER INSERT OR DELETE ON sending_domains
FOR EACH ROW EXECUTE FUNCTION permission_changed('domain', 'id');
CREATE TRIGGER domains_changed AFTER UPDATE ON sending_domains
FOR EACH ROW WHEN (
    OLD.ownership IS DISTINCT FROM NEW.ownership OR OLD.held_elsewhere IS DISTINCT FROM NEW.held_elsewhere
    OR OLD.standing IS DISTINCT FROM NEW.standing OR OLD.name IS DISTINCT FROM NEW.name
)
EXECUTE FUNCTION permission_changed('domain', 'id');
CREATE TRIGGER keys_changed AFTER INSERT OR UPDATE OR DELETE ON dkim_keys
FOR EACH ROW EXECUTE FUNCTION permission_changed('domain', 'domain_id');
CREATE TRIGGER tokens_came_or_went AFTER INSERT OR DELETE ON api_tokens
FOR EACH ROW EXECUTE FUNCTION permission_changed('token', 'id');
CREATE TRIGGER tokens_changed AFTER UPDATE OF scopes, expires_at, revoked_at ON api_tokens
FOR EACH ROW EXECUTE FUNCTION permission_changed('token', 'id');

-- Owner lists and files for other programs are read in the order of bytes, as on SQLite.
ALTER TABLE mailboxes ALTER COLUMN login TYPE TEXT COLLATE "C";
