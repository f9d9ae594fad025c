//! The milter protocol's frames: four octets of length, one of command, the rest its data.

use std::ops::Range;

/// The largest frame that is taken. Body pieces have at most 65,535 octets; a header field is one frame, and Postfix cuts
/// it at `header_size_limit` (100 KiB unless changed).
const LARGEST: usize = 256 * 1024;
/// Room for reading, while nothing needs more.
const ROOM: usize = 16 * 1024;

/// A peer that does not speak the protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Malformed {
    #[error("a frame of {0} octets; the largest that is taken has {LARGEST}")]
    Length(usize),
    #[error("an unknown command {0:?}")]
    Command(char),
    #[error("the data of command {0:?} cannot be read")]
    Data(char),
    #[error("command {0:?} has no place here")]
    Order(char),
    #[error("the mail server speaks version {0} of the protocol; 2 to 6 are understood")]
    Version(u32),
    #[error("the mail server does not let header fields be added, so nothing could be signed")]
    NoSigning,
}

/// What has been read of a connection and not been used yet.
#[derive(Debug, Default)]
pub(super) struct Frames {
    bytes: Vec<u8>,
    used: usize,
}

/// One whole frame.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Frame<'a> {
    pub command: u8,
    pub data: &'a [u8],
}

impl Frames {
    /// The next frame, if all of it is there.
    pub(super) fn next(&mut self) -> Result<Option<Frame<'_>>, Malformed> {
        let Some((length, rest)) = self.unused().split_first_chunk::<4>() else { return Ok(None) };
        let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
        if length == 0 || length > LARGEST {
            return Err(Malformed::Length(length));
        }
        if rest.len() < length {
            return Ok(None);
        }
        let start = self.used.saturating_add(5);
        let frame = Range { start, end: start.saturating_add(length).saturating_sub(1) };
        self.used = frame.end;
        let command = self.bytes.get(start.saturating_sub(1)).copied().unwrap_or_default();
        Ok(Some(Frame { command, data: self.bytes.get(frame).unwrap_or_default() }))
    }

    /// A frame has begun and is not all there.
    pub(super) fn is_within_frame(&self) -> bool {
        !self.unused().is_empty()
    }

    /// Where to read into: with room for more, and for all of a frame that has begun.
    pub(super) fn room(&mut self) -> &mut Vec<u8> {
        self.bytes.drain(..self.used);
        self.used = 0;
        let wanted = match self.bytes.first_chunk::<4>() {
            Some(length) => usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX).min(LARGEST),
            None => 0,
        };
        let wanted = wanted.saturating_add(4).max(ROOM);
        if self.bytes.is_empty() && self.bytes.capacity() > wanted {
            self.bytes.shrink_to(wanted);
        }
        self.bytes.reserve(wanted.saturating_sub(self.bytes.len()));
        &mut self.bytes
    }

    fn unused(&self) -> &[u8] {
        self.bytes.get(self.used..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_come_out_whole_however_they_are_cut() {
        let stream = [&b"\0\0\0\x01Q"[..], b"\0\0\0\x04Habc", b"\0\0\0\x01N"].concat();
        for size in 1..=stream.len() {
            let mut frames = Frames::default();
            let mut seen = Vec::new();
            for piece in stream.chunks(size) {
                frames.room().extend_from_slice(piece);
                while let Some(frame) = frames.next().expect("frames") {
                    seen.push((frame.command, frame.data.to_vec()));
                }
            }
            assert_eq!(seen, [(b'Q', b"".to_vec()), (b'H', b"abc".to_vec()), (b'N', b"".to_vec())], "{size}");
            assert!(!frames.is_within_frame());
        }
    }

    #[test]
    fn absurd_lengths_are_refused_before_anything_is_kept() {
        for (length, octets) in [([0xff; 4], u32::MAX), ([0; 4], 0), ([0, 4, 0, 1], 262_145)] {
            let mut frames = Frames::default();
            frames.room().extend_from_slice(&length);
            assert_eq!(frames.next(), Err(Malformed::Length(octets as usize)));
            assert!(frames.room().capacity() <= LARGEST + 4);
        }
    }

    #[test]
    fn room_shrinks_after_a_large_frame() {
        let mut frames = Frames::default();
        let large = [&200_000_u32.to_be_bytes()[..], &[b'B'; 200_000]].concat();
        frames.room().extend_from_slice(&large[..1000]);
        assert_eq!(frames.next(), Ok(None));
        assert!(frames.is_within_frame());
        frames.room().extend_from_slice(&large[1000..]);
        assert_eq!(frames.next().expect("a frame").expect("whole").data.len(), 199_999);
        assert!(frames.room().capacity() < 40_000);
    }
}
