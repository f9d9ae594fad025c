//! `frankmark export keyzone`: the whole zone, for name servers of the operator's own.

use crate::app::App;
use crate::cli::Answer;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::domains::key_zone::{self, ZoneFile};
use crate::text::Say;
use serde_json::json;
use std::fs::{File, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use tempfile::NamedTempFile;

pub(super) async fn run(app: &App, file: Option<&Path>, output: &Output) -> Result<Answer, Failure> {
    let Some(zone) = key_zone::zone_file(app)? else {
        let missing = if app.config.keys.zone.is_none() { "export-no-zone" } else { "export-no-name-servers" };
        return Err(Failure::refused(Say::key(missing)));
    };
    match file {
        Some(path) => to_file(zone, path, output).await,
        None => to_output(zone, output).await,
    }
}

async fn to_output(mut zone: ZoneFile, output: &Output) -> Result<Answer, Failure> {
    let mut whole = String::new();
    while let Some(piece) = zone.next().await? {
        match output.is_json() {
            true => whole.push_str(&piece),
            false if output.bytes(piece.as_bytes()) => {}
            false => return Ok(Answer::Done),
        }
    }
    if output.is_json() {
        output.file(&json!({ "content": whole }), b"");
    }
    Ok(Answer::Done)
}

async fn to_file(mut zone: ZoneFile, path: &Path, output: &Output) -> Result<Answer, Failure> {
    let could_not = |error: io::Error| Failure::could_not(&format!("{}: {error}", path.display()));
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Nothing in it is secret, and a name server has to read it.
    let mut draft = tempfile::Builder::new();
    draft.prefix(".frankmark-zone-").permissions(Permissions::from_mode(0o644));
    let mut draft: NamedTempFile = draft.tempfile_in(folder).map_err(could_not)?;
    while let Some(piece) = zone.next().await? {
        draft.write_all(piece.as_bytes()).map_err(could_not)?;
    }
    draft.as_file().sync_all().map_err(could_not)?;
    draft.persist(path).map_err(|it| could_not(it.error))?;
    File::open(folder).and_then(|it| it.sync_all()).map_err(could_not)?;
    let written = Say::key("export-zone-written").with("path", path.display().to_string());
    output.answer(&json!({ "file": path.display().to_string() }), || output.paragraph(&written, 0));
    Ok(Answer::Done)
}
