//! The table of contents of the web door: every address, what answers there, and who may ask.
//!
//! actix is configured from this table and from nothing else: what has no entry is 404, another method is 405, and the
//! last column is enforced around the handler by `guard::rights`. A new page is one line here, one function in
//! `urls.rs`, one handler.

use super::errors::Refusal;
use super::guard::rights;
use super::{accounts, checks, domains, handover, refused, senders};
use super::{
    assets, colours, csp_report, customer, health, help, home, language, mail_server, mistakes, no_mail, overview,
    proof, receipt, set_up, sign_in, sign_out,
};
use crate::error::Error;
use crate::people::{Role, StaffRole};
use actix_web::http::Method;
use actix_web::middleware::from_fn;
use actix_web::{HttpResponse, Resource, Route, guard, web};

/// One line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    pub verb: Verb,
    pub path: &'static str,
    pub who: Who,
    pub handler: fn() -> Route,
}

/// `Get` answers `HEAD` as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    Get,
    Post,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Programs and the browser itself: no session, no person, and no database behind it (but for `/healthz`).
    Browser,
    Anyone,
    /// Signed in, with at least that role at the customer they work for.
    SignedIn(Role),
    /// Signed in, and one of the operator's people, with at least that role. For everybody else there is no such page.
    Staff(StaffRole),
}

/// What the `{id}` in an address names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Nothing,
    Domain,
    Sender,
    BulkCheck,
}

impl Entry {
    pub fn about(self) -> About {
        match self.path {
            path if path.starts_with("/domains/{id}") => About::Domain,
            path if path.starts_with("/senders/{id}") => About::Sender,
            path if path.starts_with("/checks/{id}") => About::BulkCheck,
            _ => About::Nothing,
        }
    }
}

use Who::{Anyone, Browser, SignedIn};

pub static TABLE: &[Entry] = &[
    get("/static/{name}", Browser, || web::to(assets::show)),
    get("/healthz", Browser, || web::to(health::show)),
    post("/csp-report", Browser, || web::to(csp_report::take)),
    get("/", Anyone, || web::to(home::go)),
    get("/sign-in", Anyone, || web::to(sign_in::show)),
    post("/sign-in", Anyone, || web::to(sign_in::take)),
    post("/sign-out", Anyone, || web::to(sign_out::take)),
    get("/set-up/{token}", Anyone, || web::to(set_up::show)),
    post("/set-up/{token}", Anyone, || web::to(set_up::take)),
    get("/no-mail/{token}", Anyone, || web::to(no_mail::show)),
    post("/no-mail/{token}", Anyone, || web::to(no_mail::take)),
    get("/proof/{token}", Anyone, || web::to(proof::show)),
    post("/proof/{token}", Anyone, || web::to(proof::take)),
    get("/r/{token}", Anyone, || web::to(receipt::show)),
    get("/r/{token}/{form}", Anyone, || web::to(receipt::shared_file)),
    get("/language", Anyone, || web::to(language::show)),
    post("/language", Anyone, || web::to(language::take)),
    get("/colours", SignedIn(Role::Reader), || web::to(colours::show)),
    post("/colours", SignedIn(Role::Reader), || web::to(colours::take)),
    post("/customer", SignedIn(Role::Reader), || web::to(customer::take)),
    get("/help", Anyone, || web::to(help::show)),
    get("/help/mistakes", Anyone, || web::to(mistakes::list)),
    get("/help/mistakes/{id}", Anyone, || web::to(mistakes::show)),
    get("/overview", SignedIn(Role::Reader), || web::to(overview::show)),
    get("/domains", SignedIn(Role::Reader), || web::to(domains::list::show)),
    get("/domains/new", SignedIn(Role::Manager), || web::to(domains::add::show)),
    post("/domains/new", SignedIn(Role::Manager), || web::to(domains::add::take)),
    get("/domains/export.csv", SignedIn(Role::Reader), || web::to(domains::export::show)),
    get("/domains/paste", SignedIn(Role::Manager), || web::to(domains::paste::show)),
    post("/domains/paste", SignedIn(Role::Manager), || web::to(domains::paste::look)),
    post("/domains/paste/add", SignedIn(Role::Manager), || web::to(domains::paste::add)),
    post("/domains/chosen", SignedIn(Role::Manager), || web::to(domains::chosen::take)),
    post("/domains/deletion", SignedIn(Role::Manager), || web::to(domains::deletions::take)),
    get("/domains/{id}", SignedIn(Role::Reader), || web::to(domains::show::show)),
    get("/domains/{id}/today", SignedIn(Role::Reader), || web::to(domains::today::show)),
    get("/domains/{id}/verify", SignedIn(Role::Reader), || web::to(domains::verify::show)),
    post("/domains/{id}/verify", SignedIn(Role::Manager), || web::to(domains::verify::take)),
    post("/domains/{id}/mail-proof", SignedIn(Role::Manager), || web::to(domains::mail_proof::take)),
    post("/domains/{id}/challenge", SignedIn(Role::Manager), || web::to(domains::verify::renew)),
    get("/domains/{id}/authenticate/dns", SignedIn(Role::Reader), || web::to(domains::authenticate::dns)),
    post("/domains/{id}/authenticate/dns", SignedIn(Role::Manager), || web::to(domains::authenticate::choose_dns)),
    get("/domains/{id}/authenticate/records", SignedIn(Role::Reader), || web::to(domains::authenticate::records)),
    get("/domains/{id}/authenticate/looking", SignedIn(Role::Reader), || web::to(domains::authenticate::looking)),
    post("/domains/{id}/authenticate/looking", SignedIn(Role::Manager), || web::to(domains::authenticate::validate)),
    post("/domains/{id}/validation", SignedIn(Role::Manager), || web::to(domains::validation::take)),
    post("/domains/{id}/names", SignedIn(Role::Reader), || web::to(domains::names::take)),
    get("/domains/{id}/history", SignedIn(Role::Reader), || web::to(domains::history::show)),
    get("/domains/{id}/receipts", SignedIn(Role::Reader), || web::to(domains::receipts::list)),
    get("/domains/{id}/receipts/{number}", SignedIn(Role::Reader), || web::to(domains::receipts::show)),
    post("/domains/{id}/receipts/{number}/link", SignedIn(Role::Manager), || web::to(domains::receipts::share)),
    post("/domains/{id}/receipts/{number}/unlink", SignedIn(Role::Manager), || web::to(domains::receipts::stop)),
    get("/domains/{id}/receipts/{number}/{form}", SignedIn(Role::Reader), || web::to(domains::receipts::file)),
    get("/domains/{id}/handover", SignedIn(Role::Reader), || web::to(handover::form::show)),
    post("/domains/{id}/handover", SignedIn(Role::Manager), || web::to(handover::form::take)),
    post("/domains/{id}/handover/sent", SignedIn(Role::Manager), || web::to(handover::form::again)),
    get("/domains/{id}/handover/{form}", SignedIn(Role::Reader), || web::to(handover::files::show)),
    get("/domains/{id}/delete", SignedIn(Role::Manager), || web::to(domains::deletion::ask)),
    post("/domains/{id}/delete", SignedIn(Role::Manager), || web::to(domains::deletion::take)),
    get("/domains/{id}/accounts", SignedIn(Role::Reader), || web::to(accounts::domain::show)),
    post("/domains/{id}/accounts", SignedIn(Role::Manager), || web::to(accounts::change::look)),
    post("/domains/{id}/accounts/add", SignedIn(Role::Manager), || web::to(accounts::change::add)),
    post("/domains/{id}/accounts/remove", SignedIn(Role::Manager), || web::to(accounts::change::remove)),
    post("/checks", SignedIn(Role::Manager), || web::to(checks::buttons::start)),
    get("/checks/{id}", SignedIn(Role::Reader), || web::to(checks::show::show)),
    post("/checks/{id}/stop", SignedIn(Role::Manager), || web::to(checks::buttons::stop)),
    post("/checks/{id}/hide", SignedIn(Role::Manager), || web::to(checks::buttons::hide)),
    get("/mail-server", Who::Staff(StaffRole::Operator), || web::to(mail_server::show)),
    post("/mail-server/self-test", Who::Staff(StaffRole::Operator), || web::to(mail_server::self_test)),
    get("/senders", SignedIn(Role::Reader), || web::to(senders::list::show)),
    get("/senders/new", SignedIn(Role::Manager), || web::to(senders::add::show)),
    post("/senders/new", SignedIn(Role::Manager), || web::to(senders::add::take)),
    get("/senders/{id}/delete", SignedIn(Role::Manager), || web::to(senders::deletion::ask)),
    post("/senders/{id}/delete", SignedIn(Role::Manager), || web::to(senders::deletion::take)),
    get("/accounts", SignedIn(Role::Reader), || web::to(accounts::list::show)),
    get("/refused", SignedIn(Role::Reader), || web::to(refused::show::show)),
    post("/refused", SignedIn(Role::Reader), || web::to(refused::show::take)),
    get("/refused/observed", SignedIn(Role::Reader), || web::to(refused::observed::show)),
    post("/refused/observed", SignedIn(Role::Manager), || web::to(refused::observed::take)),
];

pub const fn get(path: &'static str, who: Who, handler: fn() -> Route) -> Entry {
    Entry { verb: Verb::Get, path, who, handler }
}

pub const fn post(path: &'static str, who: Who, handler: fn() -> Route) -> Entry {
    Entry { verb: Verb::Post, path, who, handler }
}

/// The resources of all entries that `choose` picks, one per path.
pub fn resources(entries: &[Entry], choose: impl Fn(&Entry) -> bool) -> Vec<Resource> {
    let chosen: Vec<Entry> = entries.iter().copied().filter(|it| choose(it)).collect();
    let is_first = |at: usize, path: &str| chosen.iter().take(at).all(|it| it.path != path);
    let firsts = chosen.iter().enumerate().filter(|(at, it)| is_first(*at, it.path));
    firsts.map(|(_, it)| resource(it.path, &chosen)).collect()
}

fn resource(path: &'static str, entries: &[Entry]) -> Resource {
    let mut resource = web::resource(path);
    let mut allowed = Vec::new();
    for entry in entries.iter().copied().filter(|it| it.path == path) {
        let route = match entry.verb {
            Verb::Get => (entry.handler)().guard(guard::Any(guard::Get()).or(guard::Head())),
            Verb::Post => (entry.handler)().guard(guard::Post()),
        };
        allowed.extend(entry.verb.methods());
        resource = resource.route(route.wrap(from_fn(move |request, next| rights::checked(entry, request, next))));
    }
    resource.default_service(web::to(move || {
        let refusal = Refusal::Method(allowed.clone());
        async { Err::<HttpResponse, _>(refusal) }
    }))
}

impl Verb {
    fn methods(self) -> Vec<Method> {
        match self {
            Self::Get => vec![Method::GET, Method::HEAD],
            Self::Post => vec![Method::POST],
        }
    }
}

/// Everything that has no entry.
pub async fn missing() -> Result<HttpResponse, Error> {
    Err(Error::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{BulkCheckId, DomainId, SenderId};
    use crate::web::urls;

    /// One address for every function of `urls.rs`.
    fn addresses() -> Vec<String> {
        let (domain, sender, check) = (DomainId::new(), SenderId::new(), BulkCheckId::new());
        let fixed = [
            "/healthz",
            "/",
            urls::sign_in(),
            urls::sign_out(),
            urls::language(),
            urls::colours(),
            urls::customer(),
            urls::help(),
            urls::mistakes(),
            urls::csp_report(),
            urls::overview(),
            urls::domains(),
            urls::chosen_domains(),
            urls::delete_domains(),
            urls::new_domain(),
            urls::export(),
            urls::paste(),
            urls::add_pasted(),
            urls::bulk_checks(),
            urls::senders(),
            urls::new_sender(),
            urls::accounts(),
            urls::refused(),
            urls::observed(),
            urls::mail_server(),
            urls::self_test(),
        ];
        let made = [
            assets::addresses().script.clone(),
            urls::set_up("0f"),
            urls::mistake("K16"),
            urls::no_mail("0f"),
            urls::sign_in_and_back("/domains"),
            urls::new_domain_named("acme.example"),
            urls::domains_where(&[("search", "acme")]),
            urls::domain(&domain),
            urls::accounts_where(&[("search", "acme")]),
            urls::domain_accounts(&domain),
            urls::domain_accounts_since(&domain, 1),
            urls::add_account(&domain, "web42", Some(&sender)),
            urls::account_removed(&domain, "web42", 1),
            urls::save_accounts(&domain),
            urls::remove_account(&domain),
            urls::refused_id("7F3K0111"),
            urls::observed_done("allowed"),
            urls::domains_shown(&crate::domains::Show::NeedsYou),
            urls::domain_today(&domain, "acme.example"),
            urls::verify(&domain),
            urls::authenticate(&domain, "dns"),
            urls::authenticate(&domain, "records"),
            urls::authenticate(&domain, "looking"),
            urls::validation(&domain),
            urls::handover(&domain),
            urls::handover_done(&domain, "saved"),
            urls::handover_sent(&domain),
            urls::handover_as(&domain, "eml"),
            urls::delete_domain(&domain),
            urls::history(&domain),
            urls::mail_proof(&domain),
            urls::proof("0f"),
            urls::receipts(&domain),
            urls::receipt(&domain, "7F3K-22"),
            urls::receipt_as(&domain, "7F3K-22", "txt"),
            urls::share_receipt(&domain, "7F3K-22"),
            urls::unshare_receipt(&domain, "7F3K-22"),
            crate::links::receipt("0f"),
            urls::shared_receipt_as("0f", "txt"),
            urls::challenge(&domain),
            urls::names(&domain),
            urls::senders_of(&domain),
            urls::delete_sender(&sender),
            urls::delete_sender_first(&sender),
            urls::senders_before_deletion(&domain),
            urls::bulk_check(&check),
            urls::bulk_check_outcome(&check, "now_ready"),
            urls::bulk_check_outcome_after(&check, "now_ready", &domain),
            urls::stop_bulk_check(&check),
            urls::hide_bulk_check(&check),
        ];
        fixed.into_iter().map(str::to_owned).chain(made).collect()
    }

    /// The first pattern that takes the address: actix looks in this order, too.
    fn pattern(address: &str) -> Option<&'static str> {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let takes = |pattern: &str| {
            let (wanted, given): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
            let same =
                |(wanted, given): (&&str, &&str)| wanted == given || (wanted.starts_with('{') && !given.is_empty());
            wanted.len() == given.len() && wanted.iter().zip(&given).all(same)
        };
        TABLE.iter().map(|it| it.path).find(|it| takes(it))
    }

    #[test]
    fn table_and_addresses_belong_together() {
        let mut reached: Vec<&str> = Vec::new();
        for address in addresses() {
            reached.push(pattern(&address).unwrap_or_else(|| panic!("{address} has no entry in the table")));
        }
        for entry in TABLE {
            assert!(reached.contains(&entry.path), "no function of urls.rs leads to {}", entry.path);
        }
    }

    #[test]
    fn no_entry_stands_twice_or_in_the_shadow_of_another() {
        for (at, entry) in TABLE.iter().enumerate() {
            let again = TABLE.iter().skip(at + 1).any(|it| it.path == entry.path && it.verb == entry.verb);
            assert!(!again, "{:?} {} stands twice", entry.verb, entry.path);
            let own = entry.path.replace(['{', '}'], "");
            assert_eq!(pattern(&own), Some(entry.path), "another entry answers first");
        }
    }

    #[test]
    fn whoever_needs_no_session_is_listed_here_by_name() {
        let open: Vec<&str> =
            TABLE.iter().filter(|it| !matches!(it.who, SignedIn(_) | Who::Staff(_))).map(|it| it.path).collect();
        let expected = [
            "/static/{name}",
            "/healthz",
            "/csp-report",
            "/",
            "/sign-in",
            "/sign-in",
            "/sign-out",
            "/set-up/{token}",
            "/set-up/{token}",
            "/no-mail/{token}",
            "/no-mail/{token}",
            "/proof/{token}",
            "/proof/{token}",
            "/r/{token}",
            "/r/{token}/{form}",
            "/language",
            "/language",
            "/help",
            "/help/mistakes",
            "/help/mistakes/{id}",
        ];
        assert_eq!(open, expected);
    }
}
