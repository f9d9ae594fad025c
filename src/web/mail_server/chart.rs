//! Decisions per minute as bars, in the units of an SVG. Numbers for people and for screen readers stand beside it.

use crate::mailboxes::Minute;

pub(super) const HEIGHT: u64 = 60;
/// Of a bar, with the gap behind it.
const STEP: u64 = 5;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chart {
    pub(super) bars: Vec<Bar>,
    pub(super) width: u64,
    /// Decisions in the busiest minute.
    pub(super) most: u64,
    pub(super) permitted: u64,
    pub(super) refused: u64,
    pub(super) later: u64,
}

/// A piece of a minute's bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bar {
    /// A class of the stylesheet.
    pub(super) class: &'static str,
    pub(super) x: u64,
    pub(super) y: u64,
    pub(super) height: u64,
}

pub(super) fn decisions(minute: &Minute) -> u64 {
    let it = &minute.counted;
    it.permitted + it.rejected + it.observed + it.deferred
}

impl Chart {
    pub(super) fn of(minutes: &[Minute]) -> Self {
        let most = minutes.iter().map(decisions).max().unwrap_or(0);
        let mut bars = Vec::new();
        for (minute, x) in minutes.iter().zip((0..).map(|it: u64| it * STEP)) {
            let it = &minute.counted;
            let mut top = HEIGHT;
            for (class, count) in [("yes", it.permitted), ("no", it.rejected + it.observed), ("later", it.deferred)] {
                // What is there at all can be seen.
                let height = (count * HEIGHT).checked_div(most).unwrap_or(0).max(u64::from(count > 0)).min(top);
                top -= height;
                if height > 0 {
                    bars.push(Bar { class, x, y: top, height });
                }
            }
        }
        let sum = |count: fn(&Minute) -> u64| minutes.iter().map(count).sum();
        Self {
            bars,
            width: STEP * u64::try_from(minutes.len()).unwrap_or(0),
            most,
            permitted: sum(|it| it.counted.permitted),
            refused: sum(|it| it.counted.rejected + it.counted.observed),
            later: sum(|it| it.counted.deferred),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mailboxes::Counted;
    use crate::moment::Moment;

    #[test]
    fn bars_stand_on_each_other_and_within_the_picture() {
        let minute = |permitted, rejected, deferred| Minute {
            at: Moment::from_micros(0),
            counted: Counted { permitted, rejected, deferred, ..Counted::default() },
        };
        let chart = Chart::of(&[minute(100, 50, 50), minute(0, 0, 0), minute(1000, 1, 0)]);
        assert_eq!((chart.most, chart.width, chart.permitted, chart.refused, chart.later), (1001, 15, 1100, 51, 50));
        assert_eq!(chart.bars[0], Bar { class: "yes", x: 0, y: 55, height: 5 });
        assert_eq!(chart.bars[4], Bar { class: "no", x: 10, y: 0, height: 1 });
        assert!(chart.bars.iter().all(|it| it.y + it.height <= HEIGHT));
        assert_eq!(Chart::of(&[minute(0, 0, 0)]).bars, []);
    }
}
