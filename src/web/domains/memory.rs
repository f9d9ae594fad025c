//! "What the world may still remember": what the resolvers of others answer about the records, beside the name servers that
//! decide. Nothing where none was asked.

use crate::moment::Moment;
use crate::rules::diagnosis::{RecordMemory, Report, ViewSeen};
use crate::rules::records::Purpose;
use crate::web::marks::{self, Mark};

#[derive(Debug, Clone)]
pub struct Memories {
    pub purposes: Vec<Purpose>,
    pub rows: Vec<Row>,
}

/// One resolver.
#[derive(Debug, Clone)]
pub struct Row {
    pub address: String,
    /// One for each of the purposes.
    pub said: Vec<(Purpose, Option<Remembered>)>,
}

#[derive(Debug, Clone)]
pub struct Remembered {
    pub mark: Mark,
    /// It goes on like this for so long at the most.
    pub until: Option<Moment>,
    /// What it answers, where that is not what the name servers show.
    pub values: Vec<String>,
    pub error: Option<String>,
}

impl Memories {
    pub fn of(report: Option<&Report>) -> Option<Self> {
        let views = &report?.views;
        let mut purposes: Vec<Purpose> = Vec::new();
        for purpose in views.iter().flat_map(|it| &it.records).map(|it| it.purpose) {
            if !purposes.contains(&purpose) {
                purposes.push(purpose);
            }
        }
        let rows = views.iter().map(|it| Row::of(it, &purposes)).collect();
        (!purposes.is_empty()).then_some(Self { purposes, rows })
    }
}

impl Row {
    fn of(view: &ViewSeen, purposes: &[Purpose]) -> Self {
        let said = |purpose: &Purpose| {
            let all = view.records.iter().filter(|it| it.purpose == *purpose);
            // Of several records the one that is known least.
            (*purpose, all.max_by_key(|it| it.memory).map(Remembered::of))
        };
        Self { address: view.address.to_string(), said: purposes.iter().map(said).collect() }
    }
}

impl Remembered {
    fn of(memory: &RecordMemory) -> Self {
        Self {
            mark: marks::memory(&memory.memory),
            until: memory.until,
            values: memory.values.clone(),
            error: memory.error.clone(),
        }
    }
}
