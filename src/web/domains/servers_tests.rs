use super::*;
use serde_json::json;

/// Name, address, serial, problem, what it says of the ownership record.
type Seen = (&'static str, &'static str, Option<u32>, Option<&'static str>, &'static str);

fn servers(seen: &[Seen]) -> Servers {
    let servers: Vec<_> = seen
        .iter()
        .map(|(name, address, serial, problem, _)| {
            let behind = *serial == Some(1);
            json!({
                "name": name, "address": address, "zone": "acme.example", "serial": serial, "problem": problem,
                "behind": behind,
            })
        })
        .collect();
    let said: Vec<_> = seen
        .iter()
        .filter(|it| !it.4.is_empty())
        .map(|(name, address, _, _, status)| {
            json!({ "server": name, "address": address, "status": status, "values": [], "problem": null })
        })
        .collect();
    let record = json!({
        "purpose": "ownership", "needed": true, "owner": "_frankmark-challenge.acme.example", "type": "TXT",
        "status": "some_servers", "findings": [], "seen": said,
    });
    let report = json!({
        "zone": "acme.example", "could_not_check": false, "proof": "partial", "servers": servers, "records": [record],
        "findings": [], "queries": 9,
        "observed": {
            "spf": [], "dmarc": null, "dmarc_known": true, "spf_known": true, "mx": [], "name_servers": [],
        },
    });
    let report: Report = serde_json::from_value(report).expect("a report");
    Servers::of(Some(&report)).expect("servers")
}

#[test]
fn what_the_servers_say_comes_to_one_sentence() {
    let (one, two) = ("127.0.0.1", "127.0.0.2");
    for (seen, headline, tell) in [
        (vec![("ns1.x", one, Some(2), None, "found"), ("ns2.x", two, Some(2), None, "found")], "servers-agree", None),
        (
            vec![("ns1.x", one, Some(2), None, "found"), ("ns2.x", two, Some(1), None, "missing")],
            "servers-behind",
            Some("servers-tell-behind"),
        ),
        (
            vec![("ns1.x", one, Some(2), None, "found"), ("ns2.x", two, Some(2), None, "missing")],
            "servers-disagree",
            None,
        ),
        (
            vec![("ns1.x", one, Some(2), None, "found"), ("ns2.x", two, None, Some("timed_out"), "")],
            "servers-silent",
            Some("servers-tell-silent"),
        ),
        (vec![("ns1.x", one, None, Some("timed_out"), "")], "servers-none-answers", Some("servers-tell-silent")),
        (vec![("ns1.x", one, None, Some("not_asked"), "")], "servers-none-answers", None),
    ] {
        let servers = servers(&seen);
        assert_eq!(servers.headline.say.key, headline);
        assert_eq!(servers.tell.map(|it| it.key).as_deref(), tell, "{headline}");
    }
}

#[test]
fn addresses_of_one_name_are_one_line_while_they_say_the_same() {
    let (v4, v6) = ("127.0.0.1", "::1");
    let same = servers(&[("ns1.x", v4, Some(2), None, "found"), ("ns1.x", v6, Some(2), None, "found")]);
    assert_eq!((same.rows.len(), same.rows[0].address.as_deref(), same.details.len()), (1, None, 2));
    let other = servers(&[("ns1.x", v4, Some(2), None, "found"), ("ns1.x", v6, None, Some("timed_out"), "")]);
    assert_eq!((other.rows.len(), other.rows[1].address.as_deref()), (2, Some("::1")));
    assert_eq!(other.headline.say.key, "servers-agree", "the name answers");
}
