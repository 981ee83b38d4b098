//! Messages to a colleague about their own account: of no complaint, in their language, to the address that they sign in
//! with when the message leaves. Their words are `mail-…-subject` and `mail-…-text`, one paragraph a line.

use minijinja::{Value, context};
use practice::terms::Notice;
use register::{OutboxRow, Recipient, Staff, WorkItem};

use super::{Letter, addresses::message_id, compose};
use crate::{
    codes, cover,
    desk::{Desk, DeskError},
    digest::{self, Section},
    tongue::Tongue,
    workbench::forgotten,
};

/// The letter that a row outside a complaint owes; none where nobody of us is to have one.
///
/// # Errors
/// A register that can't be read or written, or a template that fails.
pub async fn compose(desk: &Desk, row: &OutboxRow) -> Result<Option<Letter>, DeskError> {
    let Recipient::Staff(id) = &row.owed.recipient else {
        return Ok(None);
    };
    let notice = row.owed.notice;
    let staff = desk.register().staff(id).await?.filter(|staff| staff.active);
    let Some(staff) = staff.filter(|_| notice.is_of_an_account()) else {
        return Ok(None);
    };
    let tongue = desk.tongues().of(&staff.language);
    let subject = tongue.say(&format!("mail-{notice}-subject"));
    let link = link(desk, &staff, notice).await?;
    let covers = match notice {
        Notice::StaffCovers => covered(desk, &staff).await?,
        _ => Vec::new(),
    };
    if notice == Notice::StaffCovers && covers.is_empty() {
        // They were relieved of it before the message left.
        return Ok(None);
    }
    // A letter of another morning says nothing any more: mail servers are away for days.
    let of_today = |at| codes::today(&desk.code(), at) == codes::today(&desk.code(), desk.now());
    if notice == Notice::StaffDigest && !of_today(row.owed.created_at) {
        return Ok(None);
    }
    let morning = match notice {
        Notice::StaffDigest => digest::of(desk, &desk.code(), &staff).await?,
        _ => Vec::new(),
    };
    if notice == Notice::StaffDigest && morning.is_empty() {
        return Ok(None);
    }
    let mut blocks: Vec<Value> = tongue
        .say_with(
            &format!("mail-{notice}-text"),
            &[
                ("email", staff.email.as_str().into()),
                ("minutes", forgotten::MINUTES.into()),
            ],
        )
        .lines()
        .filter(|line| !line.is_empty())
        .map(|text| context! { is => "text", text })
        .collect();
    if !covers.is_empty() {
        blocks.push(context! { is => "list", items => covers });
    }
    blocks.extend(sections(desk, tongue, &morning));
    if notice.is_of_a_way_in() {
        blocks.push(context! { is => "text", text => tongue.say("mail-staff-not-you") });
    }
    blocks.push(context! { is => "link", label => tongue.say(&format!("mail-{notice}-link")), url => link });
    let code = desk.code();
    let with = context! { subject, blocks, provider => code.provider.name, to_staff => true };
    let rendered = |template| {
        let page = desk.pages().render(template, &staff.language, with.clone());
        page.map_err(compose::failed)
    };
    Ok(Some(Letter {
        message_id: message_id(desk.keys(), &row.owed.id),
        reply_to: None,
        return_path: None,
        id: row.owed.id.clone(),
        from: desk.sender().address,
        to: vec![staff.email.clone()],
        language: staff.language.tag().to_owned(),
        subject: subject.clone(),
        text: compose::tidy(&rendered("mail/message.txt")?),
        html: rendered("mail/message.html")?,
        automatic: true,
        pdf: None,
    }))
}

/// The lists of a morning's letter, each under its heading.
fn sections(desk: &Desk, tongue: &Tongue, morning: &[Section]) -> Vec<Value> {
    let code = desk.code();
    let Some(calendar) = code.desk() else { return Vec::new() };
    let line = |item: &WorkItem| {
        let Some(next) = &item.next else {
            return item.reference.clone();
        };
        let promise = code.promise(&next.promise);
        let promise = promise.map_or(next.promise.as_str(), |promise| {
            promise.name.in_language(&tongue.language)
        });
        let values = [
            ("reference", item.reference.as_str().into()),
            ("promise", promise.into()),
            ("due", tongue.due_short(next.due, calendar.zone()).into()),
        ];
        tongue.say_with("mail-staff-digest-line", &values)
    };
    let of = |section: &Section| {
        let all = section.items.len() + section.more;
        let heading = tongue.say_with(&format!("mail-staff-digest-{}", section.about), &[("n", all.into())]);
        let mut items: Vec<String> = section.items.iter().map(line).collect();
        if section.more > 0 {
            items.push(tongue.say_with("mail-staff-digest-more", &[("n", section.more.into())]));
        }
        [
            context! { is => "heading", text => heading },
            context! { is => "list", items },
        ]
    };
    morning.iter().flat_map(of).collect()
}

/// For whom somebody covers, now or soon, and from when until when.
async fn covered(desk: &Desk, staff: &Staff) -> Result<Vec<String>, DeskError> {
    let tongue = desk.tongues().of(&staff.language);
    let all = desk.register().all_staff().await?;
    let absences = desk.register().absences(desk.now()).await?;
    let theirs = absences
        .iter()
        .filter(|absence| absence.cover.as_ref() == Some(&staff.id));
    let said = theirs.filter_map(|absence| {
        let away = all.iter().find(|other| other.id == absence.staff)?;
        let values = [
            ("name", away.name.as_str().into()),
            ("from", tongue.date_short(cover::date(desk, absence.begins)).into()),
            ("until", tongue.date_short(cover::last_day(desk, absence)).into()),
        ];
        Some(tongue.say_with("mail-staff-covers-line", &values))
    });
    Ok(said.collect())
}

async fn link(desk: &Desk, staff: &Staff, notice: Notice) -> Result<String, DeskError> {
    let path = match notice {
        Notice::StaffNewPassword => forgotten::link(desk, staff).await?,
        Notice::StaffSecondFactorReset
        | Notice::StaffSecondFactorOn
        | Notice::StaffSecondFactorOff
        | Notice::StaffRecoveryCodes => "/desk/account/second-factor".to_owned(),
        Notice::StaffPasskeyAdded | Notice::StaffPasskeyRemoved => "/desk/account/passkeys".to_owned(),
        Notice::StaffCovers | Notice::StaffDigest => "/desk".to_owned(),
        _ => "/desk/account".to_owned(),
    };
    Ok(format!("{}{path}", desk.config().site.origin))
}
