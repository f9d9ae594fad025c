//! All domains of the playground, and one domain more.

use super::super::internet::{is_built_in, registrable};
use super::{Panel, urls};
use crate::error::{Error, Problem};
use crate::rules::address::{DnsName, DomainName, DomainPolicy};
use crate::text::Say;
use crate::web::filters;
use crate::web::forms::Problems;
use crate::web::page::Outcome;
use crate::web::typed::Form;
use crate::web::visit::Visit;
use actix_web::web;
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Template)]
#[template(path = "playground/list.html")]
struct Page<'a> {
    /// Name and number of records.
    domains: Vec<(DnsName, usize)>,
    /// Name servers of each.
    servers: usize,
    problems: Problems,
    typed: &'a str,
    brand: &'a str,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    domain: String,
}

/// `GET /playground`
pub async fn show(visit: Visit, panel: web::Data<Panel>) -> Outcome {
    visit.page(&page(&visit, &panel, "", Vec::new()))
}

/// `POST /playground`
pub async fn create(visit: Visit, panel: web::Data<Panel>, form: Form<Typed>) -> Outcome {
    let typed = form.value.domain;
    let created = match understood(&typed) {
        Ok(name) => panel.change(move |zones| zones.register(&name).map(|()| name)).await,
        Err(say) => Err(Error::invalid("domain", say)),
    };
    let problems = match created {
        Ok(name) => return visit.see_other(&urls::zone_after(&name, "created")),
        Err(Error::Invalid(problems)) => problems,
        Err(Error::Conflict(say)) => vec![Problem { field: "domain", say }],
        Err(error) => return Err(error),
    };
    let page = page(&visit, &panel, &typed, problems);
    visit.refuse(&page, &page)
}

fn page<'a>(visit: &'a Visit, panel: &Panel, typed: &'a str, problems: Vec<Problem>) -> Page<'a> {
    let domains = panel.zones.look().values().map(|it| (it.name.clone(), it.newest.records.len())).collect();
    let servers = panel.places.name_servers().len();
    Page { domains, servers, problems: problems.into(), typed, brand: &visit.app().config.brand.name }
}

/// A domain directly below one of our top-level domains, written in any way in which people write domains.
fn understood(typed: &str) -> Result<DnsName, Say> {
    let policy = DomainPolicy { allow_special_use: true, ..DomainPolicy::default() };
    let name = DomainName::parse(typed.trim().trim_end_matches('.'), &policy).map(|it| it.dns_name());
    let name = name.ok().filter(|it| registrable(it).as_ref() == Some(it));
    match name.ok_or_else(|| Say::key("playground-bad-domain"))? {
        name if is_built_in(&name) => Err(Say::key("playground-built-in").with("domain", name.to_string())),
        name => Ok(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_domain_below_the_top_level_is_taken_however_it_is_written() {
        for (typed, name) in [
            ("my-shop.example", "my-shop.example"),
            (" My-Shop.TEST. ", "my-shop.test"),
            ("bücher.example", "xn--bcher-kva.example"),
        ] {
            assert_eq!(understood(typed).map(|it| it.to_string()).as_deref(), Ok(name), "{typed}");
        }
        for typed in ["", ".", "example", "a.b.example", "shop.com", "a b.example", "\u{202e}x.example", "_x.example"] {
            assert_eq!(understood(typed).map_err(|it| it.key), Err("playground-bad-domain".to_owned()), "{typed}");
        }
        assert_eq!(understood("mail.example").map_err(|it| it.key), Err("playground-built-in".to_owned()));
    }
}
