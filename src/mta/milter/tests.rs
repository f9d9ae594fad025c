//! The milter against a scripted mail server: every rule, and everything that a peer can do wrong. The rules are the real
//! ones, over a small book.

mod broken;
mod dialogues;
mod failing;
mod random;
mod script;
mod slow;
