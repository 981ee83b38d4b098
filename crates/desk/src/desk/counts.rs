//! What is counted for everybody who looks: the numbers beside the views of the worklist, and the reports. They are
//! believed for a second, or until something moves here.

use std::sync::Arc;

use jiff::Timestamp;
use register::{Error, ViewCounts, search::Query};

use super::{Desk, DeskError};
use crate::{
    remembered::Remembered,
    reports::{Report, Reports, Span},
};

/// As last counted.
#[derive(Debug, Default)]
pub struct Counts {
    /// By colleague, their teams, and the end of the day.
    views: Remembered<(String, Vec<String>, Timestamp), ViewCounts>,
    found: Remembered<Vec<Query>, Vec<Option<usize>>>,
    reports: Remembered<Span, Report>,
}

impl Counts {
    /// A case has moved.
    pub fn forget(&self) {
        self.views.forget();
        self.found.forget();
        self.reports.forget();
    }
}

impl Desk {
    /// Beside the views that everybody has.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn view_counts(
        &self,
        staff: &str,
        teams: &[String],
        today_ends: Timestamp,
    ) -> Result<Arc<ViewCounts>, Error> {
        let (now, views) = (self.now(), &self.0.counts.views);
        let question = (staff.to_owned(), teams.to_vec(), today_ends);
        let counted = self.register().counts(now, today_ends, staff, teams);
        views.ask(question, now, counted).await
    }

    /// Beside those that somebody saved: how many complaints each of these finds. None: too many to be counted.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn counts_found(&self, queries: Vec<&Query>) -> Result<Arc<Vec<Option<usize>>>, Error> {
        let question = queries.iter().copied().cloned().collect();
        let counted = self.register().count_found(&queries);
        self.0.counts.found.ask(question, self.now(), counted).await
    }

    /// What is reported of some weeks.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn report(&self, span: Span) -> Result<Arc<Report>, DeskError> {
        let read = Reports::of(self, span.clone());
        self.0.counts.reports.ask(span, self.now(), read).await
    }

    /// What a case counts for was written, some time after the case.
    pub fn counted_anew(&self) {
        self.0.counts.reports.forget();
    }
}
