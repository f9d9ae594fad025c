//! (door)

pub mod filters;
pub mod forms;
pub mod frame;
pub mod spoken;
pub mod times;
pub mod urls;
