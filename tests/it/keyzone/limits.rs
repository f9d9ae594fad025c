//! What strangers may use, and what happens while the database is away.

use super::Served;
use crate::support::app::Database;
use crate::support::dns::ask;
use frankmark::domains::key_zone::Zone;
use hickory_proto::op::{Message, ResponseCode};
use hickory_proto::rr::RecordType;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpStream, UdpSocket};
use tokio::time::{Instant, timeout};

fn framed(message: &Message) -> Vec<u8> {
    let bytes = message.to_vec().unwrap();
    [&u16::try_from(bytes.len()).unwrap().to_be_bytes(), &bytes[..]].concat()
}

async fn read(stream: &mut TcpStream) -> std::io::Result<Message> {
    let length = stream.read_u16().await?;
    let mut bytes = vec![0; usize::from(length)];
    stream.read_exact(&mut bytes).await?;
    Message::from_vec(&bytes).map_err(std::io::Error::other)
}

#[tokio::test]
async fn rubbish_and_answers_get_no_answer_that_harms() {
    let Some(served) = Served::start(Database::Sqlite).await else { return };
    let socket = UdpSocket::bind(("127.0.0.1", 0)).await.unwrap();
    socket.connect(served.address()).await.unwrap();
    let mut answer = ask::question("dkim.mail.test", RecordType::SOA, false);
    answer = answer.into_response();
    for silent in [vec![], vec![0; 5], answer.to_vec().unwrap()] {
        socket.send(&silent).await.unwrap();
        let heard = timeout(Duration::from_millis(200), socket.recv(&mut [0; 512])).await;
        assert!(heard.is_err(), "{silent:?}");
    }
    let mut broken = ask::question("dkim.mail.test", RecordType::SOA, false).to_vec().unwrap();
    broken.truncate(20);
    socket.send(&broken).await.unwrap();
    let mut buffer = [0; 512];
    let length = timeout(Duration::from_secs(5), socket.recv(&mut buffer)).await.unwrap().unwrap();
    let told = Message::from_vec(&buffer[..length]).unwrap();
    assert_eq!((told.metadata.id, told.metadata.response_code), (4711, ResponseCode::FormErr));
    assert_eq!(served.ask("dkim.mail.test", RecordType::SOA).await.answers.len(), 1, "it goes on");
}

#[tokio::test]
async fn a_connection_may_ask_often_but_not_sit_there() {
    let Some(served) = Served::start(Database::Sqlite).await else { return };
    let question = framed(&ask::question(&served.behind[0].owner.to_string(), RecordType::TXT, false));
    let mut stream = TcpStream::connect(served.address()).await.unwrap();
    // In pieces, as slow networks bring it, and two at once.
    stream.write_all(&question[..1]).await.unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    stream.write_all(&question[1..]).await.unwrap();
    stream.write_all(&[&question[..], &question[..]].concat()).await.unwrap();
    for _ in 0..3 {
        assert_eq!(read(&mut stream).await.unwrap().answers.len(), 1);
    }
    let silent_since = Instant::now();
    let ended = timeout(Duration::from_secs(15), stream.read_u8()).await.expect("it is closed");
    assert!(ended.is_err() && silent_since.elapsed() > Duration::from_secs(8), "{ended:?}");
}

#[tokio::test]
async fn however_many_connect_others_are_answered() {
    let Some(served) = Served::start(Database::Sqlite).await else { return };
    let mut idle = Vec::new();
    for _ in 0..300 {
        idle.push(TcpStream::connect(served.address()).await.unwrap());
    }
    let key = served.behind[0].owner.to_string();
    assert_eq!(served.ask(&key, RecordType::TXT).await.answers.len(), 1, "UDP does not wait for them");
    drop(idle);
    let mut stream = TcpStream::connect(served.address()).await.unwrap();
    stream.write_all(&framed(&ask::question(&key, RecordType::TXT, false))).await.unwrap();
    let said = timeout(Duration::from_secs(5), read(&mut stream)).await.expect("soon").unwrap();
    assert_eq!(said.answers.len(), 1);
}

/// Whoever puts somebody else's address on questions must not be able to drown him in our answers.
#[tokio::test]
async fn a_network_that_asks_very_much_is_sent_to_tcp() {
    let Some(served) = Served::start(Database::Sqlite).await else { return };
    let key = served.behind[0].owner.to_string();
    let question = ask::question(&key, RecordType::TXT, false);
    let socket = UdpSocket::bind(("127.0.0.1", 0)).await.unwrap();
    socket.connect(served.address()).await.unwrap();
    let (mut whole, mut brief, mut longest) = (0, 0, 0);
    // A slow machine may lose some, or need more than a second for them; then once more.
    for _ in 0..10 {
        for _ in 0..120 {
            socket.send(&question.to_vec().unwrap()).await.unwrap();
        }
        let mut buffer = [0; 1500];
        while let Ok(received) = timeout(Duration::from_millis(300), socket.recv(&mut buffer)).await {
            let length = received.unwrap();
            let said = Message::from_vec(&buffer[..length]).unwrap();
            if said.metadata.truncation {
                assert!(said.answers.is_empty());
                (brief, longest) = (brief + 1, longest.max(length));
            } else {
                assert_eq!(said.answers.len(), 1);
                whole += 1;
            }
        }
        if brief > 0 {
            break;
        }
    }
    assert!(whole > 0 && brief > 0, "{whole} whole answers, {brief} brief ones");
    assert!(
        longest <= question.to_vec().unwrap().len() + 11,
        "a brief answer is no longer than the question: {longest}"
    );
    let mut stream = TcpStream::connect(served.address()).await.unwrap();
    stream.write_all(&framed(&question)).await.unwrap();
    assert_eq!(read(&mut stream).await.unwrap().answers.len(), 1, "whoever is real gets it all");
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    assert_eq!(served.ask(&key, RecordType::TXT).await.answers.len(), 1, "and over UDP a second later");
}

#[tokio::test]
async fn while_the_database_is_away_nothing_is_denied() {
    let Some(served) = Served::start(Database::Sqlite).await else { return };
    let (first, second) = (served.behind[0].owner.to_string(), served.behind[1].owner.to_string());
    let known = ask::texts(&served.ask(&first, RecordType::TXT).await);
    let before = served.ask("dkim.mail.test", RecordType::SOA).await;
    away(&served).await;
    tokio::time::sleep(Duration::from_millis(1_100)).await;

    // What was known stays; of what is not, nothing is said, and above all no "no".
    for owner in [&first, &second] {
        assert_eq!(ask::texts(&served.ask(owner, RecordType::TXT).await).len(), known.len(), "one label, two keys");
    }
    let said = served.ask("fmabcde1.0123456789.dkim.mail.test", RecordType::TXT).await;
    assert_eq!((said.metadata.response_code, said.metadata.authoritative), (ResponseCode::ServFail, false));
    assert_eq!(served.ask("dkim.mail.test", RecordType::SOA).await.answers, before.answers);
}

/// The tables are not there any more, as after a failed restore.
async fn away(served: &Served) {
    use diesel::connection::SimpleConnection;
    let gone = served.ground.app.db.write(|tx| {
        let renamed = "ALTER TABLE dkim_keys RENAME TO moved_keys; ALTER TABLE retired_names RENAME TO moved_names;";
        tx.batch_execute(renamed).map_err(|it| frankmark::db::Failure::Other(it.to_string()))
    });
    gone.await.unwrap();
}

#[test]
fn a_zone_can_be_served_under_other_names() {
    let mut config = frankmark::config::Config::default();
    assert_eq!(Zone::of(&config).unwrap(), None);
    config.keys.zone = Some("dkim.mail.test".into());
    assert!(!Zone::of(&config).unwrap().unwrap().is_complete(), "where is ns.dkim.mail.test?");
    config.keys.name_servers = vec!["ns1.mail.test".into(), "ns2.mail.test".into()];
    let zone = Zone::of(&config).unwrap().unwrap();
    assert!(zone.is_complete() && zone.name_servers.len() == 2);
}
