//! The list of many domains: every order, filter and page of it, forwards and backwards, against all rows sorted at once;
//! and what the stored counters say against a recount.

use super::many::{Line, execute, many};
use crate::ground::Ground;
use crate::support::app::both_databases;
use diesel::prelude::*;
use frankmark::audit::Actor;
use frankmark::db::{Failure, schema};
use frankmark::domains::{self, At, Filter, Listed, Matching, Show, Sort, View};
use frankmark::ids::CustomerId;
use frankmark::rules::diagnosis::Standing;
use frankmark::senders;

async fn list(ground: &Ground, customer: &CustomerId, view: &View) -> Listed {
    domains::list(&ground.app, customer, view).await.unwrap()
}

fn names(listed: &Listed) -> Vec<String> {
    listed.lines.iter().map(|it| it.domain.name.as_str().to_owned()).collect()
}

fn expected(lines: &[Line], view: &View) -> Vec<String> {
    let shown = |it: &&Line| {
        let kind = match &view.filter.show {
            Show::All => true,
            Show::NeedsYou => it.standing.needs_you(),
            Show::Problem => [Standing::RecordProblem, Standing::StoppedWorking].contains(&it.standing),
            Show::CouldNotCheck => it.silent,
            Show::One(one) => it.standing == *one,
        };
        kind && it.name.contains(&view.filter.search)
    };
    let mut shown: Vec<&Line> = lines.iter().filter(shown).collect();
    match view.sort {
        Sort::Urgency => shown.sort_by(|a, b| (a.standing.urgency(), &a.name).cmp(&(b.standing.urgency(), &b.name))),
        Sort::Name => shown.sort_by(|a, b| a.name.cmp(&b.name)),
        Sort::NameBackwards => shown.sort_by(|a, b| b.name.cmp(&a.name)),
        Sort::Added => shown.sort_by(|a, b| b.id.cmp(&a.id)),
    }
    shown.into_iter().map(|it| it.name.clone()).collect()
}

/// From the first page to the last by "next", and from the last to the first by "previous".
async fn walked(ground: &Ground, customer: &CustomerId, view: &View, backwards: bool) -> Vec<Vec<String>> {
    let mut view = View { at: if backwards { At::Last } else { At::First }, ..view.clone() };
    let mut pages = Vec::new();
    loop {
        let page = list(ground, customer, &view).await;
        pages.push(names(&page));
        assert!(pages.len() < 500, "does not end: {view:?}");
        let next = if backwards { page.previous.map(At::Before) } else { page.next.map(At::After) };
        match next {
            Some(at) => {
                // The address of the page, and back.
                let place = match &at {
                    At::After(it) | At::Before(it) => view.sort.written(it),
                    other => panic!("{other:?}"),
                };
                assert!(view.sort.place(&place).is_some(), "{place}");
                view.at = at;
            }
            None => return pages,
        }
    }
}

fn every_show() -> Vec<Show> {
    let named = [Show::All, Show::NeedsYou, Show::Problem, Show::CouldNotCheck];
    named.into_iter().chain(Standing::ALL.map(Show::One)).collect()
}

both_databases! {
    async fn every_order_and_filter_walked_both_ways_is_the_whole(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (acme, other) = (ground.customer("Acme").await, ground.customer("Other").await);
        let (lines, sql) = many(&acme.id, 300);
        execute(&ground.app, sql).await;
        execute(&ground.app, many(&other.id, 40).1).await;
        for show in every_show() {
            for search in ["", "acme", "m-", "1st"] {
                for sort in Sort::ALL {
                    let most = if search.is_empty() { 17 } else { 7 };
                    let filter = Filter { search: search.into(), show: show.clone() };
                    let view = View { filter, sort, at: At::First, most };
                    let expected = expected(&lines, &view);
                    let forwards = walked(&ground, &acme.id, &view, false).await;
                    assert_eq!(forwards.concat(), expected, "{view:?}");
                    assert!(forwards.iter().rev().skip(1).all(|it| it.len() == most as usize), "full pages: {view:?}");
                    let mut backwards = walked(&ground, &acme.id, &view, true).await;
                    // The page that the beginning would cut short is the whole first page instead.
                    let first = backwards.pop().unwrap();
                    assert_eq!(first, forwards[0], "{view:?}");
                    let mut rest: Vec<String> = backwards.into_iter().rev().flatten().collect();
                    if expected.len() > most as usize {
                        let overlap = first.len() + rest.len() - expected.len();
                        rest.drain(..overlap);
                        assert_eq!([first, rest].concat(), expected, "{view:?}");
                    }
                    let listed = list(&ground, &acme.id, &view).await;
                    assert_eq!(listed.matching, Matching::Exactly(expected.len() as u32), "{view:?}");
                }
            }
        }
    }

    async fn letters_are_jumped_to(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        let (lines, sql) = many(&acme.id, 120);
        execute(&ground.app, sql).await;
        for (sort, letter) in [(Sort::Name, 'm'), (Sort::Name, '1'), (Sort::Name, 'y'), (Sort::NameBackwards, 'm'), (Sort::NameBackwards, 'y')] {
            let view = View { sort, at: At::Letter(letter), most: 10, ..View::default() };
            let all = expected(&lines, &view);
            let starts = |name: &&String| match sort {
                Sort::Name => name.chars().next() >= Some(letter),
                _ => name.chars().next() <= Some(letter),
            };
            let from: Vec<String> = all.iter().skip_while(|it| !starts(it)).take(10).cloned().collect();
            let page = list(&ground, &acme.id, &view).await;
            assert_eq!(names(&page), from, "{sort:?} {letter}");
            assert_eq!(page.previous.is_some(), all[0] != from[0]);
        }
        // Behind the last there is the end; a letter in another order is the beginning.
        let view = View { sort: Sort::NameBackwards, at: At::Letter('0'), most: 10, ..View::default() };
        assert_eq!(names(&list(&ground, &acme.id, &view).await).len(), 10);
        let view = View { at: At::Letter('m'), most: 10, ..View::default() };
        assert!(list(&ground, &acme.id, &view).await.previous.is_none());
    }

    async fn what_is_special_in_a_pattern_is_searched_for_as_it_stands(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        for name in ["acme.test", "müller.test", "a-b.test"] {
            ground.added(&acme, name).await;
        }
        senders::add(&ground.app, &Actor::Operator, &acme.id, "100% Émile O_", "per_cent%@acme.test").await.unwrap();
        let hits = async |text: &str| {
            let filter = Filter { search: text.into(), show: Show::All };
            let mut found = names(&list(&ground, &acme.id, &View { filter, sort: Sort::Name, ..View::default() }).await);
            found.retain(|it| it != "-");
            found
        };
        let muller = "xn--mller-kva.test";
        for (text, expected) in [
            ("müller", vec![muller]),
            ("MÜLL", vec![muller]),
            ("mu\u{308}l", vec![muller]),
            ("XN--", vec![muller]),
            ("ller", vec![muller]),
            ("https://Acme.test/", vec!["acme.test"]),
            ("a-b", vec!["a-b.test"]),
            ("a_b", vec![]),
            ("a%b", vec![]),
            ("%", vec!["acme.test"]),
            ("100%", vec!["acme.test"]),
            ("\\o", vec![]),
            ("per_", vec!["acme.test"]),
            ("nt%@", vec!["acme.test"]),
            ("per-cent", vec![]),
            ("_", vec!["acme.test"]),
            ("\\", vec![]),
            ("' OR 1=1 --", vec![]),
            ("a\0cme", vec!["acme.test"]),
            (".test", vec!["a-b.test", "acme.test", muller]),
        ] {
            assert_eq!(hits(text).await, expected, "{text:?}");
        }
    }

    async fn a_sender_leads_to_its_domain_and_is_named(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (acme, other) = (ground.customer("Acme").await, ground.customer("Other").await);
        for (customer, name) in [(&acme, "acme.test"), (&acme, "zeta.test"), (&acme, "ann.test"), (&other, "strange.test")] {
            ground.added(customer, name).await;
        }
        for (customer, name, address) in [
            (&acme, "Ann Example", "press@acme.test"),
            (&acme, "Newsletter", "ann@zeta.test"),
            (&acme, "Nobody", "bob@ann.test"),
            (&other, "Ann", "ann@strange.test"),
        ] {
            senders::add(&ground.app, &Actor::Operator, &customer.id, name, address).await.unwrap();
        }
        let found = async |text: &str| {
            let filter = Filter { search: text.into(), show: Show::All };
            let listed = list(&ground, &acme.id, &View { filter, sort: Sort::Name, ..View::default() }).await;
            listed.lines.into_iter().map(|it| (it.domain.name.as_str().to_owned(), it.found_by)).collect::<Vec<_>>()
        };
        let line = |name: &str, by: Option<&str>| (name.to_owned(), by.map(str::to_owned));
        assert_eq!(
            found("ANN").await,
            [line("acme.test", Some("press@acme.test")), line("ann.test", None), line("zeta.test", Some("ann@zeta.test"))]
        );
        assert_eq!(found("ann@z").await, [line("zeta.test", Some("ann@zeta.test"))]);
        assert_eq!(found("Press@ACME.test").await, [line("acme.test", Some("press@acme.test"))]);
        assert_eq!(found("strange").await, []);
        assert_eq!(found("@").await.len(), 3, "whoever has a sender");
    }

    async fn a_slip_is_answered_with_what_may_have_been_meant(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (acme, other) = (ground.customer("Acme").await, ground.customer("Other").await);
        ground.added(&acme, "acme.test").await;
        ground.added(&other, "zebra.test").await;
        let meant = async |text: &str| {
            let filter = Filter { search: text.into(), show: Show::All };
            list(&ground, &acme.id, &View { filter, ..View::default() }).await.meant
        };
        assert_eq!(meant("acmee").await.as_deref(), Some("acme"));
        assert_eq!(meant("acme.tset").await.as_deref(), Some("acme.test"));
        assert_eq!(meant("acme").await, None, "found");
        assert_eq!(meant("zebre").await, None, "another customer's name is no help");
    }

    async fn the_counters_are_what_a_recount_says(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        let mut made = Vec::new();
        for name in ["a.test", "b.test", "c.test"] {
            made.push(ground.added(&acme, name).await);
        }
        same_as_recounted(&ground, &acme.id).await;
        // Nobody answers: the standing stays, the remark comes.
        domains::validate(&ground.app, &Actor::Operator, &acme.id, &made[0].id).await.unwrap();
        let counts = same_as_recounted(&ground, &acme.id).await;
        assert_eq!((counts.of(&Show::CouldNotCheck), counts.of(&Show::All)), (1, 3));
        for domain in &made[..2] {
            domains::delete(&ground.app, &Actor::Operator, &acme.id, &domain.id, &[]).await.unwrap();
        }
        let counts = same_as_recounted(&ground, &acme.id).await;
        assert_eq!((counts.of(&Show::CouldNotCheck), counts.of(&Show::NeedsYou)), (0, 1));
    }
}

pub(super) async fn same_as_recounted(ground: &Ground, customer: &CustomerId) -> domains::Counts {
    let counts = domains::counts(&ground.app, customer).await.unwrap();
    let id = customer.clone();
    let rows: Vec<(String, Option<i64>)> = ground
        .app
        .db
        .read(move |conn| {
            use schema::sending_domains::dsl::{could_not_check_since, customer_id, sending_domains, standing};
            Ok::<_, Failure>(
                sending_domains.filter(customer_id.eq(&id)).select((standing, could_not_check_since)).load(conn)?,
            )
        })
        .await
        .unwrap();
    for standing in Standing::ALL {
        let there = rows.iter().filter(|it| it.0 == standing.id()).count();
        assert_eq!(counts.of(&Show::One(standing)) as usize, there, "{standing:?}");
    }
    assert_eq!(counts.of(&Show::CouldNotCheck) as usize, rows.iter().filter(|it| it.1.is_some()).count());
    assert_eq!(counts.of(&Show::All) as usize, rows.len());
    counts
}
