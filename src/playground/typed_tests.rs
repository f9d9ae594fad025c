use super::*;

fn zone() -> DnsName {
    DnsName::parse("acme.example").expect("a name")
}

fn form(name: &str, rtype: &str, value: &str) -> error::Result<Written> {
    read(&Typed { name: name.into(), rtype: rtype.into(), value: value.into() }, &zone())
}

fn refused(name: &str, rtype: &str, value: &str) -> Vec<(&'static str, String)> {
    match form(name, rtype, value) {
        Err(Error::Invalid(problems)) => problems.into_iter().map(|it| (it.field, it.say.key)).collect(),
        other => panic!("{name:?} {rtype} {value:?} must be refused, not {other:?}"),
    }
}

#[test]
fn a_name_without_a_final_dot_gets_the_zone_appended() {
    for (typed, owner) in [
        ("", "acme.example"),
        (" @ ", "acme.example"),
        ("bounce", "bounce.acme.example"),
        ("_dmarc", "_dmarc.acme.example"),
        ("FMx1._DomainKey", "fmx1._domainkey.acme.example"),
        ("*", "*.acme.example"),
        ("bounce.acme.example.", "bounce.acme.example"),
        ("acme.example.", "acme.example"),
        ("bounce.acme.example", "bounce.acme.example.acme.example"),
        (r"a\.b", r"a\.b.acme.example"),
    ] {
        let written = form(typed, "TXT", "x").expect("is taken");
        assert_eq!(written.owner, DnsName::parse(owner).expect("a name"), "{typed}");
    }
}

#[test]
fn odd_names_are_refused_with_a_reason() {
    let long = "a".repeat(64);
    let very_long = vec!["a".repeat(60); 5].join(".");
    for (typed, key) in [
        ("a..b", "playground-bad-name-dots"),
        (".a", "playground-bad-name-dots"),
        ("a b", "playground-bad-name-blank"),
        ("a\u{a0}b", "playground-bad-name-blank"),
        ("a\u{0}b", "playground-bad-name-blank"),
        ("bücher", "playground-bad-name-letters"),
        ("\u{202e}evil", "playground-bad-name-letters"),
        ("evil.test.", "playground-bad-name-outside"),
        (".", "playground-bad-name-outside"),
        ("notacme.example.", "playground-bad-name-outside"),
        (r"a\9", "playground-bad-name-backslash"),
        (&long, "playground-bad-name-part-long"),
        (&very_long, "playground-bad-name-long"),
    ] {
        assert_eq!(refused(typed, "TXT", "x"), [("name", key.to_owned())], "{typed:?}");
    }
}

#[test]
fn every_wrong_field_is_named() {
    assert_eq!(
        refused("a b", "NS", "x").into_iter().map(|it| it.0).collect::<Vec<_>>(),
        ["type", "name"],
        "without a type the value means nothing"
    );
    assert_eq!(refused("a b", "A", "x").into_iter().map(|it| it.0).collect::<Vec<_>>(), ["name", "value"]);
}

#[test]
fn values_are_kept_in_their_usual_notation() {
    for (rtype, typed, kept) in [
        ("A", " 192.0.2.1 ", "192.0.2.1"),
        ("AAAA", "2001:db8::1", "2001:db8::1"),
        ("CNAME", "bounces.mail.example", "bounces.mail.example."),
        ("CNAME", "bounces.mail.example.", "bounces.mail.example."),
        ("CNAME", "www", "www.acme.example."),
        ("MX", "10  mx.acme.example", "10 mx.acme.example."),
        ("TXT", "v=spf1 -all", "v=spf1 -all"),
        ("TXT", r#""a" "b""#, r#""a" "b""#),
    ] {
        assert_eq!(form("x", rtype, typed).expect("is taken").value, kept, "{typed}");
    }
}

#[test]
fn odd_values_are_refused_with_a_reason() {
    let long = "x".repeat(4097);
    let long_part = format!("\"{}\"", "x".repeat(256));
    for (rtype, typed, key) in [
        ("TXT", "  ", "playground-bad-value-empty"),
        ("TXT", &long, "playground-bad-value-long"),
        ("TXT", "a\r\nb", "playground-bad-value-lines"),
        ("TXT", "a\u{7}b", "playground-bad-value-control"),
        ("TXT", r#""open"#, "playground-bad-value-quotes"),
        ("TXT", r#""a" b"#, "playground-bad-value-quotes"),
        ("TXT", r#""\999""#, "playground-bad-value-quotes"),
        ("TXT", &long_part, "playground-bad-value-quotes"),
        ("A", "2001:db8::1", "playground-bad-value-a"),
        ("AAAA", "192.0.2.1", "playground-bad-value-aaaa"),
        ("MX", "mx.acme.example", "playground-bad-value-mx"),
        ("MX", "70000 mx.acme.example", "playground-bad-value-mx"),
        ("CNAME", "a b.example", "playground-bad-name-blank"),
        ("CNAME", ".", "playground-bad-value-host"),
        ("CNAME", "a..example", "playground-bad-name-dots"),
    ] {
        assert_eq!(refused("x", rtype, typed), [("value", key.to_owned())], "{typed:?}");
    }
}

#[test]
fn a_text_becomes_strings_of_at_most_255_bytes() {
    let long = "x".repeat(600);
    let Some(Data::Txt(strings)) = data(RecordType::Txt, &long) else { panic!("a text") };
    assert_eq!(strings.iter().map(Vec::len).collect::<Vec<_>>(), [255, 255, 90]);
    for (kept, expected) in [
        (r#"say "hi""#, vec![&b"say \"hi\""[..]]),
        (r#""a"   "b""#, vec![b"a", b"b"]),
        (r#""""#, vec![b""]),
        (r#""\"q\" \\ \200""#, vec![b"\"q\" \\ \xc8"]),
    ] {
        let Some(Data::Txt(strings)) = data(RecordType::Txt, kept) else { panic!("a text") };
        assert_eq!(strings, expected, "{kept}");
    }
}
