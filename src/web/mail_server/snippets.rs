//! What goes into the settings of a mail server, with the places at which we really listen. Not in any person's language;
//! the sentences around it are.

use crate::config::{Mta, Place};
use std::path::Path;

/// Debian's, and the default of Postfix.
const QUEUE: &str = "/var/spool/postfix";

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Snippet {
    /// Of the element that is copied.
    pub(super) id: &'static str,
    /// Key of its title.
    pub(super) title: &'static str,
    pub(super) text: String,
    /// Keys of what has to be known about it.
    pub(super) notes: Vec<&'static str>,
}

pub(super) fn all(settings: &Mta) -> Vec<Snippet> {
    let mut all = vec![ours(settings), postfix_main(), postfix_master(settings)];
    all.extend(exim(settings));
    all.push(stalwart(settings));
    all
}

/// What our own settings must say; nothing to copy once they do.
fn ours(settings: &Mta) -> Snippet {
    let place = |it: &Option<Place>, usual: &str| it.as_ref().map_or_else(|| usual.to_owned(), ToString::to_string);
    let milter = place(&settings.milter, "/var/spool/postfix/frankmark/milter");
    let socketmap = place(&settings.socketmap, "/var/spool/postfix/frankmark/socketmap");
    let group = settings.socket_group.as_deref().unwrap_or("postfix");
    let text = format!("[mta]\nmilter = {milter:?}\nsocketmap = {socketmap:?}\nsocket_group = {group:?}");
    let notes = if settings.milter.is_some() { vec!["mail-server-ours-set"] } else { vec!["mail-server-ours-missing"] };
    Snippet { id: "ours", title: "mail-server-ours", text, notes }
}

fn postfix_main() -> Snippet {
    let text = "\
# Nobody can hide a second message behind a bare line feed.
smtpd_forbid_bare_newline = yes
# Nothing changes a message after it was signed.
smtp_line_length_limit = 0
disable_mime_output_conversion = yes
# Local programs (sendmail, PHP) sign in nowhere and are not checked: name who may use them.
authorized_submit_users = root";
    let notes = vec!["mail-server-main-local", "mail-server-main-default-action"];
    Snippet { id: "postfix-main", title: "mail-server-postfix-main", text: text.to_owned(), notes }
}

fn postfix_master(settings: &Mta) -> Snippet {
    let milter = settings.milter.as_ref().map_or_else(|| "unix:frankmark/milter".to_owned(), postfix_place);
    let mut text = format!(
        "submission inet n - y - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_sasl_auth_enable=yes\n  \
         -o smtpd_relay_restrictions=permit_sasl_authenticated,reject\n  -o smtpd_milters={milter}"
    );
    if let Some(socketmap) = &settings.socketmap {
        let map = postfix_place(socketmap);
        text.push_str(&format!(
            "\n  -o smtpd_sender_login_maps=socketmap:{map}:sender-login\n  \
             -o smtpd_sender_restrictions=reject_authenticated_sender_login_mismatch"
        ));
    }
    let mut notes = vec!["mail-server-master-only"];
    notes.push(match &settings.milter {
        Some(Place::Unix(path)) if !path.starts_with(QUEUE) => "mail-server-chroot-outside",
        Some(Place::Tcp(_)) => "mail-server-milter-tcp",
        _ => "mail-server-chroot-inside",
    });
    Snippet { id: "postfix-master", title: "mail-server-postfix-master", text, notes }
}

/// Postfix works in its queue directory, chrooted or not: a path below it is right for both.
fn postfix_place(place: &Place) -> String {
    match place {
        Place::Unix(path) => {
            let below = path.strip_prefix(QUEUE).ok().filter(|it| *it != Path::new(""));
            format!("unix:{}", below.unwrap_or(path).display())
        }
        Place::Tcp(address) => format!("inet:{address}"),
    }
}

/// By the line protocol; nothing where Exim could not ask.
fn exim(settings: &Mta) -> Option<Snippet> {
    let place = match settings.line.as_ref()? {
        Place::Unix(path) => path.display().to_string(),
        Place::Tcp(address) => format!("inet:{address}"),
    };
    let pieces = EXIM.split("```exim\n").skip(1).filter_map(|it| it.split_once("\n```")).map(|it| it.0);
    let text = pieces.take(2).collect::<Vec<_>>().join("\n\n").replace("/run/frankmark/line", &place);
    Some(Snippet {
        id: "exim",
        title: "mail-server-exim",
        text,
        notes: vec!["mail-server-exim-top", "mail-server-exim-keys"],
    })
}

/// Its first two pieces for Exim are what the page shows; the tests give them to a real one.
const EXIM: &str = include_str!("../../../docs/exim.md");

/// What Stalwart's settings need to know of us.
fn stalwart(settings: &Mta) -> Snippet {
    let address = settings.http.map_or_else(|| "127.0.0.1:8892".to_owned(), |it| it.to_string());
    let text = format!(
        "URL:            http://{address}/mta/v1/stalwart\nHeader:         Authorization: Bearer fmk_…\n\
         Stages:         mail, data\nOn error:       temporary failure"
    );
    let mut notes = vec!["mail-server-stalwart-tried", "mail-server-stalwart-token"];
    if settings.http.is_none() {
        notes.push("mail-server-stalwart-http");
    }
    Snippet { id: "stalwart", title: "mail-server-stalwart", text, notes }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(milter: &str) -> String {
        let settings = Mta { milter: Some(Place::from(milter.to_owned())), ..Mta::default() };
        postfix_master(&settings).text
    }

    #[test]
    fn postfix_gets_the_path_that_is_right_in_its_queue_directory() {
        assert!(with("/var/spool/postfix/frankmark/milter").ends_with("smtpd_milters=unix:frankmark/milter"));
        assert!(with("/run/frankmark/milter").ends_with("smtpd_milters=unix:/run/frankmark/milter"));
        assert!(with("/var/spool/postfix2/milter").ends_with("smtpd_milters=unix:/var/spool/postfix2/milter"));
        assert!(with("[::1]:8891").ends_with("smtpd_milters=inet:[::1]:8891"));
    }

    #[test]
    fn the_second_lock_and_exim_are_there_where_they_are_set_up() {
        let mut settings =
            Mta { socketmap: Some(Place::from("/var/spool/postfix/f/map".to_owned())), ..Mta::default() };
        assert!(postfix_master(&settings).text.contains("socketmap:unix:f/map:sender-login\n"));
        assert_eq!(exim(&settings), None);
        settings.line = Some(Place::from("/run/elsewhere".to_owned()));
        let text = exim(&settings).expect("a snippet").text;
        assert!(text.starts_with("FRANKMARK_LINE = /run/elsewhere\n") && text.ends_with("\n  accept"), "{text}");
        assert!(text.contains("\nacl_frankmark_mail:\n") && text.contains("\nacl_frankmark_data:\n"), "{text}");
        assert_eq!(all(&settings).len(), 5);
    }
}
