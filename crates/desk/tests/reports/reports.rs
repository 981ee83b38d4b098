//! The reports: what is done at the desk is counted, each number leads to the complaints behind it, and the API tells it.

#[path = "../../../practice/tests/properties/histories.rs"]
#[allow(dead_code, reason = "the dice of the rules, of which some are thrown here")]
mod histories;

use std::collections::BTreeMap;

use api_world::World;
use desk::{
    Desk, Intake, jobs,
    post::carrier::Carrier,
    reports::{Line, Part, Report, Reports, Span},
};
use jiff::{SignedDuration, Timestamp, civil::Date};
use practice::{
    Actor, What,
    action::{Act, Action},
    entry::{IssueFinding, Redress},
    obligation::Standing,
    tally::Measure,
    terms::{Cause, Channel, Ending, Finding, Kind, Label, Language, Proof, Remedy, Role},
};
use proved::is_proved;
use register::Cells;

use crate::{api_world, base, proved};

fn staff(id: &str, role: Role) -> Actor {
    Actor::Staff {
        id: id.to_owned(),
        role,
    }
}

fn noor() -> Actor {
    staff("noor", Role::Adviser)
}

/// Monday 2 March 2026, 10 a.m. Eastern, as every world begins.
fn begins() -> Date {
    "2026-03-02".parse().unwrap()
}

async fn files(desk: &Desk, channel: Channel) -> String {
    let intake = Intake::new(channel, Language::english(), "The line drops every evening.")
        .with(Label::Name, "María Quintero")
        .with(Label::Email, "maria@customer.example");
    let by = if channel.is_live() { noor() } else { Actor::Customer };
    desk.file(by, intake).await.unwrap().case.complaint.reference
}

async fn act(desk: &Desk, reference: &str, by: Actor, action: Action) {
    let done = desk.act(reference, Act::now(by, action)).await;
    done.unwrap_or_else(|error| panic!("{reference}: {error}"));
}

/// Lets the deadlines do what is due, and the index count it. Mail leaves only with a carrier.
async fn work(desk: &Desk, carrier: Option<&Carrier>) {
    while jobs::deadlines::turn(desk).await.unwrap() > 0 {}
    if let Some(carrier) = carrier {
        while jobs::outbox::turn(desk, carrier).await.unwrap() > 0 {}
    }
    jobs::index::all(desk).await.unwrap();
}

async fn report(desk: &Desk) -> Report {
    let to = desk.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let span = Span {
        from: begins(),
        to,
        team: None,
    };
    Reports::of(desk, span).await.unwrap()
}

async fn behind(desk: &Desk, cells: &Cells) -> Vec<String> {
    let page = desk.register().behind(cells, 100, None).await.unwrap();
    page.items.into_iter().map(|item| item.reference).collect()
}

/// Label, second, how many, sum.
fn lines(lines: &[Line]) -> Vec<(&str, &str, i64, i64)> {
    let mut rows = Vec::new();
    for Line {
        label, second, total, ..
    } in lines
    {
        rows.push((
            label.as_str(),
            second.as_deref().unwrap_or_default(),
            total.n,
            total.sum,
        ));
    }
    rows.sort_unstable();
    rows
}

fn parts(parts: &[Part]) -> Vec<(&str, i64, i64)> {
    parts
        .iter()
        .map(|part| (part.line.label.as_str(), part.line.total.n, part.whole.total.n))
        .collect()
}

/// Kept, kept late, broken and owed, broken.
fn promise(report: &Report, id: &str) -> [i64; 4] {
    let promise = report.promises.iter().find(|promise| promise.promise == id).unwrap();
    let total = &promise.total;
    [&total.kept, &total.late, &total.owed, &total.broken].map(|number| number.n)
}

#[tokio::test]
async fn what_is_done_at_the_desk_is_seen_in_each_number() {
    let world = World::new().await;
    let (desk, carrier) = (&world.desk, Carrier::memory());
    let kept = files(desk, Channel::Web).await;
    work(desk, Some(&carrier)).await;
    let late = files(desk, Channel::Web).await;
    let silent = files(desk, Channel::Letter).await;
    // Four business hours are over for the second.
    desk.clock().advance(SignedDuration::from_hours(25));
    work(desk, None).await;
    let seen = report(desk).await;
    assert_eq!(promise(&seen, "acknowledge"), [1, 0, 1, 0], "{:?}", seen.promises);
    let acknowledge = &seen
        .promises
        .iter()
        .find(|promise| promise.promise == "acknowledge")
        .unwrap()
        .total;
    assert_eq!(behind(desk, &acknowledge.owed.behind).await, [late.as_str()]);
    assert_eq!(behind(desk, &acknowledge.breaches.behind).await, [late.as_str()]);
    assert_eq!(behind(desk, &acknowledge.kept.behind).await, [kept.as_str()]);
    assert_eq!(acknowledge.percent().unwrap().to_string(), "50.0");

    work(desk, Some(&carrier)).await;
    let seen = report(desk).await;
    // A letter has longer.
    assert_eq!(promise(&seen, "acknowledge"), [2, 1, 0, 0]);
    assert_eq!(lines(&seen.received), [("complaint", "", 3, 0)]);
    let channels = seen
        .volumes
        .iter()
        .find(|volume| volume.by == Measure::Channel)
        .unwrap();
    assert_eq!(lines(&channels.lines), [("letter", "", 1, 0), ("web", "", 2, 0)]);
    assert_eq!(seen.ageing[0].open.n, 3);

    // One goes to the manager, and one ends with money.
    let escalate = Action::Escalate {
        channel: Channel::Web,
        reason: "Nobody answers.".into(),
        to: None,
    };
    act(desk, &silent, Actor::Customer, escalate).await;
    let credit = Redress {
        issue: None,
        remedy: Remedy::Credit,
        cents: 2_050,
        currency: "CAD".into(),
    };
    let offer = Action::Offer {
        redress: vec![credit.clone()],
        message: "We will take it off.".into(),
    };
    act(desk, &kept, noor(), offer).await;
    desk.clock().advance(SignedDuration::from_hours(1));
    work(desk, Some(&carrier)).await;
    let accept = Action::Accept {
        proof: Proof::Portal,
        evidence: String::new(),
    };
    act(desk, &kept, Actor::Customer, accept).await;
    let give = Action::GiveRedress {
        redress: credit,
        evidence: "Credit note 91.".into(),
    };
    act(desk, &kept, noor(), give).await;
    let close = |ending| Action::Close {
        ending,
        reason: String::new(),
        known: None,
    };
    act(desk, &kept, noor(), close(Ending::Agreed)).await;
    desk.clock().advance(SignedDuration::from_hours(1));
    work(desk, Some(&carrier)).await;
    let answer = Action::AnswerSatisfaction {
        satisfied: true,
        message: String::new(),
    };
    act(desk, &kept, Actor::Customer, answer).await;
    act(desk, &late, Actor::Customer, close(Ending::Withdrawn)).await;
    work(desk, Some(&carrier)).await;
    let seen = report(desk).await;
    assert_eq!(lines(&seen.endings), [("agreed", "", 1, 0), ("withdrawn", "", 1, 0)]);
    assert_eq!(lines(&seen.redress), [("credit", "CAD", 1, 2_050)]);
    assert_eq!(parts(&seen.funnel)[..2], [("1", 3, 3), ("2", 1, 3)]);
    assert_eq!(behind(desk, &seen.funnel[1].line.total.behind).await, [silent.as_str()]);
    let satisfied: Vec<_> = parts(&seen.satisfaction);
    assert_eq!(satisfied[0], ("yes", 1, 2));
    assert_eq!(satisfied.iter().map(|(_, n, _)| n).sum::<i64>(), 2, "{satisfied:?}");
    assert_eq!(parts(std::slice::from_ref(&seen.first_contact)), [("yes", 0, 2)]);
    assert_eq!((seen.days.total.ended.n, seen.days.total.median), (2, Some(1)));
    assert_eq!(seen.ageing.iter().map(|age| age.open.n).sum::<i64>(), 1);
    assert_eq!(behind(desk, &seen.ageing[0].open.behind).await, [silent.as_str()]);

    // It was no end.
    desk.clock().advance(SignedDuration::from_hours(24 * 7));
    let reopen = Action::Reopen {
        reason: "It drops again.".into(),
    };
    act(desk, &late, Actor::Customer, reopen).await;
    work(desk, Some(&carrier)).await;
    let seen = report(desk).await;
    assert_eq!(lines(&seen.reopened), [("withdrawn", "", 1, 0)]);
    assert_eq!(lines(&seen.endings), [("agreed", "", 1, 0)]);
    assert_eq!(seen.weeks.len(), 2);
    let by_week: Vec<i64> = seen.reopened[0].weeks.iter().map(|week| week.n).collect();
    assert_eq!(by_week, [0, 1]);
    assert_eq!(
        seen.ageing.iter().map(|age| age.open.n).collect::<Vec<_>>(),
        [0, 2, 0, 0, 0, 0]
    );
    is_proved(desk).await;
}

#[tokio::test]
async fn what_delayed_a_complaint_is_counted_when_it_was_told_and_when_it_is_over() {
    let world = World::new().await;
    let (desk, carrier) = (&world.desk, Carrier::memory());
    let reference = files(desk, Channel::Web).await;
    work(desk, Some(&carrier)).await;
    let told = desk
        .case(&reference)
        .await
        .unwrap()
        .unwrap()
        .complaint
        .estimate
        .unwrap();
    let estimate = Action::Estimate {
        date: told.saturating_add(jiff::Span::new().days(7)),
        reason: "The carrier needs longer.".into(),
    };
    act(desk, &reference, noor(), estimate).await;
    let ask = Action::AskInformation {
        cause: Cause::Information,
        question: "Which number is it?".into(),
    };
    act(desk, &reference, noor(), ask).await;
    work(desk, None).await;
    let seen = report(desk).await;
    assert_eq!((seen.moved.len(), seen.paused.len()), (0, 0), "nobody was told yet");

    desk.clock().advance(SignedDuration::from_hours(1));
    work(desk, Some(&carrier)).await;
    let seen = report(desk).await;
    let [moved] = &seen.moved[..] else {
        panic!("{:?}", seen.moved)
    };
    assert_eq!(lines(std::slice::from_ref(&moved.line)), [("later", "first", 1, 7)]);
    assert_eq!(behind(desk, &moved.line.total.behind).await, [reference.as_str()]);
    assert_eq!(seen.paused, [], "it still stands");

    desk.clock().advance(SignedDuration::from_hours(48));
    let answer = Action::CustomerWrites {
        channel: Channel::Web,
        message: "613-555-0142".into(),
    };
    act(desk, &reference, Actor::Customer, answer).await;
    work(desk, Some(&carrier)).await;
    let seen = report(desk).await;
    assert_eq!(lines(&seen.paused), [("information", "", 1, 2)]);
    assert_eq!(behind(desk, &seen.paused[0].total.behind).await, [reference.as_str()]);
    is_proved(desk).await;

    for (name, sum) in [("moved", 7), ("paused", 2)] {
        let told = world.get(&format!("/api/v1/reports/{name}")).await.json();
        let total = &told["lines"][0]["total"];
        assert_eq!((&total["n"], &total["sum"]), (&1.into(), &sum.into()), "{told}");
        let cases = world
            .get(&format!(
                "/api/v1/reports/cases?behind={}",
                total["behind"].as_str().unwrap()
            ))
            .await;
        assert_eq!(cases.json()["items"][0]["reference"], reference, "{}", cases.text);
    }
    let rows = csv_rows(&world.get("/api/v1/reports/complaints.csv").await.text);
    assert_eq!(rows[1][28..], ["1", "2"]);
}

/// A row of numbers that looks thrown, and is the same each time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self) -> u8 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u8::try_from(self.0 >> 56).unwrap()
    }
}

async fn a_random_case(desk: &Desk, dice: &mut Dice) -> String {
    let channels = [Channel::Web, Channel::Phone, Channel::Letter, Channel::Email];
    let channel = histories::pick(&channels, dice.throw());
    let mut intake = Intake::new(channel, Language::english(), "It rings no more.")
        .with(Label::Name, "Ana")
        .with(Label::Email, "ana@customer.example")
        .with(Label::Address, "1 Main Street");
    intake.kind = histories::pick(
        &[Kind::Complaint, Kind::Complaint, Kind::Complaint, Kind::Question],
        dice.throw(),
    );
    let reference = desk
        .file(staff("ann", Role::Adviser), intake)
        .await
        .unwrap()
        .case
        .complaint
        .reference;
    for _ in 0..u8::min(dice.throw() % 16, 10) {
        let case = desk.case(&reference).await.unwrap().unwrap();
        if !case.complaint.is_open() && dice.throw() < 100 {
            let reason = "It rings no more, again.".to_owned();
            let _ = desk
                .act(&reference, Act::now(Actor::Customer, Action::Reopen { reason }))
                .await;
        }
        let (who, what, how) = (dice.throw(), dice.throw(), dice.throw());
        let throw = histories::Throw {
            who,
            what,
            how,
            minutes: 0,
            ago: 0,
        };
        let action = histories::action(&case.code, throw, &case.complaint, &[], desk.now());
        let by = match action {
            Action::NoticeBreaches => Actor::Desk,
            _ => histories::actor(who),
        };
        // What the rules refuse leaves nothing behind.
        let _ = desk.act(&reference, Act::now(by, action)).await;
        desk.clock().advance(SignedDuration::from_mins(i64::from(dice.throw())));
    }
    reference
}

type Counts = BTreeMap<(String, String, String), i64>;

/// Counted by walking through the histories, without anything that keeps counts.
async fn counted_by_hand(desk: &Desk, references: &[String]) -> Counts {
    let zone = desk.code().desk().unwrap().zone().clone();
    let week = |at: Timestamp| {
        let day = at.to_zoned(zone.clone()).date();
        (0..7)
            .map(|back| day.checked_sub(jiff::Span::new().days(back)).unwrap())
            .find(|day| day.weekday() == jiff::civil::Weekday::Monday)
            .unwrap()
    };
    let mut counts = Counts::new();
    for reference in references {
        let case = desk.case(reference).await.unwrap().unwrap();
        let complaint = &case.complaint;
        let mut count = |what: &str, label: &str, week: Date, n: i64| {
            *counts
                .entry((what.to_owned(), label.to_owned(), week.to_string()))
                .or_default() += n;
        };
        for owed in &case.obligations {
            match owed.standing(desk.now()) {
                Standing::Kept => count("kept", &owed.promise, week(owed.evidence().unwrap().at), 1),
                Standing::KeptLate => count("late", &owed.promise, week(owed.due.unwrap()), 1),
                Standing::BrokenOwed => count("owed", &owed.promise, week(owed.due.unwrap()), 1),
                Standing::Broken => count("broken", &owed.promise, week(owed.due.unwrap()), 1),
                _ => {}
            }
        }
        if !complaint.is_complaint() {
            continue;
        }
        let received = week(case.file.entries[0].occurred_at);
        count("channel", complaint.channel.word(), received, 1);
        for level in 1..=complaint.level.0 {
            count("reached", &level.to_string(), received, 1);
        }
        match complaint.closed {
            Some((ending, at)) => count("ending", ending.word(), week(at), 1),
            None => count("open", "", received, 1),
        }
        for entry in &case.file.entries {
            match &entry.what {
                What::RedressGiven { redress } => {
                    count("redress", redress.remedy.word(), week(entry.recorded_at), 1);
                    let cents = if redress.remedy.is_money() { redress.cents } else { 0 };
                    count("cents", redress.remedy.word(), week(entry.recorded_at), cents);
                }
                What::Reopened => count("reopened", "", week(entry.recorded_at), 1),
                _ => {}
            }
        }
    }
    counts.retain(|_, n| *n != 0);
    counts
}

/// The same, as the report says it.
fn counted_by_report(report: &Report) -> Counts {
    let mut counts = Counts::new();
    let mut count = |what: &str, label: &str, week: usize, n: i64| {
        *counts
            .entry((what.to_owned(), label.to_owned(), report.weeks[week].to_string()))
            .or_default() += n;
    };
    for promise in &report.promises {
        for (week, all) in promise.weeks.iter().enumerate() {
            for (what, number) in [
                ("kept", &all.kept),
                ("late", &all.late),
                ("owed", &all.owed),
                ("broken", &all.broken),
            ] {
                count(what, &promise.promise, week, number.n);
            }
            assert_eq!(all.settled.n, all.kept.n + all.breaches.n);
        }
    }
    let channels = report
        .volumes
        .iter()
        .find(|volume| volume.by == Measure::Channel)
        .unwrap();
    let mut of = |what: &str, lines: &[Line], labelled: bool| {
        for line in lines {
            for (week, number) in line.weeks.iter().enumerate() {
                count(what, if labelled { &line.label } else { "" }, week, number.n);
                if what == "redress" {
                    count("cents", &line.label, week, number.sum);
                }
            }
        }
    };
    of("channel", &channels.lines, true);
    of("ending", &report.endings, true);
    of("redress", &report.redress, true);
    of("reopened", &report.reopened, false);
    let levels: Vec<Line> = report.funnel.iter().map(|part| part.line.clone()).collect();
    let levels: Vec<Line> = levels
        .into_iter()
        .filter(|line| line.label.parse::<u8>().is_ok())
        .collect();
    of("reached", &levels, true);
    counts.retain(|_, n| *n != 0);
    counts
}

#[tokio::test]
async fn the_reports_of_two_hundred_random_cases_are_what_counting_by_hand_comes_to() {
    let world = World::new().await;
    let desk = &world.desk;
    let carrier = Carrier::memory();
    let mut dice = Dice(3);
    let mut references = Vec::new();
    for n in 0..200 {
        references.push(a_random_case(desk, &mut dice).await);
        if n % 40 == 0 {
            // Counted in between, so that what changes afterwards is a difference.
            work(desk, Some(&carrier)).await;
        }
    }
    desk.clock().advance(SignedDuration::from_hours(24 * 3));
    work(desk, Some(&carrier)).await;
    let mut by_hand = counted_by_hand(desk, &references).await;
    let report = report(desk).await;
    let open: i64 = report.ageing.iter().map(|age| age.open.n).sum();
    let expected: i64 = by_hand
        .iter()
        .filter(|((what, ..), _)| what == "open")
        .map(|(_, n)| n)
        .sum();
    assert_eq!(open, expected);
    by_hand.retain(|(what, ..), _| what != "open");
    assert_eq!(counted_by_report(&report), by_hand);
    for what in [
        "kept", "late", "owed", "channel", "reached", "ending", "redress", "reopened",
    ] {
        assert!(by_hand.keys().any(|(known, ..)| known == what), "no case had {what}");
    }
    is_proved(desk).await;
}

#[tokio::test]
async fn the_api_tells_each_report_and_the_complaints_behind_a_number() {
    let world = World::new().await;
    let reference = world.reference().await;
    jobs::index::all(&world.desk).await.unwrap();
    for report in [
        "promises",
        "volumes",
        "ageing",
        "endings",
        "days",
        "first-contact",
        "funnel",
        "satisfaction",
        "redress",
        "reopened",
        "repeat",
        "moved",
        "paused",
        "targets",
    ] {
        let answer = world
            .get(&format!("/api/v1/reports/{report}?from=2026-02-25&to=2026-03-04"))
            .await;
        assert_eq!(answer.status, 200, "{report}: {}", answer.text);
        let told = answer.json();
        assert_eq!(
            (&told["from"], &told["to"]),
            (&"2026-02-23".into(), &"2026-03-08".into())
        );
        assert_eq!(told["weeks"], serde_json::json!(["2026-02-23", "2026-03-02"]));
    }
    let volumes = world.get("/api/v1/reports/volumes").await.json();
    let lines = volumes["lines"].as_array().unwrap();
    let web = lines.iter().find(|line| line["measure"] == "channel").unwrap();
    assert_eq!(web["total"]["n"], 1);
    let behind = web["total"]["behind"].as_str().unwrap();
    let cases = world.get(&format!("/api/v1/reports/cases?behind={behind}")).await;
    assert_eq!(cases.json()["items"][0]["reference"], reference, "{}", cases.text);
    let other = world.get("/api/v1/reports/volumes?team=nobody").await;
    other.names("team");
}

#[tokio::test]
async fn a_report_that_cannot_be_made_says_why() {
    let world = World::new().await;
    let get = |path: &'static str| world.get(path);
    get("/api/v1/reports/promises?from=2026-02-30").await.names("from");
    get("/api/v1/reports/promises?from=1.3.2026&to=yesterday")
        .await
        .names("to");
    get("/api/v1/reports/promises?from=2026-03-02&to=2026-03-01")
        .await
        .names("from");
    get("/api/v1/reports/promises?from=1990-01-01").await.names("from");
    get("/api/v1/reports/promises?team=%20").await.names("team");
    get("/api/v1/reports/promises?month=3").await.names("month");
    get("/api/v1/reports/complaints.csv?to=soon").await.names("to");
    get("/api/v1/reports/cases?behind=everything").await.names("behind");
    get("/api/v1/reports/cases?behind=channel~2026-03-02~2026-03-02~*~web~*&limit=0")
        .await
        .names("limit");
    get("/api/v1/reports/everything").await.is_problem(404, "not-found");
    let writer = world.key(&[api_world::WRITE]).await;
    let request = axum::http::Request::builder()
        .uri("/api/v1/reports/promises")
        .header("authorization", format!("Bearer {writer}"))
        .body(axum::body::Body::empty());
    world.send(request.unwrap()).await.is_problem(403, "forbidden");
}

#[tokio::test]
async fn the_rows_have_each_complaint_once_and_no_formula() {
    let world = World::new().await;
    let mut references = [world.reference().await, world.reference().await];
    let transfer = Action::Transfer {
        team: "=HYPERLINK(\"x\")".into(),
    };
    act(&world.desk, &references[0], noor(), transfer).await;
    jobs::index::all(&world.desk).await.unwrap();
    let answer = world
        .get("/api/v1/reports/complaints.csv?from=2026-03-02&to=2026-03-02")
        .await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8; header=present");
    let mut table = csv_rows(&answer.text);
    let head = table.remove(0);
    assert_eq!(head, desk::reports::complaints::COLUMNS);
    table.sort();
    references.sort();
    let told: Vec<&String> = table.iter().map(|row| &row[0]).collect();
    assert_eq!(told, references.iter().collect::<Vec<_>>());
    let teams: Vec<&str> = table.iter().map(|row| row[4].as_str()).collect();
    assert!(teams.contains(&"'=HYPERLINK(\"x\")"), "{teams:?}");
    assert!(!answer.text.contains("María"), "nothing personal");
    let none = world
        .get("/api/v1/reports/complaints.csv?from=2025-01-06&to=2025-01-06")
        .await;
    assert_eq!(csv_rows(&none.text).len(), 1);
}

fn csv_rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let rows = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect());
    rows.collect()
}

#[tokio::test]
async fn an_outcome_that_is_told_and_refused_is_no_end() {
    let world = World::new().await;
    let desk = &world.desk;
    let carrier = Carrier::memory();
    let reference = files(desk, Channel::Web).await;
    let conclude = Action::Conclude {
        findings: vec![IssueFinding {
            issue: 1,
            finding: Finding::NotUpheld,
        }],
        redress: vec![],
        message: "We found no fault.".into(),
    };
    act(desk, &reference, noor(), conclude).await;
    desk.clock().advance(SignedDuration::from_hours(1));
    work(desk, Some(&carrier)).await;
    let refuse = Action::Refuse {
        proof: Proof::Portal,
        evidence: String::new(),
    };
    act(desk, &reference, Actor::Customer, refuse).await;
    work(desk, Some(&carrier)).await;
    let seen = report(desk).await;
    assert_eq!((seen.endings.len(), seen.days.total.ended.n), (0, 0));
    assert_eq!(promise(&seen, "conclude"), [1, 0, 0, 0]);
}

#[tokio::test]
async fn the_demonstration_shows_what_was_taken_up_again_and_what_came_before() {
    let dir = tempfile::tempdir().unwrap();
    let base = base::Base::new();
    let config = base.under(desk::config::Config::default());
    let now: Timestamp = "2026-11-25T15:00:00Z".parse().unwrap();
    let extent = desk::demo::Extent::SHOWN;
    desk::demo::fill(dir.path(), &config, now, extent).await.unwrap();
    let code = desk::codes::shipped("jive-canada").unwrap().unwrap();
    let clock = desk::time::Clock::fixed(now);
    let desk = Desk::open(dir.path(), config, code, clock, desk::time::Ids::counted())
        .await
        .unwrap();
    let span = Span {
        from: "2026-09-07".parse().unwrap(),
        to: "2026-11-25".parse().unwrap(),
        team: None,
    };
    let report = Reports::of(&desk, span).await.unwrap();
    let reopened: i64 = report.reopened.iter().map(|line| line.total.n).sum();
    assert!(reopened >= 2, "{:?}", report.reopened);
    for part in &report.repeat {
        assert!(part.line.total.n >= 2, "{part:?}");
    }
    assert_eq!(
        report.so_far,
        Some("2026-11-23".parse().unwrap()),
        "Wednesday: the week is not over"
    );
}
