//! Sessions: actix-session keeps them apart from the handlers, our rows keep them revocable.
//!
//! The cookie holds a random key, the database its MAC. State is the person and the customer they work for, and it
//! changes at sign-in, at switching the customer and at sign-out only: a request that ends late therefore never brings
//! a revoked session back (`update` is guarded and never inserts). A store that cannot be asked is an error, which
//! `guard::arrival` shows as "not available"; it never means "signed out".

use crate::app::App;
use crate::error::Error;
use crate::ids::{CustomerId, PersonId};
use crate::people::sessions;
use actix_session::storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError};
use actix_session::{Session, SessionInsertError};
use actix_web::cookie::time::Duration;
use data_encoding::HEXLOWER;
use serde::de::DeserializeOwned;
use std::collections::HashMap;

const PERSON: &str = "person";
const CUSTOMER: &str = "customer";
/// Never stored: how the guards learn which row they have before them.
const KEY_HASH: &str = "key_hash";

type State = HashMap<String, String>;

/// The rows as actix-session sees them.
#[derive(Debug, Clone)]
pub struct Store(pub App);

impl Store {
    fn hash(&self, key: &str) -> Result<String, Error> {
        Ok(HEXLOWER.encode(&self.0.vault.mac("session keys", key)?))
    }

    async fn insert(&self, state: State) -> Result<SessionKey, Error> {
        let key = self.0.vault.secret()?;
        let (text, person) = packed(state)?;
        sessions::create(&self.0, &self.hash(&key)?, &text, person.as_ref()).await?;
        key.try_into().map_err(|_| Error::Internal("a session key that fits no cookie".into()))
    }

    async fn change(&self, key: &str, state: State) -> Result<(), Error> {
        let (text, person) = packed(state)?;
        // False: revoked meanwhile. Nothing is written and the old cookie stays worthless.
        let _still_there = sessions::update(&self.0, &self.hash(key)?, &text, person.as_ref()).await?;
        Ok(())
    }
}

impl SessionStore for Store {
    async fn load(&self, key: &SessionKey) -> Result<Option<State>, LoadError> {
        let found = async {
            let hash = self.hash(key.as_ref())?;
            let Some(text) = sessions::load(&self.0, &hash).await? else { return Ok(None) };
            let mut state: State = serde_json::from_str(&text).unwrap_or_default();
            state.insert(KEY_HASH.into(), serde_json::Value::from(hash).to_string());
            Ok::<_, Error>(Some(state))
        };
        found.await.map_err(|error| LoadError::Other(error.into()))
    }

    async fn save(&self, state: State, _: &Duration) -> Result<SessionKey, SaveError> {
        self.insert(state).await.map_err(|error| SaveError::Other(error.into()))
    }

    async fn update(&self, key: SessionKey, state: State, _: &Duration) -> Result<SessionKey, UpdateError> {
        self.change(key.as_ref(), state).await.map_err(|error| UpdateError::Other(error.into()))?;
        Ok(key)
    }

    /// `guard::identity` moves the idle limit on; actix-session is not asked to.
    async fn update_ttl(&self, _: &SessionKey, _: &Duration) -> Result<(), anyhow::Error> {
        Ok(())
    }

    async fn delete(&self, key: &SessionKey) -> Result<(), anyhow::Error> {
        Ok(sessions::revoke(&self.0, &self.hash(key.as_ref())?).await?)
    }
}

fn packed(mut state: State) -> Result<(String, Option<PersonId>), Error> {
    state.remove(KEY_HASH);
    let person = state.get(PERSON).and_then(|it| serde_json::from_str(it).ok());
    let text = serde_json::to_string(&state).map_err(|error| Error::Internal(error.to_string()))?;
    Ok((text, person))
}

/// Who the cookie says it is, the customer they work for, and the row.
pub fn read(session: &Session) -> Option<(PersonId, Option<CustomerId>, String)> {
    Some((get(session, PERSON)?, get(session, CUSTOMER), get(session, KEY_HASH)?))
}

fn get<T: DeserializeOwned>(session: &Session, name: &str) -> Option<T> {
    session.get(name).ok().flatten()
}

/// Signs in: always under a new key, so that a key that somebody planted is worth nothing.
pub fn begin(session: &Session, person: &PersonId) -> Result<(), Error> {
    session.clear();
    session.renew();
    session.insert(PERSON, person).map_err(broken)
}

pub fn work_for(session: &Session, customer: &CustomerId) -> Result<(), Error> {
    session.insert(CUSTOMER, customer).map_err(broken)
}

pub fn end(session: &Session) {
    session.purge();
}

fn broken(error: SessionInsertError) -> Error {
    Error::Internal(error.to_string())
}
