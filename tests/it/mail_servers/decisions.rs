//! What a mail program is told that signs in at Postfix and sends as somebody: the milter as the lock, on both databases.
//! Each dialogue is a line of the table below.

use super::scene::{rig, scene};
use super::{submission, without_id};
use crate::support::app::{Database, both_databases};
use crate::support::dns::Internet;

/// One mail. `says` is the last reply; `250` where the mail is taken.
pub(super) struct Dialogue {
    pub(super) what: &'static str,
    pub(super) login: &'static str,
    /// With its brackets, and with parameters.
    pub(super) mail: &'static str,
    /// The fields that say who wrote it, each with its line end.
    pub(super) head: &'static str,
    pub(super) says: &'static str,
}

const fn ask(
    what: &'static str,
    login: &'static str,
    mail: &'static str,
    head: &'static str,
    says: &'static str,
) -> Dialogue {
    Dialogue { what, login, mail, head, says }
}

/// `ann` may send as all of acme.test, as info@bücher.test, as wide.test with everything below, and would as new.test,
/// which nobody has proven. `bob@acme.test` may as info@acme.test only. `hal@hosted.test` is a hosted mailbox. `cy` is
/// disabled. `tina` is a neighbour, with other.test. `zoe` may do nothing.
pub(super) const DIALOGUES: &[Dialogue] = &[
    // Own addresses.
    ask("own address", "ann", "<ann@acme.test>", "From: Ann <ann@acme.test>\r\n", "250"),
    ask("any other of the domain", "ann", "<sales@acme.test>", "From: x@acme.test\r\n", "250"),
    ask("letters in any case", "ann", "<Sales@ACME.test>", "From: <SALES@Acme.Test>\r\n", "250"),
    ask("login in any case", "ANN", "<sales@acme.test>", "From: sales@acme.test\r\n", "250"),
    ask("the granted sender", "bob@acme.test", "<info@acme.test>", "From: info@acme.test\r\n", "250"),
    ask("plus detail", "bob@acme.test", "<info+news@acme.test>", "From: info+news@acme.test\r\n", "250"),
    ask("two of one's own", "ann", "<x@wide.test>", "From: y@acme.test\r\n", "250"),
    ask("a hosted mailbox", "hal@hosted.test", "<hal@hosted.test>", "From: hal@hosted.test\r\n", "250"),
    ask("a read receipt", "ann", "<>", "From: ann@acme.test\r\n", "250"),
    ask("the neighbour's own", "tina", "<tina@other.test>", "From: tina@other.test\r\n", "250"),
    ask("IDN, A-labels", "ann", "<info@xn--bcher-kva.test>", "From: info@xn--bcher-kva.test\r\n", "250"),
    ask("IDN, U-labels", "ann", "<info@bücher.test> SMTPUTF8", "From: info@bücher.test\r\n", "250"),
    ask("IDN, one of each", "ann", "<info@xn--bcher-kva.test> SMTPUTF8", "From: info@bücher.test\r\n", "250"),
    ask("below, where granted so", "ann", "<x@mail.wide.test>", "From: x@a.b.wide.test\r\n", "250"),
    // MAIL FROM of somebody else.
    ask(
        "a neighbour's domain",
        "ann",
        "<tina@other.test>",
        "From: ann@acme.test\r\n",
        "553 5.7.1 <tina@other.test>: Sender address rejected: not owned by user ann",
    ),
    ask(
        "a stranger's domain",
        "ann",
        "<ceo@bank.example>",
        "From: ann@acme.test\r\n",
        "553 5.7.1 <ceo@bank.example>: Sender address rejected: not owned by user ann",
    ),
    ask(
        "another sender of the domain",
        "bob@acme.test",
        "<sales@acme.test>",
        "From: info@acme.test\r\n",
        "553 5.7.1 <sales@acme.test>: Sender address rejected: not owned by user bob@acme.test",
    ),
    ask(
        "one's login as address",
        "bob@acme.test",
        "<bob@acme.test>",
        "From: info@acme.test\r\n",
        "553 5.7.1 <bob@acme.test>: Sender address rejected: not owned by user bob@acme.test",
    ),
    ask(
        "below, where not granted so",
        "ann",
        "<x@mail.acme.test>",
        "From: ann@acme.test\r\n",
        "553 5.7.1 <x@mail.acme.test>: Sender address rejected: not owned by user ann",
    ),
    ask(
        "a name that ends alike",
        "ann",
        "<x@notacme.test>",
        "From: ann@acme.test\r\n",
        "553 5.7.1 <x@notacme.test>: Sender address rejected: not owned by user ann",
    ),
    ask(
        "not proven",
        "ann",
        "<ann@new.test>",
        "From: ann@acme.test\r\n",
        "553 5.7.1 <ann@new.test>: Sender address rejected: not owned by user ann",
    ),
    ask(
        "without any grant",
        "zoe",
        "<zoe@acme.test>",
        "From: zoe@acme.test\r\n",
        "553 5.7.1 <zoe@acme.test>: Sender address rejected: not owned by user zoe",
    ),
    ask(
        "a login that nobody has",
        "ghost",
        "<ann@acme.test>",
        "From: ann@acme.test\r\n",
        "553 5.7.1 <ann@acme.test>: Sender address rejected: not owned by user ghost",
    ),
    ask(
        "a disabled login",
        "cy",
        "<cy@acme.test>",
        "From: cy@acme.test\r\n",
        "550 5.7.1 <cy@acme.test>: Sender address rejected: not owned by user cy",
    ),
    ask(
        "a hosted mailbox as its neighbour",
        "hal@hosted.test",
        "<eve@hosted.test>",
        "From: hal@hosted.test\r\n",
        "553 5.7.1 <eve@hosted.test>: Sender address rejected: not owned by user hal@hosted.test",
    ),
    ask(
        "plus detail of somebody else",
        "bob@acme.test",
        "<sales+info@acme.test>",
        "From: info@acme.test\r\n",
        "553 5.7.1 <sales+info@acme.test>: Sender address rejected: not owned by user bob@acme.test",
    ),
    ask(
        "the percent trick",
        "ann",
        "<tina%other.test@bank.example>",
        "From: ann@acme.test\r\n",
        "553 5.7.1 <tina%other.test@bank.example>: Sender address rejected: not owned by user ann",
    ),
    // The header.
    ask(
        "From of somebody else",
        "ann",
        "<ann@acme.test>",
        "From: tina@other.test\r\n",
        "550 5.7.1 <tina@other.test>: From header address rejected: not owned by user ann",
    ),
    ask(
        "a receipt with From of somebody else",
        "ann",
        "<>",
        "From: tina@other.test\r\n",
        "550 5.7.1 <tina@other.test>: From header address rejected: not owned by user ann",
    ),
    ask(
        "From of somebody else, folded",
        "ann",
        "<ann@acme.test>",
        "From: Tina\r\n\t<tina@other.test>\r\n",
        "550 5.7.1 <tina@other.test>: From header address rejected: not owned by user ann",
    ),
    ask(
        "no From",
        "ann",
        "<ann@acme.test>",
        "",
        "550 5.7.1 Message rejected: 0 From header fields, exactly one is required",
    ),
    ask(
        "two From",
        "ann",
        "<ann@acme.test>",
        "From: ann@acme.test\r\nFrom: tina@other.test\r\n",
        "550 5.7.1 Message rejected: 2 From header fields, exactly one is required",
    ),
    ask(
        "two From, both own",
        "ann",
        "<ann@acme.test>",
        "From: ann@acme.test\r\nfrom: ann@acme.test\r\n",
        "550 5.7.1 Message rejected: 2 From header fields, exactly one is required",
    ),
    ask(
        "a second From with a space before its colon",
        "ann",
        "<ann@acme.test>",
        "Subject: x\r\nFrom : tina@other.test\r\nFrom: ann@acme.test\r\n",
        "550 5.7.1 Message rejected: *",
    ),
    ask(
        "From that is folded within its address",
        "ann",
        "<ann@acme.test>",
        "From: Ann <ann\r\n @acme.test>\r\n",
        "550 5.7.1 Message rejected: From header field not understood: *",
    ),
    ask(
        "two addresses, one of somebody else",
        "ann",
        "<ann@acme.test>",
        "From: ann@acme.test, tina@other.test\r\n",
        "550 5.7.1 <tina@other.test>: From header address rejected: not owned by user ann",
    ),
    ask(
        "two addresses, both own",
        "ann",
        "<ann@acme.test>",
        "From: ann@acme.test, sales@acme.test\r\n",
        "550 5.7.1 Message rejected: From header field not understood: *",
    ),
    ask(
        "an address in a comment",
        "ann",
        "<ann@acme.test>",
        "From: ann@acme.test (tina@other.test)\r\n",
        "550 5.7.1 Message rejected: From header field not understood: *",
    ),
    ask(
        "two in brackets",
        "ann",
        "<ann@acme.test>",
        "From: <tina@other.test> <ann@acme.test>\r\n",
        "550 5.7.1 Message rejected: From header field not understood: *",
    ),
    ask(
        "a bare one before the brackets",
        "ann",
        "<ann@acme.test>",
        "From: tina@other.test <ann@acme.test>\r\n",
        "550 5.7.1 Message rejected: From header field not understood: *",
    ),
    ask(
        "a group",
        "ann",
        "<ann@acme.test>",
        "From: Friends: ann@acme.test;\r\n",
        "550 5.7.1 Message rejected: From header field not understood: *",
    ),
    ask(
        "an empty From",
        "ann",
        "<ann@acme.test>",
        "From: \r\n",
        "550 5.7.1 Message rejected: From header field not understood: *",
    ),
    ask(
        "Sender of somebody else",
        "ann",
        "<ann@acme.test>",
        "From: ann@acme.test\r\nSender: tina@other.test\r\n",
        "550 5.7.1 <tina@other.test>: Sender header address rejected: not owned by user ann",
    ),
    ask(
        "Resent-From of somebody else",
        "ann",
        "<ann@acme.test>",
        "Resent-From: tina@other.test\r\nFrom: ann@acme.test\r\n",
        "550 5.7.1 <tina@other.test>: Resent-From header address rejected: not owned by user ann",
    ),
    ask(
        "Resent-Sender of somebody else",
        "ann",
        "<ann@acme.test>",
        "Resent-From: ann@acme.test\r\nResent-Sender: tina@other.test\r\nFrom: ann@acme.test\r\n",
        "550 5.7.1 <tina@other.test>: Resent-Sender header address rejected: not owned by user ann",
    ),
    ask(
        "From of a domain below",
        "ann",
        "<ann@acme.test>",
        "From: ann@mail.acme.test\r\n",
        "550 5.7.1 <ann@mail.acme.test>: From header address rejected: not owned by user ann",
    ),
    ask(
        "From that is not proven",
        "ann",
        "<ann@acme.test>",
        "From: ann@new.test\r\n",
        "550 5.7.1 <ann@new.test>: From header address rejected: not owned by user ann",
    ),
    // Free on purpose.
    ask(
        "Reply-To of somebody else",
        "ann",
        "<ann@acme.test>",
        "From: ann@acme.test\r\nReply-To: tina@other.test\r\n",
        "250",
    ),
    ask("a name like an address", "ann", "<ann@acme.test>", "From: \"tina@other.test\" <ann@acme.test>\r\n", "250"),
    ask("Sender of one's own", "ann", "<ann@acme.test>", "From: ann@acme.test\r\nSender: x@wide.test\r\n", "250"),
    ask("a comment", "ann", "<ann@acme.test>", "From: ann@acme.test (Ann)\r\n", "250"),
];

both_databases! {
    async fn mail_programs_are_told_what_the_rules_say(database: Database) {
        assert!(DIALOGUES.len() >= 35, "{}", DIALOGUES.len());
        let Some(mut rig) = rig(database).await else { return };
        let mut wrong = vec![];
        for (at, it) in DIALOGUES.iter().enumerate() {
            let to = format!("n{at}@sink.test");
            let mut session = rig.session("milter", Some(it.login));
            let message = format!("{}Subject: {}\r\n\r\nhello\r\n", it.head, it.what);
            let said = session.send_mail(it.mail, &format!("<{to}>"), message.as_bytes());
            let (Ok(reply) | Err(reply)) = &said;
            let text = without_id(reply);
            let as_it_should = match it.says.strip_suffix('*') {
                _ if it.says == "250" => said.is_ok(),
                Some(beginning) => text.starts_with(beginning) && text.len() > beginning.len(),
                None => text == it.says,
            };
            if !as_it_should {
                wrong.push(format!("{}: {text}, not {}", it.what, it.says));
            } else if said.is_ok() && rig.sink.message_for(&to).is_none() {
                wrong.push(format!("{}: taken, and never came", it.what));
            }
        }
        assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), rig.postfix.log());
        let taken = DIALOGUES.iter().filter(|it| it.says == "250").count();
        assert_eq!(rig.sink.received().len(), taken, "nothing came that was refused");
        rig.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_that_did_not_sign_in_are_left_alone() {
    let Some(rig) = rig(Database::Sqlite).await else { return };
    let message = b"From: ann@acme.test\r\nFrom: x@bank.example\r\nSubject: from a list\r\n\r\nhello\r\n";
    let mut session = rig.session("mx", None);
    session.send_mail("<list@bank.example>", "<mx@sink.test>", message).unwrap_or_else(|it| panic!("{it}"));
    let received = rig.sink.message_for("mx@sink.test").unwrap_or_else(|| panic!("{}", rig.postfix.log()));
    assert!(!received.message.contains("DKIM-Signature"), "{}", received.message);
    let mut session = rig.session("milter", None);
    let refused = session.mail("<ann@acme.test>", "<x@sink.test>").unwrap_err();
    assert_eq!(refused.to_string(), "554 5.7.1 <x@sink.test>: Recipient address rejected: Access denied");
}

/// Whoever tidied up `milter_mail_macros` must not have opened the door: without a login a session would be a stranger's.
#[tokio::test(flavor = "multi_thread")]
async fn the_login_is_told_even_where_the_settings_leave_it_out() {
    let Some(internet) = Internet::start() else { return };
    let Some(ground) = scene(Database::Sqlite, &internet, |_| {}).await else { return };
    let settings = [&ground.first_lock()[..], &["milter_mail_macros = i".to_owned()]].concat();
    let Some(rig) = ground.open(&["ann"], &[("tidy", submission(&settings))]).await else { return };
    let own = b"From: ann@acme.test\r\nSubject: own\r\n\r\nhello\r\n";
    let said = rig.session("tidy", Some("ann")).send_mail("<ann@acme.test>", "<x@sink.test>", own);
    said.unwrap_or_else(|it| panic!("{it}"));
    let refused = rig.session("tidy", Some("ann")).mail("<tina@other.test>", "<x@sink.test>").unwrap_err();
    assert_eq!(without_id(&refused), "553 5.7.1 <tina@other.test>: Sender address rejected: not owned by user ann");
}
