-- Names in the order of their bytes, as on SQLite and in the program; then every list is read along an index.
ALTER TABLE sending_domains ALTER COLUMN name TYPE TEXT COLLATE "C";

-- Search by any part of a name. Where the extension is not to be had, the search is slower and finds the same.
DO $$
DECLARE
    home TEXT;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm') THEN
        CREATE EXTENSION pg_trgm;
    END IF;
    SELECT nspname INTO home FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace WHERE extname = 'pg_trgm';
    EXECUTE format('CREATE INDEX sending_domains_search ON sending_domains USING gin (search_name %I.gin_trgm_ops)', home);
EXCEPTION WHEN OTHERS THEN
    RAISE NOTICE 'searching by part of a name will be slow: %', SQLERRM;
END
$$;
