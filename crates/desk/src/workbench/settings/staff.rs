//! Who works here: invited by link, with a role, let go without losing their name in the case files.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use axum_extra::extract::PrivateCookieJar;
use practice::terms::{Language, Notice, Role};
use register::{Change, Staff};

use super::{
    back, back_with,
    hand_over::{self, Heir},
    refused,
};
use crate::{
    desk::Desk,
    intake::is_address,
    rights::Right,
    security::Event,
    web::Oops,
    workbench::{
        colleague::{Colleague, works},
        password,
        people::People,
        second_factor,
        typed::{Fault, Typed},
        welcome,
    },
};

const ADDED: &str = "staff-added";
const SECOND_FACTOR: &str = "second-factor";
const PASSKEYS_REMOVED: &str = "passkeys-removed";
const UNLINKED: &str = "provider-unlinked";
const SECOND_FACTOR_RESET: &str = "second-factor-reset";

pub async fn add(
    State(desk): State<Desk>,
    colleague: Colleague,
    jar: PrivateCookieJar,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Staff))?;
    let typed = Typed::of(pairs);
    let tongue = colleague.tongue(&desk);
    let mut asked = typed.asked(tongue);
    let name = asked.needed("name", &tongue.say("bench-f-colleague-name"));
    let email = asked.needed("email", &tongue.say("bench-f-email"));
    let role: Option<Role> = asked.chosen("role", &tongue.say("bench-f-role"));
    let language = Language::new(typed.raw("language")).unwrap_or_else(|_| colleague.lang().clone());
    if !email.is_empty() && !is_address(&email) {
        asked.fault("email", tongue.say("bench-fault-email"));
    } else if desk.register().staff_by_email(&email).await?.is_some() {
        asked.fault("email", tongue.say("bench-fault-email-taken"));
    }
    let faults = asked.into_faults();
    let (true, Some(role)) = (faults.is_empty(), role) else {
        return refused(&desk, &colleague, &typed, "staff", &faults).await;
    };
    let staff = Staff {
        id: desk.ids().name(),
        email,
        name,
        role,
        password_hash: None,
        language,
        active: true,
        created_at: desk.now(),
        second_factor: false,
    };
    if !password::opens_for(&desk, &staff) {
        // They come by way of the identity provider, which knows them by their address.
        let line = desk.line(&colleague.staff.id, ADDED, &format!("{}, {}", staff.email, staff.role));
        desk.register().administer(&[Change::AddStaff(&staff)], &line).await?;
        changed(&colleague, ADDED, &staff);
        return Ok(back("staff", ADDED));
    }
    let link = welcome::invite(&desk, &colleague.staff.id, &staff).await?;
    changed(&colleague, ADDED, &staff);
    Ok(back_with(&desk, jar, &link))
}

/// Changes one thing about a colleague, as the last part of the path says.
pub async fn change(
    State(desk): State<Desk>,
    colleague: Colleague,
    jar: PrivateCookieJar,
    Path((id, act)): Path<(String, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Staff))?;
    let typed = Typed::of(pairs);
    let mut staff = desk.register().staff(&id).await?.ok_or(Oops::NotFound)?;
    if act == SECOND_FACTOR {
        return reset_second_factor(&desk, &colleague, &staff).await;
    }
    if act == "provider" {
        return unlink(&desk, &colleague, &staff).await;
    }
    if act == "passkeys" {
        return remove_passkeys(&desk, &colleague, &staff).await;
    }
    if act == "link" {
        Colleague::must(password::opens_for(&desk, &staff))?;
    }
    let was = staff.clone();
    let act = match act.as_str() {
        "role" => {
            staff.role = typed
                .raw("role")
                .parse()
                .map_err(|_| Oops::BadRequest("an unknown role".to_owned()))?;
            if let Ok(language) = Language::new(typed.raw("language")) {
                staff.language = language;
            }
            "role-changed"
        }
        "deactivate" => {
            staff.active = false;
            "staff-deactivated"
        }
        "hand-over" => "handed-over",
        "activate" => {
            staff.active = true;
            "staff-activated"
        }
        "sign-out" => "signed-out",
        "link" => "link-made",
        _ => return Err(Oops::NotFound),
    };
    let people = People::of(&desk).await?;
    let lost = !staff.active || !people.rights(&staff).may(Right::Staff);
    let had = was.active && people.rights(&was).may(Right::Staff);
    let stays = if lost && password::is_emergency(&desk, &staff.email) {
        Some("bench-fault-emergency")
    } else if had && lost && !people.others_administer(&id) {
        Some("bench-fault-last-administrator")
    } else if staff.role != was.role && id == colleague.staff.id {
        // Nobody lifts themselves, nor falls out of a role by a slip.
        Some("bench-fault-own-rights")
    } else {
        None
    };
    if let Some(why) = stays {
        let fault = Fault::whole(colleague.tongue(&desk).say(why));
        return refused(&desk, &colleague, &Typed::default(), "", &[fault]).await;
    }
    let heir = match heir(&desk, &colleague, &typed, &was, &staff, act).await? {
        Ok(heir) => heir,
        Err(fault) => return refused(&desk, &colleague, &typed, "heir", &[fault]).await,
    };
    if let Some(heir) = &heir {
        hand_over::of_colleague(&desk, &colleague, &id, heir).await?;
    }
    if act == "link-made" && staff.active {
        let link = welcome::invitation(&desk, &colleague.staff.id, &staff).await?;
        changed(&colleague, act, &staff);
        return Ok(back_with(&desk, jar, &link));
    }
    let mut changes = Vec::new();
    if staff != was {
        changes.push(Change::Staff(&staff));
    }
    if matches!(act, "staff-deactivated" | "signed-out") {
        changes.push(Change::EndSessions {
            staff: &id,
            now: desk.now(),
            but: None,
        });
    }
    let line = desk.line(&colleague.staff.id, act, &format!("{}, {}", staff.email, staff.role));
    desk.register().administer(&changes, &line).await?;
    if let Some(heir) = &heir {
        // What came to them while the others were handed over.
        hand_over::of_colleague(&desk, &colleague, &id, heir).await?;
    }
    // What somebody has open changes nothing of who may come in.
    if act != "handed-over" {
        changed(&colleague, act, &staff);
    }
    Ok(back("staff", act))
}

/// Of a colleague who lost it. Their own, administrators turn off with the password and a code, as everybody does.
async fn reset_second_factor(desk: &Desk, colleague: &Colleague, staff: &Staff) -> Result<Response, Oops> {
    Colleague::must(staff.id != colleague.staff.id)?;
    if second_factor::reset(desk, &colleague.staff.id, staff).await? {
        changed(colleague, SECOND_FACTOR_RESET, staff);
    }
    Ok(back("staff", SECOND_FACTOR_RESET))
}

/// Whom the provider knew as this colleague is nobody here any more, until they are connected again.
async fn unlink(desk: &Desk, colleague: &Colleague, staff: &Staff) -> Result<Response, Oops> {
    let account = staff.id.as_str();
    let changes = [
        Change::EndVouching { staff: account },
        Change::EndSessions {
            staff: account,
            now: desk.now(),
            but: None,
        },
    ];
    let line = desk.line(&colleague.staff.id, UNLINKED, &staff.email);
    if desk.register().administer(&changes, &line).await? {
        Event::ProviderLinked { act: UNLINKED, account }.log();
    }
    Ok(back("staff", UNLINKED))
}

/// Of a colleague who lost the device: what it opened ends with it.
async fn remove_passkeys(desk: &Desk, colleague: &Colleague, staff: &Staff) -> Result<Response, Oops> {
    let account = staff.id.as_str();
    let told = second_factor::owed_to(desk, staff, Notice::StaffPasskeyRemoved);
    let changes = [
        Change::Owe(&told),
        Change::RemovePasskeys { staff: account },
        Change::EndSessions {
            staff: account,
            now: desk.now(),
            but: None,
        },
    ];
    let line = desk.line(&colleague.staff.id, PASSKEYS_REMOVED, &staff.email);
    if desk.register().administer(&changes, &line).await? {
        desk.wake_outbox();
        changed(colleague, PASSKEYS_REMOVED, staff);
    }
    Ok(back("staff", PASSKEYS_REMOVED))
}

/// Who takes over, where this leaves open complaints with somebody who no longer works on any; a fault, where nobody
/// was chosen.
async fn heir(
    desk: &Desk,
    colleague: &Colleague,
    typed: &Typed,
    was: &Staff,
    staff: &Staff,
    act: &str,
) -> Result<Result<Option<Heir>, Fault>, Oops> {
    let works = |staff: &Staff| staff.active && works(staff.role);
    if act != "handed-over" && (works(staff) || act == "staff-activated") {
        return Ok(Ok(None));
    }
    let open = desk.register().open_of_staff(&was.id).await?;
    if open == 0 {
        return Ok(Ok(None));
    }
    let people = People::of(desk).await?;
    if let Some(heir) = Heir::read(typed.raw("heir"), &was.id, &people) {
        return Ok(Ok(Some(heir)));
    }
    let values = [("n", open.into()), ("name", was.name.as_str().into())];
    Ok(Err(Fault {
        field: format!("heir-{}", was.id),
        text: colleague.tongue(desk).say_with("bench-fault-heir", &values),
    }))
}

fn changed(by: &Colleague, act: &str, staff: &Staff) {
    let (account, role, by) = (&staff.id, staff.role.word(), &by.staff.id);
    Event::StaffChanged { act, account, role, by }.log();
}
