-- The journal is kept by triggers: no statement can forget it, cascades included. One writer at a time, so the order of
-- numbers is the order of commits. Whoever prunes leaves the newest entry.
CREATE TRIGGER mailboxes_came AFTER INSERT ON mailboxes
BEGIN
    INSERT INTO permission_changes (seq, epoch, kind, object)
    SELECT coalesce(max(seq), 0) + 1, 0, 'mailbox', NEW.id FROM permission_changes;
END;
CREATE TRIGGER mailboxes_changed AFTER UPDATE ON mailboxes
BEGIN
    INSERT INTO permission_changes (seq, epoch, kind, object)
    SELECT coalesce(max(seq), 0) + 1, 0, 'mailbox', NEW.id FROM permission_changes;
END;
CREATE TRIGGER mailboxes_went AFTER DELETE ON mailboxes
BEGIN
    INSERT INTO permission_changes (seq, epoch, kind, object)
    SELECT coalesce(max(seq), 0) + 1, 0, 'mailbox', OLD.id FROM permission_changes;
END;
CREATE TRIGGER grants_came AFTER INSERT ON grants
BEGIN
    INSERT INTO permission_changes (seq, epoch, kind, object)
    SELECT coalesce(max(seq), 0) + 1, 0, 'domain', NEW.domain_id FROM permission_changes;
END;
CREATE TRIGGER grants_changed AFTER UPDATE ON grants
BEGIN
    INSERT INTO permission_changes (seq, epoch, kind, object)
    SELECT coalesce(max(seq), 0) + 1, 0, 'domain', NEW.domain_id FROM permission_changes;
END;
CREATE TRIGGER grants_went AFTER DELETE ON grants
BEGIN
    INSERT INTO permission_changes (seq, epoch, kind, object)
    SELECT coalesce(max(seq), 0) + 1, 0, 'domain', OLD.domain_id FROM permission_changes;
END;
CREATE TRIGGER senders_changed AFTER UPDATE OF address ON senders
BEGIN
    INSERT INTO permission_changes (seq, epoch, kind, object)
    SELECT coalesce(max(seq), 0) + 1, 0, 'domain', NEW.domain_id FROM permission_changes;
END;
CREATE TRIGGER domains_came AFTER INSERT ON sending_domains
BEGIN
    INSERT INTO permission_changes (seq, epoch, kind, object)
    SELECT coalesce(max(seq), 0) + 1, 0, 'domain', NEW.id FROM permission_changes;
END;
CREATE TRIGGER domains_changed AFTER UPDATE OF ownership, held_elsewhere, standing, name ON sending_domains
WHEN OLD.ownership <> NEW.ownership OR OLD.held_elsewhere <> NEW.held_elsewhere
    OR OLD.standing <> NEW.standing OR OLD.name <> NEW.name
BEGIN
    INSERT INTO permission_changes (seq, epoch, kind, object)
    SELECT coalesce(max(seq), 0) + 1, 0, 'domain', NEW.id FROM permission_changes;
END;
CREATE TRIGGER domains_went AFTER DELETE ON sending_domains
BEGIN
    INSERT INTO permission_changes (seq, epoch, kind, object)
    SELECT coalesce(max(seq), 0) + 1, 0, 'domain', OLD.id FROM permission_changes;
END;
CREATE TRIGGER keys_came AFTER INSERT ON dkim_keys
BEGIN
    INSERT INTO permission_changes (seq, epoch, kind, object)
    SELECT coalesce(max(seq), 0) + 1, 0, 'domain', NEW.domain_id FROM permission_changes;
END;
CREATE TRIGGER keys_changed AFTER UPDATE ON dkim_keys
BEGIN
    INSERT INTO permission_changes (seq, epoch, kind, object)
    SELECT coalesce(max(seq), 0) + 1, 0, 'domain', NEW.domain_id FROM permission_changes;
END;
CREATE TRIGGER keys_went AFTER DELETE ON dkim_keys
BEGIN
    INSERT INTO permission_changes (seq, epoch, kind, object)
    SELECT coalesce(max(seq), 0) + 1, 0, 'domain', OLD.domain_id FROM permission_changes;
END;
CREATE TRIGGER tokens_came AFTER INSERT ON api_tokens
BEGIN
    INSERT INTO permission_changes (seq, epoch, kind, object)
    SELECT coalesce(max(seq), 0) + 1, 0, 'token', NEW.id FROM permission_changes;
END;
CREATE TRIGGER tokens_changed AFTER UPDATE OF scopes, expires_at, revoked_at ON api_tokens
BEGIN
    INSERT INTO permission_changes (seq, epoch, kind, object)
    SELECT coalesce(max(seq), 0) + 1, 0, 'token', NEW.id FROM permission_changes;
END;
CREATE TRIGGER tokens_went AFTER DELETE ON api_tokens
BEGIN
    INSERT INTO permission_changes (seq, epoch, kind, object)
    SELECT coalesce(max(seq), 0) + 1, 0, 'token', OLD.id FROM permission_changes;
END;
