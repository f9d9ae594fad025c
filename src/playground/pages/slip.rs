//! Pressing one of the buttons.

use super::super::slips::{self, Slip};
use super::super::typed::Typed;
use super::zone::{Shown, refuse};
use super::{Panel, asked, notes, urls};
use crate::error::Error;
use crate::people::SignedIn;
use crate::web::page::Outcome;
use crate::web::typed::Form;
use crate::web::visit::Visit;
use actix_web::web;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pressed {
    slip: String,
}

/// `POST /playground/{zone}/slips`
pub async fn press(
    visit: Visit,
    who: SignedIn,
    panel: web::Data<Panel>,
    path: web::Path<String>,
    form: Form<Pressed>,
) -> Outcome {
    let zone = panel.find(&path).await?;
    let slip = Slip::from_id(&form.value.slip).ok_or(Error::NotFound)?;
    if slip.needs_two_servers() && panel.places.second.is_none() {
        return Err(Error::NotFound);
    }
    let wanted = asked::records_in(visit.app(), &who, &zone.name).await?;
    let name = zone.name.clone();
    let pressed = panel.change(move |zones| zones.change(&name, |it| slips::press(slip, it, &wanted))).await;
    match pressed {
        Ok(()) => visit.see_other(&urls::zone_after(&zone.name, &notes::pressed(slip))),
        Err(Error::Conflict(say)) => {
            let say = say.with("brand", visit.app().config.brand.name.as_str());
            let shown = Shown { typed: Typed::default(), problems: Vec::new(), note: Some(("attention", say)) };
            refuse(&visit, &who, &panel, &zone, shown).await
        }
        Err(error) => Err(error),
    }
}
