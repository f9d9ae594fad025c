//! The playground of the demo, over real sockets.

mod dig;
mod servers;
