//! Many domains of one customer, written into the tables by hand.

use diesel::connection::SimpleConnection;
use frankmark::app::App;
use frankmark::db::{Conn, Failure};
use frankmark::ids::CustomerId;
use frankmark::rules::diagnosis::Standing;

/// A row as far as lists care.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) standing: Standing,
    pub(crate) silent: bool,
}

/// So many domains of one customer, written by hand: names that sort differently by bytes than by English rules, every
/// standing, some that could not be asked about.
pub(crate) fn many(customer: &CustomerId, count: u32) -> (Vec<Line>, String) {
    let words = ["acme", "b-mart", "bakery", "zeta", "x--y", "1st", "m-and-m", "news.acme", "mmm"];
    let mut lines = Vec::new();
    let mut sql = String::new();
    for at in 0..count {
        // Neither names nor standings in the order of ids.
        let mixed = at.wrapping_mul(2_654_435_761) >> 7;
        let word = words[mixed as usize % words.len()];
        let name = format!("{word}{}{at}.example", if mixed % 5 == 0 { "-" } else { "" });
        let standing = Standing::ALL[(mixed / 11) as usize % 6];
        let silent = mixed % 13 == 0;
        let id = format!("{customer}{at:06}");
        let (urgency, since) = (standing.urgency(), if silent { "5" } else { "NULL" });
        sql.push_str(&format!(
            "INSERT INTO sending_domains (id, customer_id, name, ownership, proof_lost_answers, held_elsewhere, challenge,
             challenge_made_at, earlier_challenges, selector_tag, standing, standing_since, could_not_check_since,
             next_check_at, generation, full_names, created_at, urgency, search_name)
             VALUES ('{id}', '{customer}', '{name}', 'none', 0, FALSE, 'fm-x', 1, '', 'fm{id}', '{}', 1, {since}, 1, 0,
             FALSE, 1, {urgency}, '{name}');",
            standing.id()
        ));
        lines.push(Line { id, name, standing, silent });
    }
    for count in ["standing", "'could_not_check'"] {
        let silent = if count == "standing" { "" } else { "AND could_not_check_since IS NOT NULL" };
        sql.push_str(&format!(
            "INSERT INTO domain_counts (customer_id, standing, domains) SELECT customer_id, {count}, COUNT(*)
             FROM sending_domains WHERE customer_id = '{customer}' {silent} GROUP BY 1, 2;"
        ));
    }
    (lines, sql)
}

pub(crate) async fn execute(app: &App, sql: String) {
    let work = move |conn: &mut Conn| match conn {
        Conn::Sqlite(conn) => Ok::<_, Failure>(conn.batch_execute(&sql)?),
        Conn::Postgres(conn) => Ok(conn.batch_execute(&sql)?),
    };
    app.db.write(work).await.unwrap();
}
