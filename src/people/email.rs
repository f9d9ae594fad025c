//! The e-mail address with which a person signs in: a name to recognise them by, compared in lower case.
//!
//! Deliberately looser than the address of a sender: an operator may sign in as `admin@intranet`.

use crate::error::Problem;
use crate::text::Say;

/// The longest path of RFC 5321 section 4.5.3.1.3, without its angle brackets.
const LONGEST: usize = 254;

/// The trimmed address in lower case, or what is wrong with it, under the field `email`.
pub(super) fn checked_email(typed: &str) -> Result<String, Problem> {
    let email = typed.trim().to_lowercase();
    let problem = |key: &str| Err(Problem { field: "email", say: Say::key(key) });
    if email.is_empty() {
        return problem("people-email-missing");
    }
    let odd = |it: char| it.is_control() || it.is_whitespace() || matches!(it, '<' | '>' | '"' | ',' | ';' | '(' | ')');
    match email.split_once('@') {
        Some((local, domain)) if !local.is_empty() && !domain.is_empty() && !domain.contains('@') => {
            if email.len() > LONGEST || email.chars().any(odd) { problem("people-email-odd") } else { Ok(email) }
        }
        _ => problem("people-email-odd"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_compared_in_lower_case() {
        assert_eq!(checked_email(" Ann@Acme.Example ").expect("an address"), "ann@acme.example");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for bad in ["", "ann", "@acme.example", "ann@", "a@b@c", "a b@c.example", "<a@b.example>", "a@b\0", "a@b\r\n"] {
            let trimmed_is_fine = bad == "a@b\r\n";
            assert_eq!(checked_email(bad).is_ok(), trimmed_is_fine, "{bad:?}");
        }
        assert!(checked_email(&format!("{}@b.example", "x".repeat(250))).is_err());
    }
}
