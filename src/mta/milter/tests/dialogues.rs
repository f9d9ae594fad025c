//! Every rule as a dialogue, and what belongs to a message and what does not.

use super::script::{Mta, OLD, Office, POSTFIX, key, terms};

const FROM: [(&str, &str); 1] = [("From", " Alice <alice@acme.example>")];

/// Login, MAIL FROM, the answer to it.
const ENVELOPES: [(Option<&str>, &str, &str); 12] = [
    (Some("alice"), "<alice@acme.example>", "c"),
    (Some("ALICE"), "<Sales@ACME.example>", "c"),
    (Some("alice"), "<>", "c"),
    (Some("alice"), "<info@bücher.example>", "c"),
    (Some("alice"), "<info@xn--bcher-kva.example>", "c"),
    (None, "<bob@rival.example>", "a"),
    (
        Some("alice"),
        "<bob@rival.example>",
        "553 5.7.1 <bob@rival.example>: Sender address rejected: not owned by user alice [id 7F3K0111]",
    ),
    (
        Some("alice"),
        "<a@unproven.example>",
        "553 5.7.1 <a@unproven.example>: Sender address rejected: not owned by user alice [id 7F3K0111]",
    ),
    (
        Some("gone"),
        "<alice@acme.example>",
        "550 5.7.1 <alice@acme.example>: Sender address rejected: not owned by user gone [id 7F3K0111]",
    ),
    (Some("nobody"), "<>", "553 5.7.1 <>: Sender address rejected: not owned by user nobody [id 7F3K0111]"),
    (
        Some("alice"),
        "<100%@rival.example>",
        "553 5.7.1 <100%%@rival.example>: Sender address rejected: not owned by user alice [id 7F3K0111]",
    ),
    (
        Some("alice"),
        "<@acme.example:bob@rival.example>",
        "553 5.7.1 <@acme.example:bob@rival.example>: Sender address rejected: not owned by user alice [id 7F3K0111]",
    ),
];

#[tokio::test]
async fn envelopes_are_judged_at_once() {
    for offer in [POSTFIX, OLD] {
        let mut mta = Mta::with(&Office::new(), terms(), offer).await;
        for (login, mail_from, expected) in ENVELOPES {
            assert_eq!(mta.mail(login, mail_from).await, expected, "{login:?} {mail_from}");
            mta.say('A', b"").await;
        }
    }
}

#[tokio::test]
async fn headers_are_judged_at_the_end() {
    let not_owned = |field, address| {
        format!("550 5.7.1 <{address}>: {field} header address rejected: not owned by user alice [id 7F3K0111]")
    };
    let other = "bob@rival.example";
    let cases: Vec<(Vec<(&str, &str)>, String)> = vec![
        (FROM.to_vec(), "c".into()),
        (vec![("From", " \"bob@rival.example\" <alice@acme.example>")], "c".into()),
        (vec![FROM[0], ("Reply-To", " bob@rival.example"), ("To", " x@y")], "c".into()),
        (vec![FROM[0], ("Sender", " alice@b.example")], "c".into()),
        (vec![("from", "\n alice@acme.example")], "c".into()),
        (vec![("From", " bob@rival.example")], not_owned("From", other)),
        (vec![("From ", " bob@rival.example")], not_owned("From", other)),
        (vec![("From", "\n bob@rival.example")], not_owned("From", other)),
        (vec![FROM[0], ("Sender", " bob@rival.example")], not_owned("Sender", other)),
        (vec![FROM[0], ("Resent-From", " bob@rival.example")], not_owned("Resent-From", other)),
        (vec![FROM[0], ("RESENT-SENDER", " bob@rival.example")], not_owned("Resent-Sender", other)),
        (
            vec![("Subject", " x")],
            "550 5.7.1 Message rejected: 0 From header fields, exactly one is required [id 7F3K0111]".into(),
        ),
        (
            vec![FROM[0], FROM[0]],
            "550 5.7.1 Message rejected: 2 From header fields, exactly one is required [id 7F3K0111]".into(),
        ),
        (
            vec![("From", " bob@rival.example <alice@acme.example>")],
            "550 5.7.1 Message rejected: From header field not understood: an address stands before < [id 7F3K0111]"
                .into(),
        ),
        (
            vec![("From", " alice@acme.example, alice@b.example")],
            "550 5.7.1 Message rejected: From header field not understood: it has several addresses, exactly one is \
             required [id 7F3K0111]"
                .into(),
        ),
        (
            vec![("From", " Us: alice@acme.example;")],
            "550 5.7.1 Message rejected: From header field not understood: groups are not accepted [id 7F3K0111]"
                .into(),
        ),
    ];
    for offer in [POSTFIX, OLD] {
        let office = Office::new();
        let mut mta = Mta::with(&office, terms(), offer).await;
        for (fields, expected) in &cases {
            for mail_from in ["<alice@acme.example>", "<>"] {
                assert_eq!(mta.mail(Some("alice"), mail_from).await, "c");
                let (inserted, verdict) = mta.message(fields, b"Hello\r\n").await;
                assert_eq!((&verdict, inserted.len()), (expected, 0), "{fields:?}");
            }
        }
        assert_eq!(office.left(), (0, 10));
    }
}

#[tokio::test]
async fn what_may_leave_is_signed_with_every_key_the_first_on_top() {
    let mut office = Office::new();
    office.keys = vec![key("fm1"), key("fm2")];
    for (offer, space) in [(POSTFIX, " "), (OLD, "")] {
        let mut mta = Mta::with(&office, terms(), offer).await;
        for _ in 0..2 {
            mta.mail(Some("alice"), "<alice@acme.example>").await;
            let (inserted, verdict) = mta.message(&FROM, b"Hello\r\n").await;
            assert_eq!(verdict, "c");
            // Each one goes on top, so the last one that is inserted stands first.
            for ((name, value), selector) in inserted.iter().zip(["fm2", "fm1"]) {
                let start = format!(
                    "{space}v=1; a=rsa-sha256; c=relaxed/relaxed;\n\td=acme.example;\n\ts={selector}; t=1700000000;\n\t\
                     h=From:From:Reply-To:"
                );
                assert!(name == "DKIM-Signature" && value.starts_with(&start), "{value:?}");
            }
            assert_eq!(inserted.len(), 2);
            assert_eq!(inserted[0].1.matches("bh=").count(), 1);
        }
    }
    assert_eq!(office.left(), (4, 0));
}

#[tokio::test]
async fn without_signing_no_bodies_are_asked_for() {
    let mut office = Office::new();
    office.keys = vec![key("fm1")];
    let mut mta = Mta::connect(&office, super::super::Terms { signing: false, ..terms() }, Default::default());
    mta.say('O', &POSTFIX.map(u32::to_be_bytes).concat()).await;
    let (_, data) = mta.hear().await.expect("an answer");
    assert_eq!(data[4..8], [0, 0, 1, 0], "no action but the choice of macros");
    assert_eq!(data[11] & 0x10, 0x10, "no body");
    assert_eq!(mta.mail(Some("alice"), "<>").await, "c");
    mta.fields(&[]).await;
    mta.say('L', b"From\0 alice@acme.example\0").await;
    mta.say('N', b"").await;
    assert_eq!(mta.end().await, (Vec::new(), "c".into()));
}

#[tokio::test]
async fn who_did_not_sign_in_is_left_alone() {
    let mut office = Office::new();
    office.keys = vec![key("fm1")];
    for offer in [POSTFIX, OLD] {
        let mut mta = Mta::with(&office, terms(), offer).await;
        assert_eq!(mta.mail(None, "<bob@rival.example>").await, "a");
        // A mail server that tells the rest all the same.
        mta.say('L', b"From\0 bob@rival.example\0").await;
        if offer == OLD {
            assert_eq!(mta.verdict().await, "a");
        }
        assert_eq!(mta.end().await, (Vec::new(), "a".into()));
    }
    assert_eq!(office.left(), (0, 0));
}

#[tokio::test]
async fn a_login_counts_for_one_mail_and_only_as_told_at_mail() {
    let mut mta = Mta::postfix(&Office::new()).await;
    // Told with another command, and by the client itself.
    for macros in [&b"C{auth_authen}\0alice\0"[..], b"N{auth_authen}\0alice\0", b"M{auth_author}\0alice\0"] {
        mta.say('D', macros).await;
    }
    assert_eq!(mta.mail(None, "<bob@rival.example>").await, "a");
    assert_eq!(mta.mail(Some("alice"), "<alice@acme.example>").await, "c");
    mta.say('A', b"").await;
    mta.say('M', b"<bob@rival.example>\0").await;
    assert_eq!(mta.verdict().await, "a", "no macros, so nobody");
    // Told, and taken back with the message.
    mta.say('D', b"M{auth_authen}\0alice\0").await;
    mta.say('A', b"").await;
    mta.say('M', b"<bob@rival.example>\0").await;
    assert_eq!(mta.verdict().await, "a");
    mta.say('D', b"M{auth_authen}\0\0").await;
    mta.say('M', b"<bob@rival.example>\0").await;
    assert_eq!(mta.verdict().await, "a", "an empty login is nobody");
}

#[tokio::test]
async fn nothing_of_a_message_reaches_the_next() {
    let office = Office::new();
    let mut mta = Mta::postfix(&office).await;
    mta.mail(Some("alice"), "<alice@acme.example>").await;
    mta.fields(&FROM).await;
    mta.say('A', b"").await;
    mta.mail(Some("alice"), "<alice@acme.example>").await;
    assert_eq!(mta.message(&FROM, b"").await.1, "c", "one From, not two");
    mta.mail(Some("alice"), "<alice@acme.example>").await;
    let (_, verdict) = mta.message(&[("Subject", " x")], b"").await;
    assert!(verdict.starts_with("550 5.7.1 Message rejected: 0 From"), "{verdict}");
    // Another client on the same connection.
    mta.say('K', b"").await;
    mta.negotiate(POSTFIX).await;
    mta.mail(Some("alice"), "<alice@acme.example>").await;
    assert_eq!(mta.message(&FROM, b"").await.1, "c");
    mta.say('Q', b"").await;
    assert!(mta.is_closed().await);
}

#[tokio::test]
async fn a_refused_sender_stays_refused_however_the_mail_server_goes_on() {
    let office = Office::new();
    for offer in [POSTFIX, OLD] {
        let mut mta = Mta::with(&office, terms(), offer).await;
        let refused = mta.mail(Some("alice"), "<bob@rival.example>").await;
        assert!(refused.starts_with("553 "), "{refused}");
        mta.say('L', b"From\0 alice@acme.example\0").await;
        if offer == OLD {
            assert_eq!(mta.verdict().await, refused);
        }
        assert_eq!(mta.end().await, (Vec::new(), refused));
    }
    assert_eq!(office.left(), (0, 0));
}

#[tokio::test]
async fn while_observing_nothing_is_refused_and_nothing_of_others_is_signed() {
    let office = Office { observing: true, keys: vec![key("fm1")], ..Office::new() };
    let mut mta = Mta::postfix(&office).await;
    assert_eq!(mta.mail(Some("alice"), "<bob@rival.example>").await, "c");
    let (inserted, verdict) = mta.message(&[("From", " bob@rival.example")], b"x\r\n").await;
    assert_eq!((inserted.len(), verdict.as_str()), (0, "c"));
    assert_eq!(mta.mail(Some("alice"), "<bob@rival.example>").await, "c");
    let (inserted, verdict) = mta.message(&FROM, b"x\r\n").await;
    assert_eq!((inserted.len(), verdict.as_str()), (1, "c"));
    assert_eq!(office.left(), (1, 1));
}
