//! What obeying costs a mail server: messages per second that Postfix takes without us, with us, and with OpenDKIM, by
//! `smtp-source` with ten clients and a new connection for each message of 2 kB; the next hop throws everything away.
//!
//! Beside them stands a milter that does nothing (`nothing.rs`): Postfix itself pays for having one, and no milter can be
//! faster than that. All ways in stand open at once and take turns; what counts is the ratio within a round. `smtp-source`
//! cannot sign in, so Postfix says the login of its own accord (`milter_macro_defaults`), which no real server must do.

use crate::nothing;
use crate::support::app::{Database, TestApp};
use crate::support::dns::{Internet, data};
use crate::support::dovecot::Dovecot;
use crate::support::opendkim::{Duty, OpenDkim, make_tables};
use crate::support::postfix::{self, ACCOUNT, Postfix, Queue};
use crate::support::processes::{Folder, wait_for};
use frankmark::app::App;
use frankmark::audit::Actor;
use frankmark::config::Place;
use frankmark::domains;
use frankmark::mailboxes::{self, Extent, Permissions};
use frankmark::mta::MailDoors;
use std::time::{Duration, Instant};

const ROUNDS: usize = 9;
const MESSAGES: u32 = 2_000;
const CLIENTS: u32 = 10;

/// A way in: its name, what it is, its sender, and what its ratio should reach.
const WAYS: [(&str, &str, &str, Option<f64>); 7] = [
    ("bare", "without a milter", "ann@both.example", None),
    ("nothing", "a milter that does nothing", "ann@both.example", None),
    ("enforcing", "ours, enforcing", "ann@both.example", Some(0.85)),
    ("rsa", "ours, enforcing and RSA", "ann@rsa.example", None),
    ("both", "ours, enforcing, RSA and Ed25519", "ann@both.example", Some(0.60)),
    ("opendkim", "OpenDKIM, RSA", "ann@both.example", None),
    ("map", "our socketmap", "ann@nobodys.example", Some(0.95)),
];

pub async fn mail() {
    let Some(internet) = Internet::start() else { return };
    let Some(queue) = Queue::new() else { return };
    let [milter, bare, map, other, nothing] =
        ["milter", "enforcing", "maps", "opendkim", "nothing"].map(|it| queue.inside(it));
    let (resolver, port) = (internet.resolver().address(), internet.port());
    let site = TestApp::start_with(Database::Sqlite, |config| {
        config.dns.resolvers = vec![resolver];
        config.dns.authoritative_port = port;
        config.dns.allow_private_addresses = true;
        config.keys.ed25519 = true;
        config.mta.milter = Some(Place::Unix(milter.0));
        config.mta.socketmap = Some(Place::Unix(map.0));
        config.mta.socket_group = Some(ACCOUNT.into());
    });
    let Some(site) = site else { return };
    prepare(&site, &internet).await;
    let _signing = doors(&site.app).await;
    // The same database behind a second door, which does not sign.
    let mut unsigned = site.app.config.as_ref().clone();
    (unsigned.mta.milter, unsigned.mta.socketmap, unsigned.mta.sign) = (Some(Place::Unix(bare.0)), None, false);
    let unsigned = App::open(unsigned, site.app.clock.clone()).expect("the same database");
    let _enforcing = doors(&unsigned).await;
    let folder = Folder::new("tables");
    make_tables(folder.path(), "both.example", "s1");
    nothing::listen(&nothing.0);
    postfix::chown(ACCOUNT, &nothing.0);
    let Some(_opendkim) = OpenDkim::start(&other.0, Duty::Sign(folder.path())) else { return };

    // Wherever a map is asked, mail programs can sign in; so they can everywhere.
    let Some(_dovecot) = Dovecot::start(&queue.auth(), &[("ann", "secret")]) else { return };
    let open = || vec![postfix::OPEN.to_owned(), "smtpd_sasl_auth_enable = yes".into()];
    let milter_at = |place: &str| [open(), vec![LOGIN.into(), format!("smtpd_milters = {place}")]].concat();
    let asks_map = [
        open(),
        vec![
            format!("smtpd_sender_login_maps = socketmap:{}:sender-login", map.1),
            "smtpd_sender_restrictions = reject_sender_login_mismatch".into(),
        ],
    ]
    .concat();
    let services = [
        ("bare", open()),
        ("nothing", milter_at(&nothing.1)),
        ("enforcing", milter_at(&bare.1)),
        ("rsa", milter_at(&milter.1)),
        ("both", milter_at(&milter.1)),
        ("opendkim", milter_at(&other.1)),
        ("map", asks_map),
    ];
    let postfix = queue.start("discard:", &services);
    measure(&postfix);
}

const LOGIN: &str = "milter_macro_defaults = {auth_authen}=ann";

fn measure(postfix: &Postfix) {
    println!(
        "messages per second through Postfix: {MESSAGES} of 2 kB, {CLIENTS} clients, UNIX sockets, everything thrown away \
         behind it (median of {ROUNDS} rounds in turns, and of the ratios within a round)"
    );
    let mut rates = vec![Vec::new(); WAYS.len()];
    for round in 0..=ROUNDS {
        for turn in 0..WAYS.len() {
            // Another begins each round, and the first round only warms up.
            let at = (round + turn) % WAYS.len();
            let (name, _, sender, _) = WAYS[at];
            let rate = rate(postfix, name, sender);
            if round > 0 {
                rates[at].push(rate);
            }
        }
    }
    let ratio = |at: usize, to: usize| {
        let mut ratios: Vec<_> = rates[at].iter().zip(&rates[to]).map(|(one, other)| one / other).collect();
        middle(&mut ratios)
    };
    for (at, (_, what, _, aim)) in WAYS.iter().enumerate() {
        let aim = aim.map(|it| format!("  (aim: {it:.2})")).unwrap_or_default();
        println!("  {what:<36} {:>7.0}/s  {:.2}{aim}", middle(&mut rates[at].clone()), ratio(at, 0));
    }
    println!("  enforcing to a milter that does nothing: {:.2}", ratio(2, 1));
    println!("  both signatures to OpenDKIM's one: {:.2}  (aim: 1.70)", ratio(4, 5));
}

/// One run; it is over when the queue is empty.
fn rate(postfix: &Postfix, service: &str, sender: &str) -> f64 {
    let mut source = postfix::command("smtp-source");
    source.args(["-s", &CLIENTS.to_string(), "-m", &MESSAGES.to_string(), "-l", "2048", "-f", sender]);
    source.args(["-t", "somebody@sink.example"]).arg(format!("127.0.0.1:{}", postfix.port(service)));
    let begun = Instant::now();
    let said = source.output().expect("smtp-source");
    let taken = begun.elapsed();
    let complaint = String::from_utf8_lossy(&said.stderr).into_owned();
    assert!(said.status.success() && complaint.is_empty(), "{service}: {complaint}\n{}", postfix.log());
    assert!(wait_for(Duration::from_secs(60), || postfix.queued() == 0), "{service}: the queue does not empty");
    f64::from(MESSAGES) / taken.as_secs_f64()
}

/// One domain with both keys in DNS, one with the RSA key only, which then signs alone; `ann` may send as both.
async fn prepare(site: &TestApp, internet: &Internet) {
    let acme = site.customer("Acme").await;
    let ann = mailboxes::add(&site.app, &Actor::Operator, &acme, "ann", "Ann", false).await.expect("a mailbox");
    for name in ["both.example", "rsa.example"] {
        let zone = internet.domain(name, 1);
        let id = domains::add(&site.app, &Actor::Operator, &acme, name).await.expect("added").domain.id;
        let records = domains::records(&site.app, &Actor::Operator, &acme, &id).await.expect("records");
        let is_ed25519 = |value: &str| value.contains("k=ed25519");
        assert!(records.iter().any(|it| it.value.as_deref().is_some_and(is_ed25519)), "a second key");
        for record in records {
            let wanted = |it: &str| if is_ed25519(it) { name == "both.example" } else { record.needed };
            if let Some(value) = record.value.filter(|it| wanted(it)) {
                zone.publish(&format!("{}.", record.owner), data(record.rtype.as_str(), &value));
            }
        }
        domains::validate(&site.app, &Actor::Operator, &acme, &id).await.expect("checked");
        let whole = Extent::Domain { with_subdomains: false };
        mailboxes::grant(&site.app, &Actor::Operator, &acme, &ann.id, &id, whole).await.expect("granted");
    }
}

async fn doors(app: &App) -> MailDoors {
    let permissions = Permissions::new(app);
    MailDoors::start(app, &permissions).await.expect("the doors open")
}

fn middle(figures: &mut [f64]) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}
