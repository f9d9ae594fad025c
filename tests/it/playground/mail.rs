//! "Mail (demo)": what would have been sent can be read, saved and followed, and is data wherever it stands.

use super::Demo;
use crate::notices::{notice, queue};
use crate::support::app::Database;
use frankmark::config::Config;
use frankmark::ids::MailId;
use frankmark::mailer::{Attachment, Block, FileKind};
use frankmark::notices::{self, Queued};

impl Demo {
    /// A mail with files, sent as the demo does: into a folder.
    pub(super) async fn mail(&self) -> MailId {
        let mut notice = notice(Some(&self.customer), None, "x", "it@acme.example");
        let app = &self.app.app;
        notice.letter.subject = "Add <b>3</b> records".into();
        notice.letter.blocks.extend([
            Block::Quote("<script>alert(1)</script>".into()),
            Block::Link { label: "Elsewhere".into(), url: "https://evil.example/".into() },
            Block::Link { label: "Here".into(), url: frankmark::links::absolute(&app.config, "/domains") },
        ]);
        notice.letter.attachments = vec![
            Attachment { name: "acme.example.zone.txt".into(), kind: FileKind::Text, body: "$ORIGIN é.\n".into() },
            Attachment { name: "acme.example.csv".into(), kind: FileKind::Csv, body: b"type,name\r\n".to_vec() },
        ];
        let Queued::Queued(id) = queue(app, notice).await.unwrap() else { panic!("not queued") };
        assert_eq!(notices::send_due(app, 10).await.unwrap(), 1);
        id
    }
}

#[tokio::test]
async fn what_would_have_been_sent_is_read_here() {
    let demo = Demo::start(Database::Sqlite).await.expect("SQLite is always there");
    let visitor = demo.app.signed_in("owner@acme.example").await;
    assert!(visitor.get("/domains").await.links().contains(&"/playground/mail".to_owned()), "the menu leads there");
    let empty = visitor.get("/playground/mail").await.expect_status(200);
    assert!(empty.words().contains("No mail yet."), "{}", empty.words());
    let id = demo.mail().await;

    let list = visitor.get("/playground/mail").await.expect_status(200);
    assert!(list.words().contains("Add <b>3</b> records To it@acme.example"), "{}", list.words());
    assert!(list.words().contains("Sent"), "{}", list.words());
    let path = format!("/playground/mail/{id}");
    assert!(list.links().contains(&path));
    let page = visitor.get(&path).await.expect_status(200);
    assert!(
        page.words().contains("About x.") && page.words().contains("<script>alert(1)</script>"),
        "{}",
        page.words()
    );
    assert!(!page.body.contains("<script>alert") && !page.body.contains("<b>3"), "data, never markup");
    assert!(page.words().contains("Message-ID: <"), "the source: {}", page.words());
    let links = page.links();
    assert!(links.contains(&"/domains".to_owned()) && links.iter().any(|it| it.starts_with("/no-mail/")), "{links:?}");
    assert!(!links.iter().any(|it| it.contains("evil.example")), "{links:?}");

    let file = visitor.get(&format!("{path}/files/0")).await.expect_status(200);
    assert_eq!(file.body, "$ORIGIN é.\n");
    assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"acme.example.zone.txt\""));
    assert_eq!(file.header("content-type"), Some("application/octet-stream"));
    assert_eq!(visitor.get(&format!("{path}/files/1")).await.body, "type,name\r\n");
    for missing in [format!("{path}/files/2"), format!("{path}/files/x"), "/playground/mail/0".into()] {
        visitor.get(&missing).await.expect_status(404);
    }
    let stranger = demo.app.visitor().get(&path).await.expect_status(200);
    assert!(stranger.path.starts_with("/sign-in"), "{}", stranger.path);
    let folder = demo.app.app.config.mail.folder.clone().expect("a folder");
    assert!(folder.join(format!("{id}.eml")).is_file());
}

#[test]
fn only_the_demo_has_such_a_page() {
    assert!(Config::default().mail.folder.is_none());
    assert!(frankmark::web::Extra::default().mail_panel.is_none());
}
