//! Tokens for programs of the operator: the panel that keeps mailboxes, mail servers that ask over HTTP.
//!
//! 256 random bits behind `fmk_`, shown once and kept as a hash only, each for named purposes and, if it was said so, for
//! a time. The mail server's doors ask [`super::Permissions::admits`], from memory; the API asks [`admitted`], of the
//! database.

use super::store::{self, ApiTokenRow};
use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::customers::checked_name;
use crate::error::{Error, Result};
use crate::ids::ApiTokenId;
use crate::moment::Moment;
use crate::vault::{self, fingerprint};
use data_encoding::BASE64URL_NOPAD;
use serde_json::json;
use std::time::Duration;

/// So that a token is known for one wherever it leaks (logs, repositories).
const PREFIX: &str = "fmk_";
/// Characters behind the prefix: 32 bytes.
const LENGTH: usize = 43;
/// Characters that tell one from another in a list.
const SHOWN: usize = PREFIX.len() + 6;
/// That it was used is written down this often.
const USED_AT_MOST_EVERY: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// What a token is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Keeping mailboxes over the API.
    Mailboxes,
    /// Asking whether a mail may leave.
    Decide,
}

impl Scope {
    pub const ALL: [Self; 2] = [Self::Mailboxes, Self::Decide];

    /// The id in tables and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Mailboxes => "mailboxes",
            Self::Decide => "decide",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}

/// A token without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiToken {
    pub id: ApiTokenId,
    pub name: String,
    /// How it begins.
    pub start: String,
    pub scopes: Vec<Scope>,
    pub created_at: Moment,
    pub expires_at: Option<Moment>,
    /// To the minute.
    pub used_at: Option<Moment>,
    pub revoked_at: Option<Moment>,
}

impl From<ApiTokenRow> for ApiToken {
    fn from(row: ApiTokenRow) -> Self {
        let scopes = row.scopes.split_whitespace().filter_map(Scope::from_id).collect();
        let ApiTokenRow { id, name, start, created_at, expires_at, used_at, revoked_at, .. } = row;
        Self { id, name, start, scopes, created_at, expires_at, used_at, revoked_at }
    }
}

/// Makes a token (field `name`); the text is the secret, and is not kept.
pub async fn issue_token(
    app: &App,
    actor: &Actor,
    name: &str,
    scopes: &[Scope],
    expires_in_days: Option<u32>,
) -> Result<(ApiToken, String)> {
    let name = checked_name("name", name).map_err(|it| Error::Invalid(vec![it]))?;
    let secret = format!("{PREFIX}{}", BASE64URL_NOPAD.encode(&vault::random::<32>()?));
    let now = app.clock.now();
    let mut words: Vec<&str> = scopes.iter().map(|it| it.id()).collect();
    words.sort_unstable();
    words.dedup();
    let row = ApiTokenRow {
        id: ApiTokenId::new(),
        name,
        start: secret.chars().take(SHOWN).collect(),
        token_hash: fingerprint(&secret),
        scopes: words.join(" "),
        created_at: now,
        expires_at: expires_in_days.map(|it| now.plus(DAY.saturating_mul(it))),
        used_at: None,
        revoked_at: None,
    };
    let (actor, written) = (actor.clone(), row.clone());
    app.db
        .write(move |tx| {
            store::insert_token(tx, &written)?;
            let details = json!({ "name": written.name, "start": written.start, "scopes": written.scopes });
            let object = format!("token:{}", written.id);
            let change = Change { at: now, actor: &actor, customer: None, action: "token.issued", object, details };
            Ok::<_, Error>(audit::record(tx, &change)?)
        })
        .await?;
    Ok((row.into(), secret))
}

/// All that there ever were, the newest first.
pub async fn api_tokens(app: &App) -> Result<Vec<ApiToken>> {
    let rows = app.db.read(store::all_tokens).await.map_err(Error::from)?;
    Ok(rows.into_iter().map(ApiToken::from).collect())
}

/// Ends a token now. `NotFound` if it is not there, or ended already.
pub async fn revoke_token(app: &App, actor: &Actor, id: &ApiTokenId) -> Result<()> {
    let (actor, id, now) = (actor.clone(), id.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            if !store::revoke_token(tx, &id, now)? {
                return Err(Error::NotFound);
            }
            let (object, details) = (format!("token:{id}"), json!({}));
            let change = Change { at: now, actor: &actor, customer: None, action: "token.revoked", object, details };
            Ok(audit::record(tx, &change)?)
        })
        .await
}

/// Why a program is not let in.
#[derive(Debug)]
pub enum NotAdmitted {
    /// No such token, or it ended; which of them is nobody's business.
    Unknown,
    /// A good token, for something else.
    Scope,
    Error(Error),
}

impl From<Error> for NotAdmitted {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// The token as it was sent, for that purpose.
pub async fn admitted(app: &App, secret: &str, scope: Scope) -> std::result::Result<ApiTokenId, NotAdmitted> {
    let possible = secret.strip_prefix(PREFIX).is_some_and(|it| it.len() == LENGTH && it.is_ascii());
    if !possible {
        return Err(NotAdmitted::Unknown);
    }
    let (hash, now) = (fingerprint(secret), app.clock.now());
    let row = app.db.read(move |conn| store::token_by_hash(conn, &hash)).await.map_err(Error::from)?;
    let row = row.filter(|it| it.revoked_at.is_none() && it.expires_at.is_none_or(|it| it > now));
    let token = ApiToken::from(row.ok_or(NotAdmitted::Unknown)?);
    if !token.scopes.contains(&scope) {
        return Err(NotAdmitted::Scope);
    }
    if token.used_at.is_none_or(|it| now.since(it) > USED_AT_MOST_EVERY) {
        let (id, before) = (token.id.clone(), now.minus(USED_AT_MOST_EVERY));
        let noted = app.db.write(move |tx| store::token_used(tx, &id, now, before)).await;
        noted.map_err(Error::from)?;
    }
    Ok(token.id)
}
