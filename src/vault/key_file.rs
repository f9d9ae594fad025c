//! The key file: 32 random bytes in base64 on one line.

use super::{VaultError, random};
use data_encoding::BASE64;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

pub(super) fn read_or_make(path: &Path) -> Result<[u8; 32], VaultError> {
    let failed = |why: String| VaultError::KeyFile { path: path.display().to_string(), why };
    match fs::metadata(path) {
        Ok(about) if about.permissions().mode() & 0o077 != 0 => {
            return Err(failed("others may read it; run chmod 600 on it".into()));
        }
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => make(path).map_err(|it| failed(it.to_string()))?,
        Err(error) => return Err(failed(error.to_string())),
    }
    let text = fs::read_to_string(path).map_err(|it| failed(it.to_string()))?;
    BASE64
        .decode(text.trim().as_bytes())
        .ok()
        .and_then(|it| it.try_into().ok())
        .ok_or_else(|| failed("is not a key file of Frankmark (32 bytes in base64)".into()))
}

/// Written whole beside its place and linked there, so that two processes that start together end up with one key.
fn make(path: &Path) -> std::io::Result<()> {
    let key: [u8; 32] = random().map_err(std::io::Error::other)?;
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let draft = folder.join(format!(".frankmark-key-{}", std::process::id()));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
    writeln!(file, "{}", BASE64.encode(&key))?;
    file.sync_all()?;
    let linked = fs::hard_link(&draft, path);
    fs::remove_file(&draft)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}
