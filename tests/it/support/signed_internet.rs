//! A small internet of software that is not ours: Knot as the signed root and as the signed top-level domain `test`,
//! Unbound as the resolver that validates both, and as many Knots as there are name servers of customers' domains.
//!
//! The domains have to be known at the start, because Unbound is told their servers.

use std::net::{IpAddr, SocketAddr};

use super::{
    knot::{Knot, Signing},
    ports,
    unbound::{self, Unbound},
};

#[derive(Debug)]
pub struct SignedInternet {
    pub port: u16,
    pub root: Knot,
    pub tld: Knot,
    pub resolver: Unbound,
    domains: Vec<(String, Vec<Knot>)>,
}

impl SignedInternet {
    /// Each domain, below `test` and unsigned, gets two name servers `ns1.{domain}` and `ns2.{domain}`.
    pub fn start(domains: &[&str]) -> Option<Self> {
        Self::start_with(domains, Signing::Off)
    }

    /// Signed domains get one server each: two that sign for themselves would contradict each other.
    pub fn start_with(domains: &[&str], signing: Signing) -> Option<Self> {
        Self::start_all(domains, signing, None).map(|it| it.0)
    }

    /// With a zone below `test` that the test serves itself, at the address that comes along; and a resolver that
    /// remembers nothing.
    pub fn start_with_zone_elsewhere(domains: &[&str], zone: &str) -> Option<(Self, SocketAddr)> {
        Self::start_all(domains, Signing::Off, Some(zone))
    }

    fn start_all(domains: &[&str], signing: Signing, elsewhere: Option<&str>) -> Option<(Self, SocketAddr)> {
        let mut addresses = super::dns::addresses();
        let mut next = || addresses.next().expect("there are many");
        let (root_ip, tld_ip, resolver_ip) = (next(), next(), next());
        let port = ports::free(root_ip);
        let at = |ip: IpAddr| SocketAddr::new(ip, port);

        let root = Knot::start(".", at(root_ip), &[("a.root-servers.test", root_ip)], Signing::On)?;
        let tld = Knot::start("test", at(tld_ip), &[("ns1.test", tld_ip)], Signing::On)?;
        root.delegate("test", &[("ns1.test", tld_ip)]);
        tld.ds().iter().for_each(|ds| root.publish("test", "DS", ds));

        let mut running = vec![];
        let mut zones = vec![unbound::zone(".", port, [root_ip]), unbound::zone("test", port, [tld_ip])];
        for domain in domains {
            let names = [format!("ns1.{domain}"), format!("ns2.{domain}")];
            let count = if signing == Signing::On { 1 } else { 2 };
            let hosts: Vec<_> = names.iter().take(count).map(|it| (it.as_str(), next())).collect();
            let knots: Option<Vec<_>> =
                hosts.iter().map(|(_, ip)| Knot::start(domain, at(*ip), &hosts, signing)).collect();
            let knots = knots?;
            tld.delegate(domain, &hosts);
            if signing == Signing::On {
                knots.iter().flat_map(Knot::ds).for_each(|ds| tld.publish(domain, "DS", &ds));
            }
            zones.push(unbound::zone(domain, port, hosts.iter().map(|it| it.1)));
            running.push(((*domain).to_owned(), knots));
        }
        let elsewhere_ip = next();
        let start = if let Some(zone) = elsewhere {
            tld.delegate(zone, &[(&format!("ns.{zone}"), elsewhere_ip)]);
            zones.push(unbound::zone(zone, port, [elsewhere_ip]));
            Unbound::start_forgetful
        } else {
            Unbound::start
        };
        let resolver = start(at(resolver_ip), &zones, Some(&root.ds()[0]))?;
        Some((Self { port, root, tld, resolver, domains: running }, at(elsewhere_ip)))
    }

    /// The name servers of a domain, in the order of their names.
    pub fn servers(&mut self, domain: &str) -> &mut [Knot] {
        let found = self.domains.iter_mut().find(|(it, _)| it == domain);
        &mut found.unwrap_or_else(|| panic!("{domain} was not there at the start")).1
    }

    pub fn publish(&self, domain: &str, owner: &str, kind: &str, value: &str) {
        let (_, servers) = self.domains.iter().find(|(it, _)| it == domain).expect("was there at the start");
        servers.iter().for_each(|it| it.publish(owner, kind, value));
    }
}

#[cfg(test)]
mod tests {
    use hickory_proto::{op::ResponseCode, rr::RecordType};

    use super::{super::dns::ask, *};

    #[test]
    fn unbound_validates_what_knot_signs() {
        let Some(mut internet) = SignedInternet::start(&["acme.test"]) else { return };
        let resolver = internet.resolver.address();
        let resolve = |owner: &str, kind| ask::resolve(resolver, owner, kind).expect("an answer");

        assert!(resolve("test", RecordType::SOA).metadata.authentic_data, "root and test are signed");
        let soa = resolve("acme.test", RecordType::SOA);
        assert_eq!(soa.metadata.response_code, ResponseCode::NoError);
        assert!(!soa.answers.is_empty() && !soa.metadata.authentic_data, "acme.test is not");
        let ds = resolve("acme.test", RecordType::DS);
        assert!(ds.metadata.authentic_data && ds.answers.is_empty(), "and that is proven");

        let token = format!("token={}", "long \"value\"; ".repeat(30));
        internet.servers("acme.test")[0].publish("_dmarc.acme.test", "TXT", "v=DMARC1; p=none");
        internet.publish("acme.test", "_challenge.acme.test", "TXT", &token);
        let servers = internet.servers("acme.test");
        let count = |knot: &Knot, owner: &str| ask::ask(knot.address(), owner, RecordType::TXT).unwrap().answers.len();
        assert_eq!((count(&servers[0], "_dmarc.acme.test"), count(&servers[1], "_dmarc.acme.test")), (1, 0));
        let message = ask::ask(servers[1].address(), "_challenge.acme.test", RecordType::TXT).unwrap();
        assert_eq!(ask::texts(&message), [token]);

        servers[0].withdraw("_dmarc.acme.test", "TXT");
        assert_eq!(count(&servers[0], "_dmarc.acme.test"), 0);
        servers[1].switch_off();
        assert!(ask::ask(servers[1].address(), "acme.test", RecordType::SOA).is_err());
        servers[1].switch_on();
        assert_eq!(count(&servers[1], "_challenge.acme.test"), 1, "what was published is there again");
    }

    #[test]
    fn a_broken_chain_of_trust_is_refused() {
        let Some(internet) = SignedInternet::start_with(&["signed.test", "broken.test"], Signing::On) else { return };
        let resolver = internet.resolver.address();
        let resolve = |owner: &str| ask::resolve(resolver, owner, RecordType::SOA).expect("an answer");
        assert!(resolve("signed.test").metadata.authentic_data);

        internet.tld.withdraw("broken.test", "DS");
        internet.tld.publish("broken.test", "DS", &format!("1 13 2 {}", "ab".repeat(32)));
        assert_eq!(resolve("broken.test").metadata.response_code, ResponseCode::ServFail);
    }
}
