//! From the operator's settings to what the rules want to know.

use crate::config::Config;
use crate::error::{Error, Result};
use crate::rules::address::{DnsName, DomainPolicy};
use crate::rules::diagnosis::Operator;
use crate::rules::records::{Bounce, RecordSettings, SpfHost};
use std::net::IpAddr;

/// The label of the return path where none is set.
const BOUNCE_LABEL: &str = "bounce";

/// Which names may be added. Names of this installation are never a customer's.
pub(crate) fn policy(config: &Config) -> DomainPolicy {
    let (keys, bounce, spf) = (&config.keys.zone, &config.bounce.host, &config.spf.host);
    let own = [Some(config.host()), keys.as_deref(), bounce.as_deref(), spf.as_deref()];
    let is_name = |it: &&str| it.contains('.') && it.parse::<IpAddr>().is_err();
    DomainPolicy {
        allow_special_use: config.domains.allow_special_use,
        private_suffixes_allowed: config.domains.allowed_private_suffixes.clone(),
        own_names: own
            .into_iter()
            .flatten()
            .filter(is_name)
            .map(|it| it.trim_end_matches('.').to_ascii_lowercase())
            .collect(),
    }
}

/// Which records are asked for. Fails only where a setting is no name; [`Config::checked`] refuses those at start.
pub(super) fn record_settings(config: &Config) -> Result<RecordSettings> {
    let name = |text: &str| DnsName::parse(text).map_err(|it| Error::Internal(format!("setting {text}: {it}")));
    let bounce = match &config.bounce.host {
        Some(host) => Some(Bounce {
            host: name(host)?,
            label: name(config.bounce.label.as_deref().unwrap_or(BOUNCE_LABEL))?,
            needed: config.bounce.needed,
        }),
        None => None,
    };
    let spf = match &config.spf.host {
        Some(host) => Some(SpfHost { host: name(host)?, needed: config.spf.needed }),
        None => None,
    };
    Ok(RecordSettings {
        keys_zone: config.keys.zone.as_deref().map(name).transpose()?,
        challenge: name(&config.domains.challenge_label)?,
        challenge_aliases: config.domains.challenge_aliases.iter().map(|it| name(it)).collect::<Result<_>>()?,
        bounce,
        spf,
        report_address: config.dmarc.report_address.clone(),
        dmarc_needed: config.dmarc.needed,
    })
}

/// Names of the operator's, to tell them from others.
pub(super) fn operator(config: &Config) -> Result<Operator> {
    let settings = record_settings(config)?;
    let bounce = settings.bounce;
    let report_domain = config.dmarc.report_address.as_deref().and_then(|it| it.rsplit_once('@'));
    Ok(Operator {
        keys_zone: settings.keys_zone,
        bounce_label: bounce.as_ref().map(|it| it.label.clone()),
        bounce_host: bounce.map(|it| it.host),
        spf_host: settings.spf.map(|it| it.host),
        web_host: DnsName::parse(config.host())
            .ok()
            .filter(|_| config.host().contains('.') && config.host().parse::<IpAddr>().is_err()),
        report_domain: report_domain.and_then(|(_, domain)| DnsName::parse(domain).ok()),
    })
}
