//! What was wrong with a form that comes back, for its template.

use crate::error::Problem;

/// The problems of one form, in the order in which they were found.
#[derive(Debug, Clone, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    pub fn none() -> Self {
        Self::default()
    }

    pub fn any(&self) -> bool {
        !self.0.is_empty()
    }

    pub fn all(&self) -> &[Problem] {
        &self.0
    }

    pub fn has(&self, field: &str) -> bool {
        self.0.iter().any(|it| it.field == field)
    }

    pub fn of<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a Problem> {
        self.0.iter().filter(move |it| it.field == field)
    }
}

impl From<Vec<Problem>> for Problems {
    fn from(problems: Vec<Problem>) -> Self {
        Self(problems)
    }
}

/// One of a few things to choose from, shown as a button.
#[derive(Debug, Clone)]
pub struct Choice {
    pub value: &'static str,
    pub label: String,
    /// Language of the label where it is not the page's, else empty.
    pub lang: &'static str,
    /// Name of an icon, or empty.
    pub icon: &'static str,
    pub chosen: bool,
}
