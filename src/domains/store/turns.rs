//! Domains whose keys are to be changed: candidates for [`crate::rules::lifecycle::Pair::next_step`], which decides.
//!
//! Two keys of one kind belong together; the texts are portable SQL, because each joins the table with itself.

use crate::db::{Conn, Result};
use crate::ids::{CustomerId, DomainId};
use crate::moment::Moment;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

#[derive(Debug, QueryableByName)]
struct Candidate {
    #[diesel(sql_type = Text)]
    customer_id: CustomerId,
    #[diesel(sql_type = Text)]
    domain_id: DomainId,
}

/// Both keys of a kind, where we publish them.
macro_rules! pairs {
    ($condition:literal) => {
        concat!(
            "SELECT DISTINCT sending_domains.customer_id AS customer_id, sending_domains.id AS domain_id ",
            "FROM dkim_keys AS signs ",
            "JOIN dkim_keys AS rests ON rests.domain_id = signs.domain_id AND rests.algorithm = signs.algorithm ",
            "AND rests.id <> signs.id ",
            "JOIN sending_domains ON sending_domains.id = signs.domain_id ",
            "WHERE sending_domains.key_label IS NOT NULL AND signs.state = 'active' AND ",
            $condition
        )
    };
}

const OVERDUE: &str = pairs!(
    "signs.state_since <= $1 AND rests.seen_at IS NOT NULL AND (rests.state = 'emptied' \
     OR (rests.state = 'standby' AND rests.state_since <= signs.state_since)) LIMIT $2"
);
const UNDER_WAY: &str = pairs!(
    "rests.state = 'standby' AND rests.state_since > signs.state_since \
     AND (rests.seen_at IS NOT NULL OR rests.state_since >= $1)"
);
const RETIRED: &str = pairs!("rests.state = 'retiring' AND rests.state_since <= $1 LIMIT $2");

/// Those whose key signs since `since` or longer, and that can have a new one.
pub(in crate::domains) fn overdue(conn: &mut Conn, since: Moment, most: i64) -> Result<Vec<(CustomerId, DomainId)>> {
    let found = diesel::sql_query(OVERDUE).bind::<BigInt, _>(since).bind::<BigInt, _>(most).load(conn)?;
    Ok(pairs(found))
}

/// Those whose new key waits: it was seen, or it is younger than `since`.
pub(in crate::domains) fn under_way(conn: &mut Conn, since: Moment) -> Result<Vec<(CustomerId, DomainId)>> {
    Ok(pairs(diesel::sql_query(UNDER_WAY).bind::<BigInt, _>(since).load(conn)?))
}

/// Those whose old key retires since `since` or longer.
pub(in crate::domains) fn retired(conn: &mut Conn, since: Moment, most: i64) -> Result<Vec<(CustomerId, DomainId)>> {
    let found = diesel::sql_query(RETIRED).bind::<BigInt, _>(since).bind::<BigInt, _>(most).load(conn)?;
    Ok(pairs(found))
}

fn pairs(found: Vec<Candidate>) -> Vec<(CustomerId, DomainId)> {
    found.into_iter().map(|it| (it.customer_id, it.domain_id)).collect()
}
