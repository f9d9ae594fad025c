//! What every page needs beside its own content: language, colours, time zone, who is signed in, and the marks that
//! the Content-Security-Policy and the forms ask for.
//!
//! Handed to templates as runtime values, so that no page struct carries it; a template that is rendered without it is
//! an error, never a page in the wrong language. Made once per request by the door; templates read it through the
//! filters and as `("frame"|value::<Frame>)?`.

use crate::moment::Moment;
use crate::people::{Colours, SignedIn};
use crate::text::Locale;
use jiff::tz::TimeZone;
use std::any::Any;

#[derive(Debug, Clone)]
pub struct Frame {
    pub locale: Locale,
    pub colours: Colours,
    /// Times are shown in it, and relative to `now` ("today", "yesterday").
    pub zone: TimeZone,
    pub now: Moment,
    /// Of the Content-Security-Policy of this very answer.
    pub nonce: String,
    /// For the hidden field `csrf` of every form.
    pub csrf: String,
    /// Name of the installation, as the operator wishes it.
    pub brand: String,
    /// Path of this page; tells the menu where we are.
    pub path: String,
    /// Nobody on the pages before the sign-in.
    pub who: Option<SignedIn>,
    pub assets: &'static Assets,
}

/// Addresses of the files that we serve ourselves; the names carry a hash of the content.
#[derive(Debug, Clone, Default)]
pub struct Assets {
    pub style: String,
    pub script: String,
    pub icons: String,
    pub favicon: String,
}

impl Frame {
    /// The value of `data-theme`; empty lets the reader's system decide.
    pub fn theme(&self) -> &'static str {
        match self.colours {
            Colours::Auto => "",
            Colours::Light => "light",
            Colours::Dark => "dark",
        }
    }

    /// The menu marks the place whose pages begin with `path`.
    pub fn is_at(&self, path: &str) -> bool {
        self.path.starts_with(path)
    }

    /// The name of the time zone, for the foot of the page.
    pub fn zone_name(&self) -> &str {
        self.zone.iana_name().unwrap_or("UTC")
    }
}

impl askama::Values for Frame {
    fn get_value<'a>(&'a self, key: &str) -> Option<&'a dyn Any> {
        (key == "frame").then_some(self as &dyn Any)
    }
}
