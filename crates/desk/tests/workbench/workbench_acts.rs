//! The workbench where people hand over, come late, leave things out and are told what they did: who takes over, what
//! a page says that is older than the case, and what each form answers to whatever is sent.

use axum::http::StatusCode;
use desk::{
    Case, Intake,
    desk::DeskError,
    jobs::outbox,
    post::{Letter, carrier::Carrier},
};
use practice::{
    action::{Act, Action},
    entry::{Actor, Entry, What},
    refusal::Refusal,
    terms::{Channel, Kind, Label, Language, Notice, Role},
};
use register::{Routing, Team};
use workbench_world::World;

use crate::workbench_world;

fn staff(id: &str, role: Role) -> Actor {
    Actor::Staff {
        id: id.to_owned(),
        role,
    }
}

async fn act(world: &World, reference: &str, by: Actor, action: Action) -> Case {
    world.desk.act(reference, Act::now(by, action)).await.unwrap()
}

async fn taken_by(world: &World, reference: &str, id: &str) {
    act(world, reference, staff(id, Role::Adviser), Action::Take).await;
}

async fn team(world: &World, id: &str, name: &str, services: &[practice::terms::Service]) {
    let routing = Routing {
        services: services.to_vec(),
        ..Routing::default()
    };
    let team = Team {
        id: id.to_owned(),
        name: name.to_owned(),
        routing,
        members: Vec::new(),
    };
    world.desk.register().put_team(&team).await.unwrap();
    world.desk.teams_changed();
}

fn at(reference: &str, act: &str) -> String {
    format!("/desk/complaints/{reference}/acts/{act}")
}

fn last(case: &Case) -> &Entry {
    case.file.entries.last().unwrap()
}

// ---- who takes over

#[tokio::test]
async fn nobody_leaves_while_open_complaints_would_be_left_with_them() {
    let world = World::staffed().await;
    let first = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let second = world.complaint("Tess", "Billed twice").await.complaint.reference;
    for reference in [&first, &second] {
        taken_by(&world, reference, "noor").await;
    }
    let mut ada = world.as_staff("ada").await;
    let page = ada.get("/desk/settings").await;
    assert!(page.told().contains("2 open complaints are theirs"), "{}", page.told());
    let asked = ada.post("/desk/settings/staff/noor/deactivate", &[]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        asked
            .told()
            .contains("2 open complaints belong to noor. Say who takes them over."),
        "{}",
        asked.told()
    );
    assert!(asked.text.contains("href=\"#heir-noor\""));
    assert!(world.desk.register().staff("noor").await.unwrap().unwrap().active);

    let done = ada
        .post("/desk/settings/staff/noor/deactivate", &[("heir", "callum")])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    for reference in [&first, &second] {
        let case = world.case(reference).await;
        assert_eq!(case.complaint.assignee.as_deref(), Some("callum"));
        assert_eq!(last(&case).by, staff("ada", Role::Administrator));
    }
    let mut callum = world.as_staff("callum").await;
    let history = callum.get(&format!("/desk/complaints/{first}")).await;
    assert!(history.told().contains("Handed to callum"), "{}", history.told());
    assert!(history.told().contains("· noor"), "who took it keeps their name");
}

#[tokio::test]
async fn what_the_heir_may_not_answer_goes_back_to_its_team() {
    let world = World::staffed().await;
    let below = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let above = world.complaint("Tess", "Billed twice").await.complaint.reference;
    let escalate = Action::Escalate {
        channel: Channel::Phone,
        reason: String::new(),
        to: None,
    };
    act(&world, &above, Actor::Customer, escalate).await;
    for reference in [&below, &above] {
        act(&world, reference, staff("owen", Role::Manager), Action::Take).await;
    }
    let mut ada = world.as_staff("ada").await;
    let changed = ada
        .post("/desk/settings/staff/owen/role", &[("role", "compliance")])
        .await;
    assert_eq!(
        changed.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "another role leaves them as well"
    );
    ada.post("/desk/settings/staff/owen/hand-over", &[("heir", "noor")])
        .await;
    assert_eq!(world.case(&below).await.complaint.assignee.as_deref(), Some("noor"));
    assert_eq!(world.case(&above).await.complaint.assignee, None);
    let changed = ada
        .post("/desk/settings/staff/owen/role", &[("role", "compliance")])
        .await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.told());
}

#[tokio::test]
async fn what_is_reopened_after_its_adviser_left_goes_back_to_the_queue() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    taken_by(&world, &reference, "noor").await;
    let withdrawn = Action::Close {
        ending: practice::terms::Ending::Withdrawn,
        reason: String::new(),
        known: None,
    };
    act(&world, &reference, Actor::Customer, withdrawn).await;
    let mut ada = world.as_staff("ada").await;
    let done = ada.post("/desk/settings/staff/noor/deactivate", &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let reopened = Action::Reopen { reason: String::new() };
    act(&world, &reference, Actor::Customer, reopened).await;
    desk::jobs::tidy::left_behind(&world.desk).await.unwrap();
    let case = world.case(&reference).await;
    assert_eq!(case.complaint.assignee, None);
    assert_eq!((&last(&case).by, &last(&case).what), (&Actor::Desk, &What::Released));
}

#[tokio::test]
async fn what_came_to_a_team_after_it_was_removed_goes_to_the_one_that_took_over() {
    use practice::terms::Service;
    let world = World::staffed().await;
    team(&world, "t-net", "Network", &[Service::Internet]).await;
    team(&world, "t-bill", "Billing", &[Service::Account]).await;
    let file = async || {
        let mut intake = Intake::new(Channel::Web, Language::english(), "No light on the modem")
            .with(Label::Email, "rosa@example.ca");
        intake.kind = Kind::Complaint;
        intake.service = Service::Internet;
        world.desk.file(Actor::Customer, intake).await.unwrap().case.complaint
    };
    let waiting = file().await.reference;
    // Another instance removed the team; this one does not know yet.
    let removed = register::Change::RemoveTeam {
        team: "t-net",
        taken_over: Some("t-bill"),
    };
    let line = world.desk.line("another", "team-removed", "t-net");
    assert!(world.desk.register().administer(&[removed], &line).await.unwrap());
    let held = file().await;
    assert_eq!(held.team.as_deref(), Some("t-net"), "it was filed under the old teams");
    taken_by(&world, &held.reference, "noor").await;
    for _ in 0..2 {
        desk::jobs::tidy::left_behind(&world.desk).await.unwrap();
    }
    let waiting = world.case(&waiting).await;
    assert_eq!(waiting.complaint.team.as_deref(), Some("t-bill"));
    assert_eq!(last(&waiting).by, Actor::Desk);
    let held = world.case(&held.reference).await.complaint;
    assert_eq!(
        (held.team.as_deref(), held.assignee.as_deref()),
        (Some("t-bill"), Some("noor")),
        "whoever has it keeps it"
    );
}

/// What is handled with another stands in no list, and comes back to its team when they go apart.
#[tokio::test]
async fn what_is_handled_with_another_is_not_left_with_a_team_that_was_removed() {
    use practice::terms::{Assurance, Method, Service, Verdict};
    for by_another_instance in [false, true] {
        let world = World::staffed().await;
        team(&world, "t-net", "Network", &[Service::Internet]).await;
        team(&world, "t-bill", "Billing", &[Service::Account]).await;
        let file = async |service: Service| {
            let mut intake = Intake::new(Channel::Web, Language::english(), "No light on the modem")
                .with(Label::Name, "Rosa Ortega")
                .with(Label::Email, "rosa@example.ca");
            intake.service = service;
            let filed = world.desk.file(Actor::Customer, intake).await.unwrap().case.complaint;
            let proven = Action::Verify {
                method: Method::CallBack,
                verdict: Verdict::Passed,
                assurance: Assurance::Full,
            };
            act(&world, &filed.reference, staff("noor", Role::Adviser), proven).await;
            filed.reference
        };
        let earlier = file(Service::Account).await;
        world.pass(5);
        let later = file(Service::Internet).await;
        let into = Box::new(world.case(&earlier).await.complaint);
        act(&world, &later, staff("noor", Role::Adviser), Action::Merge { into }).await;
        if by_another_instance {
            let removed = register::Change::RemoveTeam {
                team: "t-net",
                taken_over: Some("t-bill"),
            };
            let line = world.desk.line("another", "team-removed", "t-net");
            assert!(world.desk.register().administer(&[removed], &line).await.unwrap());
            desk::jobs::tidy::left_behind(&world.desk).await.unwrap();
        } else {
            let mut ada = world.as_staff("ada").await;
            let asked = ada.post("/desk/settings/teams/t-net/remove", &[]).await;
            assert!(
                asked.told().contains("Network has one open complaint"),
                "{}",
                asked.told()
            );
            let done = ada
                .post("/desk/settings/teams/t-net/remove", &[("heir", "t-bill")])
                .await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
        }
        let case = world.case(&later).await;
        assert_eq!(case.complaint.merged_into.as_deref(), Some(earlier.as_str()));
        assert_eq!(case.complaint.team.as_deref(), Some("t-bill"), "{by_another_instance}");
        assert_eq!(last(&case).by, Actor::Desk);
        // Nobody else gives away what is handled elsewhere.
        let transfer = Action::Transfer {
            team: "t-net".to_owned(),
        };
        let refused = world
            .desk
            .act(&later, Act::now(staff("noor", Role::Adviser), transfer))
            .await;
        assert!(
            matches!(refused, Err(DeskError::Refused(Refusal::HandledElsewhere))),
            "{refused:?}"
        );
    }
}

#[tokio::test]
async fn a_team_is_removed_when_another_takes_over_its_work() {
    use practice::terms::Service;
    let world = World::staffed().await;
    team(&world, "t-net", "Network", &[Service::Internet]).await;
    team(&world, "t-bill", "Billing", &[Service::Account]).await;
    let mut network = world.desk.register().teams().await.unwrap();
    network.retain(|team| team.id == "t-net");
    network[0].members.push("noor".to_owned());
    world.desk.register().put_team(&network[0]).await.unwrap();
    let file = async || {
        let mut intake = Intake::new(Channel::Web, Language::english(), "No light on the modem")
            .with(Label::Email, "rosa@example.ca");
        intake.kind = Kind::Complaint;
        intake.service = Service::Internet;
        world.desk.file(Actor::Customer, intake).await.unwrap().case.complaint
    };
    let before = file().await;
    assert_eq!(before.team.as_deref(), Some("t-net"));
    taken_by(&world, &before.reference, "noor").await;
    let mut ada = world.as_staff("ada").await;
    let asked = ada.post("/desk/settings/teams/t-net/remove", &[]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        asked
            .told()
            .contains("Network has one open complaint. Say which team takes over."),
        "{}",
        asked.told()
    );
    let done = ada
        .post("/desk/settings/teams/t-net/remove", &[("heir", "t-bill")])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let after = world.case(&before.reference).await.complaint;
    assert_eq!(
        (after.team.as_deref(), after.assignee.as_deref()),
        (Some("t-bill"), Some("noor"))
    );
    assert_eq!(
        file().await.team.as_deref(),
        Some("t-bill"),
        "what came to it comes to the other"
    );
    let outbox = world.desk.register().outbox_of(&before.reference).await.unwrap();
    let told = outbox.iter().filter(|row| row.owed.notice == Notice::StaffAssigned);
    assert_eq!(told.count(), 0, "nobody is told of a complaint that they have already");
    let case = world.case(&before.reference).await;
    assert!(
        matches!(&last(&case).what, What::Transferred { team, kept: true } if team == "t-bill"),
        "the customer reads nothing twice"
    );
    let page = ada.get(&done.to).await.told();
    assert!(page.contains("removed a team, Network → Billing."), "{page}");
    let billing = world.desk.register().teams().await.unwrap();
    assert_eq!(billing[0].members, ["noor"], "nobody is left in no team");
    let mut noor = world.as_staff("noor").await;
    let history = noor.get(&format!("/desk/complaints/{}", before.reference)).await;
    assert!(
        history.told().contains("Given to the team Network"),
        "{}",
        history.told()
    );
    assert!(!history.text.contains("t-net"), "no id stands in a history");
    let only = ada.post("/desk/settings/teams/t-bill/remove", &[]).await;
    assert!(
        only.told().contains("there is no other team to take over"),
        "{}",
        only.told()
    );
}

#[tokio::test]
async fn only_who_may_answer_it_is_offered_and_who_may_not_is_named() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let spoke = Action::Write {
        message: "We look into it.".to_owned(),
        news: true,
        told: Vec::new(),
    };
    act(&world, &reference, staff("owen", Role::Manager), spoke).await;
    let escalate = Action::Escalate {
        channel: Channel::Phone,
        reason: String::new(),
        to: None,
    };
    act(&world, &reference, Actor::Customer, escalate).await;
    let mut noor = world.as_staff("noor").await;
    let form = noor.get(&at(&reference, "assign")).await.text;
    assert!(form.contains("<option value=\"mireille\""), "a director answers there");
    for other in ["callum", "owen", "noor", "priya", "walter", "ada"] {
        assert!(!form.contains(&format!("<option value=\"{other}\"")), "{other}");
    }
    for (other, why) in [
        (
            "callum",
            "callum does not answer at the level where this complaint stands",
        ),
        ("owen", "owen handled this complaint at a lower level"),
    ] {
        let refused = noor.post(&at(&reference, "assign"), &[("to", other)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.told().contains(why), "{}", refused.told());
        assert!(refused.text.contains("href=\"#to\""));
    }
    noor.acts(&reference, "assign", &[("to", "mireille")]).await;
    let mut mireille = world.as_staff("mireille").await;
    let form = mireille.get(&at(&reference, "except")).await.text;
    assert!(form.contains("<option value=\"owen\"") && !form.contains("<option value=\"noor\""));
}

// ---- dates

#[tokio::test]
async fn an_estimate_on_a_closed_day_is_asked_about_once_and_one_years_away_is_refused() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let mut noor = world.as_staff("noor").await;
    let fields = |date: &'static str, sure: &'static str| [("date", date), ("reason", "The carrier."), ("sure", sure)];
    let far = noor.post(&at(&reference, "estimate"), &fields("2031-03-03", "")).await;
    assert_eq!(far.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        far.told().contains("Give one up to Tuesday 2 March 2027"),
        "{}",
        far.told()
    );
    // Sunday.
    let asked = noor.post(&at(&reference, "estimate"), &fields("2026-03-29", "")).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        asked
            .told()
            .contains("closed on Sunday 29 March 2026. The next open day is Monday 30 March 2026"),
        "{}",
        asked.told()
    );
    assert!(asked.text.contains("name=\"sure\" value=\"2026-03-29\""));
    assert!(asked.text.contains("The carrier."), "what was typed is kept");
    let other = noor
        .post(&at(&reference, "estimate"), &fields("2026-04-05", "2026-03-29"))
        .await;
    assert_eq!(
        other.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "another day is asked about anew"
    );
    noor.acts(&reference, "estimate", &fields("2026-03-29", "2026-03-29"))
        .await;
    let date = world.case(&reference).await.complaint.estimate.unwrap();
    assert_eq!(date.to_string(), "2026-03-29");
}

#[tokio::test]
async fn a_letter_that_lay_for_a_week_was_taken_by_who_opened_it_when_they_opened_it() {
    let world = World::staffed().await;
    let mut intake =
        Intake::new(Channel::Letter, Language::english(), "Billed twice").with(Label::Address, "1 Main St");
    intake.kind = Kind::Complaint;
    intake.received_at = Some("2026-02-24T17:00:00Z".parse().unwrap());
    let case = world
        .desk
        .file(staff("noor", Role::Adviser), intake)
        .await
        .unwrap()
        .case;
    let taken = case
        .file
        .entries
        .iter()
        .find(|entry| entry.what == What::Taken)
        .unwrap();
    assert_eq!(taken.occurred_at, world.desk.now());
    assert_eq!(case.complaint.received_at.to_string(), "2026-02-24T17:00:00Z");
}

// ---- a page that is older than the case

#[tokio::test]
async fn an_act_on_a_page_that_is_older_than_the_case_is_asked_again_and_nothing_typed_is_lost() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let version = world.case(&reference).await.complaint.version.to_string();
    let mut noor = world.as_staff("noor").await;
    noor.acts(
        &reference,
        "offer",
        &[
            ("message", "Ten dollars."),
            ("r1-remedy", "credit"),
            ("r1-amount", "10"),
        ],
    )
    .await;
    // Her other window still shows the case as it was.
    let old = noor
        .post(
            &at(&reference, "refuse"),
            &[
                ("version", &version),
                ("proof", "call"),
                ("evidence", "Too little, she says"),
            ],
        )
        .await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        old.told().contains("Since you opened this page: noor: Offer: $10.00"),
        "{}",
        old.told()
    );
    assert!(old.text.contains("Too little, she says"));
    assert!(
        world.case(&reference).await.complaint.open_offer().is_some(),
        "nothing was done"
    );
    let now = world.case(&reference).await.complaint.version.to_string();
    assert!(old.text.contains(&format!("name=\"version\" value=\"{now}\"")));
    noor.acts(
        &reference,
        "refuse",
        &[
            ("version", &now),
            ("proof", "call"),
            ("evidence", "Too little, she says"),
        ],
    )
    .await;
    // A button has the version as well; a note adds something that is true whatever happened.
    let mut callum = world.as_staff("callum").await;
    let taken = callum.post(&at(&reference, "take"), &[("version", &version)]).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", taken.told());
    callum
        .acts(&reference, "note", &[("version", &version), ("text", "She called me.")])
        .await;
}

// ---- what was just done

#[tokio::test]
async fn the_page_after_an_act_says_what_was_done_and_lets_it_be_taken_back() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let mut noor = world.as_staff("noor").await;
    let sent = noor
        .post(
            &at(&reference, "reply"),
            &[("message", "We look into it."), ("news", "yes")],
        )
        .await;
    assert!(
        sent.to.starts_with(&format!("/desk/complaints/{reference}?done=")),
        "{}",
        sent.to
    );
    let page = noor.get(&sent.to).await;
    let line = page.text.split("data-done").nth(1).unwrap_or_default();
    let line = line.split("</div>").next().unwrap_or_default();
    assert!(
        line.contains("role=\"status\"") && line.contains("Done: Reply with news."),
        "{line}"
    );
    assert!(
        line.contains("The message leaves in 20\u{a0}seconds.") && line.contains("acts/take-back"),
        "{line}"
    );
    // Somebody else's page says nothing of it, nor does the same address later.
    let mut callum = world.as_staff("callum").await;
    assert!(!callum.get(&sent.to).await.text.contains("data-done"));
    let note = noor
        .post(&at(&reference, "note"), &[("text", "Call her on Monday.")])
        .await;
    let page = noor.get(&note.to).await.text;
    assert!(page.contains("Done: Note to colleagues."));
    world.pass(3);
    assert!(!noor.get(&sent.to).await.text.contains("data-done"));
    let step = noor
        .post(
            &format!("/desk/complaints/{reference}/call/begin"),
            &[("channel", "phone")],
        )
        .await;
    assert!(
        noor.get(&step.to).await.text.contains("Done: Contact began"),
        "{}",
        step.to
    );
}

/// Takes back what was sent just now, and gives the page that follows.
async fn taken_back(bench: &mut workbench_world::Visitor<'_>, case: &Case, notice: Notice) -> String {
    let owed_by = last(case).seq.to_string();
    let fields = [("owed_by", owed_by.as_str()), ("notice", notice.word())];
    let answer = bench.post(&at(&case.complaint.reference, "take-back"), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    bench.get(&answer.to).await.text
}

#[tokio::test]
async fn what_is_taken_back_stands_in_its_form_again() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    taken_by(&world, &reference, "noor").await;
    let mut noor = world.as_staff("noor").await;
    let offer = [
        ("message", "We pay you back the month."),
        ("r1-remedy", "refund"),
        ("r1-amount", "40.5"),
    ];
    noor.acts(&reference, "offer", &offer).await;
    let page = taken_back(&mut noor, &world.case(&reference).await, Notice::Offer).await;
    let form = page.split("id=\"act\"").nth(1).unwrap_or_default();
    assert!(form.contains("We pay you back the month."), "{form}");
    assert!(form.contains("value=\"40.50\""), "{form}");
    assert!(form.contains("value=\"refund\" selected"), "{form}");

    noor.acts(
        &reference,
        "ask",
        &[("cause", "information"), ("message", "Which modem is it?")],
    )
    .await;
    let page = taken_back(&mut noor, &world.case(&reference).await, Notice::Request).await;
    let form = page.split("id=\"act\"").nth(1).unwrap_or_default();
    assert!(form.contains("Which modem is it?"), "{form}");

    // Once something else has happened, it is no longer what one is about to do.
    let done = last(&world.case(&reference).await).seq;
    noor.acts(&reference, "note", &[("text", "She called.")]).await;
    let later = noor.get(&format!("/desk/complaints/{reference}?done={done}")).await;
    assert!(!later.text.contains("Which modem is it?</textarea>"));
}

#[tokio::test]
async fn a_complaint_is_given_only_to_a_team_in_which_somebody_may_answer_it() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    team(&world, "empty", "Nobody yet", &[]).await;
    let crew = Team {
        id: "crew".to_owned(),
        name: "Line crew".to_owned(),
        routing: Routing::default(),
        members: vec!["callum".to_owned()],
    };
    world.desk.register().put_team(&crew).await.unwrap();
    let mut noor = world.as_staff("noor").await;
    let form = noor.get(&at(&reference, "transfer")).await.text;
    assert!(form.contains("Line crew") && !form.contains("Nobody yet"), "{form}");
    // A manager's case is not for a team of advisers.
    act(
        &world,
        &reference,
        Actor::Customer,
        Action::Escalate {
            channel: Channel::Web,
            reason: String::new(),
            to: None,
        },
    )
    .await;
    let form = noor.get(&at(&reference, "transfer")).await.text;
    assert!(!form.contains("Line crew"), "{form}");
}

#[tokio::test]
async fn what_was_decided_on_a_case_as_it_was_is_not_done_to_one_that_moved() {
    let world = World::staffed().await;
    let seen = world.complaint("Rosa", "No dial tone").await;
    let reference = seen.complaint.reference.clone();
    act(
        &world,
        &reference,
        Actor::Customer,
        Action::CustomerWrites {
            channel: Channel::Web,
            message: "It works again.".to_owned(),
        },
    )
    .await;
    let note = Act::now(
        staff("noor", Role::Adviser),
        Action::Note {
            text: "Late.".to_owned(),
        },
    );
    let moved = world.desk.act_upon(seen, &note).await;
    assert!(matches!(moved, Err(desk::DeskError::Moved)), "{moved:?}");
    let now = world.case(&reference).await;
    let done = world.desk.act_upon(now, &note).await.unwrap();
    assert_eq!(done.complaint.version, last(&world.case(&reference).await).seq);
}

#[tokio::test]
async fn an_intake_takes_several_categories_and_its_page_says_that_it_is_on_file() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let categories: Vec<String> = world.desk.code().categories.iter().map(|one| one.id.clone()).collect();
    let leaf = |n: usize| categories[categories.len() - n].as_str();
    let letter = [
        ("channel", "letter"),
        ("received", "2026-02-26"),
        ("kind", "complaint"),
        ("nature", "The bill is wrong and the line is dead."),
        ("category", leaf(1)),
        ("category-2", leaf(2)),
        ("category-3", leaf(1)),
        ("email", "rosa@example"),
        ("class", "consumer"),
        ("format", "standard"),
        ("language", "en"),
        ("once", "c1"),
    ];
    let refused = noor.post_parts("/desk/intake", &letter).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("Write the e-mail address in full"),
        "{}",
        refused.told()
    );
    let mended = letter.map(|(name, value)| (name, if name == "email" { "rosa@example.ca" } else { value }));
    let filed = noor.post_parts("/desk/intake", &mended).await;
    assert!(filed.to.ends_with("?done=1"), "{} {}", filed.to, filed.told());
    let page = noor.get(&filed.to).await.text;
    assert!(page.contains("data-done"), "{page}");
    let reference = filed
        .to
        .trim_start_matches("/desk/complaints/")
        .trim_end_matches("?done=1");
    let issues = world.case(reference).await.complaint.issues;
    let about: Vec<&str> = issues.iter().map(|issue| issue.category.as_str()).collect();
    assert_eq!(about, [leaf(1), leaf(2)]);
}

// ---- standard texts

async fn text_of(world: &World, name: &str, texts: &[(&str, &str)]) -> String {
    let mut owen = world.as_staff("owen").await;
    let fields: Vec<_> = texts.iter().map(|(tag, text)| (format!("text-{tag}"), *text)).collect();
    let mut all = vec![("text_name", name)];
    all.extend(fields.iter().map(|(name, text)| (name.as_str(), *text)));
    let saved = owen.post("/desk/texts", &all).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let known = world.desk.register().standard_texts().await.unwrap();
    known.iter().find(|text| text.name == name).unwrap().id.clone()
}

#[tokio::test]
async fn a_standard_text_comes_behind_what_was_typed_with_its_blanks_filled_in() {
    let world = World::staffed().await;
    let english = "Dear {name}, your number is {number}. {adviser}, {provider}";
    let id = text_of(&world, "Greeting", &[("en", english), ("fr", "Bonjour {name}")]).await;
    text_of(&world, "French alone", &[("fr", "Merci")]).await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let mut noor = world.as_staff("noor").await;
    let page = noor.get(&format!("/desk/complaints/{reference}")).await.text;
    assert!(
        page.contains(">Greeting</button>") && !page.contains("French alone"),
        "{page}"
    );
    assert!(
        page.contains("1\u{a0}more text is not written in the customer’s language."),
        "{page}"
    );

    let fields = [("message", "We found it."), ("news", "yes"), ("insert", id.as_str())];
    let page = noor.post(&at(&reference, "reply"), &fields).await;
    assert_eq!(page.status, StatusCode::OK);
    let filled = format!("We found it.\n\nDear Rosa, your number is {reference}. noor, Jive");
    let area = page.text.split("id=\"reply-message\"").nth(1).unwrap_or_default();
    let area = area.split("</textarea>").next().unwrap_or_default();
    assert!(area.contains(&filled), "{area}");
    let file = world.case(&reference).await.file;
    assert!(
        !file
            .entries
            .iter()
            .any(|entry| matches!(entry.what, What::Wrote { .. })),
        "nothing was sent"
    );
}

#[tokio::test]
async fn a_message_with_a_blank_that_nobody_filled_in_is_not_sent() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let mut noor = world.as_staff("noor").await;
    let fields = [("message", "We call you by {date}."), ("news", "yes")];
    let refused = noor.post(&at(&reference, "reply"), &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("Put something in the place of {date}"),
        "{}",
        refused.told()
    );
    assert!(refused.text.contains("We call you by {date}.</textarea>"), "it is kept");
}

#[tokio::test]
async fn managers_write_standard_texts_and_a_slip_in_one_is_told_before_a_customer_reads_it() {
    let world = World::staffed().await;
    let id = text_of(&world, "Greeting", &[("en", "Dear {name}")]).await;
    let mut owen = world.as_staff("owen").await;
    for (fields, told) in [
        (
            vec![("text_name", "Other"), ("text-en", "Dear {nmae}")],
            "{nmae} is no blank.",
        ),
        (
            vec![("text_name", "greeting"), ("text-en", "Hello")],
            "There is a text of this name.",
        ),
        (vec![("text_name", "Other")], "Write the text in one language at least."),
    ] {
        let refused = owen.post("/desk/texts", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert!(refused.text.contains(told), "{}", refused.told());
        assert!(refused.text.contains(fields[0].1), "what was typed is kept");
    }
    let changed = [("text_name", "Greeting"), ("text-es", "Hola {name}")];
    let saved = owen.post(&format!("/desk/texts/{id}"), &changed).await;
    assert!(owen.get(&saved.to).await.text.contains("saved a standard text"));
    let texts = world.desk.register().standard_texts().await.unwrap();
    assert_eq!(texts[0].texts.keys().collect::<Vec<_>>(), ["es"]);

    let mut noor = world.as_staff("noor").await;
    let page = noor.get("/desk/texts").await.text;
    assert!(page.contains("Hola {name}") && !page.contains("<textarea"), "{page}");
    let path = format!("/desk/texts/{id}/remove");
    assert_eq!(noor.post(&path, &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(noor.post("/desk/texts", &changed).await.status, StatusCode::FORBIDDEN);
    assert_eq!(owen.post(&path, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(owen.post(&path, &[]).await.status, StatusCode::NOT_FOUND);
}

// ---- several at once

#[tokio::test]
async fn several_complaints_are_given_to_a_colleague_at_once_and_each_that_is_not_says_why() {
    let world = World::staffed().await;
    let mut chosen = Vec::new();
    for name in ["Rosa", "Ana", "Bo", "Eve"] {
        let case = world.complaint(name, "No dial tone").await;
        chosen.push(format!("{} {}", case.complaint.reference, case.complaint.version));
    }
    let references: Vec<String> = chosen
        .iter()
        .map(|one| one.split(' ').next().unwrap().to_owned())
        .collect();
    let reference = |n: usize| references[n].clone();
    // One went further, for which an adviser is no answer; on another the customer has written since.
    let escalate = Action::Escalate {
        channel: Channel::Web,
        reason: String::new(),
        to: None,
    };
    let further = act(&world, &reference(1), Actor::Customer, escalate).await;
    chosen[1] = format!("{} {}", reference(1), further.complaint.version);
    let writes = Action::CustomerWrites {
        channel: Channel::Web,
        message: "It works again.".to_owned(),
    };
    act(&world, &reference(2), Actor::Customer, writes).await;

    let mut noor = world.as_staff("noor").await;
    let list = noor.get("/desk?view=open").await.text;
    assert!(list.contains(&format!("value=\"{}\"", chosen[0])), "{list}");
    let mut fields: Vec<(&str, &str)> = chosen.iter().map(|one| ("case", one.as_str())).collect();
    fields.extend([("act", "assign"), ("to", "callum"), ("view", "open")]);
    let page = noor.post("/desk/bulk", &fields).await;
    assert_eq!(page.status, StatusCode::OK);
    let text = page.text.replace('\u{a0}', " ");
    assert!(
        text.contains("Done for 2 complaints.") && text.contains("Not for 2."),
        "{text}"
    );
    for (n, whose) in [(0, Some("callum")), (1, None), (2, None), (3, Some("callum"))] {
        let case = world.case(&reference(n)).await;
        assert_eq!(case.complaint.assignee.as_deref(), whose, "{n}");
    }
    let why = text.split("Not done, and why").nth(1).unwrap();
    let why = why.split("</section>").next().unwrap();
    assert!(why.contains(">Ana</a>") && why.contains("callum"), "{why}");
    assert!(why.contains(">Bo</a>") && !why.contains("Rosa"), "{why}");
}

#[tokio::test]
async fn nothing_ticked_or_nobody_chosen_is_said_and_nothing_is_done() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa", "No dial tone").await;
    let one = format!("{} {}", case.complaint.reference, case.complaint.version);
    let mut noor = world.as_staff("noor").await;
    let none = noor.post("/desk/bulk", &[("act", "take")]).await.text;
    assert!(none.contains("Tick at least one complaint"), "{none}");
    let nobody = noor
        .post("/desk/bulk", &[("act", "assign"), ("case", one.as_str())])
        .await
        .text;
    assert!(nobody.contains("Choose who gets them."), "{nobody}");
    assert!(
        nobody.contains(&format!("value=\"{one}\"")),
        "what was ticked is kept: {nobody}"
    );
    let vanished = [("act", "take"), ("case", "123-456-7894 1"), ("case", one.as_str())];
    let page = noor.post("/desk/bulk", &vanished).await;
    assert_eq!(page.status, StatusCode::OK);
    let text = page.text.replace('\u{a0}', " ");
    assert!(
        text.contains("Done for 1 complaint.") && text.contains("This could not be done just now."),
        "{text}"
    );
    let taken = world.case(&case.complaint.reference).await;
    assert_eq!(taken.complaint.assignee.as_deref(), Some("noor"));
    let release = [
        ("act", "release"),
        (
            "case",
            &format!("{} {}", case.complaint.reference, taken.complaint.version),
        ),
    ];
    noor.post("/desk/bulk", &release).await;
    assert_eq!(world.case(&case.complaint.reference).await.complaint.assignee, None);
    // Nothing that a customer reads is done to many at once.
    let reply = noor
        .post("/desk/bulk", &[("act", "reply"), ("case", one.as_str())])
        .await;
    assert_eq!(reply.status, StatusCode::NOT_FOUND);
    let mut priya = world.as_staff("priya").await;
    assert_eq!(
        priya.post("/desk/bulk", &[("act", "take")]).await.status,
        StatusCode::FORBIDDEN
    );
    assert!(!priya.get("/desk?view=open").await.text.contains("id=\"bulk\""));
}

// ---- errors

#[tokio::test]
async fn whatever_goes_wrong_is_a_page_of_the_workbench_in_the_colleagues_language() {
    let world = World::staffed().await;
    let mut helene = world.as_staff("helene").await;
    let gone = helene.get("/desk/complaints/123-456-7894").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert!(
        gone.text.contains("<html lang=\"fr\"") && gone.text.contains("class=\"bench\""),
        "{}",
        gone.text
    );
    assert!(gone.text.contains("href=\"/desk\"") && !gone.text.contains("/fr/follow"));
    for (path, status) in [
        ("/desk/settings", StatusCode::FORBIDDEN),
        ("/desk/nowhere", StatusCode::NOT_FOUND),
        ("/desk/complaints/123-456-7894/letters/x/offer", StatusCode::BAD_REQUEST),
        ("/desk/sign-out", StatusCode::NOT_FOUND),
    ] {
        let answer = helene.get(path).await;
        assert_eq!(answer.status, status, "{path}");
        assert!(answer.text.contains("class=\"bench\""), "{path}: {}", answer.text);
    }
    let mut stranger = world.visitor();
    let lost = stranger.get("/desk/nowhere").await;
    assert!(
        lost.text.contains("class=\"bench\"") && lost.text.contains("/desk/sign-in"),
        "{}",
        lost.text
    );
    let forged = axum::http::Request::post("/desk/sign-out").header("sec-fetch-site", "cross-site");
    let forged = helene.send(forged, axum::body::Body::empty()).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert!(forged.text.contains("class=\"bench\""), "{}", forged.text);
}

// ---- links, names, search

#[tokio::test]
async fn linking_twice_or_to_itself_is_said_at_the_field() {
    let world = World::staffed().await;
    let one = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let other = world.complaint("Rosa", "Again").await.complaint.reference;
    let mut noor = world.as_staff("noor").await;
    let fields = |to: &str| {
        [
            ("other".to_owned(), to.to_owned()),
            ("relation".to_owned(), "related".to_owned()),
        ]
    };
    let mut link = async |to: &str| {
        let fields = fields(to);
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        noor.post(&at(&one, "link"), &fields).await
    };
    assert_eq!(link(&other).await.status, StatusCode::SEE_OTHER);
    let twice = link(&other).await;
    assert!(twice.told().contains("linked in this way already"), "{}", twice.told());
    assert!(twice.text.contains("href=\"#other\""));
    let itself = link(&one).await;
    assert!(itself.told().contains("can’t be linked to itself") && itself.text.contains("href=\"#other\""));
}

#[tokio::test]
async fn a_complaint_without_a_name_is_called_something_everywhere() {
    let world = World::staffed().await;
    let mut intake =
        Intake::new(Channel::Phone, Language::english(), "No dial tone").with(Label::Phone, "514-555-0199");
    intake.kind = Kind::Complaint;
    let case = world
        .desk
        .file(staff("noor", Role::Adviser), intake)
        .await
        .unwrap()
        .case;
    let reference = case.complaint.reference;
    let mut noor = world.as_staff("noor").await;
    let heading = |page: &str| {
        page.split("<h1>")
            .nth(1)
            .unwrap()
            .split("</h1>")
            .next()
            .unwrap()
            .to_owned()
    };
    let page = noor.get(&format!("/desk/complaints/{reference}")).await;
    assert_eq!(heading(&page.text), "No name given");
    // A system took the name away again.
    let blank = Action::ChangeDetails {
        by: None,
        language: None,
        words: [(Label::Name, " ".to_owned())].into(),
        only_here: false,
    };
    act(&world, &reference, Actor::Key { id: "crm".to_owned() }, blank).await;
    let page = noor.get(&format!("/desk/complaints/{reference}")).await;
    assert_eq!(heading(&page.text), "No name given");
    for list in ["/desk?view=open", "/desk/escalations"] {
        let page = noor.get(list).await.text;
        assert!(
            !page.contains(&format!("href=\"/desk/complaints/{reference}\"></a>")),
            "{list}"
        );
    }
    assert!(noor.get("/desk?view=open").await.text.contains("No name given"));
}

#[tokio::test]
async fn a_complaint_is_found_by_phone_and_mail_and_no_address_says_what_was_searched() {
    let world = World::staffed().await;
    let mut intake = Intake::new(Channel::Phone, Language::english(), "No dial tone")
        .with(Label::Name, "Rosa Pérez")
        .with(Label::Phone, "(514) 555-0199")
        .with(Label::Email, "Rosa.P@Example.ca");
    intake.kind = Kind::Complaint;
    let reference = world
        .desk
        .file(Actor::Customer, intake)
        .await
        .unwrap()
        .case
        .complaint
        .reference;
    let other = world.complaint("Tess", "Billed twice").await.complaint.reference;
    let (mut noor, mut ada) = (world.as_staff("noor").await, world.as_staff("ada").await);
    for q in [
        "+1 514 555 0199",
        "514-555-0199",
        "5145550199",
        "555 0199",
        "rosa.p@example.ca",
        "ROSA.P@",
        "perez",
    ] {
        let page = noor.searches(q).await.text;
        assert!(page.contains(&reference) && !page.contains(&other), "{q}");
        assert!(
            !ada.searches(q).await.text.contains(&reference),
            "{q}: an administrator finds by number only"
        );
    }
    assert!(ada.searches(&reference).await.text.contains(&reference));
    assert!(!noor.searches("514-555-0198").await.text.contains(&reference));
    // What the customer changed is found, and what it was before is not.
    noor.acts(&reference, "details", &[("phone", "418 555 0142"), ("language", "en")])
        .await;
    assert!(noor.searches("418-555-0142").await.text.contains(&reference));
    assert!(!noor.searches("514-555-0199").await.text.contains(&reference));
}

// ---- mail to colleagues

#[tokio::test]
async fn mail_to_colleagues_is_in_their_own_language() {
    let world = World::staffed().await;
    for (id, role, language) in [("luc", Role::Manager, "fr"), ("ines", Role::Manager, "es")] {
        let owen = world.desk.register().staff("owen").await.unwrap().unwrap();
        let staff = register::Staff {
            id: id.to_owned(),
            email: format!("{id}@jive.example"),
            name: id.to_owned(),
            role,
            language: Language::new(language).unwrap(),
            ..owen
        };
        world.desk.register().add_staff(&staff).await.unwrap();
    }
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let to_helene = Action::Assign {
        to: "helene".to_owned(),
        role: Role::Adviser,
        team: None,
    };
    act(&world, &reference, staff("noor", Role::Adviser), to_helene).await;
    let escalate = Action::Escalate {
        channel: Channel::Web,
        reason: String::new(),
        to: None,
    };
    act(&world, &reference, Actor::Customer, escalate).await;
    let carrier = Carrier::memory();
    outbox::turn(&world.desk, &carrier).await.unwrap();
    let Carrier::Memory { sent, .. } = &carrier else {
        unreachable!()
    };
    let sent: Vec<Letter> = sent.lock().unwrap().clone();
    let language_of = |address: &str| {
        let letter = sent.iter().find(|letter| letter.to.iter().any(|to| to == address));
        letter.map(|letter| letter.language.clone()).unwrap_or_default()
    };
    for (address, language) in [
        ("helene@jive.example", "fr"),
        ("owen@jive.example", "en"),
        ("luc@jive.example", "fr"),
        ("ines@jive.example", "es"),
        ("rosa@example.ca", "en"),
    ] {
        assert_eq!(language_of(address), language, "{address}");
    }
    let ids: std::collections::BTreeSet<_> = sent.iter().map(|letter| &letter.id).collect();
    assert_eq!(ids.len(), sent.len(), "each is a message of its own");
}

// ---- a call

#[tokio::test]
async fn the_call_page_has_the_sentence_about_the_scheme_and_records_that_it_was_said() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let mut noor = world.as_staff("noor").await;
    let call = format!("/desk/complaints/{reference}/call");
    noor.post(&format!("{call}/begin"), &[("channel", "phone")]).await;
    let page = noor.get(&call).await;
    let notice = world.case(&reference).await.code.scheme.clone().unwrap().notice;
    let notice = notice.in_language(&Language::english()).to_owned();
    assert!(
        page.told()
            .contains(notice.split_whitespace().collect::<Vec<_>>().join(" ").as_str()),
        "{}",
        page.told()
    );
    let ended = noor
        .post(&format!("{call}/end"), &[("ends", "open"), ("scheme_told", "yes")])
        .await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.told());
    let entries = world.case(&reference).await.file.entries;
    assert!(entries.iter().any(|entry| matches!(
        entry.what,
        What::SchemeNotified {
            channel: Channel::Phone
        }
    )));
}

// ---- each form, with each field left out or wrong

/// An act, a form of it that goes through, and the fields that it can't do without.
type Form = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static [&'static str],
);

/// Each act with a form that can be sent, and the fields that it can't do without.
const FORMS: &[Form] = &[
    ("assign", &[("to", "callum")], &["to"]),
    ("transfer", &[("team", "t-net")], &["team"]),
    ("reply", &[("message", "Hello.")], &["message"]),
    ("note", &[("text", "Hm.")], &["text"]),
    (
        "contact",
        &[("channel", "phone"), ("reached", "yes"), ("summary", "Spoke.")],
        &["channel", "reached", "summary"],
    ),
    (
        "heard",
        &[("channel", "letter"), ("message", "Still broken.")],
        &["channel", "message"],
    ),
    ("acknowledge", &[("channel", "phone")], &["channel"]),
    (
        "ask",
        &[("cause", "information"), ("message", "The contract, please.")],
        &["cause", "message"],
    ),
    ("received", &[("cause", "information")], &["cause"]),
    (
        "estimate",
        &[("date", "2026-03-27"), ("reason", "The carrier.")],
        &["date", "reason"],
    ),
    (
        "offer",
        &[("message", "Ten."), ("r1-remedy", "credit"), ("r1-amount", "10")],
        &["message"],
    ),
    (
        "accept",
        &[("proof", "call"), ("evidence", "Yes.")],
        &["proof", "evidence"],
    ),
    (
        "refuse",
        &[("proof", "call"), ("evidence", "No.")],
        &["proof", "evidence"],
    ),
    (
        "outcome",
        &[("f1", "upheld"), ("message", "You are right.")],
        &["f1", "message"],
    ),
    ("told", &[("channel", "phone")], &["channel"]),
    (
        "redress",
        &[("which", "0"), ("evidence", "CN-1")],
        &["which", "evidence"],
    ),
    ("escalate", &[("channel", "phone")], &["channel"]),
    ("deadlock", &[("reason", "No way.")], &["reason"]),
    ("scheme-told", &[("channel", "phone")], &["channel"]),
    ("refer", &[("case", "1234567")], &["case"]),
    ("scheme-step", &[("step", "reported-open")], &["step"]),
    ("referral-closed", &[("settled", "yes")], &["settled"]),
    ("referral-undone", &[("reason", "Of another.")], &["reason"]),
    (
        "reclassify",
        &[("kind", "question"), ("reason", "A question.")],
        &["kind", "reason"],
    ),
    (
        "issue",
        &[("category", "billing"), ("nature", "Twice.")],
        &["category", "nature"],
    ),
    (
        "urgent",
        &[("urgent", "yes"), ("reason", "No 911.")],
        &["urgent", "reason"],
    ),
    ("format", &[("format", "large-print")], &["format"]),
    (
        "link",
        &[("other", "123-456-7894"), ("relation", "related")],
        &["other", "relation"],
    ),
    ("unlink", &[("other", "123-456-7894")], &["other"]),
    (
        "verify",
        &[("method", "account-pin"), ("verdict", "passed"), ("assurance", "basic")],
        &["method", "verdict", "assurance"],
    ),
    ("authority", &[("document", "yes")], &["document"]),
    (
        "close",
        &[("ending", "withdrawn"), ("reason", "Never mind.")],
        &["ending"],
    ),
    ("reopen", &[("reason", "Again.")], &["reason"]),
];

#[tokio::test]
async fn each_form_with_a_field_left_out_or_wrong_is_the_page_again_with_a_sentence_at_that_field() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let mut noor = world.as_staff("noor").await;
    // So that there is something to put right, and something that we wait for.
    let credit = [("message", "Ten."), ("r1-remedy", "credit"), ("r1-amount", "10")];
    noor.acts(&reference, "offer", &credit).await;
    noor.acts(&reference, "accept", &[("proof", "call"), ("evidence", "Yes.")])
        .await;
    let ask = [("cause", "information"), ("message", "The contract, please.")];
    noor.acts(&reference, "ask", &ask).await;
    for (act, whole, needed) in FORMS {
        for field in *needed {
            for wrong in ["", "no such word \u{1f980}", "../../etc"] {
                // Words of one's own can't be wrong, only missing.
                let free = ["message", "text", "summary", "reason", "evidence", "nature", "case"].contains(field);
                if free && !wrong.is_empty() {
                    continue;
                }
                let mut sent: Vec<(&str, &str)> = whole.iter().filter(|(name, _)| name != field).copied().collect();
                let left_out = sent.clone();
                sent.push((field, wrong));
                for fields in [&sent, &left_out] {
                    let answer = noor.post(&at(&reference, act), fields).await;
                    let told = answer.told();
                    assert_eq!(
                        answer.status,
                        StatusCode::UNPROCESSABLE_ENTITY,
                        "{act} without {field}: {told}"
                    );
                    let id = match (*act, *field) {
                        ("reply", "message") => "reply-message",
                        ("note", "text") => "note-text",
                        (_, field) => field,
                    };
                    let summary = format!("href=\"#{id}\"");
                    assert!(
                        answer.text.contains(&summary),
                        "{act} without {field} does not name it: {told}"
                    );
                    assert!(
                        answer.text.contains(&format!("id=\"{id}\"")),
                        "{act}: the summary leads to no field {id}: {told}"
                    );
                    for (_, typed) in whole.iter().filter(|(name, _)| {
                        name != field && ["message", "reason", "evidence", "summary"].contains(name)
                    }) {
                        assert!(answer.text.contains(typed), "{act} without {field} lost “{typed}”");
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn each_form_with_everything_wrong_and_each_act_without_a_form_answers_a_page() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let mut noor = world.as_staff("noor").await;
    let buttons = [
        "take",
        "release",
        "take-back",
        "deliver",
        "try",
        "ask-for",
        "details",
        "except",
        "file",
        "nonsense",
    ];
    let all = FORMS.iter().map(|(act, ..)| *act).chain(buttons);
    for act in all {
        for fields in [
            &[][..],
            &[
                ("when", "yesterday"),
                ("version", "x"),
                ("date", "soon"),
                ("email", "nobody"),
                ("language", "xx"),
                ("owed_by", "-1"),
            ],
            &[
                ("when", "2099-01-01T00:00"),
                ("version", "99999999999"),
                ("r1-amount", "ten"),
                ("told", "all"),
            ],
        ] {
            let answer = noor.post(&at(&reference, act), fields).await;
            let told = answer.told();
            assert!(!answer.status.is_server_error(), "{act}: {told}");
            assert!(answer.status != StatusCode::BAD_REQUEST, "{act}: {told}");
            let page = answer.status == StatusCode::SEE_OTHER || answer.text.contains("class=\"bench\"");
            assert!(page, "{act} {}: {told}", answer.status);
        }
    }
}

// ---- what a page promises before it is pressed

#[tokio::test]
async fn a_call_says_at_once_what_whoever_takes_it_may_not_solve() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let escalate = Action::Escalate {
        channel: Channel::Phone,
        reason: String::new(),
        to: None,
    };
    act(&world, &reference, Actor::Customer, escalate).await;
    let mut noor = world.as_staff("noor").await;
    let call = format!("/desk/complaints/{reference}/call");
    noor.post(&format!("{call}/begin"), &[("channel", "phone")]).await;
    let shown = [("method", "account-pin"), ("verdict", "passed"), ("assurance", "basic")];
    noor.post(&format!("{call}/verify"), &shown).await;
    let reason = "This complaint stands at a level that your role does not answer.";
    let page = noor.get(&call).await;
    let level = world.case(&reference).await;
    let level = level.code.level(level.complaint.level).unwrap();
    let level = level.name.in_language(&Language::english()).to_owned();
    assert!(page.told().contains(reason), "{}", page.told());
    assert!(page.told().contains(&format!("With the {level}")), "{}", page.told());
    assert!(!page.text.contains("call/solve") && !page.text.contains("value=\"settled\""));
    // A page that is older than the escalation is told before anybody is asked for a yes.
    let solved = [
        ("ends", "settled"),
        ("message", "We take the fee off."),
        ("evidence", "“Yes.”"),
    ];
    for step in ["solve", "end"] {
        let refused = noor.post(&format!("{call}/{step}"), &solved).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{step}");
        assert!(refused.told().contains(reason), "{}", refused.told());
    }
    let after = world.case(&reference).await.complaint;
    assert!(after.offers.is_empty() && after.live.is_some());
    // Who answers there is asked as ever.
    let there = world.as_staff("owen").await.get(&call).await;
    assert!(there.text.contains("call/solve") && there.text.contains("value=\"settled\""));
}

#[tokio::test]
async fn a_way_to_answer_is_taken_only_with_where_it_goes() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let mut noor = world.as_staff("noor").await;
    for (way, field) in [("letter", "address"), ("phone", "phone"), ("sms", "phone")] {
        let refused = noor.post(&at(&reference, "details"), &[("answer_by", way)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{way}");
        assert!(
            refused
                .told()
                .contains("The customer wants to be answered this way. Fill it in."),
            "{}",
            refused.told()
        );
        assert!(refused.text.contains(&format!("href=\"#{field}\"")), "{way}");
    }
    let by = world.case(&reference).await.complaint.answering.by;
    assert_eq!(by, Some(Channel::Email));
    let fields = [("answer_by", "letter"), ("address", "1 Main Street\nHalifax")];
    noor.acts(&reference, "details", &fields).await;
    let by = world.case(&reference).await.complaint.answering.by;
    assert_eq!(by, Some(Channel::Letter));
    // What is known already need not be typed again.
    noor.acts(&reference, "details", &[("answer_by", "email")]).await;
}

#[tokio::test]
async fn a_reply_to_who_reads_the_tracking_page_says_that_it_appears_there() {
    let world = World::staffed().await;
    let mut intake = desk::Intake::new(Channel::Web, Language::english(), "No line");
    intake.anonymous = true;
    let case = world.desk.file(Actor::Customer, intake).await.unwrap().case;
    let reference = case.complaint.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    for path in [
        format!("/desk/complaints/{reference}"),
        format!("/desk/complaints/{reference}/acts/reply"),
    ] {
        let page = noor.get(&path).await.told();
        assert!(page.contains("appears there after 20 seconds"), "{path}: {page}");
        assert!(!page.contains("nothing leaves by itself"), "{path}: {page}");
    }
}

#[tokio::test]
async fn the_notice_of_another_kind_names_it_with_the_reason_and_colleagues_read_in_ordinary_size() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let large = Action::AskFormat {
        format: practice::terms::Format::LargePrint,
    };
    act(&world, &reference, Actor::Customer, large).await;
    let to_callum = Action::Assign {
        to: "callum".to_owned(),
        role: Role::Adviser,
        team: None,
    };
    act(&world, &reference, staff("noor", Role::Adviser), to_callum).await;
    let mut noor = world.as_staff("noor").await;
    let fields = [("kind", "question"), ("reason", "You only asked what a port is.")];
    noor.acts(&reference, "reclassify", &fields).await;
    let carrier = Carrier::memory();
    while outbox::turn(&world.desk, &carrier).await.unwrap() > 0 {}
    let Carrier::Memory { sent, .. } = &carrier else {
        unreachable!()
    };
    let sent: Vec<Letter> = sent.lock().unwrap().clone();
    let of = |subject: &str| {
        let letter = sent.iter().find(|letter| letter.subject.contains(subject));
        letter.unwrap_or_else(|| panic!("no {subject}"))
    };
    let notice = of("is now handled differently");
    for said in [
        "Handled as",
        "You only asked what a port is.",
        &format!("Question {reference}. The code"),
    ] {
        assert!(notice.text.contains(said), "no {said} in {}", notice.text);
    }
    assert!(notice.html.contains("font:24px"), "{}", notice.html);
    let own = sent.iter().find(|letter| letter.to == ["callum@jive.example"]).unwrap();
    assert!(own.html.contains("font:17px"), "{}", own.html);
}

#[tokio::test]
async fn what_is_ticked_on_a_list_is_not_kept_by_the_browser_for_another_list() {
    let world = World::staffed().await;
    world.complaint("Rosa", "No dial tone").await;
    let list = world.as_staff("noor").await.get("/desk?view=open").await.text;
    let form = list.split("id=\"bulk\"").nth(1).and_then(|rest| rest.split('>').next());
    assert!(form.is_some_and(|tag| tag.contains("autocomplete=\"off\"")), "{form:?}");
}
