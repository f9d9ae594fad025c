//! Messages on which signatures break: each is well within what mail servers take, and none is what a mail program writes
//! on a good day.

/// What is awkward about it, the parameters of MAIL, and the message, whose lines end with CRLF.
pub struct Awkward {
    pub what: &'static str,
    pub parameters: &'static str,
    pub message: Vec<u8>,
}

const USUAL: &str = "From: Ann <ann@acme.test>\r\nTo: Somebody <somebody@sink.test>\r\nSubject: hello\r\n\
    Date: Sun, 22 Nov 2026 10:00:00 +0000\r\nMessage-ID: <1@acme.test>\r\n";

pub fn messages() -> Vec<Awkward> {
    let long_line = "x".repeat(2_000);
    let people: Vec<_> = (0..400).map(|it| format!("Person {it} <person{it}@sink.test>")).collect();
    let one_line = format!("{USUAL}Cc: {}\r\n", people[..60].join(", "));
    let folded = format!("{USUAL}Cc: {}\r\n", people.join(",\r\n\t"));
    let many: String = (0..200).map(|it| format!("X-Field-{it}: value {it}\r\n")).collect();
    let lines = "Sphinx of black quartz, judge my vow. 0123456789 0123456789\r\n".repeat(17_000);
    let bodies: [(&str, &str); 17] = [
        ("nothing awkward", "hello\r\n"),
        ("no body", ""),
        ("a body of blanks", "   \r\n"),
        ("last lines of blanks", "hi\r\n  \r\n\t\r\n"),
        ("a last line of blanks, then an empty one", "hi\r\n \r\n\r\n"),
        ("many empty last lines", "hi\r\n\r\n\r\n\r\n\r\n"),
        ("empty first lines", "\r\n\r\nhi\r\n"),
        ("no end of its last line", "hi"),
        ("blanks and tabs within and behind", "a \t b  \r\n\t\tc\t\r\n  d\r\n"),
        ("lines of dots", ".\r\n..\r\n...\r\n. \r\n.x\r\n"),
        ("lines as in a mailbox file", "From ann@acme.test\r\n>From x\r\n"),
        ("a NUL", "a\0b\r\n\0\r\n"),
        ("control characters", "a\x0bb\x0cc\x1bd\x7f\r\n"),
        ("a lone CR", "one\rtwo\r\n"),
        ("a line of 2,000 octets", &format!("{long_line}\r\nafter\r\n")),
        ("1 MB", &lines),
        ("quoted-printable that ends in a soft break", "a=3D=\r\nb=20=\r\n"),
    ];
    let mut all: Vec<_> = bodies.iter().map(|(what, body)| plain(what, &format!("{USUAL}\r\n{body}"))).collect();
    let usual_but =
        |without: &str| -> String { USUAL.split_inclusive("\r\n").filter(|it| !it.starts_with(without)).collect() };
    let heads: [(&str, String); 18] = [
        ("no Date", usual_but("Date")),
        ("no Message-ID", usual_but("Message-ID")),
        ("no To", usual_but("To")),
        ("no Subject", usual_but("Subject")),
        ("From only", "From: ann@acme.test\r\n".into()),
        ("an empty Subject", format!("{}Subject:\r\n", usual_but("Subject"))),
        ("a Subject of blanks", format!("{}Subject:  \t \r\n", usual_but("Subject"))),
        ("no blank behind the colon", format!("{}Subject:hello\r\n", usual_but("Subject"))),
        ("names in odd letters", USUAL.replace("From:", "fROM:").replace("Subject:", "SUBJECT:")),
        ("folds of all kinds", format!("{}Subject: a\r\n b\r\n\tc \r\n  \t d\r\n", usual_but("Subject"))),
        ("a fold at once", format!("{}Subject:\r\n\thello\r\n", usual_but("Subject"))),
        ("two Subjects and two To", format!("{USUAL}Subject: again\r\nTo: other@sink.test\r\n")),
        ("400 people in Cc, folded", folded),
        ("60 people in Cc, in one line", one_line),
        ("200 fields more", format!("{USUAL}{many}")),
        (
            "everything that lists and replies have",
            format!(
                "{USUAL}Sender: ann@acme.test\r\nReply-To: list@acme.test\r\nIn-Reply-To: <0@acme.test>\r\n\
                 References: <0@acme.test>\r\n\t<00@acme.test>\r\nList-Id: <list.acme.test>\r\n\
                 List-Unsubscribe: <https://acme.test/u>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
            ),
        ),
        (
            "encoded words",
            format!("{}Subject: =?utf-8?q?h=C3=A9llo?=\r\n =?utf-8?b?d8O2cmxk?=\r\n", usual_but("Subject")),
        ),
        ("parts", format!("{USUAL}MIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n\tboundary=\"=_b\"\r\n")),
    ];
    all.extend(heads.iter().map(|(what, head)| {
        plain(what, &format!("{head}\r\n--=_b\r\nContent-Type: text/plain\r\n\r\nhello\r\n--=_b--\r\n"))
    }));
    let eight_bit =
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n";
    all.push(Awkward {
        what: "8-bit text",
        parameters: " BODY=8BITMIME",
        message: format!("{USUAL}{eight_bit}\r\nünïcödé 株式会社\r\n").into_bytes(),
    });
    all.push(Awkward {
        what: "bytes that are no text",
        parameters: " BODY=8BITMIME",
        message: [format!("{USUAL}{eight_bit}\r\n").as_bytes(), b"\xff\xfe\x80 \xe9t\xe9\r\n"].concat(),
    });
    all.push(Awkward {
        what: "a header that is not ASCII",
        parameters: " BODY=8BITMIME SMTPUTF8",
        message: format!("{}Subject: héllo wörld\r\n{eight_bit}\r\nhello\r\n", usual_but("Subject")).into_bytes(),
    });
    all
}

fn plain(what: &'static str, message: &str) -> Awkward {
    Awkward { what, parameters: "", message: message.as_bytes().to_vec() }
}
