//! "Other ways: by mail": asks for a link to be mailed to an address at the domain. The form stands on the page "Verify".

use super::verify::Page;
use super::{Id, Outcome, id};
use crate::domains::mailed_proof::{self, Asked};
use crate::error::{Error, Problem};
use crate::ids::DomainId;
use crate::people::SignedIn;
use crate::text::{Locale, Say};
use crate::web::forms::Problems;
use crate::web::typed::Form;
use crate::web::visit::Visit;
use crate::web::{times, urls};
use serde::Deserialize;

/// What the page "Verify" offers; nothing where the operator offers nothing.
#[derive(Debug, Default)]
pub struct ByMail {
    pub asked: Option<Asked>,
    pub problems: Problems,
    /// What was typed.
    pub local: String,
    pub usual: [&'static str; 5],
    pub languages: Vec<(&'static str, &'static str)>,
    pub language: &'static str,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    local: String,
    #[serde(default)]
    language: String,
}

impl ByMail {
    pub async fn load(visit: &Visit, who: &SignedIn, id: &DomainId) -> Result<Option<Self>, Error> {
        if !mailed_proof::is_offered(visit.app()) {
            return Ok(None);
        }
        Ok(Some(Self {
            asked: mailed_proof::asked(visit.app(), &who.customer, id).await?,
            usual: mailed_proof::USUAL,
            languages: Locale::ALL.map(|it| (it.tag(), it.own_name())).into(),
            language: visit.locale().tag(),
            ..Self::default()
        }))
    }

    /// Open on the page because there is something to read in it.
    pub fn is_open(&self) -> bool {
        self.asked.is_some() || self.problems.any()
    }
}

/// `POST /domains/{id}/mail-proof`
pub async fn take(visit: Visit, who: SignedIn, path: Id, form: Form<Typed>) -> Outcome {
    let (id, typed) = (id(&path), form.value);
    let language = Locale::from_tag(&typed.language).unwrap_or(visit.locale());
    let asked = mailed_proof::ask(visit.app(), &(&who).into(), &who.customer, &id, &typed.local, language).await;
    let problems = match asked {
        Ok(_) => return visit.see_other(&format!("{}#by-mail", urls::verify(&id))),
        Err(Error::Invalid(problems)) => problems,
        Err(Error::TooSoon(until)) => {
            let time = times::ago(until, &visit.frame()).to_string();
            vec![Problem { field: "local", say: Say::key("mail-proof-too-many").with("time", time) }]
        }
        Err(Error::Conflict(say)) => vec![Problem { field: "local", say }],
        Err(error) => return Err(error),
    };
    let mut page = Page::load(&visit, &who, &id, None).await?;
    if let Some(by_mail) = &mut page.by_mail {
        by_mail.problems = problems.into();
        by_mail.local = typed.local.chars().filter(|it| !it.is_control()).take(300).collect();
        by_mail.language = language.tag();
    }
    visit.refuse(&page, &page.as_state())
}
