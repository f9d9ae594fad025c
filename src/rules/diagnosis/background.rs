//! What is known beside DNS: what the operator has, what else the customer has, what earlier checks saw.
//!
//! It tells "old" from "foreign" and one cause from another. It never makes a record right or wrong.

use super::Earlier;
use crate::moment::Moment;
use crate::rules::address::DnsName;
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

/// Empty where nothing is known; then findings that need it are not given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Background {
    pub operator: Operator,
    /// Other domains of the same customer.
    pub siblings: Vec<DnsName>,
    /// Somebody asked for this check, who thinks that the records are there.
    pub by_hand: bool,
    /// Selectors of other services, as the customer names them: DNS cannot list them.
    pub selectors: Vec<DnsName>,
    /// The time of the check.
    pub now: Option<Moment>,
    /// The resolvers that are asked what they remember (`dns.views`), in the order of their numbers; none where nobody is
    /// to be asked.
    pub views: Vec<IpAddr>,
    /// When somebody who could know the records last said that they are published.
    pub asked_at: Option<Moment>,
    pub earlier: Option<Earlier>,
}

/// Names of the operator's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Operator {
    /// The zone in which the keys of customers are published (`keys.zone`).
    pub keys_zone: Option<DnsName>,
    pub bounce_host: Option<DnsName>,
    pub spf_host: Option<DnsName>,
    /// Where people reach the program; published by mistake in place of the other hosts.
    pub web_host: Option<DnsName>,
    /// The domain behind the `@` of the report address that we suggest.
    pub report_domain: Option<DnsName>,
    /// The label of the return path below a domain, e.g. `bounce`; none where mail does not leave under one.
    pub bounce_label: Option<DnsName>,
}
