//! The DNS panel: pages on which the newcomer plays the IT colleague; and the mail that would have been sent. They are pages of the web door, shown and guarded
//! by it; the demo hands them over as its [`Extra`].
//!
//! Everybody who is signed in may change everything: there is one playground, and nothing in it is worth protecting.
//! A form that cannot be taken comes back with what was typed (422); a domain or record that is not there is 404.

pub mod asked;
pub mod list;
pub mod mail;
pub mod notes;
pub mod record;
pub mod slip;
pub mod urls;
pub mod zone;

use super::internet::Places;
use super::zone::Zone;
use super::{Playground, Registrar, Zones};
use crate::error::{Error, Result};
use crate::people::Role;
use crate::rules::address::DnsName;
use crate::web::Extra;
use crate::web::routes::{Entry, Who, get, post};
use actix_web::web;
use std::sync::Arc;

/// What every page needs.
#[derive(Debug, Clone)]
pub struct Panel {
    zones: Zones,
    registrar: Registrar,
    places: Places,
}

const WHO: Who = Who::SignedIn(Role::Reader);

static TABLE: &[Entry] = &[
    get("/playground", WHO, || web::to(list::show)),
    post("/playground", WHO, || web::to(list::create)),
    get("/playground/mail", WHO, || web::to(mail::list)),
    get("/playground/mail/{id}", WHO, || web::to(mail::show)),
    get("/playground/mail/{id}/files/{number}", WHO, || web::to(mail::file)),
    get("/playground/{zone}", WHO, || web::to(zone::show)),
    post("/playground/{zone}/records", WHO, || web::to(zone::add)),
    get("/playground/{zone}/records/{id}", WHO, || web::to(record::show)),
    post("/playground/{zone}/records/{id}", WHO, || web::to(record::save)),
    get("/playground/{zone}/records/{id}/delete", WHO, || web::to(record::ask)),
    post("/playground/{zone}/records/{id}/delete", WHO, || web::to(record::delete)),
    post("/playground/{zone}/slips", WHO, || web::to(slip::press)),
];

/// What the demo adds to the web door: the panel's pages, the way to them, and what the sign-in page tells.
pub fn extra(playground: &Playground, sign_ins: Vec<(String, String)>) -> Extra {
    let panel = web::Data::new(Panel {
        zones: playground.zones.clone(),
        registrar: playground.registrar.clone(),
        places: playground.places,
    });
    Extra {
        entries: TABLE.to_vec(),
        data: Some(Arc::new(move |config| {
            config.app_data(panel.clone());
        })),
        dns_panel: Some(urls::panel_of),
        mail_panel: Some(urls::mails()),
        sign_ins,
        programs: None,
    }
}

impl Panel {
    /// The zone of that name; one that was only just added in Frankmark comes into being here.
    async fn find(&self, name: &str) -> Result<Zone> {
        let name = DnsName::parse(name).map_err(|_| Error::NotFound)?;
        self.registrar.settle(&self.zones, &name).await;
        self.zones.get(&name).ok_or(Error::NotFound)
    }

    /// Changes something, away from the threads that serve requests: a change is written to the disk.
    async fn change<T: Send + 'static>(&self, change: impl FnOnce(&Zones) -> Result<T> + Send + 'static) -> Result<T> {
        let zones = self.zones.clone();
        let done = web::block(move || change(&zones)).await;
        done.map_err(|it| Error::Internal(format!("a change of the playground broke off: {it}")))?
    }
}
