//! Hostile answers: a check always ends.
