//! What connections of mail servers cost in memory, and that it does not grow with their number over time: the program
//! itself, with five hundred of them at once, each with a large header.

use std::{
    io::{Read, Write},
    os::unix::net::UnixStream,
};

use crate::support::{processes::Folder, program::Installation, tools::tell};

const CONNECTIONS: u32 = 500;
const MIB: u64 = 1024 * 1024;

fn frame(command: u8, data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len() + 1).expect("short").to_be_bytes();
    [&length[..], &[command], data].concat()
}

/// A message of 90 fields of 1,000 octets and a body of 64 KB, up to its end and the yes.
fn message() -> Vec<u8> {
    let field = |number: u32| frame(b'L', format!("X-Field-{number}\0 {}\0", "x".repeat(1000)).as_bytes());
    let parts = [
        frame(b'D', b"M{auth_authen}\0box@acme.test\0"),
        frame(b'M', b"<box@acme.test>\0"),
        frame(b'L', b"From\0 box@acme.test\0"),
        (0..90).flat_map(field).collect(),
        frame(b'N', b""),
        frame(b'B', &[b'x'; 64_000]),
        frame(b'E', b""),
    ];
    parts.concat()
}

fn hear(stream: &mut UnixStream) -> u8 {
    let mut length = [0; 4];
    stream.read_exact(&mut length).expect("an answer");
    let mut data = vec![0; u32::from_be_bytes(length) as usize];
    stream.read_exact(&mut data).expect("all of it");
    data[0]
}

#[test]
fn connections_take_little_memory_and_none_is_lost() {
    let folder = Folder::new("memory");
    let socket = folder.join("milter");
    let home = Installation::new(&format!("mta.milter = {:?}\nmta.connections = 600\n", socket.display().to_string()));
    home.run(&["customer", "add", "Acme"]).expect_code(0);
    home.run(&["mailbox", "add", "--customer", "Acme", "--hosted", "box@acme.test"]).expect_code(0);
    let program = home.answer_mail_servers(&socket);
    let (before, message) = (program.memory(), message());
    let mut open = Vec::new();
    for _ in 0..6 {
        let mut connections = Vec::new();
        for _ in 0..CONNECTIONS {
            let mut stream = UnixStream::connect(&socket).expect("somebody listens");
            stream.write_all(&frame(b'O', &[6, 0x1ff, 0x1f_ffff].map(u32::to_be_bytes).concat())).expect("taken");
            assert_eq!(hear(&mut stream), b'O');
            stream.write_all(&message).expect("taken");
            assert_eq!([hear(&mut stream), hear(&mut stream)], *b"cc", "the sender, and the message");
            connections.push(stream);
        }
        open.push(program.memory());
    }
    let each: Vec<_> = open.iter().map(|it| it.saturating_sub(before) / u64::from(CONNECTIONS) / 1024).collect();
    tell(&format!("{CONNECTIONS} connections with headers of 90 KB: {each:?} KiB each, in turns"));
    assert!(open.iter().all(|it| it.saturating_sub(before) < u64::from(CONNECTIONS) * MIB), "{each:?}");
    assert!(open[5] < open[1] + 16 * MIB, "it grows from turn to turn: {each:?}");
}
