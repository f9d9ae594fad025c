//! Mail as files: for trying things out, and for operators whose own program takes it from there.
//!
//! A file appears whole or not at all (written under another name, flushed to the disk, renamed), and the same mail is
//! always the same file.

use super::delivery::{CannotMail, Outcome, Parcel};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn open(path: &Path) -> Result<Self, CannotMail> {
        let said = |it: io::Error| CannotMail(format!("mail.folder = {}: {it}", path.display()));
        fs::create_dir_all(path).map_err(said)?;
        Ok(Self(path.to_owned()))
    }

    pub(super) async fn deliver(&self, parcel: &Parcel) -> Outcome {
        let (folder, parcel) = (self.0.clone(), parcel.clone());
        match tokio::task::spawn_blocking(move || write(&folder, &parcel)).await {
            Ok(Ok(name)) => Outcome::Sent(name),
            Ok(Err(error)) => Outcome::Later(format!("mail.folder: {error}")),
            Err(broken) => Outcome::Later(format!("mail.folder: {broken}")),
        }
    }
}

fn write(folder: &Path, parcel: &Parcel) -> io::Result<String> {
    if parcel.id.is_empty() || !parcel.id.bytes().all(|it| it.is_ascii_alphanumeric()) {
        return Err(io::Error::other("an id that is no file name"));
    }
    let name = format!("{}.eml", parcel.id);
    let mut file = tempfile::Builder::new().prefix(".").suffix(".tmp").tempfile_in(folder)?;
    file.write_all(parcel.message.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(folder.join(&name)).map_err(|it| it.error)?;
    File::open(folder)?.sync_all()?;
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::address::Recipient;

    #[tokio::test]
    async fn the_same_mail_is_the_same_file_and_nothing_else_stays() {
        let home = tempfile::tempdir().unwrap();
        let folder = Folder::open(&home.path().join("mail")).unwrap();
        let address = Recipient::parse("a@b.example").unwrap();
        let parcel = Parcel { id: "0a1".into(), sender: address.clone(), recipient: address, message: "x\r\n".into() };
        for _ in 0..2 {
            assert_eq!(folder.deliver(&parcel).await, Outcome::Sent("0a1.eml".into()));
        }
        let files: Vec<_> = fs::read_dir(home.path().join("mail")).unwrap().map(|it| it.unwrap().file_name()).collect();
        assert_eq!(files, ["0a1.eml"]);
        assert_eq!(fs::read(home.path().join("mail/0a1.eml")).unwrap(), b"x\r\n");
        let outside = Parcel { id: "../x".into(), ..parcel.clone() };
        assert!(matches!(folder.deliver(&outside).await, Outcome::Later(_)));
        fs::remove_dir_all(home.path().join("mail")).unwrap();
        assert!(matches!(folder.deliver(&parcel).await, Outcome::Later(_)), "the disk's trouble passes");
    }
}
