//! The loop that works on all running bulk checks at one time.
//!
//! **Fair**: customers take turns at every single check, so one with twelve domains is done in seconds while another's ten
//! thousand go on. **Polite**: each DNS host has its pace; what waits for it holds no place. **Modest**: a quarter of the
//! checks that may run at one time stays free for clicks and for the re-check by the clock; of the rest one host gets
//! three quarters at most, and a slow one an eighth. **Small**: one transaction for all that ended and all that begin.
//!
//! On failure: outcomes that could not be written together are given back and checked one by one (`aside`); what even
//! that does not settle is begun again when its lease has run out. Trouble with one bulk check does not stop the others.

use super::super::outcome::Run;
use super::super::store::bulk_checks::{self as store, Job};
use super::super::validate::{self, Taken};
use super::aside;
use super::finish::end_if_done;
use super::hosts::{Host, Hosts};
use super::queue::Queue;
use super::turn::{self, Turned, Wish};
use super::types::actor;
use crate::app::App;
use crate::audit::Actor;
use crate::error::{Error, Result};
use crate::ids::{BulkCheckId, CustomerId, DomainId};
use std::collections::{HashMap, HashSet, VecDeque};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::{Id, JoinSet};
use tokio::time::{Instant, timeout_at};

/// How often new bulk checks, and those that were stopped, are looked for.
const LOOK: Duration = Duration::from_secs(1);
/// How often the table is read again for what others let go.
const READ_AGAIN: Duration = Duration::from_secs(5);
/// So many rows are read at one time.
const PAGE: i64 = 500;
/// So long one that ended waits for company, so that they are written together.
const COMPANY: Duration = Duration::from_millis(3);
/// Written and begun in one transaction; more would make others wait for it.
const TOGETHER: usize = 32;

/// Works on all running bulk checks until nothing is left that could be begun, or until told to stop; then what is under
/// way comes to its end. How many domains were checked. Any number of processes may do this at one time.
pub async fn run_some(app: &App, hosts: &Hosts, stopped: &watch::Receiver<bool>) -> Result<u32> {
    let at_once = app.config.dns.checks_at_once.max(1);
    let mut work = Work {
        app: app.clone(),
        hosts: hosts.clone(),
        slots: at_once.saturating_sub((at_once / 4).max(1)).max(1),
        jobs: VecDeque::new(),
        looked_at: None,
        under_way: JoinSet::new(),
        begun: HashMap::new(),
        at_host: HashMap::new(),
        ended: Vec::new(),
        checked: 0,
    };
    let mut stopped = stopped.clone();
    loop {
        // Whoever could tell us to stop is gone: that is told, too.
        if stopped.has_changed().is_err() || *stopped.borrow() {
            work.wind_down().await;
            return Ok(work.checked);
        }
        if let Err(error) = work.read().await {
            // What is under way comes to its end all the same.
            work.wind_down().await;
            return Err(error);
        }
        work.gather().await;
        let wishes = work.pick();
        if !work.ended.is_empty() || !wishes.is_empty() {
            work.turn(wishes).await;
            work.end_jobs().await;
        } else if !work.begun.is_empty() || work.jobs.iter().any(|it| !it.queue.is_exhausted()) {
            work.wait(&mut stopped).await;
        } else {
            work.end_jobs().await;
            return Ok(work.checked);
        }
    }
}

struct Work {
    app: App,
    hosts: Hosts,
    slots: usize,
    /// In the order of their turns.
    jobs: VecDeque<Served>,
    looked_at: Option<Instant>,
    under_way: JoinSet<Option<Run>>,
    begun: HashMap<Id, Begun>,
    at_host: HashMap<Host, usize>,
    /// To be written.
    ended: Vec<(BulkCheckId, Run)>,
    checked: u32,
}

/// A bulk check that is worked on.
struct Served {
    id: BulkCheckId,
    customer: CustomerId,
    actor: Actor,
    queue: Queue,
    under_way: usize,
    slowed: Option<String>,
    read_at: Instant,
    /// Something came to an end since we last looked.
    may_be_done: bool,
}

/// A domain whose check is under way.
struct Begun {
    bulk: BulkCheckId,
    domain: DomainId,
    host: Host,
    started: Duration,
}

impl Work {
    /// Once a second: which bulk checks are running?
    async fn look(&mut self) -> Result<()> {
        if self.looked_at.is_some_and(|it| it.elapsed() < LOOK) {
            return Ok(());
        }
        self.looked_at = Some(Instant::now());
        let running = self.app.db.read(|conn| Ok::<_, Error>(store::running(conn)?)).await?;
        let ids: HashSet<&BulkCheckId> = running.iter().map(|it| &it.id).collect();
        self.jobs.retain(|it| ids.contains(&it.id));
        for job in running {
            if self.jobs.iter().all(|it| it.id != job.id) {
                self.jobs.push_back(Served::of(job));
            }
        }
        for job in self.jobs.iter_mut().filter(|it| it.queue.is_exhausted() && it.read_at.elapsed() >= READ_AGAIN) {
            job.queue.read_again();
            (job.read_at, job.may_be_done) = (Instant::now(), true);
        }
        self.tell_of_slow_hosts().await
    }

    async fn tell_of_slow_hosts(&mut self) -> Result<()> {
        for job in &mut self.jobs {
            let slowed = job.queue.hosts().filter(|it| it.is_known() && self.hosts.is_slowed(it)).min();
            let slowed = slowed.map(ToString::to_string);
            if slowed != job.slowed {
                let (id, host) = (job.id.clone(), slowed.clone());
                let write = move |tx: &mut _| Ok::<_, Error>(store::set_slowed_host(tx, &id, host.as_deref())?);
                self.app.db.write(write).await?;
                job.slowed = slowed;
            }
        }
        Ok(())
    }

    /// Reads a page for every bulk check that wants one.
    async fn read_on(&mut self) -> Result<()> {
        for job in &mut self.jobs {
            let Some(after) = job.queue.wants() else { continue };
            let (id, now) = (job.id.clone(), self.app.clock.now());
            let page = self.app.db.read(move |conn| {
                let rows = store::waiting(conn, &id, &after, now, PAGE)?;
                Ok::<_, Error>(rows.into_iter().map(|(id, seen)| (id, Host::of(seen.as_deref()))).collect::<Vec<_>>())
            });
            let page = page.await?;
            let is_last = page.len() < usize::try_from(PAGE).unwrap_or(usize::MAX);
            job.queue.take(page, is_last);
        }
        Ok(())
    }

    /// Takes what has ended; a first one waits a moment for company.
    async fn gather(&mut self) {
        let company = Instant::now() + COMPANY;
        loop {
            while let Some(joined) = self.under_way.try_join_next_with_id() {
                self.take(joined);
            }
            let enough = self.ended.is_empty() || self.ended.len() >= TOGETHER.min(self.slots / 4);
            if enough || self.under_way.is_empty() {
                return;
            }
            match timeout_at(company, self.under_way.join_next_with_id()).await {
                Ok(Some(joined)) => self.take(joined),
                Ok(None) | Err(_) => return,
            }
        }
    }

    fn take(&mut self, joined: std::result::Result<(Id, Option<Run>), tokio::task::JoinError>) {
        let (id, run) = match joined {
            Ok((id, run)) => (id, run),
            Err(error) => {
                tracing::error!(%error, "a check broke off");
                (error.id(), None)
            }
        };
        let Some(begun) = self.begun.remove(&id) else { return };
        if let Some(run) = &run {
            let silent = run.report.could_not_check && !run.report.resolver_silent;
            self.hosts.ended(&begun.host, begun.started, !silent);
        }
        self.leave(&begun.host);
        if let Some(job) = self.jobs.iter_mut().find(|it| it.id == begun.bulk) {
            job.under_way -= 1;
            job.may_be_done = true;
            job.queue.forget(&begun.domain);
        }
        self.checked += 1;
        self.ended.extend(run.map(|it| (begun.bulk, it)));
    }

    fn leave(&mut self, host: &Host) {
        if let Some(count) = self.at_host.get_mut(host) {
            *count -= 1;
            if *count == 0 {
                self.at_host.remove(host);
            }
        }
    }

    /// Who is next, one of each customer in turn, as long as there is room.
    fn pick(&mut self) -> Vec<(Wish, Vec<Host>)> {
        let now = self.hosts.now();
        let mut wishes: Vec<(Wish, Vec<Host>)> = Vec::new();
        let mut room = self.slots.saturating_sub(self.begun.len()).min(TOGETHER);
        let mut passed = 0;
        while room > 0 && passed < self.jobs.len() {
            let Some(mut job) = self.jobs.pop_front() else { break };
            let next = job.queue.next(|host| self.may_start(host, now));
            if let Some((host, domain)) = next {
                (room, passed) = (room - 1, 0);
                self.hosts.started(&host, now);
                *self.at_host.entry(host.clone()).or_default() += 1;
                match wishes.iter_mut().find(|it| it.0.bulk == job.id) {
                    Some((wish, hosts)) => {
                        wish.domains.push(domain);
                        hosts.push(host);
                    }
                    None => wishes.push((job.wish(domain), vec![host])),
                }
            } else {
                passed += 1;
            }
            self.jobs.push_back(job);
        }
        wishes
    }

    fn may_start(&self, host: &Host, now: Duration) -> bool {
        let most = if self.hosts.is_slowed(host) { self.slots / 8 } else { self.slots - self.slots / 4 };
        self.at_host.get(host).copied().unwrap_or(0) < most.max(1) && self.hosts.next_start(host) <= now
    }

    /// Writes what has ended, begins what was picked.
    async fn turn(&mut self, picked: Vec<(Wish, Vec<Host>)>) {
        let ended = std::mem::take(&mut self.ended);
        let again: Vec<_> = ended.iter().map(|(bulk, run)| (bulk.clone(), run.row.id.clone())).collect();
        let claims: Vec<_> = ended.iter().map(|(_, run)| (run.row.id.clone(), run.claimer.clone())).collect();
        let wishes: Vec<Wish> = picked.iter().map(|it| it.0.clone()).collect();
        let turned = match validate::new_claimer() {
            Ok(claimer) => {
                let (now, wishes, config) = (self.app.clock.now(), wishes, self.app.config.clone());
                self.app.db.write(move |tx| turn::turn(tx, &config, ended, &wishes, &claimer, now)).await
            }
            Err(error) => Err(error),
        };
        let turned = match turned {
            Ok(turned) => turned,
            Err(error) => {
                tracing::warn!(%error, domains = again.len(), "checks could not be written together");
                // Our own claims would keep each from being checked by itself until they run out.
                let freed = self.app.db.write(move |tx| turn::release(tx, &claims)).await;
                tracing::debug!(?freed, "claims given back");
                Turned { aside: again, ..Turned::default() }
            }
        };
        self.set_going(turned, picked);
    }

    fn set_going(&mut self, turned: Turned, picked: Vec<(Wish, Vec<Host>)>) {
        let mut hosts: HashMap<(BulkCheckId, DomainId), Host> = HashMap::new();
        for (wish, at) in picked {
            hosts.extend(wish.domains.into_iter().map(|it| (wish.bulk.clone(), it)).zip(at));
        }
        self.checked += u32::try_from(turned.gone.len()).unwrap_or(0);
        let started = self.hosts.now();
        for (bulk, taken) in turned.begun {
            let (app, domain) = (self.app.clone(), taken.row.id.clone());
            let Some(host) = hosts.remove(&(bulk.clone(), domain.clone())) else { continue };
            let task = self.under_way.spawn(asked(app, bulk.clone(), taken));
            self.note(task.id(), Begun { bulk, domain, host, started });
        }
        for (bulk, domain) in turned.aside {
            let host = hosts.remove(&(bulk.clone(), domain.clone())).unwrap_or_else(|| {
                let host = Host::of(None);
                *self.at_host.entry(host.clone()).or_default() += 1;
                host
            });
            let Some(job) = self.jobs.iter().find(|it| it.id == bulk) else {
                self.leave(&host);
                continue;
            };
            let (app, actor, customer) = (self.app.clone(), job.actor.clone(), job.customer.clone());
            let (its_bulk, its_domain) = (bulk.clone(), domain.clone());
            let task = self.under_way.spawn(async move {
                aside::check(&app, &actor, &customer, &its_bulk, &its_domain).await;
                None
            });
            self.note(task.id(), Begun { bulk, domain, host, started });
        }
        // Somebody else's, or gone, or of a bulk check that was stopped.
        for ((bulk, domain), host) in hosts {
            self.leave(&host);
            if let Some(job) = self.jobs.iter_mut().find(|it| it.id == bulk) {
                job.may_be_done = true;
                job.queue.forget(&domain);
            }
        }
    }

    fn note(&mut self, task: Id, begun: Begun) {
        if let Some(job) = self.jobs.iter_mut().find(|it| it.id == begun.bulk) {
            job.under_way += 1;
        }
        self.begun.insert(task, begun);
    }

    /// Ends the bulk checks of which nothing is left, as far as we can see.
    async fn end_jobs(&mut self) {
        for job in self.jobs.iter_mut().filter(|it| it.queue.is_exhausted() && it.under_way == 0) {
            if std::mem::take(&mut job.may_be_done) {
                match end_if_done(&self.app, &job.id).await {
                    Ok(true) => tracing::debug!(bulk_check = %job.id, "done"),
                    Ok(false) => {}
                    // It is looked at again soon; the others' checks must not wait for it.
                    Err(error) => tracing::warn!(bulk_check = %job.id, %error, "a bulk check could not be ended"),
                }
            }
        }
    }

    /// Which bulk checks there are, and what is next in each.
    async fn read(&mut self) -> Result<()> {
        self.look().await?;
        self.read_on().await
    }

    /// Until something ends, may start, or a second has passed.
    async fn wait(&mut self, stopped: &mut watch::Receiver<bool>) {
        let has_room = self.begun.len() < self.slots;
        let starts = self.jobs.iter().flat_map(|it| it.queue.hosts()).filter(|_| has_room);
        let next = starts.map(|it| self.hosts.next_start(it)).filter(|it| *it > self.hosts.now()).min();
        let pause = next.map_or(LOOK, |it| it.saturating_sub(self.hosts.now())).min(LOOK);
        tokio::select! {
            Some(joined) = self.under_way.join_next_with_id() => self.take(joined),
            () = tokio::time::sleep(pause) => {}
            _told = stopped.wait_for(|it| *it) => {}
        }
    }

    /// Begins nothing more; what is under way is waited for and written.
    async fn wind_down(&mut self) {
        while let Some(joined) = self.under_way.join_next_with_id().await {
            self.take(joined);
        }
        if !self.ended.is_empty() {
            self.turn(Vec::new()).await;
        }
    }
}

impl Served {
    fn of(job: Job) -> Self {
        Self {
            actor: actor(&job.asked_by),
            id: job.id,
            customer: job.customer_id,
            queue: Queue::new(),
            under_way: 0,
            slowed: job.slowed_host,
            read_at: Instant::now(),
            may_be_done: true,
        }
    }

    fn wish(&self, domain: DomainId) -> Wish {
        let (bulk, customer, actor) = (self.id.clone(), self.customer.clone(), self.actor.clone());
        Wish { bulk, customer, actor, domains: vec![domain] }
    }
}

/// Nothing where there is nothing to be written any more.
async fn asked(app: App, bulk: BulkCheckId, taken: Taken) -> Option<Run> {
    let (id, claimer) = (taken.row.id.clone(), taken.claimer.clone());
    match validate::asked(&app, taken).await {
        Ok(run) => Some(run),
        Err(error) => {
            tracing::error!(domain = %id, %error, "a check failed");
            let now = app.clock.now();
            let given_up = app.db.write(move |tx| turn::give_up(tx, &bulk, &id, &claimer, now)).await;
            if let Err(error) = given_up {
                tracing::warn!(%error, "a check that failed could not be written");
            }
            None
        }
    }
}
