//! Repair search: which named changes turn what was found into what was wanted.
//!
//! Breadth first and at most three changes deep, so the shortest explanation wins; the changes that lead there are the
//! diagnosis, each with the id that it stands for and the place in the text as found. "Wanted" is a question of meaning and
//! asked of the caller. Changes are tried, never guessed at: a text that no sequence makes right has no repair.
//!
//! Which changes are tried for which record is one table, [`lists`]; `edits` keeps the places; `text` and `pasted` have the
//! changes that any text can suffer, `wanted` those that are only seen beside the wanted text, `key` those of DKIM keys. The
//! work is bounded, however large or odd the texts are.

mod edits;
mod key;
mod lists;
mod pasted;
mod text;
mod wanted;

pub(in crate::rules) use edits::Edit;
pub(super) use lists::{goal, transforms};

use edits::Traced;
use std::collections::HashSet;

/// Changes after one another.
const DEEPEST: usize = 3;
/// Texts looked at in one search, and their bytes together.
const MOST_TEXTS: usize = 2_000;
const MOST_BYTES: usize = 4 << 20;
/// No accident makes a value of ours so long, and only so much is looked at again and again.
const LONGEST: usize = 4_096;
/// Separate records that are put together in every order.
const MOST_RECORDS: usize = 4;

/// A named change: the edits with which it would change a text; none where it does not apply.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Transform {
    /// The entry of the catalogue that it undoes.
    pub(in crate::rules) id: &'static str,
    pub(in crate::rules) edits: fn(&[u8], &Goal<'_>) -> Vec<Edit>,
    /// Explains nearly everything, and is tried only when nothing else does.
    pub(in crate::rules) last: bool,
}

/// What a text is to become.
pub(in crate::rules) struct Goal<'g> {
    /// The text as we would write it, where there is one: some changes are only recognised by it.
    pub(in crate::rules) want: Option<&'g [u8]>,
    /// Whether a text means what is wanted.
    pub(in crate::rules) accepts: &'g dyn Fn(&[u8]) -> bool,
}

/// The way from what was found to what was wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct Repair {
    /// In the order in which they were undone; one at least.
    pub(in crate::rules) steps: Vec<Step>,
    /// The repaired text.
    pub(in crate::rules) value: Vec<u8>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct Step {
    pub(in crate::rules) id: &'static str,
    /// The first byte that it changed, counted in the joined text as found; none where the records as a whole are meant.
    pub(in crate::rules) at: Option<usize>,
    /// What stood there.
    pub(in crate::rules) cut: Vec<u8>,
    /// What must stand there.
    pub(in crate::rules) put: Vec<u8>,
}

impl Transform {
    pub(in crate::rules) const fn new(id: &'static str, edits: fn(&[u8], &Goal<'_>) -> Vec<Edit>) -> Self {
        Self { id, edits, last: false }
    }

    pub(in crate::rules) const fn last(id: &'static str, edits: fn(&[u8], &Goal<'_>) -> Vec<Edit>) -> Self {
        Self { id, edits, last: true }
    }
}

impl std::fmt::Debug for Goal<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Goal").field("want", &self.want.map(<[u8]>::escape_ascii)).finish_non_exhaustive()
    }
}

struct State {
    text: Traced,
    steps: Vec<Step>,
}

/// Looks for the shortest way. `found` are the records, each with its character-strings as sent; several records are only
/// put together, none of them is repaired alone.
pub(in crate::rules) fn search(found: &[&[Vec<u8>]], goal: &Goal<'_>, transforms: &[Transform]) -> Option<Repair> {
    // Beside a right one the others are no parts of it, unless they are to the letter.
    if found.len() > 1 && found.iter().any(|it| (goal.accepts)(&it.concat())) {
        let exact = starts(found).into_iter().find(|it| goal.want == Some(it.text.bytes.as_slice()));
        return exact.map(State::repair);
    }
    let mut search = Search { goal, seen: HashSet::new(), bytes: 0 };
    let mut levels: [Vec<State>; DEEPEST + 1] = Default::default();
    for state in starts(found) {
        if (goal.accepts)(&state.text.bytes) {
            return (!state.steps.is_empty()).then(|| state.repair());
        }
        if search.is_new(&state.text.bytes)
            && let Some(level) = levels.get_mut(state.steps.len())
        {
            level.push(state);
        }
    }
    for depth in 0..DEEPEST {
        let mut next = Vec::new();
        for state in levels.get(depth).into_iter().flatten() {
            for transform in transforms.iter().filter(|it| !it.last) {
                match search.step(state, transform) {
                    Some(Outcome::Right(repair)) => return Some(repair),
                    Some(Outcome::Further(state)) => next.push(state),
                    None => {}
                }
            }
        }
        levels.get_mut(depth + 1)?.extend(next);
    }
    let reached = levels.iter().take(DEEPEST).flatten();
    reached.flat_map(|state| transforms.iter().filter(|it| it.last).map(move |it| (state, it))).find_map(
        |(state, it)| match search.step(state, it) {
            Some(Outcome::Right(repair)) => Some(repair),
            _ => None,
        },
    )
}

enum Outcome {
    Right(Repair),
    Further(State),
}

struct Search<'s, 'g> {
    goal: &'s Goal<'g>,
    seen: HashSet<Vec<u8>>,
    bytes: usize,
}

impl Search<'_, '_> {
    /// A text that was not looked at before, while there is room for more.
    fn is_new(&mut self, text: &[u8]) -> bool {
        if text.len() > LONGEST {
            return false;
        }
        self.bytes += text.len();
        self.bytes <= MOST_BYTES && self.seen.len() < MOST_TEXTS && self.seen.insert(text.to_vec())
    }

    fn step(&mut self, state: &State, transform: &Transform) -> Option<Outcome> {
        if self.bytes > MOST_BYTES || self.seen.len() >= MOST_TEXTS {
            return None;
        }
        let edits = (transform.edits)(&state.text.bytes, self.goal);
        let first = edits.first()?;
        let step = Step {
            id: transform.id,
            at: state.is_whole().then(|| state.text.place(first.cut.start)),
            cut: state.text.bytes.get(first.cut.clone()).unwrap_or_default().to_vec(),
            put: first.put.clone(),
        };
        let text = state.text.changed(&edits);
        if !self.is_new(&text.bytes) {
            return None;
        }
        let state = State { text, steps: state.steps.iter().cloned().chain([step]).collect() };
        Some(match (self.goal.accepts)(&state.text.bytes) {
            true => Outcome::Right(state.repair()),
            false => Outcome::Further(state),
        })
    }
}

impl State {
    fn repair(self) -> Repair {
        Repair { steps: self.steps, value: self.text.bytes }
    }

    /// Its places are those of one record.
    fn is_whole(&self) -> bool {
        self.steps.first().is_none_or(|it| it.id != PARTS)
    }
}

/// Blanks that were lost between character-strings, and one text in several records.
const SEAMS: &str = "X11";
const PARTS: &str = "X13";

/// The texts to begin with: as found; its strings with blanks between; several records as one.
fn starts(found: &[&[Vec<u8>]]) -> Vec<State> {
    match found {
        [] => Vec::new(),
        [strings] => {
            let whole = State { text: Traced::found(strings.concat()), steps: Vec::new() };
            let spaced = spaced(strings);
            std::iter::once(whole).chain(spaced).collect()
        }
        several if several.len() <= MOST_RECORDS => {
            let texts: Vec<Vec<u8>> = several.iter().map(|it| it.concat()).collect();
            let orders = (2..=texts.len()).rev().flat_map(|length| orders(texts.len(), length));
            let states = orders.flat_map(|order| {
                let parts: Vec<&[u8]> = order.iter().filter_map(|it| texts.get(*it)).map(Vec::as_slice).collect();
                [&b""[..], b" "].map(|between| parts.join(between))
            });
            let step = Step { id: PARTS, at: None, cut: Vec::new(), put: Vec::new() };
            states.map(|text| State { text: Traced::found(text), steps: vec![step.clone()] }).collect()
        }
        _ => Vec::new(),
    }
}

fn spaced(strings: &[Vec<u8>]) -> Option<State> {
    let mut edits = Vec::new();
    let mut at = 0;
    for pair in strings.windows(2) {
        let [one, other] = pair else { continue };
        at += one.len();
        let open = |it: Option<&u8>| it.is_some_and(|it| !it.is_ascii_whitespace());
        if open(one.last()) && open(other.first()) {
            edits.push(Edit::put(at..at, b" "));
        }
    }
    let first = edits.first()?.cut.start;
    let step = Step { id: SEAMS, at: Some(first), cut: Vec::new(), put: b" ".to_vec() };
    Some(State { text: Traced::found(strings.concat()).changed(&edits), steps: vec![step] })
}

/// Every way to take `length` of the first `count` numbers one after another.
fn orders(count: usize, length: usize) -> Vec<Vec<usize>> {
    let mut orders = vec![Vec::new()];
    for _ in 0..length {
        let longer = |order: &Vec<usize>| {
            let free = (0..count).filter(|it| !order.contains(it));
            free.map(|it| order.iter().copied().chain([it]).collect()).collect::<Vec<Vec<usize>>>()
        };
        orders = orders.iter().flat_map(longer).collect();
    }
    orders
}

#[cfg(test)]
mod tests;
