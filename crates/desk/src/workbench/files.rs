//! Files at the workbench: adding them to a case, and downloading them.

use axum::{
    extract::{Multipart, Path, State},
    response::{IntoResponse, Redirect, Response},
};
use practice::{
    action::{Act, Action},
    entry::Attachment,
};

use super::{
    case::{done, opened, refuse_file},
    colleague::Colleague,
    typed::{Fault, Typed},
};
use crate::{
    desk::{Case, Desk, DeskError},
    files,
    web::{Oops, Whose},
};

/// A form with files.
pub struct Sent {
    pub typed: Typed,
    pub files: Vec<(Attachment, String)>,
    /// What is wrong with those that were not taken.
    pub faults: Vec<Fault>,
}

/// Reads a form with files, no larger than the configuration allows. None is taken twice, on a complaint that is known
/// or within the form.
///
/// # Errors
/// Far too large, or not a form.
pub async fn read(desk: &Desk, colleague: &Colleague, form: Multipart, known: Option<&Case>) -> Result<Sent, Oops> {
    let tongue = colleague.tongue(desk);
    let mut sent = files::receive(desk, form, files::most(desk), Whose::from(&colleague.staff.id)).await?;
    let typed = Typed::of(std::mem::take(&mut sent.fields));
    match known {
        Some(case) => sent.once_on(&case.complaint, is_internal(&typed)),
        None => sent.once(std::iter::empty()),
    }
    let fault = |refused: &files::Refused| Fault {
        field: "file".to_owned(),
        text: refused.said(desk, tongue, "bench-file"),
    };
    Ok(Sent {
        typed,
        files: sent.files,
        faults: sent.refused.iter().map(fault).collect(),
    })
}

/// Of a form that asks whether a file is for the desk alone.
fn is_internal(typed: &Typed) -> bool {
    typed.raw("internal") != "customer"
}

pub async fn add(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(reference): Path<String>,
    form: Multipart,
) -> Result<Response, Oops> {
    Colleague::must(colleague.works())?;
    let case = opened(&desk, &colleague, &reference).await?;
    let tongue = colleague.tongue(&desk);
    let mut sent = read(&desk, &colleague, form, Some(&case)).await?;
    let internal = is_internal(&sent.typed);
    if sent.files.is_empty() && sent.faults.is_empty() {
        sent.faults.push(Fault {
            field: "file".to_owned(),
            text: tongue.say("bench-fault-no-file"),
        });
    }
    let mut done = None;
    for (file, name) in sent.files {
        let file = Attachment { internal, ..file };
        let act = Act::now(colleague.actor(), Action::AddFile { file, name });
        match desk.act(&case.complaint.reference, act).await {
            Ok(after) => done = done::seq(&after, &colleague, case.complaint.version),
            Err(DeskError::Refused(refusal)) => {
                sent.faults.push(Fault::whole(tongue.refusal(&refusal)));
                break;
            }
            Err(error) => return Err(error.into()),
        }
    }
    if !sent.faults.is_empty() {
        // What was taken is in the file by now.
        let case = opened(&desk, &colleague, &reference).await?;
        return refuse_file(&desk, &colleague, &case, sent.faults).await;
    }
    let told = done.map(|seq| format!("?done={seq}")).unwrap_or_default();
    Ok(Redirect::to(&format!("/desk/complaints/{}{told}", case.complaint.reference)).into_response())
}

/// Hands a file out, as a download and nothing else.
pub async fn send(State(desk): State<Desk>, colleague: Colleague, Path(id): Path<String>) -> Result<Response, Oops> {
    Colleague::must(colleague.reads())?;
    let row = desk.register().file(&id).await?.ok_or(Oops::NotFound)?;
    let reference = row.complaint.ok_or(Oops::NotFound)?;
    let case = desk.case(&reference).await?.ok_or(Oops::NotFound)?;
    Colleague::must(colleague.sees(&case))?;
    files::hand_out(&desk, &case, &id).await?.ok_or(Oops::NotFound)
}
