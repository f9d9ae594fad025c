//! What has just happened to a domain, said once on the page that the browser is sent to. The address carries a word for
//! it, never a text.

use super::super::slips::Slip;
use super::super::zone::Zone;
use crate::text::{Say, say};
use crate::web::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
pub struct After {
    #[serde(default)]
    after: String,
}

/// The word for "this record is saved".
pub fn saved(id: u32) -> String {
    format!("saved-{id}")
}

/// The word for "this button was pressed".
pub fn pressed(slip: Slip) -> String {
    format!("slip-{}", slip.id())
}

/// The key of the button's own words.
pub fn label(slip: Slip) -> String {
    format!("playground-slip-{}", slip.id())
}

impl After {
    /// Nothing for a word that was not written here.
    pub fn note(&self, visit: &Visit, zone: &Zone) -> Option<Say> {
        let brand = visit.app().config.brand.name.as_str();
        let (what, which) = self.after.split_once('-').unwrap_or((&self.after, ""));
        match what {
            "created" => Some(Say::key("playground-created").with("domain", zone.name.to_string())),
            "deleted" => Some(Say::key("playground-deleted")),
            "saved" => {
                let owner = &zone.entry(which.parse().ok()?)?.owner;
                Some(Say::key("playground-saved").with("name", owner.to_string()).with("brand", brand))
            }
            "slip" => {
                let words = say(visit.locale(), &Say::key(label(Slip::from_id(which)?)));
                Some(Say::key("playground-slip-done").with("what", words).with("brand", brand))
            }
            _ => None,
        }
    }
}
