//! Cases of the decision as data, and that owner lists are the same rule asked from the other end.

use super::*;
use crate::rules::chance::Chance;

const ACME: Key = Key::number(1);
const RIVAL: Key = Key::number(2);

fn mailbox(number: u32, customer: Key, login: &str) -> Mailbox {
    Mailbox { id: Key::number(number), customer, login: login.into(), active: true, hosted: false }
}

fn sender(mailbox: u32, local: &str) -> Grant {
    Grant { mailbox: Key::number(mailbox), covers: Covers::Sender(local.into()) }
}

fn whole(mailbox: u32, with_subdomains: bool) -> Grant {
    Grant { mailbox: Key::number(mailbox), covers: Covers::Domain { with_subdomains } }
}

/// Acme holds acme.nl (ready), press.nl (proven only) and bücher.nl, claims rival.nl; Rival holds rival.nl, and a domain
/// below one of Acme's.
fn book() -> Book {
    let mut book = Book::default();
    book.put_mailbox(mailbox(11, ACME, "web1"));
    book.put_mailbox(mailbox(12, ACME, "ann@acme.nl"));
    book.put_mailbox(mailbox(13, ACME, "desk"));
    book.put_mailbox(Mailbox { active: false, ..mailbox(14, ACME, "gone") });
    book.put_mailbox(Mailbox { hosted: true, ..mailbox(15, ACME, "box@hosted.nl") });
    book.put_mailbox(Mailbox { hosted: true, ..mailbox(16, ACME, "box@rival.nl") });
    book.put_mailbox(mailbox(21, RIVAL, "eve"));
    let mut number = 100;
    let mut domain = |customer, name, verified, ready, grants: Vec<Grant>| {
        number += 1;
        let id = Key::number(number);
        book.put_domain(Domain::new(id, customer, name, verified, ready));
        grants.into_iter().for_each(|it| book.grant(id, it));
    };
    domain(ACME, "acme.nl", true, true, vec![whole(11, false), sender(12, "press"), whole(14, false), whole(13, true)]);
    domain(ACME, "press.nl", true, false, vec![sender(12, "info+x"), sender(12, "info")]);
    domain(ACME, "xn--bcher-kva.nl", true, true, vec![whole(11, false)]);
    domain(ACME, "rival.nl", false, false, vec![whole(11, false), whole(16, false)]);
    domain(RIVAL, "rival.nl", true, true, vec![whole(21, false), whole(11, false)]);
    domain(RIVAL, "taken.acme.nl", true, true, vec![whole(21, false)]);
    domain(RIVAL, "open.acme.nl", false, false, vec![whole(21, false)]);
    domain(ACME, "mine.acme.nl", true, true, vec![sender(12, "a")]);
    book
}

#[test]
fn every_rule_and_every_reason() {
    let book = book();
    for (login, address, expected) in [
        // Rules.
        ("web1", "info@acme.nl", "whole_domain"),
        ("WEB1", "<INFO@ACME.NL>", "whole_domain"),
        (" web1", "info@acme.nl.", "whole_domain"),
        ("web1", "anything.at.all+x@acme.nl", "whole_domain"),
        ("web1", "info@bücher.nl", "whole_domain"),
        ("web1", "info@xn--bcher-kva.nl", "whole_domain"),
        ("ann@acme.nl", "press@acme.nl", "sender"),
        ("ann@acme.nl", "\"press\"@acme.nl", "sender"),
        ("ann@acme.nl", "press+news@acme.nl", "plus_detail"),
        ("ann@acme.nl", "info+x@press.nl", "sender"),
        ("ann@acme.nl", "info+y@press.nl", "plus_detail"),
        ("desk", "a@news.acme.nl", "subdomain"),
        ("desk", "a@very.deep.news.acme.nl", "subdomain"),
        ("desk", "a@open.acme.nl", "subdomain"),
        ("desk", "a@mine.acme.nl", "subdomain"),
        ("box@hosted.nl", "box@hosted.nl", "hosted_mailbox"),
        ("box@hosted.nl", "Box+x@Hosted.NL", "hosted_mailbox"),
        // Reasons.
        ("nobody", "info@acme.nl", "unknown_login"),
        ("", "info@acme.nl", "unknown_login"),
        ("web1 ,eve", "info@acme.nl", "unknown_login"),
        ("gone", "info@acme.nl", "login_disabled"),
        ("web1", "info", "not_an_address"),
        ("web1", "a@b@acme.nl", "not_an_address"),
        ("web1", "info@[127.0.0.1]", "not_an_address"),
        ("web1", "info@elsewhere.nl", "unknown_domain"),
        ("web1", "info@nl", "unknown_domain"),
        ("web1", "info@sub.acme.nl", "unknown_domain"),
        ("web1", "user%rival.nl@elsewhere.nl", "unknown_domain"),
        ("web1", "info@rival.nl", "domain_not_verified"),
        ("ann@acme.nl", "other@acme.nl", "not_this_sender"),
        ("ann@acme.nl", "+press@acme.nl", "not_this_sender"),
        ("ann@acme.nl", "ann@acme.nl", "not_this_sender"),
        ("web1", "info@press.nl", "not_granted"),
        ("eve", "info@acme.nl", "unknown_domain"),
        ("eve", "info@open.acme.nl", "domain_not_verified"),
        // Another customer's name between.
        ("desk", "a@taken.acme.nl", "unknown_domain"),
        ("desk", "a@deep.taken.acme.nl", "unknown_domain"),
        // A hosted mailbox is no way into somebody's domain.
        ("box@rival.nl", "box@rival.nl", "domain_not_verified"),
        ("box@hosted.nl", "other@hosted.nl", "unknown_domain"),
        ("box@hosted.nl", "box@sub.hosted.nl", "unknown_domain"),
        // A grant of one customer on another's domain says nothing.
        ("eve", "info@rival.nl", "whole_domain"),
    ] {
        assert_eq!(decide(&book, &Terms::default(), login, address).id(), expected, "{login} as {address}");
    }
}

#[test]
fn the_operators_terms_hold() {
    let book = book();
    let strict = Terms { plus_detail: false, requires_ready: true, ..Terms::default() };
    for (login, address, expected) in [
        ("ann@acme.nl", "press+news@acme.nl", "not_this_sender"),
        ("ann@acme.nl", "press@acme.nl", "sender"),
        ("ann@acme.nl", "info@press.nl", "domain_not_ready"),
        ("box@hosted.nl", "box+x@hosted.nl", "unknown_domain"),
    ] {
        assert_eq!(decide(&book, &strict, login, address).id(), expected, "{login} as {address}");
    }
}

#[test]
fn nobody_may_be_named_in_the_envelope_by_whoever_may_send_at_all() {
    let book = book();
    for (login, expected) in [("web1", "null_sender"), ("gone", "login_disabled"), ("nobody", "unknown_login")] {
        for nobody in ["<>", ""] {
            assert_eq!(decide_envelope(&book, &Terms::default(), login, nobody).id(), expected);
        }
    }
    assert_eq!(decide_envelope(&book, &Terms::default(), "web1", "a@acme.nl").id(), "whole_domain");
}

#[test]
fn the_domain_whose_keys_sign_comes_with_the_permit() {
    let book = book();
    let domain = |login, address| {
        let permit = decide(&book, &Terms::default(), login, address).permit().unwrap();
        permit.domain.map(|it| book.domain(it).unwrap().name.to_string())
    };
    assert_eq!(domain("desk", "a@news.acme.nl").as_deref(), Some("acme.nl"));
    assert_eq!(domain("web1", "a@bücher.nl").as_deref(), Some("xn--bcher-kva.nl"));
    assert_eq!(domain("box@hosted.nl", "box@hosted.nl"), None);
}

#[test]
fn what_went_or_changed_is_not_remembered() {
    let mut book = book();
    let id = book.holder("acme.nl").unwrap().id;
    book.put_domain(Domain::new(id, ACME, "acme.nl", true, true));
    assert_eq!(decide(&book, &Terms::default(), "web1", "a@acme.nl").id(), "not_granted");
    book.remove_domain(id);
    assert_eq!(decide(&book, &Terms::default(), "web1", "a@acme.nl").id(), "unknown_domain");
    book.put_mailbox(mailbox(11, ACME, "renamed"));
    assert_eq!(decide(&book, &Terms::default(), "web1", "a@acme.nl").id(), "unknown_login");
    assert_eq!(decide(&book, &Terms::default(), "renamed", "a@bücher.nl").id(), "whole_domain");
    // A login that was given to another mailbox is not lost with the first one.
    book.put_mailbox(mailbox(99, ACME, "renamed"));
    book.remove_mailbox(Key::number(11));
    assert_eq!(book.mailbox("renamed").map(|it| it.id), Some(Key::number(99)));
}

/// For random logins and addresses: L is in the list of A's owners exactly when L may send as A.
#[test]
fn owner_lists_say_the_same() {
    let book = book();
    let logins = ["web1", "ann@acme.nl", "desk", "gone", "box@hosted.nl", "box@rival.nl", "eve", "nobody"];
    let locals = ["info", "press", "press+x", "info+x", "box", "box+y", "a", "\"a b\"", "ann", "+x"];
    let domains = [
        "acme.nl",
        "ACME.NL.",
        "press.nl",
        "bücher.nl",
        "rival.nl",
        "taken.acme.nl",
        "x.taken.acme.nl",
        "open.acme.nl",
        "mine.acme.nl",
        "hosted.nl",
        "nl",
        "elsewhere.nl",
    ];
    let mut chance = Chance::new(5);
    for terms in [
        Terms::default(),
        Terms { plus_detail: false, ..Terms::default() },
        Terms { requires_ready: true, ..Terms::default() },
    ] {
        for _ in 0..2_000 {
            let address = format!("{}@{}", chance.pick(&locals), chance.pick(&domains));
            let owners = owners(&book, &terms, &address);
            for login in logins {
                let may = matches!(decide(&book, &terms, login, &address), Verdict::Permit(_));
                assert_eq!(owners.contains(&login), may, "{login} as {address}: {owners:?}");
            }
        }
    }
}
