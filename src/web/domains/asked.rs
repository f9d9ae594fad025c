//! The list of domains as an address asks for it, and the addresses of the lists beside it. Whatever makes no sense in an
//! address is as if it were not there: somebody shortened a link, or the domain at which a page began is gone.

use crate::domains::{At, Filter, Place, Show, Sort, View};
use crate::web::typed::Fields;
use crate::web::urls;

/// The lengths of a page that can be chosen.
pub const SIZES: [u32; 3] = [50, 100, 200];

#[derive(Debug, Clone, Default)]
pub struct Asked {
    pub view: View,
}

impl Asked {
    /// From the part of an address behind the question mark.
    pub fn read(query: &str) -> Self {
        let fields = Fields::unpacked(query).unwrap_or_default();
        let field = |name: &str| fields.first(name).unwrap_or_default();
        let sort = Sort::from_id(field("sort")).unwrap_or_default();
        let size = SIZES.into_iter().find(|it| it.to_string() == field("size"));
        Self {
            view: View {
                filter: filter(field("search"), field("show")),
                sort,
                at: at(&fields, sort),
                most: size.unwrap_or(View::default().most),
            },
        }
    }

    pub fn address(&self) -> String {
        let View { filter, sort, at, most } = &self.view;
        let size = most.to_string();
        let (name, place) = match at {
            At::First => ("", String::new()),
            At::Last => ("at", "last".to_owned()),
            At::After(place) => ("after", sort.written(place)),
            At::Before(place) => ("before", sort.written(place)),
            At::Letter(letter) => ("from", letter.to_string()),
        };
        let all = [
            ("search", filter.search.as_str(), ""),
            ("show", filter.show.id(), Show::All.id()),
            ("sort", sort.id(), Sort::default().id()),
            ("size", size.as_str(), "50"),
            (name, place.as_str(), ""),
        ];
        let told: Vec<(&str, &str)> = all.into_iter().filter(|it| it.1 != it.2).map(|it| (it.0, it.1)).collect();
        urls::domains_where(&told)
    }

    /// What the list is narrowed to, as a table.
    pub fn export(&self) -> String {
        let Filter { search, show } = &self.view.filter;
        urls::export_where(&[("search", search), ("show", show.id())])
    }

    /// The same list from another place.
    pub fn at(&self, at: At) -> String {
        self.with(|view| view.at = at)
    }

    pub fn after(&self, place: Place) -> String {
        self.at(At::After(place))
    }

    pub fn before(&self, place: Place) -> String {
        self.at(At::Before(place))
    }

    pub fn showing(&self, show: Show) -> String {
        self.with(|view| view.filter.show = show)
    }

    pub fn searching(&self, search: &str) -> String {
        self.with(|view| search.clone_into(&mut view.filter.search))
    }

    pub fn sorted(&self, sort: Sort) -> String {
        self.with(|view| view.sort = sort)
    }

    pub fn of_size(&self, size: u32) -> String {
        self.with(|view| view.most = size)
    }

    /// Another list begins at its beginning.
    fn with(&self, change: impl FnOnce(&mut View)) -> String {
        let mut view = View { at: At::First, ..self.view.clone() };
        change(&mut view);
        Self { view }.address()
    }
}

/// As the fields `search` and `show` name it.
pub fn filter(search: &str, show: &str) -> Filter {
    Filter { search: search.trim().chars().take(300).collect(), show: Show::from_id(show).unwrap_or_default() }
}

fn at(fields: &Fields, sort: Sort) -> At {
    let place = |name: &str| fields.first(name).and_then(|it| sort.place(it));
    let letter = || fields.first("from").and_then(|it| it.chars().next()).filter(char::is_ascii_alphanumeric);
    match (place("after"), place("before"), letter(), fields.first("at")) {
        (Some(place), ..) => At::After(place),
        (_, Some(place), ..) => At::Before(place),
        (_, _, Some(letter), _) => At::Letter(letter.to_ascii_lowercase()),
        (.., Some("last")) => At::Last,
        _ => At::First,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_it_was_made_from() {
        for query in [
            "search=m%C3%BCller%26x&show=needs_you&sort=-name&size=200&after=acme.example",
            "show=could_not_check&before=5.acme.example",
            "sort=name&from=k",
            "sort=added&at=last",
            "search=50%25",
        ] {
            let expected = format!("/domains?{query}");
            assert_eq!(Asked::read(query).address(), expected);
        }
        assert_eq!(Asked::read("").address(), "/domains");
        let asked = Asked::read("search=a&show=ready&sort=name&after=b.example");
        assert_eq!(asked.showing(Show::All), "/domains?search=a&sort=name", "another list begins at its beginning");
    }

    #[test]
    fn what_makes_no_sense_is_as_if_it_were_not_there() {
        for query in [
            "show=everything",
            "sort=id;drop",
            "size=100000",
            "size=-1",
            "after=%00",
            "after=../../etc",
            "before=9.acme.example",
            "from=%C3%A9",
            "at=first",
            "search=%20%20",
            "=&&&==",
            "after=",
            "x=1",
        ] {
            assert_eq!(Asked::read(query).address(), "/domains", "{query}");
        }
        let twice = Asked::read("search=one&search=two&size=50&size=100").address();
        assert_eq!(twice, "/domains?search=one");
        assert!(Asked::read("search=%FF%FE").address().starts_with("/domains"));
    }
}
