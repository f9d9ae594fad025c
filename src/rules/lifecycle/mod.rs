//! When to look again, and when a proof lapses.
