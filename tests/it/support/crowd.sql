-- COUNT proven domains of a thousand customers, each with a mailbox that may send as all of it, a sender, and (where KEYS
-- says so) an RSA and an Ed25519 key; made within the database. crowd.rs puts in what is in capital letters.
-- Mailbox u7 may send as d7.example. Ids begin with a digit for their kind: 1 customer, 2 domain, 3 mailbox, 4 grant, 5 and
-- 6 keys, 7 sender.
CREATE TEMPORARY TABLE crowd (at BIGINT NOT NULL PRIMARY KEY, padded TEXT NOT NULL, customer TEXT NOT NULL);
INSERT INTO crowd (at, padded, customer)
WITH RECURSIVE NUMBERS SELECT at, PADDED(at), '1' || PADDED(at % 1000) FROM numbers;

INSERT INTO customers (id, name, created_at) SELECT DISTINCT customer, 'Customer ' || (at % 1000), 1 FROM crowd;
INSERT INTO sending_domains (id, customer_id, name, zone, ownership, proven_at, proof_lost_answers, held_elsewhere, challenge,
    challenge_made_at, earlier_challenges, selector_tag, standing, standing_since, checked_at, next_check_at, generation,
    full_names, created_at, urgency, search_name)
SELECT '2' || padded, customer, 'd' || at || '.example', 'd' || at || '.example', 'dns', 1, 0, FALSE, 'token=fm-0', 1, '',
    'fm', 'ready', 1, 1, 9000000000000000, 1, FALSE, 1, 5, 'd' || at || '.example'
FROM crowd;
INSERT INTO mailboxes (id, customer_id, login, name, hosted, active, created_at, changed_at)
SELECT '3' || padded, customer, 'u' || at, '', FALSE, TRUE, 1, 1 FROM crowd;
INSERT INTO senders (id, customer_id, domain_id, display_name, local_part, address, created_at)
SELECT '7' || padded, customer, '2' || padded, 'Info', 'info', 'info@d' || at || '.example', 1 FROM crowd;
INSERT INTO grants (id, customer_id, mailbox_id, domain_id, sender_id, with_subdomains, granted_by, created_at)
SELECT '4' || padded, customer, '3' || padded, '2' || padded, NULL, FALSE, 'operator', 1 FROM crowd;
INSERT INTO dkim_keys (id, domain_id, selector, algorithm, sealed_private, public_key, seen_at, created_at, state, state_since)
SELECT '5' || padded, '2' || padded, 'fm1', 'rsa', 'RSA', 'MA==', 1, 1, 'active', 1 FROM crowd WHERE KEYS
UNION ALL
SELECT '6' || padded, '2' || padded, 'fm2', 'ed25519', 'SHORT', 'MA==', 1, 1, 'active', 1 FROM crowd WHERE KEYS;
DROP TABLE crowd;
