//! The list as a table to keep: sent while it is read, however long it is.

use super::Outcome;
use crate::domains::{self, Export, Filter, Show, Which};
use crate::error::Error;
use crate::people::SignedIn;
use crate::web::visit::Visit;
use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::{Bytes, Query};
use futures_util::{StreamExt, stream};
use serde::Deserialize;
use std::future::ready;

/// The same words as in the address of the list.
#[derive(Debug, Deserialize)]
pub struct Asked {
    #[serde(default)]
    show: String,
    #[serde(default)]
    search: String,
}

/// `GET /domains/export.csv`
pub async fn show(visit: Visit, who: SignedIn, asked: Query<Asked>) -> Outcome {
    let Asked { show, search } = asked.into_inner();
    // A filter that we do not know must not become "all".
    let show = if show.is_empty() { Show::All } else { Show::from_id(&show).ok_or(Error::NotFound)? };
    send(domains::export(visit.app(), &who.customer, Which::Matching(Filter { search, show }), visit.locale())).await
}

/// The file as an attachment. What fails at its beginning is a page; what fails later breaks the download off.
pub async fn send(mut export: Export) -> Outcome {
    let first = export.next().await?.unwrap_or_default();
    let rest = stream::try_unfold(export, async |mut export| {
        let piece = export.next().await?;
        Ok::<_, Error>(piece.map(|it| (Bytes::from(it), export)))
    });
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"sending-domains.csv\""))
        .insert_header((CACHE_CONTROL, "no-store"))
        .streaming(stream::once(ready(Ok(Bytes::from(first)))).chain(rest)))
}
