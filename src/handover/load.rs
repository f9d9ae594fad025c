//! Everything that a handover is made of, as it stands now: the domain and its records, what was typed before.

use super::compose::{Brief, name};
use super::draft::{Draft, Request};
use super::store::{self, Row};
use super::{asked, show::Me};
use crate::app::App;
use crate::customers;
use crate::domains::{self, DomainView};
use crate::error::{Error, Result};
use crate::ids::{CustomerId, DomainId};
use crate::links;
use crate::moment::Moment;
use crate::text::Locale;
use jiff::civil::Date;

pub(super) struct Loaded {
    pub(super) view: DomainView,
    pub(super) customer_name: String,
    saved: Option<Draft>,
    /// For whichever domain.
    last: Option<Draft>,
}

pub(super) async fn load(app: &App, customer: &CustomerId, id: &DomainId) -> Result<Loaded> {
    let view = domains::show(app, customer, id).await?;
    let (customer, id) = (customer.clone(), id.clone());
    app.db
        .read(move |conn| {
            let customer_name = customers::by_id(conn, &customer)?.ok_or(Error::NotFound)?.name;
            let saved = store::find(conn, &customer, &id)?.map(|it| read(&it));
            let last = store::last_of(conn, &customer)?.map(|it| read(&it));
            Ok(Loaded { view, customer_name, saved, last })
        })
        .await
}

/// What the form of that domain begins with, for somebody who is not a person that signs in.
pub async fn draft(app: &App, customer: &CustomerId, id: &DomainId) -> Result<Draft> {
    Ok(load(app, customer, id).await?.draft(None))
}

impl Loaded {
    /// What the form begins with: what was saved; else the person themself, and the reader they wrote to last.
    pub(super) fn draft(&self, me: Option<&Me>) -> Draft {
        if let Some(saved) = &self.saved {
            return saved.clone();
        }
        let last = self
            .last
            .clone()
            .unwrap_or_else(|| Draft { locale: me.map_or(Locale::default(), |it| it.locale), ..Draft::default() });
        let blank = Draft { needed_by: String::new(), note: String::new(), ..last };
        match me {
            Some(me) if me.email != blank.contact_email => Draft {
                contact_name: me.name.clone(),
                contact_email: me.email.clone(),
                contact_phone: String::new(),
                ..blank
            },
            _ => blank,
        }
    }

    /// All that a message says.
    pub(super) fn brief(&self, app: &App, request: Request) -> Brief {
        let domain = &self.view.domain;
        let seen = self.view.report.iter().flat_map(|it| &it.observed.name_servers);
        Brief {
            request,
            customer: name::plain(&self.customer_name).unwrap_or_else(|| domain.name.to_unicode()),
            brand: app.config.brand.name.clone(),
            support: app.config.brand.support.clone(),
            domain: domain.name.clone(),
            zone: domain.zone.clone(),
            name_servers: seen.cloned().collect(),
            asked: asked::asked(domain, &self.view.records),
            by_hand: asked::by_hand(&self.view.records),
            mistakes: links::absolute(&app.config, links::mistakes()),
            today: today(app),
        }
    }
}

/// Where the installation is.
pub(super) fn today(app: &App) -> Date {
    let now = jiff::Timestamp::from_microsecond(app.clock.now().micros()).unwrap_or_default();
    now.to_zoned(app.config.zone()).date()
}

fn read(row: &Row) -> Draft {
    Draft {
        locale: Locale::from_tag(&row.locale).unwrap_or_default(),
        recipient: row.recipient.clone(),
        needed_by: row.needed_by.clone(),
        note: row.note.clone(),
        contact_name: row.contact_name.clone(),
        contact_email: row.contact_email.clone(),
        contact_phone: row.contact_phone.clone(),
    }
}

pub(super) fn row(draft: &Draft, customer: &CustomerId, id: &DomainId, now: Moment) -> Row {
    Row {
        domain_id: id.clone(),
        customer_id: customer.clone(),
        locale: draft.locale.tag().to_owned(),
        recipient: draft.recipient.trim().to_owned(),
        needed_by: draft.needed_by.trim().to_owned(),
        note: super::draft::tidy(&draft.note),
        contact_name: draft.contact_name.trim().to_owned(),
        contact_email: draft.contact_email.trim().to_owned(),
        contact_phone: draft.contact_phone.trim().to_owned(),
        changed_at: now,
    }
}
