-- Search by any part of a sender's address or name, as by any part of a domain's name. Where the extension is not to be had,
-- the search is slower and finds the same.
DO $$
DECLARE
    home TEXT;
BEGIN
    SELECT nspname INTO home FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace WHERE extname = 'pg_trgm';
    IF home IS NOT NULL THEN
        EXECUTE format('CREATE INDEX senders_search_address ON senders USING gin (address %I.gin_trgm_ops)', home);
        EXECUTE format('CREATE INDEX senders_search_name ON senders USING gin (lower(display_name) %I.gin_trgm_ops)', home);
    END IF;
EXCEPTION WHEN OTHERS THEN
    RAISE NOTICE 'searching by sender will be slow: %', SQLERRM;
END
$$;
