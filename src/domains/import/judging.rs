//! What becomes of each line, by the rules that single domains and senders are added by.

use super::reading::{self, Entry};
use super::{Fate, ListedLine, ListedSender, MOST, Preview, SenderFate};
use crate::app::App;
use crate::customers;
use crate::db::{Conn, Result as Read};
use crate::domains::{policy, store};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::rules::address::{DomainName, DomainPolicy, DomainRefused, TypedDomain};
use crate::senders;
use crate::text::Say;
use std::collections::{HashMap, HashSet};

/// Looks a list over: saves nothing, asks nobody but our own tables. `NotFound` where there is no such customer.
pub async fn preview(app: &App, customer: &CustomerId, text: &str) -> Result<Preview> {
    let list = reading::read(text);
    let mut preview = Preview { header: list.header, ..Preview::default() };
    if list.entries.len() > MOST {
        preview.too_many = Some(list.entries.len());
        return Ok(preview);
    }
    let policy = policy(&app.config);
    let mut judged: Vec<Judged> = list.entries.into_iter().map(|it| Judged::of(it, &policy)).collect();
    let names: Vec<String> = judged.iter().flat_map(Judged::names).collect();
    let addresses: Vec<String> = judged.iter().filter_map(Judged::address).collect();
    let customer = customer.clone();
    let known = app.db.read(move |conn| Known::load(conn, &customer, names, addresses)).await?;
    settle(&mut judged, &known);
    preview.lines = judged.into_iter().map(|it| it.line).collect();
    Ok(preview)
}

/// A line, and its sender as the senders' rules read it.
struct Judged {
    line: ListedLine,
    sender: Option<senders::TypedSender>,
}

impl Judged {
    fn of(entry: Entry, policy: &DomainPolicy) -> Self {
        let (domain, fate, repairs, hints) = match TypedDomain::read(&entry.domain, policy) {
            Ok(typed) => {
                let repairs = typed.repairs.iter().map(|it| Say::key(it.key())).collect();
                let hints = typed.hints.iter().map(|it| said(it.key(), it.arguments())).collect();
                (Some(typed.domain), if typed.confirm { Fate::Unsure } else { Fate::New }, repairs, hints)
            }
            Err(DomainRefused::SeveralNames) => {
                (None, Fate::Refused(Say::key("import-several-names")), Vec::new(), Vec::new())
            }
            Err(why) => (None, Fate::Refused(said(why.key(), why.arguments())), Vec::new(), Vec::new()),
        };
        let (mut sender, mut listed) = (None, None);
        if let Some((name, address)) = entry.sender {
            let fate = match senders::read_typed(policy, &name, &address) {
                Ok(typed) => {
                    sender = Some(typed);
                    SenderFate::New
                }
                Err(problems) => SenderFate::Refused(problems.into_iter().map(|it| it.say).collect()),
            };
            listed = Some(ListedSender { name, address, fate });
        }
        let line = ListedLine {
            number: entry.number,
            text: entry.text,
            typed: entry.domain,
            domain,
            fate,
            repairs,
            hints,
            sender: listed,
        };
        Self { line, sender }
    }

    /// The names that it is about.
    fn names(&self) -> impl Iterator<Item = String> {
        let of_sender = self.sender.iter().map(|it| it.address.domain().to_string());
        self.line.domain.iter().map(ToString::to_string).chain(of_sender).collect::<Vec<_>>().into_iter()
    }

    fn address(&self) -> Option<String> {
        self.sender.as_ref().map(|it| it.address.to_string())
    }
}

/// What the customer has already of what the list names.
struct Known {
    domains: HashMap<String, DomainId>,
    senders: HashSet<String>,
}

impl Known {
    fn load(conn: &mut Conn, customer: &CustomerId, names: Vec<String>, addresses: Vec<String>) -> Result<Self> {
        customers::by_id(conn, customer)?.ok_or(Error::NotFound)?;
        let domains = store::among(conn, customer, &names)?.into_iter().collect();
        let senders: Read<Vec<String>> = senders::among(conn, customer, &addresses);
        Ok(Self { domains, senders: senders?.into_iter().collect() })
    }
}

/// What is here already, what stands twice, and which sender has no domain.
fn settle(judged: &mut [Judged], known: &Known) {
    let mut seen: HashMap<DomainName, usize> = HashMap::new();
    for Judged { line, .. } in judged.iter_mut() {
        let Some(name) = &line.domain else { continue };
        if let Some(id) = known.domains.get(name.as_str()) {
            line.fate = Fate::Here(id.clone());
        } else if let Some(first) = seen.get(name) {
            line.fate = Fate::Twice(*first);
        } else {
            seen.insert(name.clone(), line.number);
        }
    }
    let mut addresses: HashMap<String, usize> = HashMap::new();
    for Judged { line, sender } in judged {
        let (Some(typed), Some(listed)) = (sender, &mut line.sender) else { continue };
        let (address, domain) = (typed.address.to_string(), typed.address.domain());
        listed.fate = if known.senders.contains(&address) {
            SenderFate::Here
        } else if let Some(first) = addresses.get(&address) {
            SenderFate::Twice(*first)
        } else if known.domains.contains_key(domain.as_str()) || seen.contains_key(domain) {
            addresses.insert(address, line.number);
            SenderFate::New
        } else {
            SenderFate::Refused(vec![senders::unknown_domain(domain)])
        };
    }
}

fn said(key: &str, arguments: Vec<(&'static str, String)>) -> Say {
    arguments.into_iter().fold(Say::key(key), |say, (name, value)| say.with(name, value))
}
