//! The hidden field that proves that a form was made for this browser: the last of three checks against forms that
//! other sites send (`guard::cross_site`), for the few clients that send neither `Sec-Fetch-Site` nor `Origin`.
//!
//! It is a MAC over the session's key, or, before the sign-in, over a cookie of its own (a session row for every
//! passer-by would fill the database). Every page carries it under another mask, so that compression cannot be used to
//! guess it letter by letter.

use crate::app::App;
use crate::error::Error;
use data_encoding::BASE64URL_NOPAD;

/// Name of the hidden field.
pub const FIELD: &str = "csrf";

#[derive(Debug)]
pub struct Token {
    bound_to: String,
    /// What stands in the forms of this answer.
    pub field: String,
    /// The cookie that the browser still has to be given, if a form goes out.
    pub new_cookie: Option<String>,
}

impl Token {
    pub fn for_session(app: &App, session: &str) -> Result<Self, Error> {
        Self::new(app, format!("session {session}"), None)
    }

    /// With the cookie that the browser has, or a new one.
    pub fn for_browser(app: &App, cookie: Option<&str>) -> Result<Self, Error> {
        match cookie {
            Some(value) => Self::new(app, format!("browser {value}"), None),
            None => {
                let value = app.vault.secret()?;
                Self::new(app, format!("browser {value}"), Some(value))
            }
        }
    }

    fn new(app: &App, bound_to: String, new_cookie: Option<String>) -> Result<Self, Error> {
        let mask = app.vault.mac("masks of form tokens", &app.vault.secret()?)?;
        let mac = app.vault.mac("form tokens", &bound_to)?;
        let field = BASE64URL_NOPAD.encode(&[mask, masked(mac, mask)].concat());
        Ok(Self { bound_to, field, new_cookie })
    }

    /// Whether `field` was made by us for the same session or browser.
    pub fn accepts(&self, app: &App, field: &str) -> bool {
        let bytes = BASE64URL_NOPAD.decode(field.as_bytes()).ok().and_then(|it| <[u8; 64]>::try_from(it).ok());
        let (Some(bytes), Ok(mac)) = (bytes, app.vault.mac("form tokens", &self.bound_to)) else { return false };
        let (mut mask, mut rest) = ([0; 32], [0; 32]);
        mask.iter_mut().chain(rest.iter_mut()).zip(bytes).for_each(|(place, byte)| *place = byte);
        app.vault.same(&masked(rest, mask), &mac)
    }
}

fn masked(mut bytes: [u8; 32], mask: [u8; 32]) -> [u8; 32] {
    bytes.iter_mut().zip(mask).for_each(|(byte, mask)| *byte ^= mask);
    bytes
}
