//! The form, the ways out of it, and what was sent before.

use super::{maker, may_change};
use crate::error::{Error, Problem};
use crate::handover::{self, Draft, Form as Way, Handover, LONGEST_NOTE, Posted};
use crate::ids::{DomainId, MailId};
use crate::people::SignedIn;
use crate::text::{Locale, Say};
use crate::web::forms::{Choice, Problems};
use crate::web::page::Outcome;
use crate::web::typed::Form;
use crate::web::visit::{Visit, Wants};
use crate::web::{filters, times, urls};
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

/// The ways to pass it on oneself: value of the button, its label, its icon.
const WAYS: [(&str, &str, &str); 6] = [
    ("eml", "handover-way-eml", "mail"),
    ("mailto", "handover-way-mailto", "mail"),
    ("text", "handover-way-text", "file"),
    ("zone", "handover-way-zone", "download"),
    ("csv", "handover-way-csv", "download"),
    ("print", "handover-way-print", "print"),
];

#[derive(Debug, Template)]
#[template(path = "handover/form.html", blocks = ["panel"])]
struct Page {
    handover: Handover,
    problems: Problems,
    languages: Vec<Choice>,
    ways: [(&'static str, &'static str, &'static str); 6],
    most: usize,
    may_change: bool,
    /// What became of the last click: its tone, its icon, its sentence.
    remark: Option<Remark>,
}

type Remark = (&'static str, &'static str, Say);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    language: String,
    #[serde(default)]
    recipient: String,
    #[serde(default)]
    needed_by: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    contact_name: String,
    #[serde(default)]
    contact_email: String,
    #[serde(default)]
    contact_phone: String,
    /// The button.
    #[serde(default, rename = "do")]
    wanted: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Again {
    mail: String,
    /// The button.
    #[serde(rename = "do")]
    wanted: String,
}

#[derive(Debug, Deserialize)]
pub struct Asked {
    /// What was just done.
    #[serde(default)]
    done: String,
}

/// `GET /domains/{id}/handover`
pub async fn show(visit: Visit, who: SignedIn, path: Path<String>, asked: Query<Asked>) -> Outcome {
    let id = DomainId::given(&path);
    let remark = match asked.done.as_str() {
        "saved" => Some(saved()),
        "sent" => Some(("ok", "ok", Say::key("handover-sent"))),
        _ => None,
    };
    let page = Page::load(&visit, &who, &id, None, remark).await?;
    visit.show(&page, &page.as_panel())
}

/// `POST /domains/{id}/handover`: kept, and on to where the button leads.
pub async fn take(visit: Visit, who: SignedIn, path: Path<String>, form: Form<Typed>) -> Outcome {
    let id = DomainId::given(&path);
    let (wanted, draft) = form.value.read()?;
    if wanted == "send" {
        let outcome = handover::send(visit.app(), &(&who).into(), &who.customer, &id, &draft).await;
        return posted(&visit, &who, &id, Some(draft), outcome).await;
    }
    let way = match wanted.as_str() {
        "" | "save" => None,
        other => Some(Way::from_id(other).ok_or(Error::NotFound)?),
    };
    match handover::save(visit.app(), &(&who).into(), &who.customer, &id, &draft, way).await {
        Ok(()) => {}
        Err(Error::Invalid(problems)) => return refused(&visit, &who, &id, Some(draft), problems).await,
        Err(error) => return Err(error),
    }
    match (way, visit.wants()) {
        (Some(way), _) => visit.see_other(&urls::handover_as(&id, way.id())),
        (None, Wants::Page) => visit.see_other(&urls::handover_done(&id, "saved")),
        (None, Wants::Part) => shown(&visit, &who, &id, None, saved()).await,
    }
}

/// `POST /domains/{id}/handover/sent`: about a mail that was sent before.
pub async fn again(visit: Visit, who: SignedIn, path: Path<String>, form: Form<Again>) -> Outcome {
    let id = DomainId::given(&path);
    let (app, actor, mail) = (visit.app(), (&who).into(), MailId::given(&form.value.mail));
    match form.value.wanted.as_str() {
        "remind" => {
            let outcome = handover::remind(app, &actor, &who.customer, &id, &mail).await;
            posted(&visit, &who, &id, None, outcome).await
        }
        "again" => match handover::send_again(app, &actor, &who.customer, &id, &mail).await {
            Ok(_) => visit.see_other(&urls::handover_done(&id, "sent")),
            Err(Error::Conflict(say)) => shown(&visit, &who, &id, None, ("attention", "attention", say)).await,
            Err(error) => Err(error),
        },
        _ => Err(Error::NotFound),
    }
}

/// What became of "Send it for me" or "Remind"; nothing typed is lost, whatever it is.
async fn posted(
    visit: &Visit,
    who: &SignedIn,
    id: &DomainId,
    typed: Option<Draft>,
    outcome: Result<Posted, Error>,
) -> Outcome {
    let remark = match outcome {
        Ok(Posted::Queued(_)) if visit.wants() == Wants::Page => {
            return visit.see_other(&urls::handover_done(id, "sent"));
        }
        Ok(Posted::Queued(to)) => ("ok", "ok", Say::key("handover-sent-to").with("address", to.to_string())),
        Ok(Posted::Already(to, at)) => {
            let say = Say::key("handover-sent-already").with("address", to.to_string());
            ("attention", "attention", say.with("time", times::ago(at, &visit.frame()).to_string()))
        }
        Ok(Posted::Stopped(to)) => {
            ("attention", "attention", Say::key("notices-stopped").with("address", to.to_string()))
        }
        Err(Error::Invalid(problems)) => {
            return refused(visit, who, id, typed, problems).await;
        }
        Err(Error::Conflict(say)) => ("attention", "attention", say),
        Err(error) => return Err(error),
    };
    shown(visit, who, id, typed, remark).await
}

fn saved() -> Remark {
    ("neutral", "info", Say::key("handover-saved"))
}

async fn shown(visit: &Visit, who: &SignedIn, id: &DomainId, typed: Option<Draft>, remark: Remark) -> Outcome {
    let page = Page::load(visit, who, id, typed, Some(remark)).await?;
    visit.show(&page, &page.as_panel())
}

/// With what was typed; where nothing was (a reminder), with the draft as it was kept.
async fn refused(
    visit: &Visit,
    who: &SignedIn,
    id: &DomainId,
    typed: Option<Draft>,
    problems: Vec<Problem>,
) -> Outcome {
    let mut page = Page::load(visit, who, id, typed, None).await?;
    page.problems = problems.into();
    visit.refuse(&page, &page.as_panel())
}

impl Typed {
    /// The button, and the rest.
    fn read(self) -> Result<(String, Draft), Error> {
        let locale = Locale::ALL.into_iter().find(|it| it.tag() == self.language).ok_or(Error::NotFound)?;
        let draft = Draft {
            locale,
            recipient: self.recipient,
            needed_by: self.needed_by,
            note: self.note,
            contact_name: self.contact_name,
            contact_email: self.contact_email,
            contact_phone: self.contact_phone,
        };
        Ok((self.wanted, draft))
    }
}

impl Page {
    async fn load(
        visit: &Visit,
        who: &SignedIn,
        id: &DomainId,
        typed: Option<Draft>,
        remark: Option<Remark>,
    ) -> Result<Self, Error> {
        let maker = maker(who);
        let handover = handover::show(visit.app(), maker.as_ref(), &who.customer, id, &who.into(), typed).await?;
        let language = |it: Locale| Choice {
            value: it.tag(),
            label: it.own_name().to_owned(),
            lang: it.tag(),
            icon: "",
            chosen: it == handover.draft.locale,
        };
        Ok(Self {
            languages: Locale::ALL.into_iter().map(language).collect(),
            ways: WAYS,
            most: LONGEST_NOTE,
            may_change: may_change(who),
            problems: Problems::none(),
            remark,
            handover,
        })
    }
}
