//! What is waiting to be begun of one bulk check, as far as it was read: by DNS host, so that one that must wait for its
//! pace holds nobody up. Small whatever the size of the bulk check: what does not fit is read again later.
//!
//! Knows neither database nor clock.

use super::hosts::Host;
use crate::ids::DomainId;
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

const MOST: usize = 16 * 1024;
const MOST_OF_ONE_HOST: usize = 2048;
/// When no more are left of a host, those that were passed over are looked for again.
const FEW: usize = 64;

#[derive(Debug)]
pub(super) struct Queue {
    waiting: HashMap<Host, VecDeque<DomainId>>,
    /// Every host with something waiting, once, in the order of their turns.
    turns: VecDeque<Host>,
    length: usize,
    /// Waiting here, or begun by us.
    known: HashSet<DomainId>,
    /// How far the table was read.
    read_to: DomainId,
    is_read: bool,
    /// Hosts of which there is more in the table than fits here, and behind which id.
    passed_over: BTreeMap<Host, DomainId>,
}

impl Queue {
    pub(super) fn new() -> Self {
        Self {
            waiting: HashMap::new(),
            turns: VecDeque::new(),
            length: 0,
            known: HashSet::new(),
            read_to: DomainId::given(""),
            is_read: false,
            passed_over: BTreeMap::new(),
        }
    }

    /// After which id more is to be read, if more is wanted.
    pub(super) fn wants(&mut self) -> Option<DomainId> {
        if self.length >= MOST {
            return None;
        }
        if self.is_read {
            let runs_low = |host: &Host| self.waiting.get(host).map_or(0, VecDeque::len) < FEW;
            if !self.passed_over.keys().any(runs_low) {
                return None;
            }
            self.read_to = self.passed_over.values().min()?.clone();
            self.is_read = false;
            self.passed_over.clear();
        }
        Some(self.read_to.clone())
    }

    /// What was read, in the order of ids; `is_last` where the table ended.
    pub(super) fn take(&mut self, page: Vec<(DomainId, Host)>, is_last: bool) {
        for (id, host) in page {
            let before = std::mem::replace(&mut self.read_to, id.clone());
            if self.known.contains(&id) {
                continue;
            }
            let waiting = self.waiting.entry(host.clone()).or_default();
            if waiting.len() >= MOST_OF_ONE_HOST {
                self.passed_over.entry(host).or_insert(before);
                continue;
            }
            if waiting.is_empty() {
                self.turns.push_back(host);
            }
            waiting.push_back(id.clone());
            self.known.insert(id);
            self.length += 1;
        }
        self.is_read = is_last;
    }

    /// The next one whose host may be asked now; hosts take turns.
    pub(super) fn next(&mut self, may_start: impl Fn(&Host) -> bool) -> Option<(Host, DomainId)> {
        for _ in 0..self.turns.len() {
            let host = self.turns.pop_front()?;
            if !may_start(&host) {
                self.turns.push_back(host);
                continue;
            }
            let waiting = self.waiting.get_mut(&host)?;
            let id = waiting.pop_front()?;
            self.length -= 1;
            if waiting.is_empty() {
                self.waiting.remove(&host);
            } else {
                self.turns.push_back(host.clone());
            }
            return Some((host, id));
        }
        None
    }

    /// It came to its end, or is somebody else's.
    pub(super) fn forget(&mut self, id: &DomainId) {
        self.known.remove(id);
    }

    /// Hosts with something waiting.
    pub(super) fn hosts(&self) -> impl Iterator<Item = &Host> {
        self.turns.iter()
    }

    /// Everything that could be begun was begun.
    pub(super) fn is_exhausted(&self) -> bool {
        self.length == 0 && self.is_read && self.passed_over.is_empty()
    }

    /// From the beginning: what others had begun may be free again.
    pub(super) fn read_again(&mut self) {
        self.read_to = DomainId::given("");
        self.is_read = false;
        self.passed_over.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(name: &str) -> Host {
        Host::of(Some(&format!(r#"{{"name_servers":["ns1.{name}"]}}"#)))
    }

    fn id(number: usize) -> DomainId {
        DomainId::given(&format!("{number:06}"))
    }

    fn page(from: usize, to: usize, name: &str) -> Vec<(DomainId, Host)> {
        (from..to).map(|it| (id(it), host(name))).collect()
    }

    #[test]
    fn hosts_take_turns_and_one_that_must_wait_holds_nobody_up() {
        let mut queue = Queue::new();
        assert_eq!(queue.wants(), Some(id(0)).map(|_| DomainId::given("")));
        queue.take([page(0, 3, "slow.test"), page(3, 5, "quick.test")].concat(), true);
        let order: Vec<_> = std::iter::from_fn(|| queue.next(|_| true)).map(|it| it.0.to_string()).collect();
        assert_eq!(order, ["slow.test", "quick.test", "slow.test", "quick.test", "slow.test"]);

        let mut queue = Queue::new();
        queue.take([page(0, 3, "slow.test"), page(3, 5, "quick.test")].concat(), true);
        let quick = host("quick.test");
        let order: Vec<_> = std::iter::from_fn(|| queue.next(|it| *it == quick)).map(|it| it.1).collect();
        assert_eq!(order, [id(3), id(4)]);
        assert!(!queue.is_exhausted());
        assert_eq!(queue.hosts().collect::<Vec<_>>(), [&host("slow.test")]);
    }

    /// The table, as the queue reads it; domains that were handed out are gone from it.
    fn drain(table: &mut Vec<(DomainId, Host)>, most_known: usize) -> Vec<DomainId> {
        let (mut queue, mut order) = (Queue::new(), Vec::new());
        loop {
            while let Some(after) = queue.wants() {
                let rows: Vec<_> = table.iter().filter(|it| it.0 > after).take(500).cloned().collect();
                let is_last = rows.len() < 500;
                queue.take(rows, is_last);
                assert!(queue.known.len() <= most_known, "{}", queue.known.len());
            }
            let Some((_, id)) = queue.next(|_| true) else { break };
            table.retain(|it| it.0 != id);
            queue.forget(&id);
            order.push(id);
        }
        assert!(queue.is_exhausted());
        order
    }

    #[test]
    fn however_many_there_are_each_is_handed_out_once_and_few_are_kept() {
        let mut table = [page(0, 5000, "big.test"), page(5000, 5100, "small.test")].concat();
        let mut order = drain(&mut table, MOST_OF_ONE_HOST + 100);
        let last_small = order.iter().rposition(|it| *it >= id(5000)).unwrap();
        assert!(last_small < 250, "a small host far behind is not held up: {last_small}");
        order.sort();
        assert_eq!(order, (0..5100).map(id).collect::<Vec<_>>());
    }

    #[test]
    fn what_is_under_way_is_not_taken_a_second_time() {
        let mut queue = Queue::new();
        queue.take(page(0, 2, "a.test"), true);
        let (_, first) = queue.next(|_| true).unwrap();
        queue.read_again();
        queue.take(page(0, 2, "a.test"), true);
        assert_eq!(queue.next(|_| true).map(|it| it.1), Some(id(1)));
        assert_eq!(queue.next(|_| true), None);
        queue.forget(&first);
        queue.read_again();
        queue.take(page(0, 1, "a.test"), true);
        assert_eq!(queue.next(|_| true).map(|it| it.1), Some(id(0)), "free again after it was let go");
    }
}
