//! Very many domains with mailboxes, grants and keys, put straight into the database in one transaction.

use data_encoding::BASE64;
use diesel::{Connection, PgConnection, SqliteConnection, connection::SimpleConnection};
use std::time::{Duration, Instant};

const CROWD: &str = include_str!("crowd.sql");

/// Sealed keys have the size of real ones, and do not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keys {
    None,
    Sealed,
}

/// Into a database whose tables are there; says how long it took.
pub fn fill(database_url: &str, count: u32, keys: Keys) -> Duration {
    let begun = Instant::now();
    // Version, nonce and tag around PKCS#8 of RSA-2048 and of Ed25519.
    let sealed = |octets: usize| BASE64.encode(&vec![0x5a; 1 + 12 + octets + 16]);
    let sql = CROWD.replace("'RSA'", &format!("'{}'", sealed(1218))).replace("'SHORT'", &format!("'{}'", sealed(48)));
    let sql = sql.replace("WHERE KEYS", if keys == Keys::Sealed { "" } else { "WHERE FALSE" });
    let is_sqlite = database_url.starts_with("sqlite:");
    let (numbers, padded) = if is_sqlite {
        ("numbers (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM numbers WHERE at < COUNT)", "printf('%031d', ")
    } else {
        ("numbers (at) AS (SELECT generate_series(1::bigint, COUNT))", "lpad_31(")
    };
    let sql = sql.replace("NUMBERS", &numbers.replace("COUNT", &count.to_string())).replace("PADDED(", padded);
    if is_sqlite {
        execute(database_url, &format!("PRAGMA synchronous = OFF; BEGIN; {sql} COMMIT;"));
    } else {
        let padded = "CREATE FUNCTION pg_temp.lpad_31(BIGINT) RETURNS TEXT LANGUAGE sql IMMUTABLE \
                      AS $$ SELECT lpad($1::text, 31, '0') $$;";
        // Without the journal: nobody follows yet.
        let quiet = "SET session_replication_role = replica;";
        let sql = sql.replace("lpad_31(", "pg_temp.lpad_31(");
        execute(database_url, &format!("{padded} BEGIN; {quiet} {sql} COMMIT; ANALYZE;"));
    }
    begun.elapsed()
}

/// Any statements, over a connection of their own.
pub fn execute(database_url: &str, sql: &str) {
    if let Some(path) = database_url.strip_prefix("sqlite:") {
        let mut conn = SqliteConnection::establish(path).expect("the test's database");
        conn.batch_execute("PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON").expect("set up");
        conn.batch_execute(sql).unwrap_or_else(|e| panic!("{e}: {sql:.400}"));
    } else {
        let mut conn = PgConnection::establish(database_url).expect("the test's database");
        conn.batch_execute(sql).unwrap_or_else(|e| panic!("{e}: {sql:.400}"));
    }
}
