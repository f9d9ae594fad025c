//! The pages about mistakes: for everybody, found by words or by code, kept for a while by whoever is not signed in.

use super::site::Site;
use frankmark::rules::diagnosis::CATALOGUE;

#[tokio::test]
async fn the_pages_about_mistakes_are_open_to_everybody() {
    let site = Site::new().await;
    let (visitor, owner) = (site.visitor(), site.signed_in("owner").await);
    let all = visitor.get("/help/mistakes").await;
    assert_eq!(all.status, 200);
    for (id, short) in CATALOGUE {
        let address = format!("/help/mistakes/{id}");
        assert!(all.body.contains(&format!("href=\"{address}\"")), "{id}");
        let page = visitor.get(&address).await;
        assert_eq!(page.status, 200, "{id}");
        assert!(page.body.contains(id) && page.body.contains(short), "{id}");
    }
    for unknown in ["K99", "K", "N015", "..", "%00", "explain"] {
        assert_eq!(visitor.get(&format!("/help/mistakes/{unknown}")).await.status, 404, "{unknown}");
    }
    let other_case = visitor.get("/help/mistakes/k16").await;
    assert_eq!((other_case.status, other_case.header("location")), (303, "/help/mistakes/K16"));

    let page = visitor.get("/help/mistakes/K16").await;
    assert_eq!(page.header("cache-control"), "private, max-age=300");
    assert!(page.header("vary").contains("Cookie") && page.header("vary").contains("Accept-Language"));
    assert_eq!(owner.get("/help/mistakes/K16").await.header("cache-control"), "no-store", "it carries the menu");
}

#[tokio::test]
async fn mistakes_are_found_by_code_and_by_words() {
    let site = Site::new().await;
    let visitor = site.visitor();
    let code = visitor.get("/help/mistakes?search=x01").await;
    assert_eq!((code.status, code.header("location")), (303, "/help/mistakes/X01"));
    let links = |body: &str| body.matches("href=\"/help/mistakes/").count();
    let found = visitor.get("/help/mistakes?search=host-doubled").await;
    assert_eq!((found.status, links(&found.body)), (200, 1), "{}", found.body);
    let none = visitor.get("/help/mistakes?search=%3Cscript%3Ealert").await;
    assert_eq!((none.status, links(&none.body)), (200, 0));
    assert!(!none.body.contains("<script>alert"), "{}", none.body);
}
