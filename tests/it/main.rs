//! The integration tests: one binary whose tree mirrors `src`.

mod house;
