//! The HTML part as a mail program shows it: readable in light and dark and on a telephone, nothing fetched.

use super::messages::letter;
use crate::road::screens::{look_here, told};
use crate::support::browser::Browser;
use crate::support::processes::Folder;

#[tokio::test]
async fn the_html_part_is_readable_everywhere() {
    let Some(browser) = Browser::start().await else { return };
    let folder = Folder::new("looks");
    let html = letter().html().expect("HTML");
    for remote in ["src=", "url(", "<img", "<link", "<script", "@import", "style="] {
        assert!(!html.contains(remote), "{remote}: {html}");
    }
    let file = folder.write("letter.html", &html);
    browser.open(&format!("file://{}", file.display())).await;
    browser.waits_for("Drie records").await;
    let mut faults = Vec::new();
    look_here(&browser, "letter", &mut faults).await;
    told(faults);
    let key = browser.text("td code").await;
    assert!(key.starts_with("v=DKIM1; k=rsa; p=") && !key.contains('\n'), "what is copied is one line: {key}");
}
