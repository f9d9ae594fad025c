//! May this login send a message that says it is from these people?
//!
//! Exactly one From field, with one author, who is the login's to use; so is everybody in Sender, Resent-From and
//! Resent-Sender. What cannot be read without doubt is refused. Reply-To, display names and recipients are free.

use super::book::Book;
use super::decide::{Terms, decide_for, signed_in};
use super::misread::Misread;
use super::originator::{Field, OriginatorFields};
use super::verdict::{Permit, Verdict, Why};
use crate::rules::address::MailAddress;

/// The field that was judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OriginatorField {
    From,
    Sender,
    ResentFrom,
    ResentSender,
}

/// Why the header is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderRefusal {
    pub why: Why,
    pub field: OriginatorField,
    /// The address that is not the login's, as it was written.
    pub address: Option<String>,
    /// How many From fields there are, where that is the reason.
    pub count: usize,
    /// What is not understood, where that is the reason.
    pub misread: Option<Misread>,
}

impl OriginatorField {
    /// As it stands in a message.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::From => "From",
            Self::Sender => "Sender",
            Self::ResentFrom => "Resent-From",
            Self::ResentSender => "Resent-Sender",
        }
    }
}

impl HeaderRefusal {
    fn new(why: Why, field: OriginatorField) -> Self {
        Self { why, field, address: None, count: 0, misread: None }
    }
}

/// The permit of the author in From, whose domain may sign. `mail_from` is the envelope, for the setting that both must
/// be of one domain; empty or `<>` is nobody.
pub fn decide_header(
    book: &Book,
    terms: &Terms,
    login: &str,
    mail_from: &str,
    fields: &OriginatorFields,
) -> Result<Permit, HeaderRefusal> {
    let refused = HeaderRefusal::new;
    let from = match fields.from.as_slice() {
        [] => return Err(refused(Why::NoFrom, OriginatorField::From)),
        [one] => one,
        several => {
            return Err(HeaderRefusal { count: several.len(), ..refused(Why::SeveralFrom, OriginatorField::From) });
        }
    };
    let owned = |field, read: &Field| owned(book, terms, login, field, read);
    let authors = owned(OriginatorField::From, from)?;
    let several_are_fine = terms.several_authors && fields.sender.len() == 1;
    let author = match authors.as_slice() {
        [one] => *one,
        [first, ..] if several_are_fine => *first,
        _ => return Err(refused(Why::SeveralAuthors, OriginatorField::From)),
    };
    let others = [
        (OriginatorField::Sender, &fields.sender),
        (OriginatorField::ResentFrom, &fields.resent_from),
        (OriginatorField::ResentSender, &fields.resent_sender),
    ];
    for (field, reads) in others {
        for read in reads {
            owned(field, read)?;
        }
    }
    if terms.same_domain && !is_of_one_domain(mail_from, from) {
        return Err(refused(Why::OtherDomain, OriginatorField::From));
    }
    Ok(author)
}

/// Everybody in a field, if all are the login's to use.
fn owned(
    book: &Book,
    terms: &Terms,
    login: &str,
    field: OriginatorField,
    read: &Field,
) -> Result<Vec<Permit>, HeaderRefusal> {
    let refused = |why| HeaderRefusal::new(why, field);
    let addresses = match read {
        Ok(addresses) => addresses,
        Err(misread) => return Err(HeaderRefusal { misread: Some(*misread), ..refused(Why::NotUnderstood) }),
    };
    let mailbox = signed_in(book, login);
    let permits = addresses.iter().map(|written| {
        let verdict = match (&mailbox, MailAddress::parse(written.as_str())) {
            (Err(why), _) => Verdict::Reject(*why),
            (Ok(_), Err(_)) => Verdict::Reject(Why::NotAnAddress),
            (Ok(mailbox), Ok(address)) => decide_for(book, terms, mailbox, &address),
        };
        match verdict {
            Verdict::Permit(permit) => Ok(permit),
            Verdict::Reject(why) => Err((why, written)),
            Verdict::Defer(_) => Err((Why::NotGranted, written)),
        }
    });
    let permits: Result<Vec<Permit>, _> = permits.collect();
    permits.map_err(|(why, written)| HeaderRefusal { address: Some(written.as_str().to_owned()), ..refused(why) })
}

/// Nobody in the envelope is of every domain.
fn is_of_one_domain(mail_from: &str, from: &Field) -> bool {
    if matches!(mail_from, "" | "<>") {
        return true;
    }
    let Ok(envelope) = MailAddress::parse(mail_from) else { return false };
    let domain = |text: &str| MailAddress::parse(text).ok().map(|it| it.domain().to_owned());
    from.as_ref().is_ok_and(|it| it.iter().all(|it| domain(it.as_str()).as_deref() == Some(envelope.domain())))
}
