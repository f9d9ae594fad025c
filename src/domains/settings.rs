//! From the operator's settings to what the rules want to know.

use crate::config::Config;
use crate::error::{Error, Result};
use crate::rules::address::{DnsName, DomainPolicy};
use crate::rules::diagnosis::Operator;
use crate::rules::records::{Bounce, RecordSettings, SpfHost};

/// The label of the return path where none is set.
const BOUNCE_LABEL: &str = "bounce";

/// Which names may be added. Names of this installation are never a customer's.
pub(crate) fn policy(config: &Config) -> DomainPolicy {
    let own = [Some(config.host()), config.bounce.host.as_deref(), config.spf.host.as_deref()];
    let is_name = |it: &&str| it.contains('.') && it.parse::<std::net::IpAddr>().is_err();
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
        challenge: name(&config.domains.challenge_label)?,
        challenge_aliases: config.domains.challenge_aliases.iter().map(|it| name(it)).collect::<Result<_>>()?,
        bounce,
        spf,
        report_address: config.dmarc.report_address.clone(),
        dmarc_needed: config.dmarc.needed,
    })
}

/// Names of the operator's that explain what stands where a record of ours should.
pub(super) fn operator(config: &Config) -> Operator {
    let name = |text: &str| DnsName::parse(text).ok();
    let web_host = Some(config.host()).filter(|it| it.contains('.') && it.parse::<std::net::IpAddr>().is_err());
    let bounce_host = config.bounce.host.as_deref().and_then(name);
    Operator {
        keys_zone: None,
        spf_host: config.spf.host.as_deref().and_then(name),
        web_host: web_host.and_then(name),
        report_domain: config.dmarc.report_address.as_deref().and_then(|it| name(it.rsplit_once('@')?.1)),
        bounce_label: bounce_host.as_ref().and_then(|_| name(config.bounce.label.as_deref().unwrap_or(BOUNCE_LABEL))),
        bounce_host,
    }
}
