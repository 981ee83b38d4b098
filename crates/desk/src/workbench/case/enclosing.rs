//! Files that go with a message, in the forms of what is written to the customer: which of the complaint's own, each with
//! what it is; and one that is uploaded for it, which is on the complaint from then on, for colleagues alone.

use axum::{
    extract::{Multipart, Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use minijinja::{Value, context};
use practice::{
    action::{Act, Action, ENCLOSURES, Enclosing},
    entry::Attachment,
};

use super::{Open, opened, placed, show, verb::Verb};
use crate::{
    desk::{Case, Desk, DeskError},
    post::enclosing::{self, Chosen, LONGEST, MEGABYTES, PAGES},
    tongue::Tongue,
    web::Oops,
    workbench::{
        colleague::Colleague,
        files,
        typed::{Asked, Fault, Typed},
    },
};

/// The fields: boxes with the ids of files, what each is, and a file that is uploaded.
const BOX: &str = "enclose";
pub const UPLOAD: &str = "upload";

fn about_field(file: &str) -> String {
    format!("about-{file}")
}

/// As a form has it that somebody filled in.
pub fn put(typed: &mut Typed, file: &str, about: &str) {
    typed.put(BOX.to_owned(), file);
    typed.put(about_field(file), about);
}

/// What a form offers to enclose; nothing, where the customer is not answered in writing.
pub fn offered(case: &Case, tongue: &Tongue, typed: &Typed, faults: &[Fault]) -> Option<Value> {
    if !enclosing::goes_in_writing(&case.complaint) {
        return None;
    }
    let ticked = typed.all(BOX);
    let files: Vec<Value> = case
        .complaint
        .files
        .iter()
        .map(|(_, file, name)| {
            let field = about_field(&file.id);
            let name = name.clone().unwrap_or_else(|| tongue.say("bench-erased"));
            context! {
                id => file.id,
                about => if typed.has(&field) { typed.raw(&field).to_owned() } else { spoken(&name) },
                name,
                kilobytes => file.bytes.div_ceil(1024),
                internal => file.internal,
                ticked => ticked.contains(&file.id),
                field,
            }
        })
        .collect();
    let ours = |fault: &Fault| fault.field.contains("about-") || fault.field.ends_with(UPLOAD);
    Some(context! {
        files,
        open => !ticked.is_empty() || faults.iter().any(ours),
        most => ENCLOSURES,
        megabytes => MEGABYTES,
        pages => PAGES,
        longest => LONGEST,
    })
}

/// The name of a file as somebody would say it.
fn spoken(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let words = stem.replace(['_', '-'], " ");
    words.chars().take(LONGEST).collect::<String>().trim().to_owned()
}

/// What somebody chose, ready to go with the act; what is wrong with it stands among the faults.
///
/// # Errors
/// A file store that can't be read or written.
pub async fn read(
    desk: &Desk,
    tongue: &Tongue,
    case: &Case,
    typed: &Typed,
    asked: &mut Asked<'_>,
) -> Result<Vec<Enclosing>, DeskError> {
    if !typed.text(UPLOAD).is_empty() {
        asked.fault(UPLOAD, tongue.say("bench-fault-enclose-upload"));
    }
    let mut chosen = Vec::new();
    for file in typed.all(BOX) {
        let field = about_field(file);
        let about = asked.needed(&field, &tongue.say("bench-f-enclose-about"));
        if about.chars().count() > LONGEST {
            let most = [("most", LONGEST.into())];
            asked.fault(&field, tongue.say_with("bench-fault-enclose-about", &most));
        }
        let file = file.clone();
        chosen.push(Chosen { file, about });
    }
    if chosen.is_empty() || !asked.is_sound() {
        return Ok(Vec::new());
    }
    Ok(match enclosing::ready(desk, &case.complaint, &chosen).await? {
        Ok(ready) => ready,
        Err((file, why)) => {
            let mut files = case.complaint.files.iter();
            let named = files.find(|(_, known, _)| known.id == file);
            let name = named.and_then(|(.., name)| name.clone()).unwrap_or_default();
            let values = [
                ("name", name.into()),
                ("most", ENCLOSURES.into()),
                ("megabytes", MEGABYTES.into()),
                ("pages", PAGES.into()),
            ];
            let key = format!("bench-fault-enclose-{}", why.word());
            asked.fault(&about_field(&file), tongue.say_with(&key, &values));
            Vec::new()
        }
    })
}

/// Takes a file, and shows the form again with it ticked and all that was typed. Nothing is sent.
pub async fn upload(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((reference, act)): Path<(String, String)>,
    form: Multipart,
) -> Result<Response, Oops> {
    Colleague::must(colleague.works())?;
    let verb = Verb::read(&act).filter(|verb| verb.is_read_by_the_customer());
    let verb = verb.ok_or(Oops::NotFound)?;
    let case = opened(&desk, &colleague, &reference).await?;
    let tongue = &colleague.tongue(&desk).under(&case.code);
    let sent = files::read(&desk, &colleague, form, Some(&case)).await?;
    let (mut typed, mut faults) = (sent.typed, sent.faults);
    if sent.files.is_empty() && faults.is_empty() {
        faults.push(Fault::whole(tongue.say("bench-fault-no-file")));
    }
    for (file, name) in sent.files {
        let file = Attachment { internal: true, ..file };
        let id = file.id.clone();
        let act = Act::now(colleague.actor(), Action::AddFile { file, name });
        match desk.act(&case.complaint.reference, act).await {
            Ok(_) => typed.put(BOX.to_owned(), &id),
            Err(DeskError::Refused(refusal)) => faults.push(Fault::whole(tongue.refusal(&refusal))),
            Err(error) => return Err(error.into()),
        }
    }
    for fault in &mut faults {
        UPLOAD.clone_into(&mut fault.field);
    }
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let case = opened(&desk, &colleague, &reference).await?;
    let open = Open {
        verb: Some(verb),
        typed,
        faults: faults.into_iter().map(|fault| placed(fault, verb)).collect(),
        ..Open::default()
    };
    let page = show(&desk, &colleague, &case, &open).await?;
    Ok((status, page).into_response())
}

#[cfg(test)]
mod tests {
    use super::spoken;

    #[test]
    fn a_file_is_called_what_somebody_would_say() {
        assert_eq!(spoken("Bill_of-March.pdf"), "Bill of March");
        assert_eq!(spoken("photo"), "photo");
    }
}
