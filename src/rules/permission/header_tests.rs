//! What a message may say about who it is from, as data.

use super::*;

const ACME: Key = Key::number(1);
const RIVAL: Key = Key::number(2);

fn book() -> Book {
    let mut book = Book::default();
    let mailbox = |number, customer, login: &str| Mailbox {
        id: Key::number(number),
        customer,
        login: login.into(),
        active: true,
        hosted: false,
    };
    book.put_mailbox(mailbox(11, ACME, "web1"));
    book.put_mailbox(mailbox(21, RIVAL, "eve"));
    for (id, customer, name, mailbox) in
        [(101, ACME, "acme.nl", 11), (102, ACME, "press.nl", 11), (103, RIVAL, "rival.nl", 21)]
    {
        book.put_domain(Domain::new(Key::number(id), customer, name, true, true));
        let covers = Covers::Domain { with_subdomains: false };
        book.grant(Key::number(id), Grant { mailbox: Key::number(mailbox), covers });
    }
    book
}

/// `permit` or the reason, the field, and the address where one is told.
fn told(terms: &Terms, login: &str, mail_from: &str, header: &[(&str, &str)]) -> String {
    let mut fields = OriginatorFields::default();
    for (name, value) in header {
        fields.add(name.as_bytes(), value.as_bytes());
    }
    match decide_header(&book(), terms, login, mail_from, &fields) {
        Ok(permit) => format!("permit {}", book().domain(permit.domain.unwrap()).unwrap().name),
        Err(refused) => {
            let parts = [refused.why.id(), refused.field.name(), refused.address.as_deref().unwrap_or_default()];
            parts.join(" ").trim().to_owned()
        }
    }
}

#[test]
fn one_author_who_is_the_logins_to_use() {
    let from = |value| ("From", value);
    let own = from("Ann <ann@acme.nl>");
    for (header, expected) in [
        (&[own][..], "permit acme.nl"),
        (&[("fRoM", "ann@acme.nl")], "permit acme.nl"),
        (&[("From ", "ann@acme.nl")], "permit acme.nl"),
        (&[("From ", "eve@rival.nl")], "unknown_domain From eve@rival.nl"),
        (&[own, ("Reply-To", "eve@rival.nl"), ("To", "x@rival.nl")], "permit acme.nl"),
        (&[from("\"eve@rival.nl\" <ann@acme.nl>")], "permit acme.nl"),
        (&[from("eve@rival.nl")], "unknown_domain From eve@rival.nl"),
        (&[], "no_from From"),
        (&[("Subject", "x")], "no_from From"),
        (&[own, own], "several_from From"),
        (&[own, ("From ", "eve@rival.nl")], "several_from From"),
        (&[from("ann@acme.nl, bob@acme.nl")], "several_authors From"),
        (&[from("ann@acme.nl, eve@rival.nl")], "unknown_domain From eve@rival.nl"),
        (&[from("<eve@rival.nl> <ann@acme.nl>")], "not_understood From"),
        (&[from("eve@rival.nl <ann@acme.nl>")], "not_understood From"),
        (&[from("all: ann@acme.nl;")], "not_understood From"),
        (&[from("")], "not_understood From"),
        (&[own, ("Sender", "bob@press.nl")], "permit acme.nl"),
        (&[own, ("Sender", "eve@rival.nl")], "unknown_domain Sender eve@rival.nl"),
        (&[own, ("Resent-From", "eve@rival.nl")], "unknown_domain Resent-From eve@rival.nl"),
        (
            &[own, ("Resent-From", "ann@acme.nl"), ("Resent-From", "eve@rival.nl")],
            "unknown_domain Resent-From eve@rival.nl",
        ),
        (&[own, ("Resent-Sender", "eve@rival.nl")], "unknown_domain Resent-Sender eve@rival.nl"),
        (&[own, ("Resent-From", "ann@acme.nl, bob@press.nl")], "permit acme.nl"),
        (&[own, ("Sender", "group: ;")], "not_understood Sender"),
    ] {
        assert_eq!(told(&Terms::default(), "web1", "", header), expected, "{header:?}");
    }
    assert_eq!(told(&Terms::default(), "nobody", "", &[own]), "unknown_login From ann@acme.nl");
}

#[test]
fn several_authors_and_one_domain_are_the_operators_choice() {
    let several = Terms { several_authors: true, ..Terms::default() };
    let both = ("From", "ann@acme.nl, bob@press.nl");
    for (header, expected) in [
        (&[both][..], "several_authors From"),
        (&[both, ("Sender", "ann@acme.nl")], "permit acme.nl"),
        (&[both, ("Sender", "ann@acme.nl"), ("Sender", "bob@press.nl")], "several_authors From"),
        (&[("From", "ann@acme.nl, eve@rival.nl"), ("Sender", "ann@acme.nl")], "unknown_domain From eve@rival.nl"),
    ] {
        assert_eq!(told(&several, "web1", "", header), expected, "{header:?}");
    }
    let same = Terms { same_domain: true, ..Terms::default() };
    for (mail_from, expected) in [
        ("<bounce@acme.nl>", "permit acme.nl"),
        ("bounce@ACME.nl", "permit acme.nl"),
        ("<>", "permit acme.nl"),
        ("<bounce@press.nl>", "other_domain From"),
        ("<nonsense>", "other_domain From"),
    ] {
        assert_eq!(told(&same, "web1", mail_from, &[("From", "ann@acme.nl")]), expected, "{mail_from}");
    }
}
