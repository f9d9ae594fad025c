//! `/csp-report`: where browsers tell of what the Content-Security-Policy stopped. On our own pages that is a fault of
//! ours (or an extension of the browser), so it goes to the log: a few lines a minute, the rest is counted.
//!
//! Anybody can send anything here: reports are capped, never stored, and logged as escaped text without addresses
//! (those may hold one-time tokens).

use super::typed::Body;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::Instant;

const LINES: u32 = 10;
const SPAN: Duration = Duration::from_secs(60);
const LENGTH: usize = 200;

/// How many reports came, and how many were logged since when.
#[derive(Debug, Clone, Default)]
pub struct Reports {
    count: Arc<AtomicU64>,
    logged: Arc<Mutex<Option<(Instant, u32)>>>,
}

impl Reports {
    /// All that came since the start.
    pub fn count(&self) -> u64 {
        self.count.load(Ordering::Relaxed)
    }

    async fn may_log(&self) -> bool {
        let mut logged = self.logged.lock().await;
        let (since, lines) = logged.filter(|it| it.0.elapsed() < SPAN).unwrap_or((Instant::now(), 0));
        *logged = Some((since, lines.saturating_add(1)));
        lines < LINES
    }
}

/// `POST /csp-report`
pub async fn take(request: HttpRequest, reports: web::Data<Reports>) -> HttpResponse {
    let count = reports.count.fetch_add(1, Ordering::Relaxed) + 1;
    if reports.may_log().await {
        let body = request.extensions().get::<Body>().map(|it| it.0.clone()).unwrap_or_default();
        let (directive, page) = said(&body);
        tracing::warn!(count, directive, page, "a browser reports a breach of the Content-Security-Policy");
    }
    HttpResponse::NoContent().finish()
}

/// The directive and the kind of thing that was stopped, from either format of report.
fn said(body: &[u8]) -> (String, String) {
    let report: Value = serde_json::from_slice(body).unwrap_or_default();
    let field = |names: [&str; 2]| {
        let [old, new] = names;
        let found = report.pointer(&format!("/csp-report/{old}")).or_else(|| report.pointer(&format!("/0/body/{new}")));
        let text = found.and_then(Value::as_str).unwrap_or("?");
        // Of an address only the site: what follows may be a one-time token.
        let site: Vec<&str> = text.splitn(4, '/').take(3).collect();
        site.join("/").escape_debug().take(LENGTH).collect::<String>()
    };
    (field(["effective-directive", "effectiveDirective"]), field(["blocked-uri", "blockedURL"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_formats_of_reports_are_read_and_rubbish_is_harmless() {
        let old = br#"{"csp-report":{"effective-directive":"script-src-elem","blocked-uri":"inline"}}"#;
        assert_eq!(said(old), ("script-src-elem".into(), "inline".into()));
        let new = br#"[{"type":"csp-violation","body":{"effectiveDirective":"img-src","blockedURL":"data"}}]"#;
        assert_eq!(said(new), ("img-src".into(), "data".into()));
        let own = br#"{"csp-report":{"blocked-uri":"https://mail.example/set-up/secret"}}"#;
        assert_eq!(said(own).1, "https://mail.example");
        assert_eq!(said(b"\xff\x00"), ("?".into(), "?".into()));
        let nasty = br#"{"csp-report":{"effective-directive":"x\r\n\u001b[31m","blocked-uri":7}}"#;
        assert_eq!(said(nasty).0, "x\\r\\n\\u{1b}[31m");
    }

    #[tokio::test]
    async fn a_flood_is_counted_not_logged() {
        let reports = Reports::default();
        let mut logged = 0;
        for _ in 0..100 {
            logged += u32::from(reports.may_log().await);
        }
        assert_eq!(logged, LINES);
    }
}
