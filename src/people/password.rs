//! Hashing passwords: Argon2id (RFC 9106) at the OWASP floor of 19 MiB, two passes, one lane.
//!
//! Runs on the blocking pool, four at a time: more would only trade memory for waiting. Who waits longer than
//! [`PATIENCE`] is told to come back, so that a flood of sign-ins cannot fill the memory.

use crate::app::App;
use crate::error::{Error, Result};
use crate::vault;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use std::time::Duration;
use tokio::sync::Semaphore;

static PERMITS: Semaphore = Semaphore::const_new(4);
const PATIENCE: Duration = Duration::from_secs(3);

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// What a comparison found out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Compared {
    Wrong,
    Right,
    /// Right, and here is a better hash to keep, since the kept one was made with weaker parameters.
    RightButWeak(String),
}

/// The hash in PHC notation, `$argon2id$v=19$m=19456,t=2,p=1$…`.
pub(super) async fn hash(app: &App, password: &str) -> Result<String> {
    let password = password.to_owned();
    blocking(app, move || hashed(&password)).await
}

/// Compares; without a kept hash the same work is done for nothing, so that time does not tell who exists.
pub(super) async fn compare(app: &App, password: &str, kept: Option<String>) -> Result<Compared> {
    let password = password.to_owned();
    blocking(app, move || {
        let Some(kept) = kept else {
            hashed(&password)?;
            return Ok(Compared::Wrong);
        };
        let parsed = PasswordHash::new(&kept).map_err(broken)?;
        if argon2()?.verify_password(password.as_bytes(), &parsed).is_err() {
            return Ok(Compared::Wrong);
        }
        if is_weak(&parsed) { Ok(Compared::RightButWeak(hashed(&password)?)) } else { Ok(Compared::Right) }
    })
    .await
}

async fn blocking<T: Send + 'static>(app: &App, work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let Ok(Ok(permit)) = tokio::time::timeout(PATIENCE, PERMITS.acquire()).await else {
        return Err(Error::TooSoon(app.clock.now().plus(PATIENCE)));
    };
    let done = tokio::task::spawn_blocking(move || {
        let _held_to_the_end = permit;
        work()
    });
    done.await.map_err(|it| Error::Internal(format!("hashing broke off: {it}")))?
}

fn hashed(password: &str) -> Result<String> {
    let salt: [u8; 16] = vault::random()?;
    let hash = argon2()?.hash_password_with_salt(password.as_bytes(), &salt).map_err(broken)?;
    Ok(hash.to_string())
}

fn argon2() -> Result<Argon2<'static>> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(broken)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Made with less than we ask for today?
fn is_weak(kept: &PasswordHash) -> bool {
    let Ok(params) = Params::try_from(kept) else { return true };
    kept.algorithm.as_str() != "argon2id" || params.m_cost() < MEMORY_KIB || params.t_cost() < PASSES
}

fn broken(error: impl std::fmt::Display) -> Error {
    Error::Internal(format!("password hash: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_says_how_it_was_made_and_no_two_are_alike() {
        let (one, two) = (hashed("correct horse").expect("hashed"), hashed("correct horse").expect("hashed"));
        assert!(one.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{one}");
        assert_ne!(one, two);
        assert!(!is_weak(&PasswordHash::new(&one).expect("parsed")));
    }

    #[test]
    fn a_hash_with_less_memory_is_weak() {
        let weak = Argon2::from(Params::new(8 * 1024, 2, 1, None).expect("params"));
        let hash = weak.hash_password_with_salt(b"x", &[7; 16]).expect("hashed");
        assert!(is_weak(&hash));
    }
}
