//! Files of the complaint that go with a message to the customer.

use practice::action::{Action, ENCLOSURES};
use serde::Deserialize;
use utoipa::ToSchema;

use super::Acting;
use crate::{
    api::{body::Object, checks::Checks, problem::Problem},
    post::enclosing::{self, Chosen, LONGEST, MEGABYTES, PAGES, Unfit},
};

/// A file that goes with the message.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"file": "0f3c", "about": "Bill of March"}))]
pub struct Enclosure {
    /// Its id from the list of the complaint’s files.
    pub file: String,
    /// What it is, in the customer’s language: the message lists it so, and who can’t see it hears this.
    #[schema(max_length = 150, min_length = 1)]
    pub about: String,
}

impl Acting {
    /// The act with the files that go with its message, once nothing is wrong with either.
    ///
    /// # Errors
    /// All faults of the body; no such complaint; a file store that can't be read or written.
    pub async fn enclosing(
        &self,
        given: &[Object<Enclosure>],
        mut checks: Checks,
        action: Action,
    ) -> Result<Action, Problem> {
        if given.is_empty() {
            checks.finish()?;
            return Ok(action);
        }
        let complaint = self.case().await?.complaint;
        if !enclosing::goes_in_writing(&complaint) {
            checks.fault(
                "enclosures",
                "This customer is answered neither by e-mail nor by letter. Leave them out.",
            );
        }
        if given.len() > ENCLOSURES {
            checks.fault("enclosures", format!("At most {ENCLOSURES} files at once."));
        }
        let mut chosen = Vec::new();
        for (at, Object(one)) in given.iter().enumerate() {
            let field = format!("enclosures[{at}].about");
            let about = checks.line(&field, Some(&one.about), LONGEST).unwrap_or_default();
            if about.is_empty() {
                checks.fault(&field, "This is blank. Write it.");
            }
            let file = one.file.clone();
            chosen.push(Chosen { file, about });
        }
        checks.finish()?;
        let files = match enclosing::ready(&self.desk, &complaint, &chosen).await? {
            Ok(files) => files,
            Err((file, why)) => {
                let at = chosen.iter().position(|one| one.file == file).unwrap_or_default();
                return Err(Problem::field(&format!("enclosures[{at}].file"), sentence(why)));
            }
        };
        let with = Box::new(action);
        Ok(Action::Enclose { files, with })
    }
}

fn sentence(why: Unfit) -> String {
    match why {
        Unfit::Unknown => "The complaint has no such file. GET …/files lists those that it has.".to_owned(),
        Unfit::Heard => "A recording can't be put in a letter. Leave it out.".to_owned(),
        Unfit::Many => format!("At most {ENCLOSURES} files at once."),
        Unfit::Large => format!("With this one the files come to more than {MEGABYTES} MB. Leave some out."),
        Unfit::Long => format!("With this one the files come to more than {PAGES} pages. Leave some out."),
        Unfit::Infected => "clamd found something in this file. It is sent to nobody.".to_owned(),
        Unfit::Unseen => "clamd, which looks at every file, does not answer. Send it later.".to_owned(),
    }
}
