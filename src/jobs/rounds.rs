//! The same work, again and again, until the program stops.

use std::time::Duration;
use tokio::sync::watch;

/// Waits `pause`, does one round in a task of its own (so that its panic ends that round only), and so on. A round says
/// whether there is more to do at once.
pub(super) async fn run<F>(
    name: &'static str,
    pause: Duration,
    mut stopped: watch::Receiver<bool>,
    round: impl Fn() -> F,
) where
    F: Future<Output = bool> + Send + 'static,
{
    let mut more = false;
    loop {
        let wait = if more { Duration::ZERO } else { pause };
        if tokio::time::timeout(wait, stopped.wait_for(|it| *it)).await.is_ok() {
            return;
        }
        more = match tokio::spawn(round()).await {
            Ok(more) => more,
            Err(error) => {
                tracing::error!(job = name, %error, "a round broke off");
                false
            }
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    #[tokio::test]
    async fn a_round_that_panics_does_not_end_the_job_and_stopping_does() {
        let (stop, stopped) = watch::channel(false);
        let rounds = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&rounds);
        let job = tokio::spawn(run("test", Duration::from_millis(1), stopped, move || {
            let counted = Arc::clone(&counted);
            async move {
                let number = counted.fetch_add(1, Ordering::SeqCst);
                assert!(number != 0, "the first round breaks");
                number < 3
            }
        }));
        while rounds.load(Ordering::SeqCst) < 6 {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        stop.send(true).expect("the job listens");
        job.await.expect("it ended by itself");
        let done = rounds.load(Ordering::SeqCst);
        tokio::time::sleep(Duration::from_millis(10)).await;
        assert_eq!(rounds.load(Ordering::SeqCst), done);
    }
}
