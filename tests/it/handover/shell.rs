//! `frankmark domain handover`: files on standard output, a mail, and what it says when something is missing.

use crate::support::dns::Internet;
use crate::support::program::{Installation, asking_at};
use crate::support::smtp::Sink;

#[test]
fn an_operator_hands_over_from_a_script() {
    let Some(internet) = Internet::start() else { return };
    internet.domain("acme.test", 1);
    let sink = Sink::start();
    let settings = asking_at(internet.resolver().address(), internet.port());
    let home = Installation::new(&format!("{settings}{}", sink.settings()));
    home.json(&["customer", "add", "Acme BV"]);
    home.json(&["domain", "add", "acme.test", "--customer", "Acme BV"]);
    let handover = |more: &[&str]| home.run(&[&["domain", "handover", "acme.test"], more].concat());

    let nobody = handover(&["--json"]).expect_code(2).json();
    let fields: Vec<_> =
        nobody["error"]["problems"].as_array().expect("problems").iter().map(|it| &it["field"]).collect();
    assert_eq!(fields, ["contact_name", "contact_email"], "{nobody:#}");
    let whom = ["--contact-name", "Anna Smit", "--contact-email", "anna@acme.test", "--language", "nl"];
    let text = handover(&[&whom[..], &["--note", "Tot de 8e"]].concat()).expect_code(0).out;
    assert!(text.starts_with("3 DNS-records toevoegen voor acme.test\n==="), "{text}");
    assert!(text.contains("\n> Tot de 8e\n"), "{text}");
    // What was given is kept for the next time.
    for (form, beginning) in [("zone", "; Anna Smit (Acme BV) vraagt u"), ("csv", "\u{feff}\"type\",\"name\"")] {
        let file = handover(&["--form", form]).expect_code(0).out;
        assert!(file.starts_with(beginning), "{form}: {file}");
    }
    let eml = handover(&["--form", "eml", "--json"]).expect_code(0).json();
    assert_eq!((&eml["file"], &eml["media_type"]), (&"acme.test.eml".into(), &"message/rfc822".into()));
    assert!(eml["content"].as_str().expect("a message").contains("X-Unsent: 1\r\n"));

    assert_eq!(handover(&["--needed-by", "soon"]).code, 2);
    let sent = handover(&["--send-to", "it@acme.test", "--json"]).expect_code(0).json();
    assert_eq!(sent["outcome"], "queued");
    let again = handover(&["--send-to", "it@acme.test", "--json"]).expect_code(1).json();
    assert_eq!(again["outcome"], "already", "one a day");
}
