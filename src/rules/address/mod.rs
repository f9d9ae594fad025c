//! Names and addresses. Whoever holds one of these types need not check it again.

mod dns_name;
mod domain_name;

pub use dns_name::{BadDnsName, DnsName};
pub use domain_name::DomainName;
