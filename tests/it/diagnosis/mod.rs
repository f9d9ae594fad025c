//! The catalogue of mistakes, entry by entry, on name servers over real sockets.

mod cases;
mod second_opinions;
mod variants;
