//! What is said about a refusal: sentences and one button, made from what the use case found. Pure.

use crate::mailboxes::{Decided, DecidedOutcome, Explained, Help, Instead, Reason};
use crate::moment::Moment;
use crate::rules::permission::{ReadReply, ReplyKind, Verdict};
use crate::text::Say;
use crate::web::urls;

/// The answer, as the page shows it.
#[derive(Debug, Default)]
pub struct Told {
    pub tone: &'static str,
    pub icon: &'static str,
    /// What happened, in a few words.
    pub title: Option<Say>,
    /// Why, in plain words.
    pub why: Option<Say>,
    /// How it would be decided now.
    pub now: Option<Say>,
    /// What to do.
    pub todo: Option<Say>,
    /// The words of the button, and where it leads.
    pub button: Option<(Say, String)>,
    /// As what the login may send.
    pub instead: Vec<Say>,
    pub facts: Option<Facts>,
}

/// What was written down about it.
#[derive(Debug)]
pub struct Facts {
    pub id: String,
    pub at: Moment,
    pub login: String,
    pub envelope: String,
    /// Of the header; empty where it was about MAIL FROM.
    pub header: String,
    pub client: String,
}

type Look = (&'static str, &'static str);

const GOOD: Look = ("ok", "ok");
const BAD: Look = ("problem", "problem");
const LOOK: Look = ("attention", "attention");
const LATER: Look = ("waiting", "waiting");

/// One of our own decisions.
pub fn of_decision(decided: &Decided, explained: &Explained) -> Told {
    let (title, look) = match decided.outcome {
        DecidedOutcome::Rejected => ("refused-title-rejected", BAD),
        DecidedOutcome::Deferred => ("refused-title-deferred", LATER),
        DecidedOutcome::Observed => ("refused-title-observed", LOOK),
    };
    let (tone, icon) = if explained.help == Help::SendAgain { GOOD } else { look };
    let todo = match decided.outcome {
        DecidedOutcome::Deferred => Some(Say::key("refused-do-again-by-itself")),
        DecidedOutcome::Observed if explained.help == Help::SendAgain => None,
        _ => todo(explained),
    };
    Told {
        tone,
        icon,
        title: Some(about(Say::key(title), explained)),
        why: Some(about(Say::key(format!("refusal-{}", decided.reason.id())), explained)),
        now: explained.now.as_ref().and_then(|it| now(it, decided.reason)).map(|it| about(it, explained)),
        todo,
        button: button(explained),
        instead: explained.instead.iter().map(instead).collect(),
        facts: Some(Facts {
            id: decided.id.clone(),
            at: decided.at,
            login: decided.login.clone(),
            envelope: decided.envelope.clone(),
            header: if decided.in_header { decided.address.clone() } else { String::new() },
            client: decided.client.clone(),
        }),
    }
}

/// A reply without a decision of ours that may be read; `known` where its login is one of the reader's own.
pub fn of_reply(read: &ReadReply, known: Option<&Explained>) -> Told {
    let Some(kind) = read.kind else { return unknown(read) };
    let about_sender = matches!(kind, ReplyKind::NotOwned | ReplyKind::HeaderNotOwned);
    if let Some(explained) = known.filter(|_| about_sender) {
        return of_own_login(explained);
    }
    let (tone, icon) = if read.is_final == Some(false) { LATER } else { LOOK };
    let named = read.login.as_deref().zip(read.address.as_deref()).filter(|_| about_sender);
    Told {
        tone,
        icon,
        title: Some(Say::key(format!("reply-{}", kind.id()))),
        why: named
            .map(|(login, address)| Say::key("refused-no-such-login").with("login", login).with("address", address)),
        todo: Some(Say::key(format!("reply-{}-do", kind.id()))),
        ..Told::default()
    }
}

fn of_own_login(explained: &Explained) -> Told {
    let is_good = explained.help == Help::SendAgain;
    let (tone, icon) = if is_good { GOOD } else { BAD };
    let why = match &explained.now {
        Some(Verdict::Reject(why)) => Some(about(Say::key(format!("refusal-{}", why.id())), explained)),
        _ => None,
    };
    Told {
        tone,
        icon,
        title: Some(about(Say::key("refused-title-rejected"), explained)),
        why,
        now: is_good.then(|| about(Say::key("refused-now-accepted"), explained)),
        todo: todo(explained),
        button: button(explained),
        instead: explained.instead.iter().map(instead).collect(),
        facts: None,
    }
}

/// An id that nobody has, or somebody else.
pub fn unknown_id(id: &str) -> Told {
    Told {
        title: Some(Say::key("refused-unknown-id").with("id", id)),
        todo: Some(Say::key("refused-unknown-id-do")),
        tone: "neutral",
        icon: "unknown",
        ..Told::default()
    }
}

fn unknown(read: &ReadReply) -> Told {
    let why = match read.is_final {
        Some(true) => "refused-unknown-final",
        Some(false) => "refused-unknown-later",
        None => "refused-unknown-code",
    };
    Told {
        title: Some(Say::key("refused-unknown")),
        why: Some(Say::key(why)),
        todo: Some(Say::key("refused-unknown-do")),
        tone: "neutral",
        icon: "unknown",
        ..Told::default()
    }
}

/// Only where it is something new.
fn now(verdict: &Verdict, then: Reason) -> Option<Say> {
    match verdict {
        Verdict::Permit(_) => Some(Say::key("refused-now-accepted")),
        Verdict::Reject(why) if Reason::Why(*why) != then => Some(Say::key(format!("refusal-{}", why.id()))),
        Verdict::Reject(_) | Verdict::Defer(_) => None,
    }
}

fn todo(explained: &Explained) -> Option<Say> {
    let key = match &explained.help {
        Help::SendAgain => "refused-do-again",
        Help::Grant { .. } => "refused-do-grant",
        Help::Verify { .. } => "refused-do-verify",
        Help::Authenticate { .. } => "refused-do-authenticate",
        Help::AddDomain { .. } => "refused-do-add",
        Help::AskOperator => "refused-do-operator",
        Help::Program => "refused-do-program",
        Help::Address => "refused-do-address",
        Help::Nothing => return None,
    };
    Some(about(Say::key(key), explained))
}

fn button(explained: &Explained) -> Option<(Say, String)> {
    if !explained.is_own {
        return None;
    }
    Some(match &explained.help {
        Help::Grant { domain, name, sender } => {
            let (key, what) = match sender {
                Some(_) => ("refused-button-sender", shown(&explained.address).to_owned()),
                None => ("refused-button-domain", name.to_unicode()),
            };
            let say = Say::key(key).with("login", explained.login.as_str()).with("what", what);
            (say, urls::add_account(domain, &explained.login, sender.as_ref()))
        }
        Help::Verify { domain, name } => {
            (Say::key("refused-button-verify").with("what", name.to_unicode()), urls::verify(domain))
        }
        Help::Authenticate { domain, name } => {
            (Say::key("refused-button-domain-page").with("what", name.to_unicode()), urls::domain(domain))
        }
        Help::AddDomain { name } => {
            (Say::key("refused-button-add").with("what", name.as_str()), urls::new_domain_named(name))
        }
        Help::SendAgain | Help::AskOperator | Help::Program | Help::Address | Help::Nothing => return None,
    })
}

fn instead(it: &Instead) -> Say {
    match it {
        Instead::Address(address) => Say::key("refused-instead-address").with("address", address.as_str()),
        Instead::AnyOf(name) => Say::key("refused-instead-domain").with("domain", name.to_unicode()),
    }
}

/// Sentences about a refusal may name both.
fn about(say: Say, explained: &Explained) -> Say {
    say.with("login", explained.login.as_str()).with("address", shown(&explained.address))
}

/// Nobody in MAIL FROM is written `<>`.
pub fn shown(address: &str) -> &str {
    let bare = address.trim_matches(['<', '>']);
    if bare.is_empty() { "<>" } else { bare }
}
