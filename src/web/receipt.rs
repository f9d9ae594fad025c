//! A receipt as a page and as a file, and the page of whoever was given a link to one: no sign-in, no customer, no people;
//! nothing but what was in DNS or is to be put there.

use super::domains::finding::FindingShown;
use super::filters;
use super::page::Outcome;
use super::visit::Visit;
use crate::domains::receipts::{self, Kept};
use crate::error::Error;
use crate::moment::Moment;
use crate::rules::diagnosis::{Finding, Severity, Standing, dig};
use crate::rules::records::{Purpose, RecordStatus};
use actix_web::HttpResponse;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, HeaderName, HeaderValue, REFERRER_POLICY,
};
use actix_web::web::Path;
use askama::Template;

/// What a receipt says.
#[derive(Debug)]
pub struct Content {
    pub number: String,
    pub domain: String,
    pub made_at: Moment,
    pub until: Moment,
    /// The key of who had asked.
    pub asked_by: String,
    pub standing: Standing,
    pub could_not_check: bool,
    pub queries: u32,
    /// Answers that were too long to be kept.
    pub left_out: usize,
    pub records: Vec<Record>,
    /// About the zone.
    pub findings: Vec<FindingShown>,
    pub exchanges: Vec<Exchange>,
}

#[derive(Debug)]
pub struct Record {
    pub purpose: Purpose,
    pub owner: String,
    pub status: RecordStatus,
    pub findings: Vec<FindingShown>,
}

/// A question and what came of it, in the words of `dig`.
#[derive(Debug, PartialEq, Eq)]
pub struct Exchange {
    pub question: String,
    pub answer: String,
}

#[derive(Debug, Template)]
#[template(path = "receipts/shared.html")]
struct SharedPage {
    content: Content,
    token: String,
}

impl Content {
    pub fn of(kept: &Kept) -> Self {
        let report = &kept.receipt.report;
        let shown = |findings: &[Finding]| {
            let all = findings.iter().filter(|it| it.severity != Severity::Operator);
            all.map(|it| FindingShown::of(it, None)).collect()
        };
        Self {
            number: kept.number.to_string(),
            domain: kept.domain.to_unicode(),
            made_at: kept.made_at,
            until: kept.until,
            asked_by: format!("receipt-asked-by-{}", kept.asked_by),
            standing: kept.standing,
            could_not_check: report.could_not_check,
            queries: report.queries,
            left_out: kept.receipt.left_out(),
            records: report
                .records
                .iter()
                .filter(|it| it.status != RecordStatus::NotChecked)
                .map(|it| Record {
                    purpose: it.purpose,
                    owner: it.owner.to_string(),
                    status: it.status,
                    findings: shown(&it.findings),
                })
                .collect(),
            findings: shown(&report.findings),
            exchanges: exchanges(&dig(&kept.receipt)),
        }
    }
}

/// One for each block; its first line is the question.
fn exchanges(text: &str) -> Vec<Exchange> {
    let blocks = text.split("\n\n").map(str::trim).filter(|it| !it.is_empty());
    let each = |block: &str| {
        let (first, rest) = block.split_once('\n').unwrap_or((block, ""));
        Exchange { question: first.trim_start_matches([';', ' ']).to_owned(), answer: rest.to_owned() }
    };
    blocks.map(each).collect()
}

/// `GET /r/{token}`
pub async fn show(visit: Visit, token: Path<String>) -> Outcome {
    let kept = receipts::shared(visit.app(), &token).await?;
    let page = SharedPage { content: Content::of(&kept), token: token.into_inner() };
    Ok(hidden(visit.page(&page)?))
}

/// `GET /r/{token}/{form}`
pub async fn shared_file(visit: Visit, path: Path<(String, String)>) -> Outcome {
    let (token, form) = path.into_inner();
    Ok(hidden(file(&visit, &receipts::shared(visit.app(), &token).await?, &form)?))
}

/// `txt` for people, `json` for `frankmark diagnose --receipt`.
pub fn file(visit: &Visit, kept: &Kept, form: &str) -> Outcome {
    let (kind, text) = match form {
        "txt" => ("text/plain; charset=utf-8", kept.text(visit.locale())),
        "json" => ("application/json; charset=utf-8", kept.json()),
        _ => return Err(Error::NotFound),
    };
    let name = format!("attachment; filename=\"{}\"", kept.file_name(form));
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, kind))
        .insert_header((CONTENT_DISPOSITION, name))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(text))
}

/// From search engines, and from whatever is linked to: the address is the key.
fn hidden(mut answer: HttpResponse) -> HttpResponse {
    let name = HeaderName::from_static("x-robots-tag");
    answer.headers_mut().insert(name, HeaderValue::from_static("noindex, nofollow"));
    answer.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_block_is_a_question_with_its_answer() {
        let text =
            ";; ns1 (127.0.0.1): acme.example SOA\n;; asked\nacme.example.\t60\tIN\tSOA\n\n;; resolver: x A\n;; no\n";
        let (one, two) = (exchanges(text).remove(0), exchanges(text).remove(1));
        assert_eq!(one.question, "ns1 (127.0.0.1): acme.example SOA");
        assert_eq!(one.answer, ";; asked\nacme.example.\t60\tIN\tSOA");
        assert_eq!((two.question.as_str(), two.answer.as_str()), ("resolver: x A", ";; no"));
    }
}
