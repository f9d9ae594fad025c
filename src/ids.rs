//! Typed ids: text, made by the program, sortable by time of making (UUIDv7, RFC 9562 section 5.7).
//!
//! An id of one kind cannot be passed where another is wanted. Ids that come from outside are only ever compared
//! with rows; text that cannot be an id becomes the empty id, which matches nothing (and PostgreSQL would refuse the
//! whole question over a NUL).

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::Text;
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, AsExpression, FromSqlRow)]
        #[diesel(sql_type = Text)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// A new id, later than every id made before by this process.
            #[expect(clippy::new_without_default, reason = "making an id is an act, not a default")]
            #[expect(clippy::disallowed_methods, reason = "this is the one place")]
            pub fn new() -> Self {
                Self(uuid::Uuid::now_v7().simple().to_string())
            }

            /// An id that came from outside; it may match nothing.
            pub fn given(text: &str) -> Self {
                let possible = text.len() <= 64 && text.bytes().all(|it| it.is_ascii_alphanumeric());
                Self(if possible { text.to_owned() } else { String::new() })
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<DB: Backend> FromSql<Text, DB> for $name
        where
            String: FromSql<Text, DB>,
        {
            fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
                String::from_sql(bytes).map(Self)
            }
        }

        impl<DB: Backend> ToSql<Text, DB> for $name
        where
            String: ToSql<Text, DB>,
        {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
                self.0.to_sql(out)
            }
        }
    )+};
}

ids! {
    CustomerId,
    PersonId,
    /// A sending domain of one customer; two customers that add the same name have two ids.
    DomainId,
    DkimKeyId,
    CheckId,
    SenderId,
    AuditId,
    BulkCheckId,
    /// A mail in the outbox.
    MailId,
    /// One line in the history of a domain.
    ChangeId,
    ReceiptId,
    /// A login of the mail server.
    MailboxId,
    GrantId,
    ApiTokenId,
    /// One run of a program that answers mail servers.
    MailDoorId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_cannot_be_an_id_matches_nothing() {
        let made = DomainId::new();
        assert_eq!(DomainId::given(made.as_str()), made);
        let long = "a".repeat(65);
        for odd in ["", "a\0b", "../x", "é", " a", &long] {
            assert_eq!(DomainId::given(odd).as_str(), "", "{odd:?}");
        }
    }
}
