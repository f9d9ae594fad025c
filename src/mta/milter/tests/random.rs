//! Random frames in random order: nothing panics, and no message leaves whose sender and header were not judged.

use super::super::answer::Answers;
use super::super::conversation::act;
use super::super::frames::Frame;
use super::super::session::{Next, Session};
use super::script::{Office, POSTFIX, key, terms};
use crate::rules::chance::Chance;

const FRAMES: [(u8, &[u8]); 24] = [
    (b'D', b"M{auth_authen}\0alice\0"),
    (b'D', b"M{auth_authen}\0alice\0"),
    (b'D', b"M{auth_authen}\0bob@rival.example\0"),
    (b'D', b"M{auth_type}\0"),
    (b'D', b"C{auth_authen}\0alice\0"),
    (b'M', b"<alice@acme.example>\0"),
    (b'M', b"<alice@acme.example>\0SMTPUTF8\0"),
    (b'M', b"<bob@rival.example>\0"),
    (b'M', b"<>\0"),
    (b'L', b"From\0 alice@acme.example\0"),
    (b'L', b"From\0 alice@acme.example\0"),
    (b'L', b"From\0 bob@rival.example\0"),
    (b'L', b"Sender\0 bob@rival.example\0"),
    (b'L', b"X\0\0"),
    (b'N', b""),
    (b'N', b""),
    (b'B', b"a \r"),
    (b'E', b""),
    (b'E', b"\nb"),
    (b'A', b""),
    (b'R', b"<x@y>\0"),
    (b'C', b"x\x004\0\x19192.0.2.1\0"),
    (b'H', b"x\0"),
    (b'K', b""),
];

/// Places of a whole message.
const MESSAGE: [usize; 6] = [0, 5, 9, 14, 16, 17];

#[test]
fn random_frames_upset_nobody_and_let_nothing_through_unjudged() {
    let mut chance = Chance::new(5);
    let office = Office { keys: vec![key("fm1")], ..Office::new() };
    let (mut inserted, mut sessions) = (0, 0);
    while sessions < 5_000 {
        sessions += 1;
        let mut session = Session::new(true);
        let mut answers = Answers::default();
        let offer = POSTFIX.map(u32::to_be_bytes).concat();
        session.take(&Frame { command: b'O', data: &offer }, &mut answers).expect("agreed");
        // What the mail server told of the message that is on its way.
        let (mut told, mut permitted, mut froms, mut foreign, mut own) = (None::<String>, false, 0, false, "");
        let mut step = 0;
        for _ in 0..chance.below(40) {
            // Mostly a message as it should be.
            let (command, data) = if chance.below(5) == 0 {
                chance.pick(&FRAMES)
            } else {
                step += 1;
                FRAMES[MESSAGE[(step - 1) % MESSAGE.len()]]
            };
            let mut data = data.to_vec();
            let garbled = chance.below(200) == 0 && !data.is_empty();
            if garbled {
                let at = chance.below(data.len());
                data[at] = chance.bytes(1)[0];
            }
            answers.clear();
            let Ok(next) = session.take(&Frame { command, data: &data }, &mut answers) else { break };
            if next == Next::Close || garbled {
                break;
            }
            act(next, &mut session, &office, &terms(), &mut answers);
            let text = String::from_utf8_lossy(&data).into_owned();
            match command {
                b'D' if text.starts_with('M') => told = text.contains("{auth_authen}").then_some(text),
                b'M' => {
                    own = match told.take() {
                        Some(login) if login.contains("alice") => "acme.example",
                        Some(_) => "rival.example",
                        None => "nobody's",
                    };
                    permitted = own != "nobody's" && (text.contains(own) || text.starts_with("<>"));
                    (froms, foreign) = (0, false);
                }
                b'L' if text.starts_with("From") || text.starts_with("Sender") => {
                    froms += usize::from(text.starts_with("From"));
                    foreign |= !text.contains(own);
                }
                b'E' => {
                    let signed = answers.bytes().windows(14).any(|it| it == b"DKIM-Signature");
                    let passed = answers.bytes().ends_with(b"\0\0\0\x01c");
                    let fine = permitted && froms == 1 && !foreign;
                    assert!(fine || (!signed && !passed), "let through unjudged");
                    inserted += usize::from(signed);
                    (told, permitted) = (None, false);
                }
                b'A' | b'C' | b'K' => (told, permitted) = (None, false),
                _ => {}
            }
        }
    }
    assert!(inserted > 50, "only {inserted} messages were signed: the frames are too wild to test anything");
}
