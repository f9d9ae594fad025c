//! "And now?" The verdict on one login and one address, from the tables as they stand: for pages, which have no snapshot.

use super::snapshot::Snapshot;
use crate::config::{Config, Requires};
use crate::db::{Conn, Result};
use crate::rules::address::{Login, MailAddress};
use crate::rules::permission::{self, Terms, Verdict};

/// What the operator chose.
pub(super) fn terms(config: &Config) -> Terms {
    let settings = &config.mta;
    Terms {
        plus_detail: settings.plus_detail,
        requires_ready: config.sending.requires == Requires::Ready,
        several_authors: settings.several_authors,
        same_domain: settings.same_domain,
    }
}

/// May that login send as that address?
pub(super) fn judge(conn: &mut Conn, config: &Config, login: &str, address: &str) -> Result<Verdict> {
    let logins: Vec<String> = Login::parse(login).ok().map(|it| it.to_string()).into_iter().collect();
    let names = MailAddress::parse(address).map(|it| name_and_above(it.domain())).unwrap_or_default();
    let book = Snapshot::about(conn, &logins, &names)?;
    Ok(permission::decide_envelope(&book, &terms(config), login, address))
}

fn name_and_above(name: &str) -> Vec<String> {
    let above = std::iter::successors(Some(name), |it| it.split_once('.').map(|it| it.1));
    above.map(str::to_owned).collect()
}
