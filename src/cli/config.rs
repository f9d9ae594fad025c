//! `frankmark config`: the settings in effect, one a line as in the settings file. Secrets are hidden.

use super::failure::Failure;
use super::output::Output;
use super::{Answer, layout};
use crate::config::Config;
use serde_json::Value;

pub(super) fn run(config: &Config, output: &Output) -> Result<Answer, Failure> {
    let mut shown = config.clone();
    shown.database_url = without_password(&config.database_url);
    let value = serde_json::to_value(&shown).map_err(|it| Failure::could_not(&it))?;
    output.answer(&value, || {
        let mut lines = Vec::new();
        flatten("", &value, &mut lines);
        lines
    });
    Ok(Answer::Done)
}

/// Dotted keys, as TOML takes them; what is not set is a comment.
fn flatten(key: &str, value: &Value, lines: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                let key = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
                flatten(&key, value, lines);
            }
        }
        Value::Null => lines.push(format!("# {key} =")),
        other => lines.push(layout::safe(&format!("{key} = {other}"))),
    }
}

/// Of `postgres://user:password@host/…`, and of a password among the parameters.
fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let (authority, path) = match rest.find(['/', '?']) {
        Some(at) => rest.split_at_checked(at).unwrap_or((rest, "")),
        None => (rest, ""),
    };
    let authority = match authority.rsplit_once('@') {
        Some((user, host)) => {
            format!("{}@{host}", user.split_once(':').map_or(user.to_owned(), |it| format!("{}:…", it.0)))
        }
        None => authority.to_owned(),
    };
    let path = match path.split_once('?') {
        Some((path, parameters)) => {
            let hidden = parameters.split('&').map(|it| match it.split_once('=') {
                Some((name, _)) if name.contains("password") => format!("{name}=…"),
                _ => it.to_owned(),
            });
            format!("{path}?{}", hidden.collect::<Vec<_>>().join("&"))
        }
        None => path.to_owned(),
    };
    format!("{scheme}://{authority}{path}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        for (url, shown) in [
            ("sqlite:frankmark.db", "sqlite:frankmark.db"),
            ("postgres://frankmark@db/x", "postgres://frankmark@db/x"),
            (
                "postgres://frankmark:s3:cr@t@db:5432/x?sslmode=require",
                "postgres://frankmark:…@db:5432/x?sslmode=require",
            ),
            ("postgres://db/x?user=a&password=secret&sslpassword=b", "postgres://db/x?user=a&password=…&sslpassword=…"),
            ("postgres://a:b@db", "postgres://a:…@db"),
            ("postgres:///x?host=/run", "postgres:///x?host=/run"),
        ] {
            assert_eq!(without_password(url), shown);
        }
    }

    #[test]
    fn settings_are_shown_as_the_file_takes_them() {
        let mut lines = Vec::new();
        flatten("", &serde_json::to_value(Config::default()).expect("settings"), &mut lines);
        assert!(lines.contains(&"dns.authoritative_port = 53".to_owned()), "{lines:#?}");
        assert!(lines.contains(&"domains.challenge_aliases = [\"domauthvalidation\"]".to_owned()), "{lines:#?}");
        assert!(lines.contains(&"# bounce.host =".to_owned()), "{lines:#?}");
    }
}
