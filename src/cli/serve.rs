//! `frankmark serve`: the web pages, the API, the jobs, the doors for mail servers and the name server of the key zone,
//! until ctrl-c or SIGTERM.
//!
//! On a first start it prints a one-time link with which the first person signs up. When it is told to stop, answers
//! and checks that are under way come to their end.

use super::failure::Failure;
use super::output::Output;
use super::{Answer, logging, mta};
use crate::api;
use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::jobs::Jobs;
use crate::keyzone;
use crate::mailboxes::Permissions;
use crate::mta::MailDoors;
use crate::people;
use crate::text::Say;
use crate::web::{self, Extra, Programs, urls};
use serde_json::json;

pub(super) async fn run(config: Config, output: &Output) -> Result<Answer, Failure> {
    logging::of_a_server(&config.log);
    if !config.is_https() && !config.is_loopback() {
        tracing::warn!(
            base_url = config.base_url,
            "without https passwords and cookies can be read on the way; put a proxy with TLS in front"
        );
    }
    let app = App::open(config, Clock::system()).map_err(|it| Failure::could_not(&it))?;
    if let Some(token) = people::offer_setup(&app).await? {
        let link = format!("{}{}", app.config.base_url.trim_end_matches('/'), urls::set_up(&token));
        output.answer(&json!({ "set_up": link }), || {
            output.paragraph(&Say::key("cli-set-up").with("link", link.as_str()), 0)
        });
    }
    until_told_to_stop(app, Extra::default(), |_| Vec::new(), output).await
}

/// Serves with the jobs beside; `more` is printed once the address is known.
pub(super) async fn until_told_to_stop(
    app: App,
    mut extra: Extra,
    more: impl FnOnce(&str) -> Vec<String>,
    output: &Output,
) -> Result<Answer, Failure> {
    let key_zone = keyzone::start(&app).await.map_err(|it| Failure::could_not(&it))?;
    if let Some(serving) = &key_zone {
        tracing::info!(addresses = ?serving.addresses(), "serving the key zone");
    }
    let mail_doors = mail_doors(&app).await?;
    let jobs = Jobs::start(&app);
    let dns = app.dns.clone();
    // Nobody waits for it; what it finds is in the log and in every report.
    tokio::spawn(async move { dns.test_resolver().await });
    let url = app.config.base_url.trim_end_matches('/').to_owned();
    extra.programs = Some(Programs { prefix: api::PREFIX, patience: api::PATIENCE, services: api::services(&app) });
    let server = web::bind(app, extra).map_err(|it| Failure::could_not(&it))?;
    let address = server.address().to_string();
    let asked = mail_doors.as_ref().map(MailDoors::listening).unwrap_or_default();
    output.answer(&json!({ "url": url, "address": address, "mail_doors": asked }), || {
        let listening = Say::key("cli-listening").with("url", url.as_str()).with("address", address.as_str());
        let mut lines = output.paragraph(&listening, 0);
        lines.extend(more(&url));
        lines.extend(mta::places(&asked, output));
        lines
    });
    let served = server.run_until_signal().await;
    drop(key_zone);
    if let Some(doors) = mail_doors {
        doors.stop().await;
    }
    jobs.stop().await;
    served.map_err(|it| Failure::could_not(&it))?;
    Ok(Answer::Done)
}

/// Nothing where no mail server asks, or `frankmark mta` answers.
async fn mail_doors(app: &App) -> Result<Option<MailDoors>, Failure> {
    let settings = &app.config.mta;
    if !settings.is_on() || settings.apart {
        return Ok(None);
    }
    let doors = MailDoors::start(app, &Permissions::new(app)).await;
    doors.map(Some).map_err(|it| Failure::could_not(&it))
}
