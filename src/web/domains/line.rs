//! One line of the list: how the domain stands, and what is next in a few words.

use crate::domains::{Domain, DomainLine, Remark};
use crate::moment::Moment;
use crate::rules::diagnosis::Standing;
use crate::web::marks::{self, Mark};
use crate::web::urls;

#[derive(Debug)]
pub struct Line {
    pub domain: Domain,
    pub senders: u32,
    pub mark: Mark,
    pub next: Next,
    /// The one thing to do, where there is one: words and address.
    pub action: Option<(&'static str, String)>,
    /// The address of the sender that a search has found.
    pub found_by: Option<String>,
}

/// The column that people read.
#[derive(Debug)]
pub enum Next {
    Words(String),
    /// Words that end with a time.
    Since(&'static str, Moment),
    /// The record that is wrong, and how.
    Record(Remark),
}

impl Line {
    pub fn of(DomainLine { domain, senders, found_by }: DomainLine) -> Self {
        let silent = domain.could_not_check_since.is_some();
        let mark = if silent { marks::could_not_check() } else { marks::standing(&domain.standing) };
        Self { senders, mark, next: next(&domain, silent), action: action(&domain), found_by, domain }
    }
}

fn next(domain: &Domain, silent: bool) -> Next {
    match domain.standing {
        Standing::NotVerified if domain.held_elsewhere => Next::Words("next-held-elsewhere".into()),
        Standing::Waiting | Standing::Ready if silent => Next::Words("next-could_not_check".into()),
        Standing::Ready => match domain.checked_at {
            Some(at) => Next::Since("next-ready", at),
            None => own(domain),
        },
        Standing::Waiting => match domain.handed_over_at.filter(|at| domain.validated_at.is_none_or(|it| *at > it)) {
            Some(at) => Next::Since("next-sent-to-it", at),
            None => own(domain),
        },
        Standing::RecordProblem => domain.remark.map_or_else(|| own(domain), Next::Record),
        Standing::NotVerified | Standing::NeedsRecords | Standing::StoppedWorking => own(domain),
    }
}

fn own(domain: &Domain) -> Next {
    Next::Words(format!("next-{}", domain.standing.id()))
}

fn action(domain: &Domain) -> Option<(&'static str, String)> {
    match domain.standing {
        Standing::NotVerified if domain.held_elsewhere => None,
        Standing::NotVerified => Some(("verify-this-domain", urls::verify(&domain.id))),
        Standing::NeedsRecords => Some(("authenticate-this-domain", urls::authenticate(&domain.id, "dns"))),
        Standing::RecordProblem => Some(("see-what-is-wrong", urls::domain(&domain.id))),
        Standing::StoppedWorking => Some(("see-what-changed", urls::domain(&domain.id))),
        Standing::Waiting | Standing::Ready => None,
    }
}
