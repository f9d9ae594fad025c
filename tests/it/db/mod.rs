//! The database itself: the same tables on both, brought up to date by one process at a time.

mod migrations;
mod portable;
mod writing;
