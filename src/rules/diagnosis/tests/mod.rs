//! Whole checks against a small internet made of data.

mod cases;
mod limits;
mod net;
