//! The house rules that a compiler cannot hold: who may import whom, what templates may contain, which words exist.

mod doors;
mod findings;
mod imports;
mod refusals;
mod source;
mod templates;
mod words;
