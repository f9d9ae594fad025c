//! The languages we ship, and how one is chosen.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    #[default]
    En,
    Nl,
    Es,
}

impl Locale {
    pub const ALL: [Self; 3] = [Self::En, Self::Nl, Self::Es];

    /// BCP 47 tag, also the value of `lang` on the page.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
            Self::Es => "es",
        }
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Nl => "Nederlands",
            Self::Es => "Español",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().trim().to_ascii_lowercase();
        Self::ALL.into_iter().find(|it| it.tag() == primary)
    }

    /// The first language of an `Accept-Language` header (RFC 9110 section 12.5.4) that we ship, best quality first.
    pub fn from_accept_language(header: &str) -> Self {
        let mut wanted: Vec<(f32, Self)> = header
            .split(',')
            .take(32)
            .filter_map(|item| {
                let (tag, rest) = item.split_once(';').unwrap_or((item, ""));
                let quality = rest.trim().strip_prefix("q=").map_or(Some(1.0), |q| q.trim().parse().ok())?;
                (quality > 0.0).then_some((quality, Self::from_tag(tag.trim())?))
            })
            .collect();
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
        wanted.first().map_or(Self::default(), |it| it.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_liked_language_that_we_ship_is_chosen() {
        for (header, expected) in [
            ("nl-NL,nl;q=0.9,en;q=0.8", Locale::Nl),
            ("de;q=0.9,es;q=0.4,en;q=0.3", Locale::Es),
            ("en;q=0.1, nl;q=0.7", Locale::Nl),
            ("nl;q=0, es", Locale::Es),
            ("", Locale::En),
            ("fr", Locale::En),
            ("es;q=nonsense", Locale::En),
        ] {
            assert_eq!(Locale::from_accept_language(header), expected, "{header}");
        }
    }
}
