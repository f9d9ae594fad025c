//! The files that pages need, embedded in the program: style, icons, and one script.
//!
//! htmx, its two extensions and our own script are joined into one file, in that order: as separate deferred scripts,
//! htmx can scan the page before `hx-csp` has registered, and would then trust what it should not. Names carry a hash
//! of the content, so that a year in the browser's cache is safe. An unknown (or old) name is 404.

use super::frame::Assets;
use super::page::Outcome;
use crate::error::Error;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, ETAG, HeaderMap, HeaderName, IF_NONE_MATCH, VARY,
};
use actix_web::{HttpRequest, HttpResponse, web};
use flate2::{Compression, write::GzEncoder};
use std::hash::{DefaultHasher, Hasher};
use std::io::Write;
use std::sync::LazyLock;

struct Asset {
    /// As pages ask for it: `app-3f2a….css`.
    name: String,
    kind: &'static str,
    tag: String,
    plain: web::Bytes,
    zipped: web::Bytes,
}

static ASSETS: LazyLock<[Asset; 4]> = LazyLock::new(|| {
    let script = [
        include_str!("../../static/vendor/htmx.min.js"),
        include_str!("../../static/vendor/hx-csp.min.js"),
        include_str!("../../static/vendor/hx-ptag.min.js"),
        include_str!("../../static/app.js"),
    ];
    [
        asset("app", "css", "text/css; charset=utf-8", include_str!("../../static/app.css")),
        // The semicolons keep files apart that end without one.
        asset("app", "js", "text/javascript; charset=utf-8", &script.join("\n;\n")),
        asset("icons", "svg", "image/svg+xml; charset=utf-8", include_str!("../../static/icons.svg")),
        asset("favicon", "svg", "image/svg+xml; charset=utf-8", include_str!("../../static/favicon.svg")),
    ]
});

static ADDRESSES: LazyLock<Assets> = LazyLock::new(|| {
    let [style, script, icons, favicon] = &*ASSETS;
    let address = |it: &Asset| format!("/static/{}", it.name);
    Assets { style: address(style), script: address(script), icons: address(icons), favicon: address(favicon) }
});

fn asset(stem: &str, ending: &str, kind: &'static str, content: &str) -> Asset {
    let mut hasher = DefaultHasher::new();
    hasher.write(content.as_bytes());
    let hash = hasher.finish();
    let mut zip = GzEncoder::new(Vec::new(), Compression::best());
    // Writing to memory does not fail; if it did, the plain text would still be served.
    let zipped = zip.write_all(content.as_bytes()).and_then(|()| zip.finish()).unwrap_or_default();
    Asset {
        name: format!("{stem}-{hash:016x}.{ending}"),
        kind,
        tag: format!("\"{hash:016x}\""),
        plain: web::Bytes::copy_from_slice(content.as_bytes()),
        zipped: zipped.into(),
    }
}

/// The addresses for the templates.
pub fn addresses() -> &'static Assets {
    &ADDRESSES
}

/// `GET /static/{name}`
pub async fn show(request: HttpRequest, name: web::Path<String>) -> Outcome {
    let asset = ASSETS.iter().find(|it| it.name == *name).ok_or(Error::NotFound)?;
    let asked = request.headers();
    let mut answer = HttpResponse::Ok();
    answer
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((ETAG, asset.tag.as_str()))
        .insert_header((VARY, "Accept-Encoding"))
        .content_type(asset.kind);
    if says(asked, IF_NONE_MATCH, &asset.tag) {
        return Ok(answer.status(StatusCode::NOT_MODIFIED).finish());
    }
    if says(asked, ACCEPT_ENCODING, "gzip") && !asset.zipped.is_empty() {
        return Ok(answer.insert_header((CONTENT_ENCODING, "gzip")).body(asset.zipped.clone()));
    }
    Ok(answer.body(asset.plain.clone()))
}

/// Whether a list header names that item (and does not refuse it with `q=0`).
fn says(headers: &HeaderMap, name: HeaderName, item: &str) -> bool {
    let lists = headers.get_all(name).filter_map(|it| it.to_str().ok());
    lists.flat_map(|it| it.split(',')).any(|it| {
        let (value, weight) = it.split_once(';').unwrap_or((it, ""));
        let refused = weight.trim().strip_prefix("q=").is_some_and(|q| q.trim().parse() == Ok(0.0));
        value.trim().trim_start_matches("W/") == item && !refused
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_one_file_in_the_right_order() {
        let script = std::str::from_utf8(&ASSETS[1].plain).expect("text");
        let places: Vec<usize> = [
            include_str!("../../static/vendor/htmx.min.js"),
            include_str!("../../static/vendor/hx-csp.min.js"),
            include_str!("../../static/vendor/hx-ptag.min.js"),
            include_str!("../../static/app.js"),
        ]
        .into_iter()
        .map(|it| script.find(it).expect("whole"))
        .collect();
        assert!(places.is_sorted(), "{places:?}");
    }

    #[test]
    fn the_budgets_hold() {
        // A cold page has 40 KB for everything; these are what every page pays for.
        let most = [8_500, 20_000, 4_000, 1_000];
        for (asset, most) in ASSETS.iter().zip(most) {
            assert!(!asset.zipped.is_empty() && asset.zipped.len() <= most, "{}: {}", asset.name, asset.zipped.len());
        }
    }

    #[test]
    fn a_refused_encoding_is_not_used() {
        let mut headers = HeaderMap::new();
        headers.append(ACCEPT_ENCODING, "br, gzip;q=0".parse().expect("a value"));
        assert!(!says(&headers, ACCEPT_ENCODING, "gzip"));
        headers.append(ACCEPT_ENCODING, "gzip;q=0.5".parse().expect("a value"));
        assert!(says(&headers, ACCEPT_ENCODING, "gzip"));
    }
}
