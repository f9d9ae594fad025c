//! "How many are ready, how many need me?" Read from stored counters, whatever the number of domains.

use super::{Show, store};
use crate::app::App;
use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::ids::CustomerId;
use crate::rules::diagnosis::Standing;

/// How many domains a customer has, by what the list can be narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts(Vec<(String, u32)>);

impl Counts {
    pub(super) fn read(conn: &mut Conn, customer: &CustomerId) -> db::Result<Self> {
        let lines = store::counts(conn, customer)?.into_iter();
        Ok(Self(lines.map(|(standing, count)| (standing, u32::try_from(count).unwrap_or(0))).collect()))
    }

    pub fn of(&self, show: &Show) -> u32 {
        let one = |id: &str| self.0.iter().filter(|it| it.0 == id).map(|it| it.1).sum::<u32>();
        let some = |wanted: &dyn Fn(Standing) -> bool| {
            Standing::ALL.into_iter().filter(|it| wanted(*it)).map(|it| one(it.id())).sum()
        };
        match show {
            Show::All => some(&|_| true),
            Show::NeedsYou => some(&Standing::needs_you),
            Show::Problem => some(&|it| matches!(it, Standing::RecordProblem | Standing::StoppedWorking)),
            Show::CouldNotCheck | Show::One(_) => one(show.id()),
        }
    }
}

pub async fn counts(app: &App, customer: &CustomerId) -> Result<Counts> {
    let customer = customer.clone();
    app.db.read(move |conn| Ok::<_, Error>(Counts::read(conn, &customer)?)).await
}
