//! The whole record of a case on a page to print: every entry with who, when it happened and when it was written down,
//! the promises with how they stand and by what, the messages, and the digest in which the chain of the case ends. For
//! compliance and whoever answers for the case; who may not read what is personal has it veiled, as on the case page.

use axum::{
    extract::{Path, State},
    response::Response,
};
use minijinja::context;

use super::{Passed, facts, opened, owed, timeline, veil};
use crate::{
    desk::Desk,
    web::Oops,
    workbench::{colleague::Colleague, people::People},
};

pub async fn page(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(reference): Path<String>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.sees_cases())?;
    let case = opened(&desk, &colleague, &reference).await?;
    let case = &veil::over(&desk, &colleague, &case)?;
    let now = desk.now();
    let tongue = &colleague.tongue(&desk).under(&case.code);
    let people = People::of(&desk).await?;
    let passed = Passed::of(&desk, &colleague, case).await?;
    // Places of entries are those of this page: all of them are on it.
    let places = timeline::of(case, &people, tongue, &passed, now, true);
    let context = context! {
        case => facts(case, &people, tongue, now),
        now => now.as_millisecond(),
        name => colleague.staff.name,
        veiled => !colleague.reads(),
        owed => owed::views(case, &people, tongue, now, &places),
        lines => timeline::record(case, &people, tongue, &passed, now),
        entries => case.complaint.version,
        digest => practice::hex(&case.file.head),
    };
    colleague.page(&desk, "workbench/record.html", "worklist", context)
}
