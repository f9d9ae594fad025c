//! "Send to IT": the form with what the reader would get, the files, the sheet to be printed.
//!
//! Sending the form keeps what was typed and then leads on (303) to a file or a page that is made from what was kept, so
//! that no way out loses the note. Looking and downloading is for everybody; who may only look gets links in place of the
//! form, and changes nothing.

pub mod files;
pub mod form;

use crate::audit::Actor;
use crate::handover::Me;
use crate::people::{Role, SignedIn};

fn may_change(who: &SignedIn) -> bool {
    who.role >= Role::Manager
}

/// Somebody for whom the key may be made.
fn maker(who: &SignedIn) -> Option<Actor> {
    may_change(who).then(|| who.into())
}

impl From<&SignedIn> for Me {
    fn from(who: &SignedIn) -> Self {
        Self { name: who.name.clone(), email: who.email.clone(), locale: who.locale }
    }
}
