//! "Paste a list": up to a thousand names, looked over before anything is saved. What can be added is; the rest stays in
//! the field, with a reason for each line.

mod groups;

use super::Outcome;
use crate::domains::import::{self, Fate, MOST, Preview};
use crate::error::Problem;
use crate::moment::Moment;
use crate::people::SignedIn;
use crate::text::Say;
use crate::web::forms::Problems;
use crate::web::typed::{self, Form};
use crate::web::visit::Visit;
use crate::web::{filters, urls};
use askama::Template;
use groups::Group;
use serde::Deserialize;

#[derive(Debug, Default, Template)]
#[template(path = "domains/paste.html")]
struct Page {
    problems: Problems,
    typed: String,
    done: Option<Done>,
    /// Nothing before a list was looked over, and where nothing of it is left.
    preview: Option<Shown>,
}

/// What was just saved.
#[derive(Debug)]
struct Done {
    /// Name and address of each new domain.
    domains: Vec<(String, String)>,
    senders: usize,
    /// Were here before.
    here: usize,
    /// When the last of them has been looked at for the first time.
    checked_by: Option<Moment>,
}

/// A list that was looked over.
#[derive(Debug)]
struct Shown {
    groups: Vec<Group>,
    senders: usize,
    /// The words on the button; nothing where there is nothing to press it for.
    button: Option<Say>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pasted {
    #[serde(default)]
    list: String,
    /// Unsure names that were ticked.
    #[serde(default, deserialize_with = "typed::several")]
    sure: Vec<String>,
}

/// `GET /domains/paste`
pub async fn show(visit: Visit) -> Outcome {
    visit.page(&Page::default())
}

/// `POST /domains/paste`
pub async fn look(visit: Visit, who: SignedIn, form: Form<Pasted>) -> Outcome {
    let preview = import::preview(visit.app(), &who.customer, &form.value.list).await?;
    Page::of(form.value.list, &preview, None, &form.value.sure).answer(&visit)
}

/// `POST /domains/paste/add`
pub async fn add(visit: Visit, who: SignedIn, form: Form<Pasted>) -> Outcome {
    let Pasted { list, sure } = form.value;
    let added = import::add_listed(visit.app(), &(&who).into(), &who.customer, &list, &sure).await?;
    if added.outcome.lines.is_empty() {
        return Page::of(list, &added.outcome, None, &sure).answer(&visit);
    }
    // What is left is looked over by itself, so that the numbers of its lines are those in the field.
    let left = import::preview(visit.app(), &who.customer, &added.rest).await?;
    let done = Done::of(&added.outcome, added.checked_by);
    Page::of(added.rest, &left, Some(done), &sure).answer(&visit)
}

impl Page {
    fn of(typed: String, preview: &Preview, done: Option<Done>, sure: &[String]) -> Self {
        let problem = match preview.too_many {
            Some(count) => Some(Say::key("import-too-many").with("count", count).with("most", MOST)),
            None if preview.lines.is_empty() && done.is_none() => Some(Say::key("import-empty")),
            None => None,
        };
        let problems: Vec<Problem> = problem.into_iter().map(|say| Problem { field: "list", say }).collect();
        let shown = (!preview.lines.is_empty()).then(|| Shown::of(preview, sure));
        Self { problems: problems.into(), typed, done, preview: shown }
    }

    fn answer(&self, visit: &Visit) -> Outcome {
        if self.problems.any() { visit.refuse(self, self) } else { visit.page(self) }
    }
}

impl Done {
    fn of(outcome: &Preview, checked_by: Option<Moment>) -> Self {
        let new = outcome.lines.iter().filter_map(|line| match (&line.fate, &line.domain) {
            (Fate::Added(id), Some(name)) => Some((name.to_unicode(), urls::domain(id))),
            _ => None,
        });
        let here = outcome.lines.iter().filter(|it| matches!(it.fate, Fate::Here(_))).count();
        Self { domains: new.collect(), senders: outcome.senders_added(), here, checked_by }
    }
}

impl Shown {
    fn of(preview: &Preview, sure: &[String]) -> Self {
        let (domains, senders) = (preview.to_add(), preview.senders_to_add());
        let unsure = preview.lines.iter().any(|it| it.fate == Fate::Unsure);
        let button = match (domains, unsure, senders) {
            (0, true, _) => Some(Say::key("import-add-ticked")),
            (0, false, 0) => None,
            (0, false, senders) => Some(Say::key("import-add-senders").with("count", senders)),
            (domains, _, _) => Some(Say::key("import-add").with("count", domains)),
        };
        Self { groups: groups::of(preview, sure), senders, button }
    }
}
