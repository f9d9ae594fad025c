//! What connections of mail servers cost in memory, and that it does not grow with their number over time: the program
//! itself, with five hundred of them at once, each with a large header.

use super::milter::Asking;
use crate::support::{processes::Folder, program::Installation, tools::tell};

const CONNECTIONS: u32 = 500;
const MIB: u64 = 1024 * 1024;

#[tokio::test]
async fn connections_take_little_memory_and_none_is_lost() {
    let folder = Folder::new("memory");
    let socket = folder.join("milter");
    let home = Installation::new(&format!("mta.milter = {:?}\nmta.connections = 600\n", socket.display().to_string()));
    home.run(&["customer", "add", "Acme"]).expect_code(0);
    home.run(&["mailbox", "add", "--customer", "Acme", "--hosted", "box@acme.test"]).expect_code(0);
    let program = home.answer_mail_servers(&socket);
    let before = program.memory();
    let mut open = Vec::new();
    for _ in 0..6 {
        let mut connections = Vec::new();
        for _ in 0..CONNECTIONS {
            let mut asking = Asking::at(&socket).await.negotiated().await;
            assert_eq!(asking.mail("box@acme.test", "box@acme.test").await, "c");
            for number in 0..90 {
                asking.say(b'L', format!("X-Field-{number}\0 {}\0", "x".repeat(1000)).as_bytes()).await;
            }
            asking.say(b'L', b"From\0 box@acme.test\0").await;
            asking.say(b'N', b"").await;
            asking.say(b'B', &[b'x'; 64_000]).await;
            asking.say(b'E', b"").await;
            assert_eq!(asking.verdict().await, "c");
            connections.push(asking);
        }
        open.push(program.memory());
    }
    let each: Vec<_> = open.iter().map(|it| it.saturating_sub(before) / u64::from(CONNECTIONS) / 1024).collect();
    tell(&format!("{CONNECTIONS} connections with headers of 90 KB: {each:?} KiB each, in turns"));
    assert!(open.iter().all(|it| it.saturating_sub(before) < u64::from(CONNECTIONS) * MIB), "{each:?}");
    assert!(open[5] < open[1] + 16 * MIB, "it grows from turn to turn: {each:?}");
}
