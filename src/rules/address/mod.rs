//! Names and addresses. Parsing is the only way to get one: whoever holds a value need not check it again.
//!
//! * [`DnsName`]: anything that DNS can name, odd bytes included.
//! * [`DomainName`]: a domain that somebody may want to send from; everything else is refused with a reason.
//! * [`TypedDomain`]: what a person typed, repaired where that is safe, with a word about every repair.
//! * [`Address`] and [`DisplayName`]: the two parts of a From field.
//! * [`Recipient`]: somebody whom we write to.
//! * [`Login`]: the name with which a mail program signs in.
//! * [`MailAddress`]: any address that somebody wants to use, in the form in which it is compared.
//!
//! Nothing here looks a name up or knows whether it exists. Refusals carry data and a key; the sentences for people are
//! in `src/text/locales`, under exactly these keys.

#[expect(clippy::module_inception, reason = "the subject of the folder and of its narrowest type have the same name")]
mod address;
mod display_name;
mod dns_name;
mod domain_name;
mod domain_refused;
mod free_mail;
mod login;
mod mail_address;
mod peeling;
mod recipient;
mod screening;
mod script;
mod special_use;
mod typed_domain;

pub use address::{Address, AddressRefused};
pub use display_name::{DisplayName, DisplayNameRefused};
pub use dns_name::{BadDnsName, DnsName};
pub use domain_name::{DomainName, DomainPolicy};
pub use domain_refused::DomainRefused;
pub use login::{Login, LoginRefused};
pub use mail_address::{BadMailAddress, MailAddress};
pub use recipient::Recipient;
pub use script::is_control_like;
pub(in crate::rules) use script::skeleton;
pub use typed_domain::{Hint, Repair, TypedDomain};
