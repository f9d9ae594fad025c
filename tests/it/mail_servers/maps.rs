//! The second lock alone: Postfix compares the login with the owners that we name (`smtpd_sender_login_maps`), and says so
//! in its own words. It sees MAIL FROM only, which is why it is the second.

use super::scene::rig;
use crate::support::app::both_databases;

/// Login, MAIL FROM, the last reply (`250` where the mail is taken).
const DIALOGUES: &[(&str, &str, &str)] = &[
    ("ann", "<ann@acme.test>", "250"),
    ("ann", "<Sales@ACME.test>", "250"),
    ("ANN", "<sales@acme.test>", "250"),
    ("ann", "<x@mail.wide.test>", "250"),
    ("ann", "<info@xn--bcher-kva.test>", "250"),
    ("ann", "<info@bücher.test> SMTPUTF8", "250"),
    ("bob@acme.test", "<info@acme.test>", "250"),
    ("bob@acme.test", "<info+news@acme.test>", "250"),
    ("hal@hosted.test", "<hal@hosted.test>", "250"),
    ("tina", "<tina@other.test>", "250"),
    ("ann", "<>", "250"),
    ("ann", "<tina@other.test>", "553 5.7.1 <tina@other.test>: Sender address rejected: not owned by user ann"),
    ("ann", "<ceo@bank.example>", "553 5.7.1 <ceo@bank.example>: Sender address rejected: not owned by user ann"),
    ("ann", "<ann@new.test>", "553 5.7.1 <ann@new.test>: Sender address rejected: not owned by user ann"),
    ("ann", "<x@mail.acme.test>", "553 5.7.1 <x@mail.acme.test>: Sender address rejected: not owned by user ann"),
    (
        "bob@acme.test",
        "<sales@acme.test>",
        "553 5.7.1 <sales@acme.test>: Sender address rejected: not owned by user bob@acme.test",
    ),
    ("cy", "<cy@acme.test>", "553 5.7.1 <cy@acme.test>: Sender address rejected: not owned by user cy"),
    ("zoe", "<zoe@acme.test>", "553 5.7.1 <zoe@acme.test>: Sender address rejected: not owned by user zoe"),
    ("ghost", "<ann@acme.test>", "553 5.7.1 <ann@acme.test>: Sender address rejected: not owned by user ghost"),
];

both_databases! {
    async fn postfix_says_it_in_its_own_words(database: Database) {
        let Some(mut rig) = rig(database).await else { return };
        let mut wrong = vec![];
        for (at, (login, mail, says)) in DIALOGUES.iter().enumerate() {
            let mut session = rig.session("map", Some(login));
            let said = session.send_mail(mail, &format!("<m{at}@sink.test>"), b"From: ann@acme.test\r\n\r\nhello\r\n");
            let (Ok(reply) | Err(reply)) = &said;
            if reply.to_string() != *says && (*says != "250" || said.is_err()) {
                wrong.push(format!("{login} {mail}: {reply}, not {says}"));
            }
        }
        assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), rig.postfix.log());

        // Whoever nobody answers is put off.
        rig.close().await;
        let mut session = rig.session("map", Some("ann"));
        let said = session.mail("<ann@acme.test>", "<x@sink.test>").unwrap_err();
        assert_eq!(said.to_string(), "451 4.3.0 <ann@acme.test>: Temporary lookup failure");
    }
}
