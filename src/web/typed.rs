//! What somebody typed, read strictly: an unknown field, a field sent twice or another media type is refused. What is
//! wrong with the values is for the use cases to say; `forms.rs` shows it.

use super::errors::Refusal;
use super::token;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::future::{Ready, ready};

/// The body, read whole by `guard::body` before any handler runs.
#[derive(Debug, Clone)]
pub struct Body(pub web::Bytes);

/// The fields of a form in the order they came.
#[derive(Debug, Clone, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    pub(super) fn of(request: &impl HttpMessage) -> Result<Self, Refusal> {
        if request.content_type() != "application/x-www-form-urlencoded" {
            return Err(Refusal::MediaType);
        }
        let body = request.extensions().get::<Body>().cloned();
        let text = body.and_then(|it| String::from_utf8(it.0.to_vec()).ok()).ok_or(Refusal::BadForm)?;
        // Decoding replaces what is not UTF-8; it is refused instead.
        percent_decode_str(&text).decode_utf8().map_err(|_| Refusal::BadForm)?;
        Self::unpacked(&text).ok_or(Refusal::BadForm)
    }

    pub fn first(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|it| it.0 == name).map(|it| it.1.as_str())
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// As one text, for a hidden field; without passwords and form tokens, which do not travel.
    pub fn packed(&self) -> String {
        let travels = |name: &str| !name.contains("password") && name != token::FIELD;
        let coded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let pairs = self.iter().filter(|it| travels(it.0)).map(|(name, value)| coded(name) + "=" + &coded(value));
        pairs.collect::<Vec<_>>().join("&")
    }

    pub fn unpacked(text: &str) -> Option<Self> {
        web::Query::<Vec<(String, String)>>::from_query(text).ok().map(|it| Self(it.into_inner()))
    }

    /// Without the fields of that name.
    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|it| it.0 != name);
        self
    }
}

/// A form whose fields are those of `T`, a struct of strings with `#[serde(deny_unknown_fields)]`; a field that may come
/// several times is a `Vec<String>` with `#[serde(default, deserialize_with = "typed::several")]`.
#[derive(Debug)]
pub struct Form<T> {
    pub value: T,
    pub fields: Fields,
}

impl<T: DeserializeOwned> Form<T> {
    fn read(request: &HttpRequest) -> Result<Self, Refusal> {
        let fields = Fields::of(request)?.without(token::FIELD);
        let mut map = Map::new();
        for (name, value) in fields.iter() {
            let value = Value::from(value);
            match map.get_mut(name) {
                None => drop(map.insert(name.to_owned(), value)),
                Some(Value::Array(all)) => all.push(value),
                Some(first) => *first = Value::Array(vec![first.take(), value]),
            }
        }
        let value = serde_json::from_value(Value::Object(map)).map_err(|_| Refusal::BadForm)?;
        Ok(Self { value, fields })
    }
}

impl<T: DeserializeOwned> FromRequest for Form<T> {
    type Error = Refusal;
    type Future = Ready<Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::read(request))
    }
}

/// For a field that may come any number of times.
pub fn several<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    #[derive(serde::Deserialize)]
    #[serde(untagged)]
    enum OneOrMore {
        One(String),
        More(Vec<String>),
    }
    Ok(match serde::Deserialize::deserialize(from)? {
        OneOrMore::One(one) => vec![one],
        OneOrMore::More(more) => more,
    })
}
