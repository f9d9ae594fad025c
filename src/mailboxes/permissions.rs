//! What mail servers ask, answered from memory: may this login use that address, who owns it, with what is it signed?
//!
//! Never waits for a database, and never lets through in doubt: before everything was read, or when the database has been
//! silent for too long, every answer is "later". While only observing nothing is refused, and what would have been is
//! written down. The rules are [`crate::rules::permission`]; how the snapshot stays current is `follow.rs`.

use super::decision::{DecisionId, Question, Refusal, Stage};
use super::log::{Entry, Log, Outcome};
use super::snapshot::{News, Snapshot};
use super::store::Position;
use super::tally::Tally;
use crate::app::App;
use crate::clock::Clock;
use crate::config::{Mode, Mta};
use crate::moment::Moment;
use crate::rules::permission::{self, Doubt, HeaderRefusal, Key, OriginatorFields, Permit, Terms, Verdict};
use crate::vault::{Vault, fingerprint};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};
use std::time::Duration;

/// Cheap to clone; one for all doors of a program.
#[derive(Debug, Clone)]
pub struct Permissions(pub(super) Arc<Inner>);

#[derive(Debug)]
pub(super) struct Inner {
    known: RwLock<Known>,
    terms: Terms,
    mode: Mode,
    limit: Duration,
    pub(super) settings: Mta,
    pub(super) clock: Clock,
    pub(super) vault: Vault,
    pub(super) opened: super::signing::Opened,
    pub(super) log: Log,
    tally: Tally,
    /// Counts what was taken in, and wakes whoever waits for it.
    pub(super) taken: tokio::sync::watch::Sender<u64>,
}

#[derive(Debug, Default)]
struct Known {
    snapshot: Option<Snapshot>,
    /// Up to when it knows everything.
    current_at: Option<Moment>,
}

/// What a program knows of itself, for pages and metrics.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition {
    /// Up to when everything is known; nothing before it was read.
    pub current_at: Option<Moment>,
    pub mailboxes: usize,
    pub domains: usize,
}

impl Permissions {
    /// Knows nothing yet, so that every answer is "later"; `follow` fills it.
    pub fn new(app: &App) -> Self {
        let settings = app.config.mta.clone();
        let terms = super::judge::terms(&app.config);
        Self(Arc::new(Inner {
            known: RwLock::default(),
            terms,
            mode: settings.mode,
            limit: Duration::from_secs(u64::from(settings.current_for_minutes) * 60),
            settings,
            clock: app.clock.clone(),
            vault: app.vault.clone(),
            opened: super::signing::Opened::default(),
            log: Log::new(),
            tally: Tally::default(),
            taken: tokio::sync::watch::Sender::default(),
        }))
    }

    /// MAIL FROM of a session that signed in; `<>` is allowed to whoever may send at all. The permit is nothing where mail
    /// is only let through because we observe.
    pub fn envelope(&self, question: &Question<'_>, mail_from: &str) -> Result<Option<Permit>, Refusal> {
        let verdict = self.decide(question.login, mail_from);
        self.answer(question, Stage::Envelope, verdict, mail_from, mail_from, None)
    }

    /// The header of a message in such a session: who it says that it is from.
    pub fn header(
        &self,
        question: &Question<'_>,
        mail_from: &str,
        fields: &OriginatorFields,
    ) -> Result<Option<Permit>, Refusal> {
        let judged = match self.known() {
            Ok(known) => permission::decide_header(&known.book, &self.0.terms, question.login, mail_from, fields),
            Err(doubt) => {
                return self.answer(question, Stage::Header, Verdict::Defer(doubt), mail_from, "", None);
            }
        };
        match judged {
            Ok(permit) => self.answer(question, Stage::Header, Verdict::Permit(permit), mail_from, "", None),
            Err(refused) => {
                let address = refused.address.clone().unwrap_or_default();
                let verdict = Verdict::Reject(refused.why);
                self.answer(question, Stage::Header, verdict, mail_from, &address, Some(refused))
            }
        }
    }

    /// A message that may leave and cannot be signed: put off, and written down.
    pub fn cannot_sign(
        &self,
        question: &Question<'_>,
        mail_from: &str,
        doubt: Doubt,
    ) -> Result<Option<Permit>, Refusal> {
        self.answer(question, Stage::Signing, Verdict::Defer(doubt), mail_from, "", None)
    }

    /// The bare verdict, neither counted nor written down: for whoever asks beforehand.
    pub fn decide(&self, login: &str, mail_from: &str) -> Verdict {
        match self.known() {
            Ok(known) => permission::decide_envelope(&known.book, &self.0.terms, login, mail_from),
            Err(doubt) => Verdict::Defer(doubt),
        }
    }

    /// The same for the header of a message.
    pub fn decide_header(
        &self,
        login: &str,
        mail_from: &str,
        fields: &OriginatorFields,
    ) -> Result<Result<Permit, HeaderRefusal>, Doubt> {
        let known = self.known()?;
        Ok(permission::decide_header(&known.book, &self.0.terms, login, mail_from, fields))
    }

    /// Everybody who may use that address, for a mail server that compares by itself.
    pub fn owners(&self, address: &str) -> Result<Vec<String>, Doubt> {
        let known = self.known()?;
        Ok(permission::owners(&known.book, &self.0.terms, address).into_iter().map(str::to_owned).collect())
    }

    /// Whether a program may ask for such things; the token as it was sent.
    pub fn admits(&self, token: &str, scope: &str) -> Result<bool, Doubt> {
        let (hash, now) = (fingerprint(token), self.0.clock.now());
        let known = self.known()?;
        Ok(known.tokens.iter().any(|it| {
            let named = it.scopes.split_whitespace().any(|it| it == scope);
            self.0.vault.same(it.hash.as_bytes(), hash.as_bytes()) && named && it.expires_at.is_none_or(|it| it > now)
        }))
    }

    pub fn condition(&self) -> Condition {
        let known = self.0.known.read().unwrap_or_else(PoisonError::into_inner);
        let (mailboxes, domains) = known.snapshot.as_ref().map(|it| it.book.size()).unwrap_or_default();
        Condition { current_at: known.current_at, mailboxes, domains }
    }

    /// By the clock that everything here goes by.
    pub fn now(&self) -> Moment {
        self.0.clock.now()
    }

    pub fn tally(&self) -> &Tally {
        &self.0.tally
    }

    pub fn settings(&self) -> &Mta {
        &self.0.settings
    }

    pub fn is_observing(&self) -> bool {
        self.0.mode == Mode::Observe
    }

    /// The customer of a login, if anybody has it.
    pub(super) fn customer_of(&self, login: &str) -> Option<Key> {
        let known = self.0.known.read().unwrap_or_else(PoisonError::into_inner);
        let login = login.trim().to_ascii_lowercase();
        Some(known.snapshot.as_ref()?.book.mailbox(&login)?.customer)
    }

    /// What is known, if it may still be used.
    pub(super) fn known(&self) -> Result<Held<'_>, Doubt> {
        let known = self.0.known.read().unwrap_or_else(PoisonError::into_inner);
        let Some(current_at) = known.current_at.filter(|_| known.snapshot.is_some()) else {
            return Err(Doubt::NotLoaded);
        };
        if self.0.clock.now().since(current_at) > self.0.limit {
            return Err(Doubt::TooOld);
        }
        if known.snapshot.as_ref().is_some_and(|it| it.book.size().0 == 0) {
            return Err(Doubt::NoMailboxes);
        }
        Ok(Held(known))
    }

    /// Counts, and writes down what is refused.
    pub(super) fn answer(
        &self,
        question: &Question<'_>,
        stage: Stage,
        verdict: Verdict,
        envelope: &str,
        address: &str,
        header: Option<HeaderRefusal>,
    ) -> Result<Option<Permit>, Refusal> {
        if let Verdict::Permit(permit) = verdict {
            self.0.tally.permitted(question.door);
            return Ok(Some(permit));
        }
        let id = DecisionId::new();
        let observing = self.is_observing();
        let outcome = match (&verdict, observing) {
            (_, true) => Outcome::Observed,
            (Verdict::Defer(_), false) => Outcome::Deferred,
            _ => Outcome::Rejected,
        };
        match outcome {
            Outcome::Observed => self.0.tally.observed(question.door),
            Outcome::Deferred => self.0.tally.deferred(question.door),
            Outcome::Rejected => self.0.tally.rejected(question.door),
        }
        let entry = Entry {
            id: id.clone(),
            at: self.0.clock.now(),
            customer: self.customer_of(question.login),
            login: question.login.to_owned(),
            door: question.door,
            stage,
            outcome,
            reason: verdict.id(),
            envelope: envelope.to_owned(),
            address: address.to_owned(),
            client: question.client.to_owned(),
        };
        if !self.0.log.note(entry) {
            self.0.tally.dropped();
        }
        if observing {
            return Ok(None);
        }
        Err(Refusal { verdict, address: address.to_owned(), header: header.map(Box::new), id })
    }

    /// Where the follower stands.
    pub(super) fn position(&self) -> Option<Position> {
        let known = self.0.known.read().unwrap_or_else(PoisonError::into_inner);
        known.snapshot.as_ref().map(Snapshot::position)
    }

    /// Takes what was read; it was true at that moment.
    pub(super) fn take(&self, news: News, at: Moment) {
        let is_news = !news.is_empty();
        {
            let mut known = self.0.known.write().unwrap_or_else(PoisonError::into_inner);
            known.snapshot.get_or_insert_default().apply(news);
            known.current_at = Some(at);
        }
        if is_news {
            self.0.taken.send_modify(|it| *it += 1);
        }
    }

    /// Nothing was written until that moment.
    pub(super) fn still_current(&self, at: Moment) {
        let mut known = self.0.known.write().unwrap_or_else(PoisonError::into_inner);
        if known.snapshot.is_some() {
            known.current_at = Some(at);
        }
    }
}

/// The snapshot, held while something is looked up.
pub(super) struct Held<'a>(RwLockReadGuard<'a, Known>);

impl std::ops::Deref for Held<'_> {
    type Target = Snapshot;

    fn deref(&self) -> &Snapshot {
        static NOTHING: std::sync::LazyLock<Snapshot> = std::sync::LazyLock::new(Snapshot::default);
        self.0.snapshot.as_ref().unwrap_or(&NOTHING)
    }
}
