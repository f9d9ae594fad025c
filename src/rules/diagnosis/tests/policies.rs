//! DMARC policies and what helps beside them: which mistake is named, where, and what to paste instead.

use super::acme::{KEY, POLICY, assert_sayable, checked, healthy, plan, plan_for, with_return_path};
use super::net::{Net, name};
use crate::rules::diagnosis::{Finding, Report, Severity};
use crate::rules::records::{Purpose, RecordType};

fn with_policy(text: &str) -> Net {
    let mut net = healthy();
    net.take(POLICY, RecordType::Txt);
    net.put(POLICY, "TXT", text);
    net
}

fn of_policy(report: &Report) -> Vec<&Finding> {
    report.records.iter().filter(|it| it.purpose == Purpose::Dmarc).flat_map(|it| &it.findings).collect()
}

#[test]
fn a_slip_is_named_with_its_place_and_mended() {
    use Severity::{Information, Warning};
    for (text, id, severity, byte, corrected) in [
        ("v=dmarc1; p=none", "M03", Warning, Some(2), Some("v=DMARC1; p=none")),
        ("v=DMARC1, p=none", "M04", Warning, Some(8), Some("v=DMARC1; p=none")),
        ("v=DMARC1; p=none; sp- reject", "M04", Warning, Some(18), Some("v=DMARC1; p=none; sp=reject")),
        ("v=DMARC1; p=monitor", "M05", Warning, Some(12), Some("v=DMARC1; p=none")),
        ("v=DMARC1; p=block", "M05", Warning, Some(12), None),
        ("v=DMARC1; p=none; fo=2", "M06", Warning, Some(21), Some("v=DMARC1; p=none")),
        ("v=DMARC1; p=none; p=reject", "M06", Warning, Some(18), Some("v=DMARC1; p=none")),
        ("v=DMARC1; p=none; sp=never", "M06", Warning, Some(21), Some("v=DMARC1; p=none")),
        (
            "v=DMARC1; p=none; rua=a@acme.example",
            "M07",
            Warning,
            Some(22),
            Some("v=DMARC1; p=none; rua=mailto:a@acme.example"),
        ),
        ("v=DMARC1; p=none; rua=mailto:a", "M07", Warning, Some(22), Some("v=DMARC1; p=none")),
        ("v=DMARC1; p=none; ri=60", "M10", Information, Some(18), Some("v=DMARC1; p=none")),
        ("v=DMARC1; p=none; psd=y", "M13", Warning, Some(18), Some("v=DMARC1; p=none")),
    ] {
        let report = checked(&with_policy(text), &plan());
        let found = of_policy(&report);
        let first = found.first().unwrap_or_else(|| panic!("nothing about {text}"));
        let seen = (first.id.as_str(), first.severity, first.at.map(|it| it.byte as usize), first.corrected.as_deref());
        assert_eq!(seen, (id, severity, byte, corrected), "{text}: {found:#?}");
    }
}

#[test]
fn reports_go_where_they_are_wanted() {
    let mut net = Net::with_acme();
    net.zone("agreed.test", &[("ns.agreed.test", "203.0.113.1")]);
    net.put("agreed.test", "MX", "10 mx.agreed.test");
    net.put("acme.example._report._dmarc.agreed.test", "TXT", "v=DMARC1;");
    net.zone("stranger.test", &[("ns.stranger.test", "203.0.113.2")]);
    net.put("stranger.test", "A", "203.0.113.2");
    net.zone("silent.test", &[("ns.silent.test", "203.0.113.3")]);
    net.put("silent.test", "MX", "0 .");
    for (address, id) in [
        ("a@acme.example", None),
        ("a@ns1.acme.example", None),
        ("a@nowhere.acme.example", Some("M09")),
        ("a@agreed.test", None),
        ("a@stranger.test", Some("M08")),
        ("a@silent.test", Some("M09")),
        ("a@gone.test", Some("M09")),
    ] {
        let mut net = net.clone();
        net.put(POLICY, "TXT", &format!("v=DMARC1; p=none; rua=mailto:{address}"));
        net.put("acme.example", "MX", "10 mail.acme.example");
        let report = checked(&net, &plan());
        assert_eq!(of_policy(&report).iter().map(|it| it.id.as_str()).next(), id, "{address}");
    }
    // Nobody who could not be asked is accused.
    let mut net = with_policy("v=DMARC1; p=none; rua=mailto:a@gone.test");
    net.bogus.insert(name("test"));
    assert_eq!(of_policy(&checked(&net, &plan())), Vec::<&Finding>::new());
}

#[test]
fn what_a_policy_means_for_our_mail_depends_on_our_key() {
    let first = |net: &Net, plan: &_| {
        let report = checked(net, plan);
        of_policy(&report).first().map(|it| (it.id.clone(), it.severity))
    };
    let told = |id: &str, severity| Some((id.to_owned(), severity));
    let mut net = with_policy("v=DMARC1; p=reject; aspf=s; adkim=s");
    assert_eq!(first(&net, &plan()), None);
    assert_eq!(first(&net, &with_return_path()), told("M11", Severity::Information));
    net.take(KEY, RecordType::Txt);
    assert_eq!(first(&net, &plan()), told("M15", Severity::Warning));

    let mut net = healthy();
    net.put("_dmarc.acme.example", "TXT", "v=DMARC1; p=none; sp=quarantine; t=y");
    net.take(POLICY, RecordType::Txt);
    net.put(POLICY, "TXT", "v=DMARC1; p=reject; sp=quarantine");
    net.put("news.acme.example", "TXT", "x");
    assert_eq!(first(&net, &plan_for("news.acme.example")), told("M12", Severity::Warning));
    let report = checked(&net, &plan_for("news.acme.example"));
    let finding = of_policy(&report)[0];
    assert_eq!((finding.args["effect"].as_str(), finding.args["from"].as_str()), ("quarantine", "acme.example"));
    assert_eq!(finding.evidence[0].value.as_deref(), Some("v=DMARC1; p=reject; sp=quarantine"));
}

#[test]
fn an_alias_to_a_service_that_is_gone_is_not_just_nothing() {
    let mut net = healthy();
    net.take(POLICY, RecordType::Txt);
    net.put(POLICY, "CNAME", "acme.service.test");
    let report = checked(&net, &plan());
    assert_eq!(of_policy(&report).iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["M14"]);
    assert_eq!(of_policy(&report)[0].args["got"], "acme.service.test");
}

#[test]
fn several_policies_are_merged() {
    let mut net = with_policy("v=DMARC1; p=none; rua=mailto:a@acme.example");
    net.put(POLICY, "TXT", "v=DMARC1; p=reject");
    net.put(POLICY, "TXT", "a note");
    let report = checked(&net, &plan());
    let finding = of_policy(&report)[0];
    assert_eq!(finding.id, "M02");
    assert!(finding.evidence.iter().all(|it| it.value.as_ref().is_some_and(|it| it.starts_with("v=DMARC1"))));
    assert_eq!(finding.corrected.as_deref(), Some("v=DMARC1; p=none; rua=mailto:a@acme.example"));
    assert_eq!(finding.args["other"], "v=DMARC1; p=reject; rua=mailto:a@acme.example");
    assert_eq!(report.observed.dmarc_texts.len(), 2);
}

#[test]
fn a_text_beside_the_policy_is_told_and_a_catch_all_is_not() {
    let mut net = healthy();
    net.put(POLICY, "TXT", "v=spf1 mx -all");
    assert!(of_policy(&checked(&net, &plan())).is_empty(), "the same stands at the domain");
    net.put(POLICY, "TXT", "a note");
    let report = checked(&net, &plan());
    assert_eq!((of_policy(&report)[0].id.as_str(), of_policy(&report)[0].severity), ("M16", Severity::Warning));
}

#[test]
fn extras_never_stand_in_the_way() {
    for (owner, rtype, value, id) in [
        ("_mta-sts.acme.example", "TXT", "v=STSv1; id=", Some("V01")),
        ("_mta-sts.acme.example", "TXT", "v=STSv1; id=1", Some("V02")),
        ("_mta-sts.acme.example", "TXT", "v=spf1 -all", None),
        ("_smtp._tls.acme.example", "TXT", "v=TLSRPTv1; rua=a@acme.example", Some("V03")),
        ("_smtp._tls.acme.example", "TXT", "v=TLSRPTv1; rua=https://acme.example/tls", None),
        ("default._bimi.acme.example", "TXT", "v=BIMI1; l=https://acme.example/l.svg", Some("V04")),
        ("default._bimi.acme.example", "TXT", "v=BIMI1; l=; a=", None),
        ("acme.example", "TXT", "v=BIMI1; l=https://acme.example/l.svg", Some("V04")),
    ] {
        let mut net = healthy();
        net.put(owner, rtype, value);
        let report = checked(&net, &plan());
        assert_eq!(report.findings.first().map(|it| it.id.as_str()), id, "{value}");
        assert!(report.findings.iter().all(|it| it.severity >= Severity::Warning));
        net.take(KEY, RecordType::Txt);
        assert_eq!(checked(&net, &plan()).findings, [], "other things come first");
    }
    let mut net = healthy();
    net.take("acme.example", RecordType::Mx);
    net.put("acme.example", "MX", "0 .");
    let report = checked(&net, &plan());
    assert_eq!(report.findings.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["V05"]);
    report.findings.iter().for_each(assert_sayable);
}
