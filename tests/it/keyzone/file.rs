//! The zone as a file: other name servers load exactly what ours says.

use super::{Served, ZONE};
use crate::cli::installed;
use crate::support::app::{Database, both_databases};
use crate::support::dns::{addresses, ask};
use crate::support::knot::{Knot, Signing};
use crate::support::processes::{Folder, wait_for};
use crate::support::{ports, tools};
use frankmark::domains::key_zone;
use hickory_proto::rr::RecordType;
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt;
use std::time::Duration;

async fn whole(served: &Served) -> String {
    let mut file = key_zone::zone_file(&served.ground.app).unwrap().expect("a zone");
    let mut text = String::new();
    while let Some(piece) = file.next().await.unwrap() {
        text.push_str(&piece);
    }
    text
}

both_databases! {
    async fn other_servers_say_what_ours_says(database: Database) {
        let Some(served) = Served::start_with(database, |it| it.keys.ed25519 = true).await else { return };
        for name in ["b.test", "c.test"] {
            let customer = served.ground.customer(name).await;
            let domain = served.ground.added(&customer, name).await;
            super::behind(&served.ground, &domain).await;
        }
        let text = whole(&served).await;
        let folder = Folder::new("keyzone");
        let path = folder.write("zone", &text);
        let Some(mut check) = tools::command("kzonecheck") else { return };
        let said = check.args(["-o", ZONE]).arg(&path).output().expect("kzonecheck");
        assert!(said.status.success(), "{}{}\n{text}", String::from_utf8_lossy(&said.stderr), String::from_utf8_lossy(&said.stdout));
        assert_eq!(text.matches(" IN TXT ").count(), 12, "{text}");

        let ip = addresses().next().expect("an address");
        let address = SocketAddr::new(ip, ports::free(ip));
        let Some(knot) = Knot::start(ZONE, address, &[(&format!("ns.{ZONE}"), ip)], Signing::Off) else { return };
        let keys: String = text.lines().filter(|it| it.contains(" IN TXT ")).map(|it| format!("{it}\n")).collect();
        knot.paste(&keys);
        for key in &served.behind {
            let owner = key.owner.to_string();
            let ours = ask::texts(&served.ask(&owner, RecordType::TXT).await);
            let theirs = || ask::ask(address, &owner, RecordType::TXT).map(|it| ask::texts(&it)).unwrap_or_default();
            let same = wait_for(Duration::from_secs(10), || theirs() == ours);
            assert!(same, "{ours:?} {:?}", theirs());
        }
    }

    async fn from_the_shell(database: Database) {
        let settings = "keys.zone = \"dkim.mail.test\"\nkeys.name_servers = [\"ns1.mail.test\", \"ns2.mail.test\"]\n";
        let Some(home) = installed(database, settings) else { return };
        home.json(&["customer", "add", "Acme"]);
        home.json(&["domain", "add", "acme.test", "--customer", "Acme"]);
        let records = home.json(&["domain", "records", "acme.test"]);
        let target = records[1]["behind"]["owner"].as_str().unwrap().to_owned();
        let text = home.run(&["export", "keyzone"]).expect_code(0).out;
        assert!(text.contains("dkim.mail.test. 3600 IN NS ns2.mail.test.\n"), "{text}");
        assert!(text.contains(&format!("{target}. 300 IN TXT \"v=DKIM1; k=rsa; p=")), "{text}");
        assert_eq!(home.json(&["export", "keyzone"])["content"].as_str(), Some(text.as_str()));
        let said = home.run(&["export", "keyzone", "--file", "zone.txt"]).expect_code(0);
        assert!(said.out.contains("zone.txt"), "{said}");
        let path = home.folder().join("zone.txt");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o644, "name servers read it");
        home.run(&["export", "keyzone", "--file", "no/such/zone.txt"]).expect_code(3);
        let left: Vec<_> = std::fs::read_dir(home.folder()).unwrap().map(|it| it.unwrap().file_name()).collect();
        assert!(left.iter().all(|it| !it.to_string_lossy().starts_with(".frankmark")), "{left:?}");
    }
}

#[test]
fn without_a_zone_or_its_servers_there_is_no_file() {
    let home = installed(Database::Sqlite, "").expect("SQLite is always there");
    let said = home.run(&["export", "keyzone", "--json"]).expect_code(2);
    assert!(said.err.contains("keys.zone"), "{said}");
    let home = installed(Database::Sqlite, "keys.zone = \"dkim.mail.test\"\n").expect("SQLite is always there");
    let said = home.run(&["export", "keyzone"]).expect_code(2);
    assert!(said.err.contains("keys.name_servers"), "{said}");
}
