//! What mail servers ask, with a hundred thousand domains in memory: decisions a second on one core, the memory of the
//! snapshot with sealed keys of real size, and how long it takes to read it.

use crate::support::app::{Database, TestApp};
use crate::support::crowd::{self, Keys};
use crate::support::processes::memory_of;
use frankmark::mailboxes::{Door, Permissions, Question};
use std::hint::black_box;
use std::time::{Duration, Instant};

const DOMAINS: u32 = 100_000;
const TURN: Duration = Duration::from_secs(2);

/// Login and address.
type Asked = Vec<(String, String)>;

pub async fn permission(database: Database) {
    let Some(site) = TestApp::start(database) else { return };
    let filled = crowd::fill(&site.app.config.database_url, DOMAINS, Keys::Sealed);
    println!(
        "permission: {DOMAINS} domains, each with a mailbox, a grant and two sealed keys, on {database:?} (filled in {:.0} s)",
        filled.as_secs_f64()
    );
    let before = memory_of("self");
    let permissions = Permissions::new(&site.app);
    let begun = Instant::now();
    permissions.load(&site.app).await.expect("read");
    let (took, after) = (begun.elapsed(), memory_of("self"));
    let known = permissions.condition();
    assert_eq!((known.mailboxes, known.domains), (DOMAINS as usize, DOMAINS as usize));
    println!("  reading everything: {:.2} s (aim: under 3 s)", took.as_secs_f64());
    println!("  memory: {:.0} MB more than before (aim: under 250 MB)", after.saturating_sub(before) as f64 / 1e6);

    let all = || (1..=DOMAINS).map(|it| it * 7_919 % DOMAINS + 1);
    let own: Asked = all().map(|it| (format!("u{it}"), format!("<info@d{it}.example>"))).collect();
    let detail: Asked = all().map(|it| (format!("u{it}"), format!("<Info+x@D{it}.example>"))).collect();
    let foreign: Asked = all().map(|it| (format!("u{it}"), format!("<info@d{}.example>", it % DOMAINS + 1))).collect();
    for (what, asked) in
        [("own address", &own), ("own with detail, in capitals", &detail), ("somebody else's", &foreign)]
    {
        let a_second = a_second(asked, |login, from| {
            black_box(permissions.decide(login, from));
        });
        println!("  decisions, {what}: {a_second:.0} a second and core (aim: 1,000,000)");
    }
    let counted = a_second(&own, |login, from| {
        let question = Question { door: Door::Milter, login, client: "192.0.2.1" };
        drop(black_box(permissions.envelope(&question, from)));
    });
    println!("  the same as the milter asks, counted: {counted:.0} a second and core");
    let owners = a_second(&own, |_, from| drop(black_box(permissions.owners(from))));
    println!("  owners of an address, as the socketmap asks: {owners:.0} a second and core");
}

/// One thread, again and again through all of them.
fn a_second(asked: &Asked, ask: impl Fn(&str, &str)) -> f64 {
    let (begun, mut count) = (Instant::now(), 0u32);
    while begun.elapsed() < TURN {
        for (login, from) in asked.iter().skip(count as usize % asked.len()).take(1000) {
            ask(login, from);
        }
        count += 1000;
    }
    f64::from(count) / begun.elapsed().as_secs_f64()
}
