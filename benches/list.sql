-- COUNT domains of CUSTOMER, made within the database; benches/list.rs puts in what is in capital letters.
INSERT INTO sending_domains (id, customer_id, name, zone, ownership, proof_lost_answers, held_elsewhere, challenge,
    challenge_made_at, earlier_challenges, selector_tag, standing, standing_since, could_not_check_since, checked_at,
    next_check_at, generation, observed, full_names, created_at, urgency, search_name, remark)
WITH RECURSIVE NUMBERS,
words (at, word) AS (VALUES (0, 'acme'), (1, 'garden'), (2, 'north'), (3, 'blue'), (4, 'paper'), (5, 'river'), (6, 'solar'),
    (7, 'market'), (8, 'bakery'), (9, 'studio'), (10, 'travel'), (11, 'design'), (12, 'fresh'), (13, 'urban'), (14, 'green'),
    (15, 'metal'), (16, 'cloud'), (17, 'events'), (18, 'legal'), (19, 'dental'), (20, 'zeta'), (21, 'yoga'), (22, 'quick'),
    (23, 'wood'), (24, 'hotel'), (25, 'ink'), (26, 'jazz'), (27, 'kids'), (28, 'light'), (29, 'opera'), (30, 'velo'), (31, 'xenon')),
ends (at, suffix) AS (VALUES (0, 'com'), (1, 'com'), (2, 'com'), (3, 'com'), (4, 'nl'), (5, 'nl'), (6, 'de'), (7, 'es'), (8, 'org'), (9, 'co.uk')),
mixed (at, dice, first, second, ending) AS (
    SELECT at, (at * 7919) % 1000, (at * 2654435 / 101) % 32, (at * 40503 / 7) % 32, (at * 48271 / 11) % 10 FROM numbers),
named (at, dice, name) AS (
    SELECT mixed.at, dice, CASE WHEN dice % 5 = 0 THEN 'news.' ELSE '' END || one.word || '-' || two.word || mixed.at || '.' || suffix
    FROM mixed JOIN words AS one ON one.at = first JOIN words AS two ON two.at = second JOIN ends ON ends.at = ending),
stood (at, dice, name, standing) AS (
    SELECT at, dice, name, CASE WHEN dice < 3 THEN 'stopped_working' WHEN dice < 10 THEN 'record_problem' WHEN dice < 20 THEN 'needs_records'
        WHEN dice < 40 THEN 'not_verified' WHEN dice < 80 THEN 'waiting' ELSE 'ready' END FROM named)
SELECT PADDED, 'CUSTOMER', name, name, 'dns', 0, FALSE, 'token=fm-0', 1, '', 'fm' || at, standing, 1700000000000000,
    CASE WHEN dice % 100 = 50 THEN 1763800000000000 END, 1763800000000000, 1763900000000000, 1,
    '{"spf":["v=spf1 include:_spf.mail.example ~all"],"dmarc":["v=DMARC1; p=none"],"name_servers":["ns1.dns.example","ns2.dns.example"]}',
    FALSE, 1700000000000000, CASE standing WHEN 'stopped_working' THEN 0 WHEN 'record_problem' THEN 1 WHEN 'needs_records' THEN 2
        WHEN 'not_verified' THEN 3 WHEN 'waiting' THEN 4 ELSE 5 END, name,
    CASE standing WHEN 'record_problem' THEN 'dkim:different' END
FROM stood;

INSERT INTO senders (id, customer_id, domain_id, display_name, local_part, address, created_at)
SELECT id, customer_id, id, 'Newsletter of ' || name, CASE LENGTH(name) % 3 WHEN 0 THEN 'info' WHEN 1 THEN 'press' ELSE 'hello' END,
    CASE LENGTH(name) % 3 WHEN 0 THEN 'info' WHEN 1 THEN 'press' ELSE 'hello' END || '@' || name, 1
FROM sending_domains WHERE customer_id = 'CUSTOMER' AND SUBSTR(id, 32, 1) IN ('3', '7');
UPDATE senders SET display_name = 'Rosalind Qvist', local_part = 'rosalind', address = REPLACE(address, '@', '.rosalind@')
WHERE customer_id = 'CUSTOMER' AND SUBSTR(id, 29, 4) = '0007';

DELETE FROM domain_counts WHERE customer_id = 'CUSTOMER';
INSERT INTO domain_counts (customer_id, standing, domains)
SELECT customer_id, standing, COUNT(*) FROM sending_domains WHERE customer_id = 'CUSTOMER' GROUP BY customer_id, standing;
INSERT INTO domain_counts (customer_id, standing, domains)
SELECT customer_id, 'could_not_check', COUNT(*) FROM sending_domains
WHERE customer_id = 'CUSTOMER' AND could_not_check_since IS NOT NULL GROUP BY customer_id;
ANALYZE;
