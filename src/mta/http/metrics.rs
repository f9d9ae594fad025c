//! `GET /metrics`: numbers for Prometheus, in its text form. None of them names a customer, a login or an address.

use super::Desk;
use super::problem::Problem;
use crate::mailboxes::{Door, Permissions};
use crate::moment::Moment;
use actix_web::{HttpRequest, HttpResponse, web};
use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeMetric, text};
use prometheus_client::metrics::counter::ConstCounter;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::metrics::{MetricType, TypedMetric};
use prometheus_client::registry::Registry;
use std::fmt;

const FORM: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

pub(super) async fn show(desk: web::Data<Desk>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    desk.hears(&request)?;
    let mut registry = Registry::with_prefix("frankmark");
    let now = desk.permissions.now();
    registry.register_collector(Box::new(Numbers {
        permissions: desk.permissions.clone(),
        now,
        started_at: desk.started_at,
    }));
    let mut shown = String::new();
    text::encode(&mut shown, &registry).map_err(|_| Problem::later(crate::rules::permission::Doubt::Internal))?;
    Ok(HttpResponse::Ok().content_type(FORM).body(shown))
}

#[derive(Debug)]
struct Numbers {
    permissions: Permissions,
    now: Moment,
    started_at: Moment,
}

impl Collector for Numbers {
    fn encode(&self, mut to: DescriptorEncoder<'_>) -> fmt::Result {
        let counted = self.permissions.tally().now();
        let known = self.permissions.condition();
        let to = &mut to;
        self.decisions(to)?;
        let mut messages = to.encode_descriptor("messages", "Messages let through", None, MetricType::Counter)?;
        for (signed, number) in [("yes", counted.signed), ("no", counted.unsigned)] {
            ConstCounter::new(number).encode(messages.encode_family(&[("signed", signed)])?)?;
        }
        counter(to, "refusals_dropped", "Refusals that found no room in the log", counted.dropped)?;
        gauge(to, "connections", "Open connections of mail servers", whole(counted.connections))?;
        gauge(to, "mailboxes", "Logins that are known", whole(u64::try_from(known.mailboxes).unwrap_or(u64::MAX)))?;
        gauge(to, "domains", "Domains that are known", whole(u64::try_from(known.domains).unwrap_or(u64::MAX)))?;
        let read = known.current_at.is_some();
        gauge(to, "snapshot_read", "Whether anything was read from the database", f64::from(u8::from(read)))?;
        if let Some(at) = known.current_at {
            let age = self.now.since(at).as_secs_f64();
            gauge(to, "snapshot_age_seconds", "Since when nothing is known of the database", age)?;
        }
        gauge(to, "start_time_seconds", "When it started, since 1970", seconds(self.started_at))?;
        let observing = f64::from(u8::from(self.permissions.is_observing()));
        gauge(to, "observing", "Whether everything is let through and only counted", observing)
    }
}

impl Numbers {
    fn decisions(&self, to: &mut DescriptorEncoder<'_>) -> fmt::Result {
        let mut decisions = to.encode_descriptor("decisions", "Decisions", None, MetricType::Counter)?;
        for door in Door::ALL {
            let at = self.permissions.tally().at(door);
            let numbers =
                [("permit", at.permitted), ("reject", at.rejected), ("defer", at.deferred), ("observed", at.observed)];
            for (verdict, number) in numbers {
                let labels = [("door", door.id()), ("verdict", verdict)];
                ConstCounter::new(number).encode(decisions.encode_family(&labels)?)?;
            }
        }
        Ok(())
    }
}

fn counter(to: &mut DescriptorEncoder<'_>, name: &str, help: &str, value: u64) -> fmt::Result {
    ConstCounter::new(value).encode(to.encode_descriptor(name, help, None, ConstCounter::<u64>::TYPE)?)
}

fn gauge(to: &mut DescriptorEncoder<'_>, name: &str, help: &str, value: f64) -> fmt::Result {
    ConstGauge::new(value).encode(to.encode_descriptor(name, help, None, ConstGauge::<f64>::TYPE)?)
}

fn seconds(moment: Moment) -> f64 {
    moment.since(Moment::from_micros(0)).as_secs_f64()
}

/// Exact up to 2^53, which no number here reaches.
#[expect(clippy::cast_precision_loss, reason = "see above")]
fn whole(number: u64) -> f64 {
    number as f64
}
