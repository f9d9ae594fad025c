//! "It is me."

use super::password::{self, Compared};
use super::{email, guessable, store};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::PersonId;
use crate::text::Say;
use crate::vault::fingerprint;

/// Checks address and password. A wrong one is `Invalid` with one sentence (field `email`) that does not tell which;
/// too many tries are `TooSoon`. Takes the same time whether the address exists or not.
pub async fn sign_in(app: &App, email: &str, password: &str) -> Result<PersonId> {
    let wrong = || Error::invalid("email", Say::key("people-sign-in-wrong"));
    // Text that could never have become an address or a password is not worth a hash.
    let Ok(email) = email::checked_email(email) else { return Err(wrong()) };
    if password.is_empty() || password.chars().count() > guessable::LONGEST {
        return Err(wrong());
    }
    let subject = format!("sign_in:{}", fingerprint(&email));
    let (now, counted) = (app.clock.now(), subject.clone());
    if let Err(until) = app.db.write(move |tx| Ok::<_, Error>(store::count_try(tx, &counted, now)?)).await? {
        return Err(Error::TooSoon(until));
    }
    let person = app.db.read(move |conn| Ok::<_, Error>(store::by_email(conn, &email)?)).await?;
    let person = person.filter(|it| it.disabled_at.is_none());
    let compared = password::compare(app, password, person.as_ref().map(|it| it.password_hash.clone())).await?;
    let Some(person) = person.filter(|_| compared != Compared::Wrong) else {
        return Err(wrong());
    };
    let id = person.id.clone();
    app.db
        .write(move |tx| {
            store::forget_tries(tx, &subject)?;
            if let Compared::RightButWeak(better) = compared {
                store::replace_hash(tx, &person.id, &person.password_hash, &better)?;
            }
            Ok::<_, Error>(())
        })
        .await?;
    Ok(id)
}
