//! Peers that break the protocol: cut off, which mail servers take as "later", and nothing let through.

use super::script::{Mta, Office, key, terms};
use tokio::io::AsyncWriteExt;

const OFFER: &[u8] = b"\0\0\0\x0dO\0\0\0\x06\0\0\x01\xff\0\x1f\xff\xff";
const MAIL: &[u8] = b"\0\0\0\x16DM{auth_authen}\0alice\0\0\0\0\x04M<>\0";
const END_OF_HEADER: &[u8] = b"\0\0\0\x01N";

#[tokio::test]
async fn whoever_breaks_the_protocol_is_cut_off() {
    for (what, answered, last) in [
        ("a length of 4 GiB", &[][..], &b"\xff\xff\xff\xffO"[..]),
        ("a length of nothing", &[], b"\0\0\0\0"),
        ("SMTP", &[], b"EHLO example\r\n"),
        ("no negotiation", &[], b"\0\0\0\x05M<>\0\0"),
        ("version 1", &[], b"\0\0\0\x0dO\0\0\0\x01\0\0\x01\xff\0\x1f\xff\xff"),
        ("no header may be added", &[], b"\0\0\0\x0dO\0\0\0\x06\0\0\0\0\0\x1f\xff\xff"),
        ("half a negotiation", &[], b"\0\0\0\x05O\0\0\0\x06"),
        ("an unknown command", &[OFFER], b"\0\0\0\x01z"),
        ("a length of 4 GiB later", &[OFFER], b"\xff\xff\xff\xfeL"),
        ("a field without its MAIL", &[OFFER], b"\0\0\0\x09LFrom\0a@\0"),
        ("a body without its MAIL", &[OFFER], b"\0\0\0\x03Bxy"),
        ("an end without its MAIL", &[OFFER], b"\0\0\0\x01E"),
        ("MAIL without its end", &[OFFER], b"\0\0\0\x04M<a>"),
        ("a header field of 1 MiB", &[OFFER], b"\0\x10\0\0L"),
        ("a field after the header", &[OFFER, MAIL], &[END_OF_HEADER, b"\0\0\0\x04LX\0\0"].concat()),
        ("a second end of the header", &[OFFER, MAIL], &[END_OF_HEADER, END_OF_HEADER].concat()),
        ("a body before the header's end", &[OFFER, MAIL], b"\0\0\0\x02Bx"),
        ("an end before the header's end", &[OFFER, MAIL], b"\0\0\0\x01E"),
    ] {
        let mut mta = Mta::connect(&Office::new(), terms(), Default::default());
        for (octets, expected) in answered.iter().zip(['O', 'c']) {
            mta.stream.write_all(octets).await.expect("written");
            assert_eq!(mta.hear().await.expect("an answer").0, expected, "{what}");
        }
        mta.stream.write_all(last).await.expect("written");
        assert!(mta.is_closed().await, "{what}");
        mta.conversation.await.expect("it ended by itself");
    }
}

#[tokio::test]
async fn frames_may_come_in_any_pieces() {
    let office = Office { keys: vec![key("fm1")], ..Office::new() };
    let mut mta = Mta::postfix(&office).await;
    let mut frames = Vec::new();
    for (command, data) in [
        (b'D', &b"M{auth_authen}\0alice\0"[..]),
        (b'M', b"<alice@acme.example>\0"),
        (b'L', b"From\0 alice@acme.example\0"),
        (b'N', b""),
        (b'B', b"Hello\r\n"),
        (b'E', b""),
    ] {
        frames.extend_from_slice(&u32::try_from(data.len() + 1).expect("short").to_be_bytes());
        frames.push(command);
        frames.extend_from_slice(data);
    }
    for size in [1, 2, 3, 7, 1000] {
        for piece in frames.chunks(size) {
            mta.stream.write_all(piece).await.expect("written");
            tokio::task::yield_now().await;
        }
        assert_eq!(mta.verdict().await, "c");
        assert_eq!(mta.hear().await.expect("a field").0, 'i');
        assert_eq!(mta.verdict().await, "c");
    }
    assert_eq!(office.left(), (5, 0));
}

#[tokio::test]
async fn a_message_that_breaks_off_leaves_nothing() {
    let office = Office::new();
    for ending in [&b"\0\0\0\x20BHel"[..], b"\0\0", b""] {
        let mut mta = Mta::postfix(&office).await;
        mta.mail(Some("alice"), "<alice@acme.example>").await;
        mta.fields(&[("From", " alice@acme.example")]).await;
        mta.say('N', b"").await;
        mta.stream.write_all(ending).await.expect("written");
        mta.stream.shutdown().await.expect("closed");
        assert!(mta.is_closed().await);
        mta.conversation.await.expect("it ended by itself");
    }
    assert_eq!(office.left(), (0, 0));
}

#[tokio::test]
async fn a_huge_from_is_refused() {
    let office = Office { keys: vec![key("fm1")], ..Office::new() };
    let mut mta = Mta::postfix(&office).await;
    for (filler, reason) in [(100_000, "it is too long"), (200_000, "it is too long")] {
        assert_eq!(mta.mail(Some("alice"), "<alice@acme.example>").await, "c");
        let from = format!(" {}<alice@acme.example>", "x ".repeat(filler / 2));
        let (_, verdict) = mta.message(&[("From", &from)], b"x\r\n").await;
        let expected = format!("550 5.7.1 Message rejected: From header field not understood: {reason} [id 7F3K0111]");
        assert_eq!(verdict, expected);
    }
    assert_eq!(mta.mail(Some("alice"), "<alice@acme.example>").await, "c");
    let from = format!(" {}<alice@acme.example>", "x".repeat(1024 * 1024));
    mta.say('L', format!("From\0{from}\0").as_bytes()).await;
    assert!(mta.is_closed().await);
    assert_eq!(office.left(), (0, 0));
}

#[tokio::test]
async fn ten_thousand_fields_are_no_trouble() {
    let office = Office { keys: vec![key("fm1")], ..Office::new() };
    let mut mta = Mta::postfix(&office).await;
    let from = ("From", " alice@acme.example");
    let (_, verdict) = {
        mta.mail(Some("alice"), "<alice@acme.example>").await;
        let mut fields = vec![("X-Other", " x"); 10_000];
        fields.push(from);
        mta.message(&fields, b"x\r\n").await
    };
    assert_eq!((verdict.as_str(), office.left()), ("c", (1, 0)));
    mta.mail(Some("alice"), "<alice@acme.example>").await;
    let (_, verdict) = mta.message(&vec![from; 10_000], b"x\r\n").await;
    assert!(verdict.starts_with("550 5.7.1 Message rejected: 10000 From header fields"), "{verdict}");
    // More than can be signed: put off.
    mta.mail(Some("alice"), "<alice@acme.example>").await;
    let mut fields = vec![("To", " x@y.example"); 10_000];
    fields.push(from);
    let (_, verdict) = mta.message(&fields, b"x\r\n").await;
    assert_eq!(verdict, "451 4.3.0 Temporary lookup failure [id 7F3K0111]");
}
