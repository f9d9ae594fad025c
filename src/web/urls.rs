//! Every address of the web door is made here, for handlers and templates alike. `routes.rs` has the same paths as
//! patterns; a test holds the two together.

use crate::domains::{Cursor, Show};
use crate::ids::{BulkCheckId, DomainId, SenderId};
use crate::links;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::fmt::Display;

/// Everything but the unreserved characters of RFC 3986 section 2.3.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// Where somebody who is signed in begins.
pub fn home() -> &'static str {
    overview()
}

pub fn overview() -> &'static str {
    "/overview"
}

pub fn sign_in() -> &'static str {
    "/sign-in"
}

/// The sign-in page that leads back to `next` afterwards.
pub fn sign_in_and_back(next: &str) -> String {
    format!("/sign-in?next={}", utf8_percent_encode(next, QUERY))
}

pub fn sign_out() -> &'static str {
    "/sign-out"
}

pub fn set_up(token: &str) -> String {
    format!("/set-up/{}", utf8_percent_encode(token, QUERY))
}

/// The button "never mail me again".
pub fn no_mail(token: &str) -> String {
    links::no_mail(&utf8_percent_encode(token, QUERY).to_string())
}

pub fn language() -> &'static str {
    "/language"
}

pub fn colours() -> &'static str {
    "/colours"
}

pub fn customer() -> &'static str {
    "/customer"
}

pub fn help() -> &'static str {
    "/help"
}

/// All mistakes that a check knows.
pub fn mistakes() -> &'static str {
    links::mistakes()
}

/// What one of them is and how it is mended.
pub fn mistake(id: &str) -> String {
    links::mistake(&utf8_percent_encode(id, QUERY).to_string())
}

pub fn csp_report() -> &'static str {
    "/csp-report"
}

pub fn domains() -> &'static str {
    "/domains"
}

/// The list, narrowed and ordered by these fields.
pub fn domains_where(fields: &[(&str, &str)]) -> String {
    with_fields(domains(), fields)
}

fn with_fields(path: &str, fields: &[(&str, &str)]) -> String {
    let coded = |text: &str| utf8_percent_encode(text, QUERY).to_string();
    let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{}={}", coded(name), coded(value))).collect();
    if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
}

/// The buttons for many domains.
pub fn chosen_domains() -> &'static str {
    "/domains/chosen"
}

pub fn delete_domains() -> &'static str {
    "/domains/deletion"
}

pub fn new_domain() -> &'static str {
    "/domains/new"
}

/// The list as a table; `show` and `search` narrow it as they do the list.
pub fn export() -> &'static str {
    "/domains/export.csv"
}

pub fn export_where(fields: &[(&str, &str)]) -> String {
    with_fields(export(), fields)
}

pub fn paste() -> &'static str {
    "/domains/paste"
}

/// Where a list that was looked over is saved.
pub fn add_pasted() -> &'static str {
    "/domains/paste/add"
}

/// The form for adding a domain, filled in.
pub fn new_domain_named(name: &str) -> String {
    format!("/domains/new?domain={}", utf8_percent_encode(name, QUERY))
}

pub fn domain(id: &DomainId) -> String {
    format!("/domains/{}", part(id))
}

/// The list, narrowed to domains of one kind.
pub fn domains_shown(show: &Show) -> String {
    format!("/domains?show={}", show.id())
}

/// What public DNS shows of a domain that was just added.
pub fn domain_today(id: &DomainId, typed: &str) -> String {
    format!("/domains/{}/today?typed={}", part(id), utf8_percent_encode(typed, QUERY))
}

/// The list, after that domain was deleted.
pub fn domains_without(name: &str) -> String {
    format!("/domains?deleted={}", utf8_percent_encode(name, QUERY))
}

pub fn verify(id: &DomainId) -> String {
    format!("/domains/{}/verify", part(id))
}

/// A page of the wizard "Authenticate this domain".
pub fn authenticate(id: &DomainId, step: impl Display) -> String {
    format!("/domains/{}/authenticate/{step}", part(id))
}

pub fn validation(id: &DomainId) -> String {
    format!("/domains/{}/validation", part(id))
}

/// "Send to IT".
pub fn handover(id: &DomainId) -> String {
    format!("/domains/{}/handover", part(id))
}

/// The same, after something was done there.
pub fn handover_done(id: &DomainId, what: &str) -> String {
    format!("/domains/{}/handover?done={}", part(id), utf8_percent_encode(what, QUERY))
}

/// About a mail that was sent before.
pub fn handover_sent(id: &DomainId) -> String {
    format!("/domains/{}/handover/sent", part(id))
}

/// The records in one of the forms in which they travel.
pub fn handover_as(id: &DomainId, form: impl Display) -> String {
    format!("/domains/{}/handover/{}", part(id), part(&form))
}

pub fn delete_domain(id: &DomainId) -> String {
    format!("/domains/{}/delete", part(id))
}

/// The question that names the senders too.
pub fn delete_domain_and_senders(id: &DomainId) -> String {
    format!("/domains/{}/delete?all=1", part(id))
}

/// What happened to a domain.
pub fn history(id: &DomainId) -> String {
    links::history(id)
}

/// "Mail a link to somebody at the domain."
pub fn mail_proof(id: &DomainId) -> String {
    format!("/domains/{}/mail-proof", part(id))
}

/// The link in that mail.
pub fn proof(token: &str) -> String {
    links::proof(&utf8_percent_encode(token, QUERY).to_string())
}

/// The same from a place on.
pub fn history_before(id: &DomainId, place: &Cursor) -> String {
    format!("/domains/{}/history?before={}", part(id), utf8_percent_encode(&place.to_string(), QUERY))
}

/// The receipts of its checks.
pub fn receipts(id: &DomainId) -> String {
    format!("/domains/{}/receipts", part(id))
}

pub fn receipt(id: &DomainId, number: impl Display) -> String {
    format!("{}/{}", receipts(id), utf8_percent_encode(&number.to_string(), QUERY))
}

/// The same as a file: `txt` or `json`.
pub fn receipt_as(id: &DomainId, number: impl Display, form: &str) -> String {
    format!("{}/{form}", receipt(id, number))
}

/// Where a link to it is made, and where all are taken back.
pub fn share_receipt(id: &DomainId, number: impl Display) -> String {
    format!("{}/link", receipt(id, number))
}

pub fn unshare_receipt(id: &DomainId, number: impl Display) -> String {
    format!("{}/unlink", receipt(id, number))
}

/// The file, for whoever has the link.
pub fn shared_receipt_as(token: &str, form: &str) -> String {
    format!("{}/{form}", links::receipt(&utf8_percent_encode(token, QUERY).to_string()))
}

pub fn challenge(id: &DomainId) -> String {
    format!("/domains/{}/challenge", part(id))
}

/// Short or full record names.
pub fn names(id: &DomainId) -> String {
    format!("/domains/{}/names", part(id))
}

/// Where "check again" of many domains is asked for.
pub fn bulk_checks() -> &'static str {
    "/checks"
}

pub fn bulk_check(id: &BulkCheckId) -> String {
    links::bulk_check(id)
}

/// The same page with the domains that came to that end.
pub fn bulk_check_outcome(id: &BulkCheckId, outcome: &str) -> String {
    format!("{}?outcome={}", bulk_check(id), utf8_percent_encode(outcome, QUERY))
}

/// The same, after that domain.
pub fn bulk_check_outcome_after(id: &BulkCheckId, outcome: &str, after: &DomainId) -> String {
    format!("{}&after={}", bulk_check_outcome(id, outcome), part(after))
}

pub fn stop_bulk_check(id: &BulkCheckId) -> String {
    format!("{}/stop", bulk_check(id))
}

pub fn hide_bulk_check(id: &BulkCheckId) -> String {
    format!("{}/hide", bulk_check(id))
}

pub fn senders() -> &'static str {
    "/senders"
}

/// The senders of one domain.
pub fn senders_of(id: &DomainId) -> String {
    format!("/senders?domain={}", part(id))
}

/// The same while that domain waits to be deleted: when the last of them is gone, the question is asked again.
pub fn senders_before_deletion(id: &DomainId) -> String {
    format!("/senders?domain={}&deleting=1", part(id))
}

/// The list, after that sender was added.
pub fn senders_with(id: &SenderId) -> String {
    format!("/senders?added={}", part(id))
}

/// The list, after the sender with that address was deleted.
pub fn senders_without(address: &str) -> String {
    format!("/senders?deleted={}", utf8_percent_encode(address, QUERY))
}

pub fn new_sender() -> &'static str {
    "/senders/new"
}

pub fn delete_sender(id: &SenderId) -> String {
    format!("/senders/{}/delete", part(id))
}

/// The same on the way to deleting its domain.
pub fn delete_sender_first(id: &SenderId) -> String {
    format!("/senders/{}/delete?deleting=1", part(id))
}

/// "Authorized accounts": the domains.
pub fn accounts() -> &'static str {
    "/accounts"
}

/// The same, narrowed or from another place; fields without a value are left out.
pub fn accounts_where(fields: &[(&str, &str)]) -> String {
    let told: Vec<(&str, &str)> = fields.iter().copied().filter(|it| !it.1.is_empty()).collect();
    with_fields(accounts(), &told)
}

/// The accounts that may send as a domain.
pub fn domain_accounts(id: &DomainId) -> String {
    format!("/domains/{}/accounts", part(id))
}

/// The same, about a change at that moment (microseconds since 1970).
pub fn domain_accounts_since(id: &DomainId, micros: i64) -> String {
    format!("{}?at={micros}", domain_accounts(id))
}

/// The same with a login in the field, looked over but not saved.
pub fn add_account(id: &DomainId, login: &str, sender: Option<&SenderId>) -> String {
    let sender = sender.map(ToString::to_string).unwrap_or_default();
    let fields: Vec<(&str, &str)> =
        [("add", login), ("sender", sender.as_str())].into_iter().filter(|it| !it.1.is_empty()).collect();
    with_fields(&domain_accounts(id), &fields)
}

/// The same, after that login was taken away at that moment.
pub fn account_removed(id: &DomainId, login: &str, micros: i64) -> String {
    format!("{}&removed={}", domain_accounts_since(id, micros), utf8_percent_encode(login, QUERY))
}

/// Where a list of accounts that was looked over is saved.
pub fn save_accounts(id: &DomainId) -> String {
    format!("{}/add", domain_accounts(id))
}

pub fn remove_account(id: &DomainId) -> String {
    format!("{}/remove", domain_accounts(id))
}

/// "Why was my mail refused?"
pub fn refused() -> &'static str {
    "/refused"
}

/// The same about one decision.
pub fn refused_id(id: &str) -> String {
    format!("/refused?id={}", utf8_percent_encode(id, QUERY))
}

/// What would be refused, while mail servers only look.
pub fn observed() -> &'static str {
    "/refused/observed"
}

/// The same, after something was done.
pub fn observed_done(what: &str) -> String {
    format!("/refused/observed?done={}", utf8_percent_encode(what, QUERY))
}

fn part(id: &impl Display) -> String {
    utf8_percent_encode(&id.to_string(), NON_ALPHANUMERIC).to_string()
}

/// The path to go to after signing in, if it is one of ours: begins with one slash and holds nothing that a browser
/// could read as another host (`//host`, `/\host`, control characters that browsers drop).
pub fn own_path(next: &str) -> Option<&str> {
    let rest = next.strip_prefix('/')?;
    let foreign = rest.starts_with(['/', '\\']) || next.len() > 2000;
    let odd = next.chars().any(|it| it == '\\' || it.is_control() || it.is_whitespace());
    (!foreign && !odd && next.is_ascii()).then_some(next)
}

/// What the operator needs to know of the mail server.
pub fn mail_server() -> &'static str {
    "/mail-server"
}

pub fn self_test() -> &'static str {
    "/mail-server/self-test"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_signing_in_only_paths_of_our_own_are_followed() {
        for good in ["/", "/domains", "/domains/0197?names=full", "/senders/new#address", "/a//b", "/@evil.test"] {
            assert_eq!(own_path(good), Some(good));
        }
        for bad in [
            "",
            "domains",
            "//evil.test",
            "/\\evil.test",
            "\\\\evil.test",
            "https:evil.test",
            "https://evil.test",
            "/\t/evil.test",
            "\t//evil.test",
            "/\r\nLocation: https://evil.test",
            "/\n/evil.test",
            " /domains",
            "javascript:alert(1)",
            "/%\u{0}",
            "/a\\b",
            "/\u{2028}/e",
            "///evil.test",
            "/\u{ff0f}evil.test",
        ] {
            assert_eq!(own_path(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn what_stands_in_an_address_cannot_leave_its_place() {
        assert_eq!(new_domain_named("müller.example&x"), "/domains/new?domain=m%C3%BCller.example%26x");
        assert_eq!(sign_in_and_back("/domains?a=1&b=2"), "/sign-in?next=/domains%3Fa%3D1%26b%3D2");
    }
}
