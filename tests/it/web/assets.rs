//! The embedded files.

use super::browser::Answer;
use super::site::Site;

#[tokio::test]
async fn files_are_kept_for_a_year_and_compressed() {
    let site = Site::new().await;
    let visitor = site.visitor();
    let page = visitor.get("/sign-in").await;
    let files: Vec<&str> = page.body.split(['"', '#']).filter(|it| it.starts_with("/static/")).collect();
    for (ending, kind) in [(".css", "text/css"), (".js", "text/javascript"), (".svg", "image/svg+xml")] {
        let file = files.iter().find(|it| it.ends_with(ending)).expect("a page has them all");
        let plain = visitor.get(file).await;
        assert_eq!(plain.status, 200);
        assert_eq!(plain.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(plain.header("content-type"), format!("{kind}; charset=utf-8"));
        assert_eq!(plain.header("vary"), "Accept-Encoding");
        assert_eq!(plain.cookies(), []);

        let zipped = visitor.send("GET", file, &[("accept-encoding", "br, gzip")], None).await;
        assert_eq!((plain.header("content-encoding"), zipped.header("content-encoding")), ("", "gzip"));
        let size = |it: &Answer| it.header("content-length").parse::<usize>().unwrap();
        assert!(size(&plain) == plain.body.len() && size(&zipped) < size(&plain));
        let unpacking = reqwest::Client::builder().gzip(true).no_proxy().build().unwrap();
        let unpacked =
            unpacking.get(format!("{}{file}", site.server.url())).send().await.unwrap().text().await.unwrap();
        assert_eq!(unpacked, plain.body);

        let again = visitor.send("GET", file, &[("if-none-match", plain.header("etag"))], None).await;
        assert_eq!((again.status, again.body.as_str()), (304, ""));
        assert_eq!(again.header("etag"), plain.header("etag"));
    }
    for name in ["app.css", "app-0000000000000000.css", "..%2Fapp.css", "vendor/htmx.min.js"] {
        assert_eq!(visitor.get(&format!("/static/{name}")).await.status, 404, "{name}");
    }
}

#[tokio::test]
async fn pages_are_compressed_too() {
    let site = Site::new().await;
    let raw = reqwest::Client::builder().no_gzip().no_proxy().build().unwrap();
    let url = format!("{}/sign-in", site.server.url());
    let answer = raw.get(url).header("accept-encoding", "gzip").send().await.unwrap();
    assert_eq!(answer.headers()["content-encoding"], "gzip");
    assert!(answer.bytes().await.unwrap().starts_with(&[0x1f, 0x8b]));
}
