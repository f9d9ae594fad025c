//! The screens about checking many domains again: the card that other pages show too, the page of one such check, and the
//! buttons that start, stop and put away.

pub mod buttons;
pub mod card;
pub mod show;

pub use card::Card;
