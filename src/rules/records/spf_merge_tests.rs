use super::*;
use crate::rules::records::{SpfBranch, SpfState};

fn host() -> DnsName {
    DnsName::parse("spf.mail.example").unwrap()
}

fn seen(branches: &[(&str, usize, SpfState, Option<&str>)]) -> SpfSeen {
    let branch = |(entry, lookups, state, all): &(&str, usize, SpfState, Option<&str>)| SpfBranch {
        entry: (*entry).to_owned(),
        lookups: *lookups,
        state: *state,
        all: all.map(str::to_owned),
        ..SpfBranch::default()
    };
    SpfSeen { branches: branches.iter().map(branch).collect(), ..SpfSeen::default() }
}

fn merged(records: &[&str], seen: &SpfSeen) -> Result<Merge, NoMerge> {
    let records: Vec<String> = records.iter().map(|it| (*it).to_owned()).collect();
    merge(&records, Some(&host()), seen)
}

/// The new value, what is new in it, and the keys of the notes without their common beginning.
fn told(records: &[&str], seen: &SpfSeen) -> (String, Vec<String>, Vec<&'static str>) {
    let merge = merged(records, seen).unwrap();
    assert!(Spf::parse(merge.value.as_bytes()).unwrap().fault().is_none(), "what we propose is right: {}", merge.value);
    assert!(Spf::parse(merge.value.as_bytes()).unwrap().includes(&host()), "{}", merge.value);
    let inserted = merge.inserted.iter().map(|it| merge.value.get(it.clone()).unwrap().to_owned()).collect();
    let notes = merge.notes.iter().map(|it| it.key().strip_prefix("record-note-merge-").unwrap()).collect();
    (merge.value, inserted, notes)
}

#[test]
fn a_plain_record_is_changed_at_one_place() {
    let none = SpfSeen::default();
    for (old, new) in [
        ("v=spf1 -all", "v=spf1 include:spf.mail.example -all"),
        ("v=spf1  a mx  ~all", "v=spf1  a mx  include:spf.mail.example ~all"),
        ("v=spf1 a redirect=b.example", "v=spf1 a include:spf.mail.example redirect=b.example"),
        ("v=spf1 a ?all exp=e.example", "v=spf1 a include:spf.mail.example ?all exp=e.example"),
        ("v=spf1 a ", "v=spf1 a include:spf.mail.example"),
        ("V=SPF1 MX", "V=SPF1 MX include:spf.mail.example"),
        ("v=spf1", "v=spf1 include:spf.mail.example"),
    ] {
        let (value, inserted, notes) = told(&[old], &none);
        assert_eq!((value.as_str(), notes), (new, vec![]), "{old}");
        assert_eq!(inserted.concat().trim(), "include:spf.mail.example", "{old}");
        assert_eq!(value.replacen(&inserted.concat(), "", 1), old.trim_end());
    }
}

#[test]
fn several_records_become_one() {
    let none = SpfSeen::default();
    for (old, new, inserted, notes) in [
        (
            &["v=spf1 a -all", "v=spf1 include:b.example ~all"][..],
            "v=spf1 a include:b.example include:spf.mail.example ~all",
            &["include:b.example include:spf.mail.example ~all"][..],
            &["ending"][..],
        ),
        (
            &["v=spf1 mx ~all", "v=spf1 mx ~all"],
            "v=spf1 mx include:spf.mail.example ~all",
            &["include:spf.mail.example "],
            &["twice"],
        ),
        (
            &["v=spf1 ?a mx ~all", "v=spf1 a -all"],
            "v=spf1 a mx include:spf.mail.example ~all",
            &["a ", "include:spf.mail.example "],
            &["weaker", "ending"],
        ),
        (
            &["v=spf1 a", "v=spf1 +all"],
            "v=spf1 a include:spf.mail.example ~all",
            &["include:spf.mail.example ~all"],
            &["everybody"],
        ),
        (
            &["v=spf1 a exp=e.example -all", "v=spf1 mx exp=f.example -all"],
            "v=spf1 a mx include:spf.mail.example -all exp=e.example",
            &["mx include:spf.mail.example "],
            &["dropped"],
        ),
        (
            &["v=spf1 include:spf.mail.example -all", "v=spf1 mx -all"],
            "v=spf1 include:spf.mail.example mx -all",
            &["mx "],
            &[],
        ),
    ] {
        let expected = (new.to_owned(), inserted.iter().map(|it| (*it).to_owned()).collect(), notes.to_vec());
        assert_eq!(told(old, &none), expected, "{old:?}");
    }
}

#[test]
fn what_is_broken_is_repaired_and_said() {
    let none = SpfSeen::default();
    for (old, new, notes) in [
        ("v=spf1 ip:192.0.2.1 -all", "v=spf1 ip4:192.0.2.1 include:spf.mail.example -all", &["repaired"][..]),
        ("v=spf1 include: b.example -all", "v=spf1 include:b.example include:spf.mail.example -all", &["repaired"]),
        (
            "v=spf1 include:b.example,include:c.example ~all",
            "v=spf1 include:b.example include:c.example include:spf.mail.example ~all",
            &["repaired"],
        ),
        ("v=spf1 ~all include:spf.mail.example", "v=spf1 include:spf.mail.example ~all", &["moved"]),
        ("v=spf1 ~all a -all", "v=spf1 a include:spf.mail.example ~all", &["moved", "ending"]),
        ("v=spf1 +all", "v=spf1 include:spf.mail.example ~all", &["everybody"]),
        ("v=spf1 a all", "v=spf1 a include:spf.mail.example ~all", &["everybody"]),
        ("v=spf1 a redirect=b.example -all", "v=spf1 a include:b.example include:spf.mail.example -all", &["redirect"]),
        ("v=spf1 -include:spf.mail.example ~all", "v=spf1 include:spf.mail.example ~all", &[]),
    ] {
        let (value, _, said) = told(&[old], &none);
        assert_eq!((value.as_str(), said.as_slice()), (new, notes), "{old}");
    }
}

#[test]
fn a_redirect_becomes_an_entry_where_its_end_is_known() {
    let known = seen(&[("redirect=b.example", 3, SpfState::Fine, Some("?all"))]);
    let (value, inserted, notes) = told(&["v=spf1 redirect=b.example"], &known);
    assert_eq!(value, "v=spf1 include:b.example include:spf.mail.example ?all");
    assert_eq!(
        (inserted.concat().as_str(), notes),
        ("include:b.example include:spf.mail.example ?all", vec!["redirect"])
    );
}

#[test]
fn entries_that_lead_nowhere_are_left_out_and_named() {
    let dead = seen(&[("include:gone.example", 1, SpfState::NoSuchName, None)]);
    let (value, _, notes) = told(&["v=spf1 include:gone.example mx -all"], &dead);
    assert_eq!((value.as_str(), notes), ("v=spf1 mx include:spf.mail.example -all", vec!["dead"]));
}

#[test]
fn an_entry_of_ours_behind_another_counts() {
    let mut through = seen(&[("include:b.example", 2, SpfState::Fine, None)]);
    through.branches[0].passes = vec![host()];
    let merge = merged(&["v=spf1 include:b.example -all", "v=spf1 mx -all"], &through).unwrap();
    assert_eq!(merge.value, "v=spf1 include:b.example mx -all");
}

#[test]
fn the_price_counts_what_lies_behind() {
    let dear =
        seen(&[("include:b.example", 6, SpfState::Fine, None), ("include:spf.mail.example", 2, SpfState::Fine, None)]);
    let merge = merged(&["v=spf1 include:b.example mx ~all"], &dear).unwrap();
    assert_eq!((merge.before.lookups, merge.after.lookups), (7, 9));
    let too_dear = seen(&[("include:b.example", 9, SpfState::Fine, None)]);
    let NoMerge::TooMuch { price, .. } = merged(&["v=spf1 include:b.example mx ~all"], &too_dear).unwrap_err() else {
        panic!("too dear")
    };
    assert_eq!(price.lookups, 11);
}

#[test]
fn what_does_not_fit_says_what_could_go() {
    let mut behind =
        seen(&[("include:b.example", 10, SpfState::Fine, None), ("include:c.example", 1, SpfState::Fine, None)]);
    behind.branches[0].passes = vec![DnsName::parse("c.example").unwrap()];
    let NoMerge::TooMuch { removable, .. } =
        merged(&["v=spf1 include:b.example include:c.example ~all"], &behind).unwrap_err()
    else {
        panic!("too dear")
    };
    let nested = Removable::Nested { entry: "include:c.example".into(), within: "include:b.example".into() };
    assert_eq!(removable, [nested]);
    let long = format!("v=spf1 {}-all", (0..30).map(|it| format!("ip4:192.0.2.{it} ")).collect::<String>());
    let NoMerge::TooMuch { price, .. } = merged(&[&long], &SpfSeen::default()).unwrap_err() else { panic!("too long") };
    assert!(price.bytes > 450, "{}", price.bytes);
}

#[test]
fn what_nobody_can_read_is_left_to_a_person() {
    for (old, why) in [
        ("v=spf1 a ip4:1.2.3 -all", NotPlain::Term(9)),
        ("v=spf1 a:bücher.example -all", NotPlain::Character(10)),
        ("v=spf1 foo -all", NotPlain::Term(7)),
    ] {
        assert_eq!(merged(&[old], &SpfSeen::default()), Err(NoMerge::ByHand(why)), "{old}");
    }
}
