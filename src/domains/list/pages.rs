//! Cutting a page out of the list: forwards, backwards, from a place, to its end.
//!
//! The rows come from the table, stretch by stretch, or from memory where a search has found few. Both are read by the
//! same [`Walk::take`], so that a page looks the same whichever it was.

use super::super::store::{self, Along, Narrowed, Ranked, Stretch};
use super::view::{At, Place, Sort};
use crate::db::{Conn, Result};

/// Where rows come from.
#[derive(Debug)]
pub(super) enum Source {
    Table(Narrowed),
    /// All that a search has found, in order, each with its place.
    Found(Vec<(Place, Ranked)>),
}

impl Source {
    pub(super) fn found(sort: Sort, keys: Vec<Ranked>) -> Self {
        let mut found: Vec<(Place, Ranked)> = keys.into_iter().map(|it| (sort.place_of(&it), it)).collect();
        found.sort_by(|one, other| sort.compare(&one.0, &other.0));
        Self::Found(found)
    }
}

/// The lines of one page, and whether there are others around it.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) keys: Vec<Ranked>,
    pub(super) is_first: bool,
    pub(super) is_last: bool,
}

pub(super) struct Walk<'a> {
    conn: &'a mut Conn,
    source: Source,
    sort: Sort,
}

impl<'a> Walk<'a> {
    pub(super) fn new(conn: &'a mut Conn, source: Source, sort: Sort) -> Self {
        Self { conn, source, sort }
    }

    /// The page that was asked for; where nothing lies there (any more), the nearest that has something.
    pub(super) fn page(&mut self, at: &At, most: usize) -> Result<Page> {
        match at {
            At::First => self.first(most),
            At::Last => self.last(most),
            At::After(place) => self.after(place, most),
            At::Letter(letter) => match self.sort.before_letter(*letter) {
                Some(place) => self.after(&place, most),
                None => self.first(most),
            },
            At::Before(place) => self.before(place, most),
        }
    }

    fn first(&mut self, most: usize) -> Result<Page> {
        let mut keys = self.take(None, true, most + 1)?;
        let is_last = keys.len() <= most;
        keys.truncate(most);
        Ok(Page { keys, is_first: true, is_last })
    }

    fn last(&mut self, most: usize) -> Result<Page> {
        let mut keys = self.take(None, false, most + 1)?;
        let is_first = keys.len() <= most;
        keys.truncate(most);
        keys.reverse();
        Ok(Page { keys, is_first, is_last: true })
    }

    fn after(&mut self, place: &Place, most: usize) -> Result<Page> {
        let mut keys = self.take(Some(place), true, most + 1)?;
        let is_last = keys.len() <= most;
        keys.truncate(most);
        let Some(first) = keys.first() else { return self.last(most) };
        let is_first = self.take(Some(&self.sort.place_of(first)), false, 1)?.is_empty();
        Ok(Page { keys, is_first, is_last })
    }

    /// A page that would be cut short by the beginning is the first page.
    fn before(&mut self, place: &Place, most: usize) -> Result<Page> {
        let mut keys = self.take(Some(place), false, most + 1)?;
        if keys.len() <= most {
            return self.first(most);
        }
        keys.truncate(most);
        keys.reverse();
        let is_last = match keys.last() {
            Some(last) => self.take(Some(&self.sort.place_of(last)), true, 1)?.is_empty(),
            None => true,
        };
        Ok(Page { keys, is_first: false, is_last })
    }

    /// The next rows behind a place, or from the beginning (the end, when read backwards), the nearest first.
    pub(super) fn take(&mut self, beyond: Option<&Place>, forwards: bool, most: usize) -> Result<Vec<Ranked>> {
        let sort = self.sort;
        match &self.source {
            Source::Found(found) => {
                let behind = |it: &&(Place, Ranked)| lies_behind(sort, beyond, forwards, &it.0);
                let key = |it: &(Place, Ranked)| it.1.clone();
                Ok(if forwards {
                    found.iter().filter(behind).take(most).map(key).collect()
                } else {
                    found.iter().rev().filter(behind).take(most).map(key).collect()
                })
            }
            Source::Table(which) if sort == Sort::Urgency => {
                one_after_another(self.conn, which, beyond, forwards, most)
            }
            Source::Table(which) => merged(self.conn, which, sort, beyond, forwards, most),
        }
    }
}

fn lies_behind(sort: Sort, beyond: Option<&Place>, forwards: bool, place: &Place) -> bool {
    beyond.is_none_or(|beyond| {
        let order = sort.compare(place, beyond);
        if forwards { order.is_gt() } else { order.is_lt() }
    })
}

fn in_order(sort: Sort, forwards: bool, keys: &mut [Ranked]) {
    keys.sort_by(|one, other| {
        let order = sort.compare(&sort.place_of(one), &sort.place_of(other));
        if forwards { order } else { order.reverse() }
    });
}

/// By urgency, then name: the stretches lie one behind the other.
fn one_after_another(
    conn: &mut Conn,
    which: &Narrowed,
    beyond: Option<&Place>,
    forwards: bool,
    most: usize,
) -> Result<Vec<Ranked>> {
    let mut urgencies = which.urgencies.clone();
    if !forwards {
        urgencies.reverse();
    }
    let is_behind =
        |urgency: i32| beyond.is_some_and(|it| if forwards { urgency < it.urgency } else { urgency > it.urgency });
    let mut keys = Vec::new();
    for urgency in urgencies.into_iter().filter(|it| !is_behind(*it)) {
        if keys.len() >= most {
            break;
        }
        let beyond = beyond.filter(|it| it.urgency == urgency).map(|it| it.key.as_str());
        let stretch = Stretch { urgency: Some(urgency), along: Along::Name, descending: !forwards, beyond };
        keys.extend(store::stretch(conn, which, stretch, most - keys.len())?);
    }
    Ok(keys)
}

/// By name or by age: one stretch per urgency, all read from the same place, and merged. Where every urgency is wanted
/// there is an index of all names.
fn merged(
    conn: &mut Conn,
    which: &Narrowed,
    sort: Sort,
    beyond: Option<&Place>,
    forwards: bool,
    most: usize,
) -> Result<Vec<Ranked>> {
    let along = if sort == Sort::Added { Along::Id } else { Along::Name };
    let everything = super::view::urgencies(&super::super::Show::All);
    let all_at_once = along == Along::Name && !which.silent && which.urgencies == everything;
    let ranges = if all_at_once { vec![None] } else { which.urgencies.iter().copied().map(Some).collect() };
    let mut keys = Vec::new();
    for urgency in ranges {
        let descending = sort.descends() == forwards;
        let stretch = Stretch { urgency, along, descending, beyond: beyond.map(|it| it.key.as_str()) };
        keys.extend(store::stretch(conn, which, stretch, most)?);
    }
    in_order(sort, forwards, &mut keys);
    keys.truncate(most);
    Ok(keys)
}
