//! A folder that comes into being whole or not at all: written beside its place under another name, and renamed.
//!
//! Taking the place of an earlier export exchanges the two folders in one step, where the system can (Linux); a program that
//! opens a file meanwhile gets it from the one or from the other. Only a folder that holds nothing but what exports write
//! is ever replaced, because what was there is deleted.

use super::word::Word;
use crate::cli::failure::Failure;
use crate::text::Say;
use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder under way; dropped without [`NewFolder::finish`], nothing of it stays.
#[derive(Debug)]
pub(super) struct NewFolder {
    draft: TempDir,
    target: PathBuf,
    /// How the finished folder is called in the files in it.
    pub(super) path: Word,
    takes_place: bool,
}

impl NewFolder {
    /// `holds`: the names that exports write at the top of it.
    pub(super) fn begin(target: &Path, replace: bool, holds: &[&str]) -> Result<Self, Failure> {
        let could_not = |error: io::Error| Failure::could_not(&format!("{}: {error}", target.display()));
        let name = target.file_name().ok_or_else(|| refused("export-no-folder", target))?;
        let parent = target.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let parent = parent.canonicalize().map_err(could_not)?;
        let whole = parent.join(name);
        let path =
            whole.to_str().and_then(|it| Word::new(it).ok()).ok_or_else(|| refused("export-odd-path", &whole))?;
        let is_there = match fs::symlink_metadata(&whole) {
            Ok(_) if !replace => return Err(refused("export-exists", target)),
            Ok(about) if !about.is_dir() || !holds_only(&whole, holds).map_err(could_not)? => {
                return Err(refused("export-not-ours", target));
            }
            Ok(_) => true,
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(could_not(error)),
        };
        let mut draft = tempfile::Builder::new();
        draft.prefix(".frankmark-export-").permissions(Permissions::from_mode(0o700));
        let draft = draft.tempdir_in(&parent).map_err(could_not)?;
        Ok(Self { draft, target: whole, path, takes_place: is_there })
    }

    /// Writes a file; the folders in between are made.
    pub(super) fn write(&self, name: &str, content: &[u8]) -> Result<(), Failure> {
        let path = self.draft.path().join(name);
        self.try_write(&path, content).map_err(|it| Failure::could_not(&format!("{}: {it}", path.display())))
    }

    fn try_write(&self, path: &Path, content: &[u8]) -> io::Result<()> {
        if let Some(folder) = path.parent() {
            DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        }
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        file.write_all(content)?;
        // Elsewhere all files are written to disk at once, at the end.
        if cfg!(target_os = "linux") { Ok(()) } else { file.sync_all() }
    }

    pub(super) fn finish(self) -> Result<(), Failure> {
        let target = self.target.clone();
        self.try_finish().map_err(|it| Failure::could_not(&format!("{}: {it}", target.display())))
    }

    fn try_finish(self) -> io::Result<()> {
        let draft = File::open(self.draft.path())?;
        #[cfg(target_os = "linux")]
        rustix::fs::syncfs(&draft)?;
        draft.sync_all()?;
        if self.takes_place {
            // What was there has the draft's name then, and is deleted with it.
            exchange(self.draft.path(), &self.target)?;
            self.draft.close()?;
        } else {
            first_there(self.draft.path(), &self.target)?;
            // It has another name now: nothing is left to be deleted.
            let _gone = self.draft.keep();
        }
        self.target.parent().map_or(Ok(()), |parent| File::open(parent)?.sync_all())
    }
}

#[cfg(target_os = "linux")]
fn exchange(draft: &Path, target: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, draft, CWD, target, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(draft: &Path, target: &Path) -> io::Result<()> {
    let aside = draft.with_extension("old");
    fs::rename(target, &aside)?;
    fs::rename(draft, target)?;
    fs::rename(&aside, draft)
}

/// Fails where something came to be there meanwhile.
#[cfg(target_os = "linux")]
fn first_there(draft: &Path, target: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, draft, CWD, target, RenameFlags::NOREPLACE)?)
}

#[cfg(not(target_os = "linux"))]
fn first_there(draft: &Path, target: &Path) -> io::Result<()> {
    fs::rename(draft, target)
}

fn holds_only(folder: &Path, names: &[&str]) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        if !names.iter().any(|it| name == *it) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn refused(key: &'static str, path: &Path) -> Failure {
    Failure::refused(Say::key(key).with("path", path.display().to_string()))
}
