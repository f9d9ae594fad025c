//! "Mail (demo)": what would have been sent, newest first, and each mail with its files and its source. Nothing leaves the
//! machine, so the newcomer reads here what an IT colleague would get.
//!
//! Deliberately shows the text part only: HTML of a mail has no place in a page. Links that lead into this very
//! installation can be followed, others stand as text.

use crate::error::{Error, Result};
use crate::ids::MailId;
use crate::notices::{self, Mail, Sent};
use crate::web::filters;
use crate::web::page::Outcome;
use crate::web::urls::own_path;
use crate::web::visit::Visit;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use askama::Template;

/// More than anybody sends in a demo.
const MOST: u32 = 100;

#[derive(Debug, Template)]
#[template(path = "playground/mail_list.html")]
struct List<'a> {
    mails: Vec<Sent>,
    brand: &'a str,
}

#[derive(Debug, Template)]
#[template(path = "playground/mail.html")]
struct Page {
    mail: Mail,
    lines: Vec<Line>,
}

/// A line of the text part; with the path that it leads to, if it is a link into this installation.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    text: String,
    path: Option<String>,
}

/// `GET /playground/mail`
pub async fn list(visit: Visit) -> Outcome {
    let mails = notices::newest(visit.app(), MOST).await?;
    visit.page(&List { mails, brand: &visit.app().config.brand.name })
}

/// `GET /playground/mail/{id}`
pub async fn show(visit: Visit, id: web::Path<String>) -> Outcome {
    let mail = notices::show(visit.app(), &MailId::given(&id)).await?;
    let lines = mail.text.lines().map(|it| line(&visit.app().config.base_url, it)).collect();
    visit.page(&Page { mail, lines })
}

/// `GET /playground/mail/{id}/files/{number}`. To be saved, never shown.
pub async fn file(visit: Visit, at: web::Path<(String, String)>) -> Outcome {
    let mail = notices::show(visit.app(), &MailId::given(&at.0)).await?;
    let number: usize = at.1.parse().map_err(|_| Error::NotFound)?;
    let (name, content) = mail.files.into_iter().nth(number).ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/octet-stream"))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", safe(&name)?)))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(content))
}

/// Names are of our own making; in a header nothing else is trusted all the same.
fn safe(name: &str) -> Result<&str> {
    let fine = |it: char| it.is_ascii_alphanumeric() || matches!(it, '.' | '-' | '_');
    if name.chars().all(fine) { Ok(name) } else { Err(Error::NotFound) }
}

fn line(base_url: &str, text: &str) -> Line {
    let path = text.strip_prefix(base_url.trim_end_matches('/')).and_then(own_path).map(str::to_owned);
    Line { text: text.to_owned(), path }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_into_this_installation_can_be_followed() {
        let path = |text| line("http://127.0.0.1:8080/", text).path;
        assert_eq!(path("http://127.0.0.1:8080/no-mail/x").as_deref(), Some("/no-mail/x"));
        for text in [
            "",
            "http://127.0.0.1:8080",
            "http://127.0.0.1:8080.evil.example/",
            "http://127.0.0.1:8080//evil.example/",
            "http://127.0.0.1:80801/",
            "https://evil.example/",
            "see http://127.0.0.1:8080/x",
            "javascript:alert(1)",
        ] {
            assert_eq!(path(text), None, "{text}");
        }
    }
}
