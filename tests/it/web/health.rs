//! `/healthz` (F11, F54).

use super::site::Site;
use crate::support::postgres::Postgres;
use crate::support::processes::Signal;
use std::time::{Duration, Instant};

#[tokio::test]
async fn health_is_one_word_and_stays_quick_while_database_threads_are_busy() {
    let site = Site::new().await;
    let answer = site.visitor().get("/healthz").await;
    assert_eq!((answer.status, answer.body.as_str()), (200, "ok\n"));
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.cookies(), []);

    // More of them than there are connections.
    let visitors: Vec<_> = (0..12).map(|_| site.visitor()).collect();
    let all_busy = futures_util::future::join_all(visitors.iter().map(|it| it.get("/test/busy")));
    let watch = async {
        tokio::time::sleep(Duration::from_millis(500)).await;
        let watcher = site.visitor();
        for _ in 0..3 {
            let begun = Instant::now();
            let answer = watcher.get("/healthz").await;
            assert!([200, 503].contains(&answer.status));
            assert!(begun.elapsed() < Duration::from_millis(1_500), "{:?}", begun.elapsed());
            let begun = Instant::now();
            assert_eq!(watcher.get("/sign-in").await.status, 200);
            assert!(begun.elapsed() < Duration::from_secs(1), "pages without a database go on: {:?}", begun.elapsed());
        }
    };
    tokio::join!(all_busy, watch);
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    assert_eq!(site.visitor().get("/healthz").await.status, 200);
}

#[tokio::test]
async fn a_frozen_database_is_told_within_a_second() {
    let Some(postgres) = Postgres::own() else { return };
    let site = Site::with(|it| it.database_url = postgres.url()).await;
    assert_eq!(site.visitor().get("/healthz").await.status, 200);
    postgres.signal(Signal::Stop);
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    for _ in 0..3 {
        let begun = Instant::now();
        let answer = site.visitor().get("/healthz").await;
        assert_eq!((answer.status, answer.header("retry-after")), (503, "5"));
        assert!(begun.elapsed() < Duration::from_millis(1_500), "{:?}", begun.elapsed());
    }
    postgres.signal(Signal::Cont);
    let begun = Instant::now();
    while site.visitor().get("/healthz").await.status != 200 {
        assert!(begun.elapsed() < Duration::from_secs(20), "it recovers by itself");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}
