//! What lies behind the entries of an SPF record: the lists that it includes, those that they include, and the hosts.
//!
//! Names inside the domain's zone are asked at its own servers, others go through the resolver, as receivers do it. What could
//! not be asked is "unknown" for its branch and accuses nobody; macros depend on the message and are not followed.
//!
//! Limits (RFC 7208 section 4.6.4, dns.md 2.2): everything is counted as receivers would that read to the end. A hostile tree
//! is left after sixty entries, long after receivers have given it up.

use super::lookup::{Lookup, Sight, Sighting};
use super::zones::Server;
use super::{Data, Rcode, Reply, Whom};
use crate::rules::address::DnsName;
use crate::rules::records::spf::{MOST_LOOKUPS, MOST_VOIDS, Qualifier, Spf, SpfKind, SpfTerm, is_spf};
use crate::rules::records::{MOST_BRANCHES, RecordType, SpfBranch, SpfSeen, SpfState};
use std::cell::Cell;

/// Entries looked behind in one check.
const MOST_ENTRIES: usize = 60;
/// Lists within lists.
const DEEPEST: usize = 10;
/// Hosts behind one `mx` (RFC 7208 section 4.6.4).
const MOST_MX: usize = 10;
/// Different records at the domain that are looked behind.
const MOST_TEXTS: usize = 4;

/// The entries of one record that receivers ask for, from the left.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tree {
    pub(super) branches: Vec<Branch>,
    /// The sign of its `all`, or of the record that takes its place.
    all: Option<Qualifier>,
    /// There are more entries than anybody looks behind.
    is_cut: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Branch {
    /// Where the entry starts in its record.
    pub(super) at: usize,
    /// As it stands there.
    pub(super) text: String,
    pub(super) entry: String,
    pub(super) qualifier: Qualifier,
    pub(super) is_list: bool,
    /// The name that is asked; none where a macro stands for it.
    pub(super) name: Option<DnsName>,
    pub(super) end: End,
    pub(super) ttl: Option<u32>,
    /// The list behind it.
    pub(super) below: Tree,
}

/// What was found behind an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Fine,
    /// Could not be asked, depends on the message, or not asked because it does not matter.
    Unknown,
    NoSuchName,
    /// The name exists, without a list or without an address.
    Nothing,
    /// More lists than one, or one that cannot be read.
    Unreadable,
    Loop,
    /// More hosts than receivers look up.
    TooManyHosts(usize),
}

/// Why receivers give up on a record because of what lies behind it: the entry of the record itself, and the one that breaks
/// it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault<'t> {
    /// S08.
    Dead(&'t Branch, &'t Branch),
    /// S09.
    Loop(&'t Branch, &'t Branch),
    /// S19.
    TooManyHosts(&'t Branch, usize),
}

/// The trees of the different records that stand at one name, and that of our own entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Forest {
    trees: Vec<(Vec<u8>, Tree)>,
    ours: Option<Branch>,
}

impl Forest {
    pub(super) fn tree(&self, text: &[u8]) -> Option<&Tree> {
        self.trees.iter().find(|(it, _)| it == text).map(|(_, tree)| tree)
    }

    /// In the form that is kept and that records are merged by.
    pub(super) fn branches(&self) -> Vec<SpfBranch> {
        let mut branches: Vec<SpfBranch> = Vec::new();
        for it in self.trees.iter().flat_map(|(_, tree)| &tree.branches).chain(&self.ours) {
            if branches.len() < MOST_BRANCHES && !branches.iter().any(|known| known.entry == it.entry) {
                branches.push(it.seen());
            }
        }
        branches
    }

    pub(super) fn seen(&self) -> SpfSeen {
        SpfSeen { texts: Vec::new(), branches: self.branches() }
    }
}

/// Looks behind every different SPF record among `texts`, and behind the list of `ours`.
pub(super) fn grow(
    lookup: &Lookup<'_, '_>,
    servers: &[Server],
    domain: &DnsName,
    texts: &[Vec<u8>],
    ours: Option<&DnsName>,
) -> Option<Forest> {
    let soil =
        Soil { lookup, servers, entries: Cell::new(0), asked: Cell::new(0), hosts: Cell::new(0), asks_hosts: false };
    let mut lists: Vec<&Vec<u8>> = texts.iter().filter(|it| is_spf(it)).collect();
    lists.sort();
    lists.dedup();
    lists.truncate(MOST_TEXTS);
    let trees: Vec<_> = lists.iter().map(|it| (it, soil.tree(it, &mut vec![domain.clone()], true))).collect();
    let ours = ours.map(|host| soil.own(host));
    let mut grown = Vec::new();
    for (text, tree) in trees {
        let mut tree = tree?;
        // Hosts in lists of others matter only where too many of them could lead nowhere.
        if soil.hosts.get() + tree.voids() > MOST_VOIDS && soil.hosts.get() > 0 {
            let again =
                Soil { entries: Cell::new(0), asked: Cell::new(0), hosts: Cell::new(0), asks_hosts: true, ..soil };
            tree = again.tree(text, &mut vec![domain.clone()], true)?;
        }
        grown.push(((*text).clone(), tree));
    }
    let ours = match ours {
        Some(branch) => Some(branch?),
        None => None,
    };
    Some(Forest { trees: grown, ours })
}

struct Soil<'q, 'a, 's> {
    lookup: &'q Lookup<'q, 'a>,
    servers: &'s [Server],
    entries: Cell<usize>,
    /// Names that the resolver is asked for in this round.
    asked: Cell<usize>,
    /// Hosts in lists of others that were not asked for.
    hosts: Cell<usize>,
    asks_hosts: bool,
}

/// What stands at a name.
enum Told {
    Unknown,
    NoSuchName,
    Data { data: Vec<Data>, ttl: u32, whole: bool },
}

impl Soil<'_, '_, '_> {
    /// `path` are the names whose records lead here.
    fn tree(&self, text: &[u8], path: &mut Vec<DnsName>, top: bool) -> Option<Tree> {
        let Ok(spf) = Spf::parse(text) else { return Some(Tree::default()) };
        let here = path.last()?.clone();
        let (mut branches, mut is_cut) = (Vec::new(), false);
        for term in spf.reached().filter(|it| it.asks()) {
            is_cut |= self.entries.get() >= MOST_ENTRIES;
            if is_cut {
                break;
            }
            branches.push(self.branch(term, &here, path, top));
        }
        // All of them are asked for in the same round.
        let branches: Vec<Branch> = branches.into_iter().collect::<Option<_>>()?;
        let redirected = branches.iter().find(|it| it.entry.starts_with("redirect=")).and_then(|it| it.below.all);
        Some(Tree { all: spf.all().map(|it| it.qualifier).or(redirected), branches, is_cut })
    }

    fn own(&self, host: &DnsName) -> Option<Branch> {
        let text = format!("include:{host}");
        let spf = format!("v=spf1 {text}");
        let spf = Spf::parse(spf.as_bytes()).ok()?;
        self.branch(spf.terms.first()?, host, &mut Vec::new(), false)
    }

    fn branch(&self, term: &SpfTerm<'_>, here: &DnsName, path: &mut Vec<DnsName>, top: bool) -> Option<Branch> {
        use SpfKind as K;
        let (name, is_list) = match term.kind {
            K::Include(name) | K::Redirect(name) => (Some(name), true),
            K::Exists(name) => (Some(name), false),
            K::A(hosts) | K::Mx(hosts) => (hosts.name, false),
            _ => (None, false),
        };
        let name = match name {
            Some(name) if name.contains('%') => None,
            Some(name) => DnsName::parse(name).ok(),
            None => Some(here.clone()),
        };
        let mut branch = Branch {
            at: term.at,
            text: term.text.to_owned(),
            entry: term.entry(),
            qualifier: term.qualifier,
            is_list,
            name,
            end: End::Unknown,
            ttl: None,
            below: Tree::default(),
        };
        self.entries.set(self.entries.get() + 1);
        let Some(name) = branch.name.clone() else { return Some(branch) };
        match term.kind {
            K::Include(_) | K::Redirect(_) if path.contains(&name) => branch.end = End::Loop,
            K::Include(_) | K::Redirect(_) if path.len() > DEEPEST => {}
            K::Include(_) | K::Redirect(_) => {
                let told = self.ask(&name, RecordType::Txt)?;
                self.list(&mut branch, told, name, path)?;
            }
            K::A(_) | K::Mx(_) | K::Exists(_) if !top && !self.asks_hosts => self.hosts.set(self.hosts.get() + 1),
            K::A(_) => {
                let (four, six) = (self.ask(&name, RecordType::A), self.ask(&name, RecordType::Aaaa));
                (branch.end, branch.ttl) = either(four?, six?);
            }
            K::Mx(_) => (branch.end, branch.ttl) = told_hosts(&self.ask(&name, RecordType::Mx)?),
            K::Exists(_) => (branch.end, branch.ttl) = told_hosts(&self.ask(&name, RecordType::A)?),
            _ => {}
        }
        Some(branch)
    }

    /// The one list among the texts at a name.
    fn list(&self, branch: &mut Branch, told: Told, name: DnsName, path: &mut Vec<DnsName>) -> Option<()> {
        let (data, ttl, whole) = match told {
            Told::Unknown => return Some(()),
            Told::NoSuchName => {
                branch.end = End::NoSuchName;
                return Some(());
            }
            Told::Data { data, ttl, whole } => (data, ttl, whole),
        };
        branch.ttl = Some(ttl);
        let texts = data.iter().filter_map(|it| match it {
            Data::Txt(strings) => Some(strings.concat()),
            _ => None,
        });
        let lists: Vec<Vec<u8>> = texts.filter(|it| is_spf(it)).collect();
        branch.end = match lists.as_slice() {
            [] | [_] if !whole => End::Unknown,
            [] => End::Nothing,
            [one] if Spf::parse(one).is_ok_and(|it| it.fault().is_none()) => {
                path.push(name);
                let below = self.tree(one, path, false);
                path.pop();
                branch.below = below?;
                End::Fine
            }
            _ => End::Unreadable,
        };
        Some(())
    }

    fn ask(&self, name: &DnsName, rtype: RecordType) -> Option<Told> {
        if name.is_within(&self.lookup.home.zone) {
            let sighting = self.lookup.somewhere(self.servers, name, rtype)?;
            return Some(sighting.map_or(Told::Unknown, |it| from_server(&it)));
        }
        let inquiry = self.lookup.inquiry;
        if !inquiry.was_asked(Whom::Resolver, name, rtype) {
            // What is behind changes with every answer, and with it what is asked next.
            if inquiry.asked_resolver(RecordType::Txt) + self.asked.get() >= MOST_ENTRIES {
                return Some(Told::Unknown);
            }
            self.asked.set(self.asked.get() + 1);
        }
        let reply = inquiry.recursive(name, rtype)?;
        Some(reply.map_or(Told::Unknown, |it| from_resolver(it, rtype)))
    }
}

fn from_server(sighting: &Sighting) -> Told {
    match &sighting.sight {
        Sight::Values(values) => Told::Data { data: values.data.clone(), ttl: values.ttl, whole: !values.cut_short },
        Sight::Absent { .. } if sighting.evidence.rcode == Rcode::NxDomain.name() => Told::NoSuchName,
        Sight::Absent { .. } => Told::Data { data: Vec::new(), ttl: sighting.evidence.ttl.unwrap_or(0), whole: true },
        Sight::Circle { .. } | Sight::Unheard(_) => Told::Unknown,
    }
}

/// The resolver has followed the aliases.
fn from_resolver(reply: &Reply, rtype: RecordType) -> Told {
    let records: Vec<_> = reply.answers.iter().filter(|it| it.data.rtype() == Some(rtype)).collect();
    if records.is_empty() && reply.rcode == Rcode::NxDomain {
        return Told::NoSuchName;
    }
    let ttl = reply.answers.iter().map(|it| it.ttl).min().unwrap_or(0);
    Told::Data { data: records.into_iter().map(|it| it.data.clone()).collect(), ttl, whole: !reply.cut_short }
}

fn told_hosts(told: &Told) -> (End, Option<u32>) {
    match told {
        Told::Unknown => (End::Unknown, None),
        Told::NoSuchName => (End::NoSuchName, None),
        Told::Data { data, ttl, whole } => {
            let mx = data.iter().filter(|it| matches!(it, Data::Mx { .. })).count();
            let end = match data.len() {
                0 if *whole => End::Nothing,
                0 => End::Unknown,
                _ if mx > MOST_MX => End::TooManyHosts(mx),
                _ => End::Fine,
            };
            (end, Some(*ttl))
        }
    }
}

/// An address of either kind will do.
fn either(four: Told, six: Told) -> (End, Option<u32>) {
    let (four, six) = (told_hosts(&four), told_hosts(&six));
    match (four.0, six.0) {
        (End::Fine, _) => four,
        (_, End::Fine) => six,
        (End::Unknown, _) | (_, End::Unknown) => (End::Unknown, None),
        _ => four,
    }
}

impl End {
    /// Whether the look-up finds nothing, of which receivers allow two.
    const fn is_void(self) -> bool {
        matches!(self, Self::NoSuchName | Self::Nothing)
    }
}

impl Tree {
    /// Look-ups of a receiver that reads to the end.
    pub(super) fn lookups(&self) -> usize {
        self.branches.iter().map(|it| 1 + it.below.lookups()).sum()
    }

    pub(super) fn voids(&self) -> usize {
        self.branches.iter().map(Branch::voids).sum()
    }

    /// Whether mail that `host` lists passes. Nothing where a branch that may say so could not be looked behind.
    pub(super) fn lets_pass(&self, host: &DnsName) -> Option<bool> {
        let mut sure = !self.is_cut;
        for branch in self.branches.iter().filter(|it| it.is_list && it.qualifier == Qualifier::Pass) {
            let ours = branch.name.as_ref() == Some(host);
            match if ours { Some(true) } else { branch.below.lets_pass(host) } {
                Some(true) => return Some(true),
                Some(false) => sure &= branch.end != End::Unknown,
                None => sure = false,
            }
        }
        sure.then_some(false)
    }

    /// Whether a list that lets mail pass stands at a name that depends on the message, by a macro.
    pub(super) fn depends_on_mail(&self) -> bool {
        let mut lists = self.branches.iter().filter(|it| it.is_list && it.qualifier == Qualifier::Pass);
        lists.any(|it| it.name.is_none() || it.below.depends_on_mail())
    }

    /// The first thing for which receivers give up.
    pub(super) fn fault(&self) -> Option<Fault<'_>> {
        self.branches.iter().find_map(|own| {
            let broken = own.broken()?;
            Some(match broken.end {
                End::Loop => Fault::Loop(own, broken),
                End::TooManyHosts(count) => Fault::TooManyHosts(own, count),
                _ => Fault::Dead(own, broken),
            })
        })
    }

    /// More look-ups than receivers make (S06).
    pub(super) fn is_dear(&self) -> bool {
        self.lookups() > MOST_LOOKUPS
    }

    /// More look-ups that find nothing than strict receivers make (S07).
    pub(super) fn leads_nowhere(&self) -> bool {
        self.voids() > MOST_VOIDS
    }

    /// Names of the lists below that let mail pass.
    fn passes(&self, into: &mut Vec<DnsName>) {
        for branch in self.branches.iter().filter(|it| it.is_list && it.qualifier == Qualifier::Pass) {
            if let Some(name) = branch.name.as_ref().filter(|it| !into.contains(it) && into.len() < MOST_ENTRIES) {
                into.push(name.clone());
            }
            branch.below.passes(into);
        }
    }

    fn ttl(&self) -> Option<u32> {
        self.branches.iter().filter_map(|it| it.ttl.into_iter().chain(it.below.ttl()).min()).min()
    }

    fn is_known(&self) -> bool {
        !self.is_cut && self.branches.iter().all(|it| !(it.is_list && it.end == End::Unknown) && it.below.is_known())
    }
}

impl Branch {
    pub(super) fn voids(&self) -> usize {
        usize::from(self.end.is_void()) + self.below.voids()
    }

    /// The entry at or below this one that breaks the whole.
    fn broken(&self) -> Option<&Self> {
        let breaks = match self.end {
            End::NoSuchName | End::Nothing | End::Unreadable => self.is_list,
            End::Loop | End::TooManyHosts(_) => true,
            End::Fine | End::Unknown => false,
        };
        if breaks { Some(self) } else { self.below.branches.iter().find_map(Self::broken) }
    }

    fn seen(&self) -> SpfBranch {
        let mut passes = Vec::new();
        self.below.passes(&mut passes);
        let state = match self.end {
            End::NoSuchName => SpfState::NoSuchName,
            End::Nothing => SpfState::Nothing,
            End::Loop => SpfState::Loop,
            End::Unreadable | End::TooManyHosts(_) => SpfState::Broken,
            End::Fine => match self.broken().map(|it| it.end) {
                Some(End::Loop) => SpfState::Loop,
                Some(_) => SpfState::Broken,
                None if self.below.is_known() => SpfState::Fine,
                None => SpfState::Unknown,
            },
            End::Unknown => SpfState::Unknown,
        };
        SpfBranch {
            entry: self.entry.clone(),
            lookups: 1 + self.below.lookups(),
            voids: self.voids(),
            state,
            passes,
            all: self.below.all.map(|it| format!("{}all", it.sign())),
            ttl: self.ttl.into_iter().chain(self.below.ttl()).min(),
        }
    }
}
