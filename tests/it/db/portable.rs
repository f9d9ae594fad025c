//! What the migrations make is what `schema.rs` says, on both databases.

use crate::support::app::{Database, both_databases};
use crate::support::processes::Folder;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use frankmark::db::{Conn, Db, Failure};
use std::collections::{BTreeMap, BTreeSet};

/// Type and "may be null" by column, by table.
type Tables = BTreeMap<String, BTreeMap<String, (String, bool)>>;

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    in_table: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Bool)]
    nullable: bool,
}

#[derive(QueryableByName)]
struct Index {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    made_by: String,
}

const SQLITE_COLUMNS: &str = "SELECT m.name AS in_table, p.name AS name, lower(p.type) AS kind, \
    p.\"notnull\" = 0 AS nullable FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'";
const POSTGRES_COLUMNS: &str = "SELECT table_name::text AS in_table, column_name::text AS name, \
    data_type::text AS kind, is_nullable = 'YES' AS nullable FROM information_schema.columns \
    WHERE table_schema = current_schema()";
const SQLITE_INDEXES: &str =
    "SELECT name, lower(sql) AS made_by FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL";
const POSTGRES_INDEXES: &str = "SELECT indexname::text AS name, lower(indexdef) AS made_by FROM pg_indexes \
    WHERE schemaname = current_schema() AND indexname NOT LIKE '%\\_pkey' AND indexname NOT LIKE '%\\_key'";

async fn opened(database: Database, folder: &Folder) -> Option<Db> {
    let url = database.fresh(folder)?;
    Some(tokio::task::spawn_blocking(move || Db::open(&url).unwrap()).await.unwrap())
}

fn columns(conn: &mut Conn) -> Result<Tables, Failure> {
    let rows: Vec<Column> = match conn {
        Conn::Sqlite(inner) => diesel::sql_query(SQLITE_COLUMNS).load(inner)?,
        Conn::Postgres(inner) => diesel::sql_query(POSTGRES_COLUMNS).load(inner)?,
    };
    let mut tables = Tables::new();
    for row in rows.into_iter().filter(|it| !it.in_table.starts_with("__diesel")) {
        tables.entry(row.in_table).or_default().insert(row.name, (row.kind, row.nullable));
    }
    Ok(tables)
}

fn indexes(conn: &mut Conn) -> Result<Vec<Index>, Failure> {
    Ok(match conn {
        Conn::Sqlite(inner) => diesel::sql_query(SQLITE_INDEXES).load(inner)?,
        Conn::Postgres(inner) => diesel::sql_query(POSTGRES_INDEXES).load(inner)?,
    })
}

/// What `schema.rs` says, in the words that both databases have for its types.
fn written() -> Tables {
    let source = include_str!("../../../src/db/schema.rs");
    let mut tables = Tables::new();
    for block in source.split("diesel::table!").skip(1) {
        let block = &block[..block.find("\n}").unwrap()];
        let mut lines = block.lines().map(str::trim).skip(1);
        let name = lines.next().unwrap().split(' ').next().unwrap().to_owned();
        let columns = lines.filter_map(|line| line.trim_end_matches(',').split_once(" -> "));
        let columns = columns.map(|(column, kind)| {
            let inner = kind.strip_prefix("Nullable<").map(|it| it.trim_end_matches('>'));
            let word = match inner.unwrap_or(kind) {
                "Text" => "text",
                "BigInt" => "bigint",
                "Integer" => "integer",
                "Bool" => "boolean",
                other => panic!("{name}.{column}: {other} is not in the portable subset"),
            };
            (column.to_owned(), (word.to_owned(), inner.is_some()))
        });
        let columns = columns.collect();
        tables.insert(name, columns);
    }
    tables
}

both_databases! {
    async fn the_tables_are_those_of_the_schema_file(database: Database) {
        let folder = Folder::new("portable");
        let Some(db) = opened(database, &folder).await else { return };
        let made = db.read(columns).await.unwrap();
        let written = written();
        assert!(written.len() >= 12, "{written:?}");
        let names = |tables: &Tables| tables.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&made), names(&written));
        for (table, columns) in written {
            assert_eq!(made[&table], columns, "{table}");
        }
    }

    async fn one_holder_of_a_name_is_the_databases_own_rule(database: Database) {
        let folder = Folder::new("portable");
        let Some(db) = opened(database, &folder).await else { return };
        let found = db.read(indexes).await.unwrap();
        // Searching by a part has indexes on PostgreSQL only.
        let names = found.iter().map(|it| it.name.as_str()).filter(|it| !it.contains("_search"));
        let names: BTreeSet<&str> = names.collect();
        let expected = [
            "api_tokens_by_hash",
            "audit_log_by_customer",
            "audit_log_by_object",
            "bulk_check_domains_by_outcome",
            "bulk_checks_by_customer",
            "bulk_checks_one_running",
            "checks_by_domain",
            "decisions_by_time",
            "decisions_of_customer",
            "dkim_keys_by_change",
            "dkim_keys_by_making",
            "dkim_keys_by_state",
            "domain_changes_by_domain",
            "grants_by_domain",
            "grants_by_sender",
            "grants_of_domains",
            "grants_of_senders",
            "handovers_by_customer",
            "mail_proofs_by_customer",
            "mail_proofs_by_name",
            "mail_proofs_by_recipient",
            "mailboxes_by_customer",
            "mailboxes_by_login",
            "memberships_by_customer",
            "observed_refusals_of_customer",
            "outbox_by_customer",
            "outbox_by_domain",
            "outbox_by_mailbox",
            "outbox_by_stop",
            "outbox_due",
            "permission_changes_by_epoch",
            "rate_limits_by_age",
            "receipt_links_by_receipt",
            "receipts_by_age",
            "receipts_by_check",
            "receipts_by_domain",
            "retired_names_by_time",
            "senders_by_domain",
            "sending_domains_by_age",
            "sending_domains_by_key_label",
            "sending_domains_by_name",
            "sending_domains_by_urgency",
            "sending_domains_due",
            "sending_domains_one_holder",
            "sending_domains_unanswered",
            "sessions_by_end",
            "sessions_by_person",
        ];
        assert_eq!(names, BTreeSet::from(expected), "the same on both databases");
        let holder = found.iter().find(|it| it.name == "sending_domains_one_holder").unwrap();
        assert!(holder.made_by.contains("unique") && holder.made_by.contains("where"), "{}", holder.made_by);
    }
}
