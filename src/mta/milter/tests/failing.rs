//! When something is wrong with us: later, never yes and never no.

use super::script::{Broken, Mta, Office, key, terms};
use crate::rules::permission::Doubt;

const FROM: [(&str, &str); 1] = [("From", " alice@acme.example")];
const LATER: &str = "451 4.3.0 Temporary lookup failure";

#[tokio::test]
async fn a_panic_is_later_and_the_connection_goes_on() {
    for offer in [super::script::POSTFIX, super::script::OLD] {
        let mut mta = Mta::with(&Office::broken(Broken::Envelope), terms(), offer).await;
        for _ in 0..3 {
            assert_eq!(mta.mail(Some("alice"), "<alice@acme.example>").await, LATER);
        }
        assert_eq!(mta.mail(None, "<alice@acme.example>").await, "a");
        for broken in [Broken::Header, Broken::Keys] {
            let office = Office::broken(broken);
            let mut mta = Mta::with(&office, terms(), offer).await;
            for _ in 0..3 {
                assert_eq!(mta.mail(Some("alice"), "<alice@acme.example>").await, "c");
                assert_eq!(mta.message(&FROM, b"x\r\n").await, (Vec::new(), LATER.into()));
            }
            assert_eq!(office.left(), (0, 0));
        }
    }
}

#[tokio::test]
async fn while_observing_not_even_a_panic_refuses() {
    for broken in [Broken::Envelope, Broken::Header, Broken::Keys, Broken::NoKey] {
        let office = Office { observing: true, ..Office::broken(broken) };
        let mut mta = Mta::postfix(&office).await;
        assert_eq!(mta.mail(Some("alice"), "<alice@acme.example>").await, "c");
        assert_eq!(mta.message(&FROM, b"x\r\n").await.1, "c", "{broken:?}");
    }
}

#[tokio::test]
async fn doubt_is_later() {
    for doubt in Doubt::ALL {
        let mut mta = Mta::postfix(&Office::broken(Broken::Doubtful(doubt))).await;
        let said = mta.mail(Some("alice"), "<alice@acme.example>").await;
        assert_eq!(said, format!("{LATER} [id 7F3K0111]"));
    }
    let office = Office::broken(Broken::NoKey);
    let mut mta = Mta::postfix(&office).await;
    assert_eq!(mta.mail(Some("alice"), "<alice@acme.example>").await, "c");
    let said = mta.message(&FROM, b"x\r\n").await;
    assert_eq!(said, (Vec::new(), format!("{LATER} [id 7F3K0111]")));
    assert_eq!(office.left(), (0, 0));
}

#[tokio::test]
async fn what_is_too_large_to_be_signed_is_put_off() {
    let office = Office { keys: vec![key("fm1")], ..Office::new() };
    let mut mta = Mta::postfix(&office).await;
    for (size, later) in [(1024 * 1024, false), (1024 * 1024 + 1, true)] {
        mta.mail(Some("alice"), "<alice@acme.example>").await;
        let (inserted, verdict) = mta.message(&FROM, &vec![b'x'; size]).await;
        assert_eq!((inserted.is_empty(), verdict.starts_with(LATER)), (later, later), "{size}: {verdict}");
    }
    assert_eq!(office.left(), (1, 0));
}
