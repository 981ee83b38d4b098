//! The promise record: findings from the numbers, the complaints behind each, and the same tables as files.

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use calamine::{Data, DataType as _, Reader as _, Xlsx};
use desk::{jobs, post::carrier::Carrier};
use practice::{
    action::{Act, Action},
    entry::Actor,
    terms::{Cause, Channel, Role},
};
use tower::ServiceExt as _;
use workbench_world::{Answer, Visitor, World};

use crate::workbench_world;

/// Three complaints of a Monday: one was acknowledged, one is nobody's yet, one broke its promises a week later.
async fn worked() -> World {
    let world = World::staffed().await;
    let first = world.complaint("Rosa Alvarez", "The line is dead").await;
    let mut noor = world.as_staff("noor").await;
    let reference = first.complaint.reference.clone();
    noor.acts(&reference, "take", &[]).await;
    world.complaint("Ana Díaz", "=1+1 charged twice").await;
    world.pass(9 * 24 * 60);
    for case in [&reference] {
        let notice = Act::now(Actor::Desk, Action::NoticeBreaches);
        world.desk.act(case, notice).await.unwrap();
    }
    world.complaint("Eva Roy", "No credit").await;
    jobs::index::all(&world.desk).await.unwrap();
    world
}

/// The addresses on a page that begin so.
fn links(page: &Answer, start: &str) -> Vec<String> {
    let parts = page.text.split("href=\"").skip(1);
    let all = parts.filter_map(|part| part.split('"').next());
    all.filter(|link| link.starts_with(start))
        .map(|link| link.replace("&amp;", "&"))
        .collect()
}

/// A file, as it was sent.
async fn file(world: &World, visitor: &Visitor<'_>, path: &str) -> Vec<u8> {
    let cookies = visitor
        .cookies()
        .into_iter()
        .map(|(name, value)| format!("{name}={value}"));
    let request = Request::get(path).header("cookie", cookies.collect::<Vec<_>>().join("; "));
    let request = request.body(Body::empty()).unwrap();
    let response = desk::web::router(world.desk.clone()).oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    axum::body::to_bytes(response.into_body(), usize::MAX)
        .await
        .unwrap()
        .into()
}

async fn page(visitor: &mut Visitor<'_>, path: &str) -> Answer {
    let page = visitor.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.told());
    page
}

#[tokio::test]
async fn an_empty_register_says_what_will_stand_here() {
    let world = World::staffed().await;
    for path in ["/desk/promises", "/desk/promises/volumes", "/desk/promises/outcomes"] {
        let told = page(&mut world.as_staff("priya").await, path).await.told();
        assert!(
            told.contains("Nothing was counted in these weeks") && told.contains("kept late and broken"),
            "{told}"
        );
    }
}

#[tokio::test]
async fn what_was_broken_is_said_in_the_heading_and_each_number_leads_to_its_complaints() {
    let world = worked().await;
    let mut priya = world.as_staff("priya").await;
    let home = page(&mut priya, "/desk/promises").await;
    let told = home.told();
    assert!(told.contains("2 of 2 promises were broken Kept on time"), "{told}");
    assert!(told.contains("Kept on time 0.0% 0 of 2 promises Broken 2"), "{told}");
    let numbers = links(&home, "/desk/promises/cases?behind=");
    assert!(numbers.len() > 5, "{numbers:?}");
    for number in &numbers {
        let cases = page(&mut priya, number).await;
        assert!(
            cases.text.contains("class=\"ref\""),
            "no complaint behind {number}: {}",
            cases.told()
        );
    }
    let broken = numbers.iter().find(|link| link.contains("broken")).unwrap();
    assert!(page(&mut priya, broken).await.told().contains("Promise"), "{broken}");
}

/// The week is not over: both end today, and not on the Sunday to come.
#[tokio::test]
async fn the_list_behind_a_number_is_of_the_days_that_the_head_of_the_record_says() {
    let world = worked().await;
    let mut priya = world.as_staff("priya").await;
    let home = page(&mut priya, "/desk/promises").await;
    let told = home.told();
    let (head, _) = told.split_once(", by whole weeks").expect("the period");
    let (_, period) = head.rsplit_once("From ").expect("its first day");
    let numbers = links(&home, "/desk/promises/cases?behind=promise~");
    let of_all = page(&mut priya, &numbers[0]).await.told();
    assert!(of_all.contains(period), "{period}: {of_all}");
}

#[tokio::test]
async fn drawings_have_their_names_and_no_page_has_a_style_or_says_a_key() {
    let world = worked().await;
    for (who, lang) in [("owen", "en"), ("helene", "fr"), ("beatriz", "es")] {
        let mut visitor = world.as_staff(who).await;
        for path in [
            "/desk/promises",
            "/desk/promises/volumes",
            "/desk/promises/outcomes",
            "/desk/promises?period=quarter",
            "/desk/promises?period=last-year",
            "/desk/promises?period=span&from=2020-01-01&to=2026-03-11",
            "/desk/promises?period=span&from=1066-10-14&to=9999-12-31&team=nobody",
            "/desk/actions",
        ] {
            let page = page(&mut visitor, path).await;
            assert!(page.text.contains(&format!("<html lang=\"{lang}\">")), "{path}");
            for forbidden in [" style=", "<style", "[report", "[find", "[action", "{ $", "NaN"] {
                assert!(!page.text.contains(forbidden), "{path} in {lang} has {forbidden}");
            }
            assert_eq!(
                page.text.matches("role=\"img\"").count(),
                page.text.matches("<desc ").count()
            );
        }
    }
}

#[tokio::test]
async fn a_table_leaves_as_csv_and_all_of_them_as_a_workbook_with_the_same_numbers() {
    let world = worked().await;
    let mut priya = world.as_staff("priya").await;
    let home = page(&mut priya, "/desk/promises").await;
    let tables = links(&home, "/desk/promises/tables/");
    assert!(tables.len() >= 4, "{tables:?}");
    for table in &tables {
        let csv = page(&mut priya, table).await;
        assert!(csv.text.starts_with('\u{feff}'), "{table}");
        assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
    }
    let weeks = page(&mut priya, tables.iter().find(|table| table.contains("weeks")).unwrap()).await;
    let received: i64 = sum(&weeks.text, "Due");
    let workbook = links(&home, "/desk/promises/workbook").remove(0);
    let bytes = file(&world, &priya, &workbook).await;
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range("Promises by week").unwrap();
    let column = (0..10)
        .find(|column| sheet.get_value((0, *column)) == Some(&Data::String("Due".to_owned())))
        .unwrap();
    let in_book: f64 = sheet
        .rows()
        .skip(1)
        .filter_map(|row| row[column as usize].as_f64())
        .sum();
    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    let received = received as f64;
    assert!(
        received > 0.0 && (in_book - received).abs() < 0.01,
        "{in_book} and {received}"
    );
    assert!(matches!(sheet.get_value((1, 0)), Some(Data::DateTime(_))), "{sheet:?}");
}

/// What a column of a CSV adds up to.
fn sum(text: &str, head: &str) -> i64 {
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let column = reader.headers().unwrap().iter().position(|one| one == head).unwrap();
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| row[column].parse::<i64>().unwrap()).sum()
}

#[tokio::test]
async fn what_is_none_is_said_as_none_in_each_language() {
    let world = worked().await;
    for (who, late, kept) in [
        ("priya", "and 0 kept late", "0 of 2 promises"),
        ("helene", "et 0 tenues en retard", "0 sur 2 promesses"),
        ("beatriz", "y 0 cumplidas tarde", "0 de 2 promesas"),
    ] {
        let told = page(&mut world.as_staff(who).await, "/desk/promises").await.told();
        assert!(told.contains(late) && told.contains(kept), "{told}");
        assert!(!told.contains("kept late;") && !told.contains("en retard;"), "{told}");
    }
}

#[tokio::test]
async fn one_row_a_complaint_names_nobody() {
    let world = worked().await;
    let mut ada = world.as_staff("ada").await;
    let rows = page(&mut ada, "/desk/promises/complaints?period=weeks").await;
    assert!(rows.text.starts_with('\u{feff}'));
    assert_eq!(rows.text.lines().count(), 4, "{}", rows.text);
    for name in ["Rosa", "Ana", "charged twice"] {
        assert!(!rows.text.contains(name), "{name} in {}", rows.text);
    }
}

#[tokio::test]
async fn an_administrator_sees_numbers_and_no_names_behind_them() {
    let world = worked().await;
    let cases = "/desk/promises/cases?behind=kind~2026-01-05~2026-03-09~*~*~*";
    let seen = page(&mut world.as_staff("priya").await, cases).await;
    assert!(seen.text.contains("Rosa Alvarez") && seen.text.contains("href=\"/desk/complaints/"));
    let seen = page(&mut world.as_staff("ada").await, cases).await;
    assert_eq!(seen.text.matches("class=\"ref\"").count(), 3);
    for hidden in ["Rosa", "charged twice", "href=\"/desk/complaints/"] {
        assert!(!seen.text.contains(hidden), "{hidden}");
    }
}

#[tokio::test]
async fn an_adviser_sees_the_record_of_their_teams_and_of_no_other() {
    let world = worked().await;
    for (id, members) in [("billing", vec!["noor"]), ("network", vec!["callum"])] {
        let team = register::Team {
            id: id.to_owned(),
            name: id.to_uppercase(),
            routing: register::Routing::default(),
            members: members.into_iter().map(str::to_owned).collect(),
        };
        world.desk.register().put_team(&team).await.unwrap();
    }
    let mut noor = world.as_staff("noor").await;
    let home = page(&mut noor, "/desk/promises?team=network").await;
    assert!(
        home.text.contains("BILLING") && !home.text.contains("NETWORK"),
        "{}",
        home.told()
    );
    for other in ["*", "network"] {
        let cells = format!("/desk/promises/cases?behind=kind~2026-01-05~2026-03-09~{other}~*~*");
        assert_eq!(noor.get(&cells).await.status, StatusCode::FORBIDDEN, "{other}");
    }
    let own = "/desk/promises/cases?behind=kind~2026-01-05~2026-03-09~billing~*~*";
    assert_eq!(noor.get(own).await.status, StatusCode::OK);
    let lone = page(&mut world.as_staff("helene").await, "/desk/promises").await.told();
    assert!(lone.contains("aucune équipe"), "{lone}");
    let rows = world.as_staff("helene").await.get("/desk/promises/complaints").await;
    assert_eq!(rows.status, StatusCode::FORBIDDEN);
    assert_eq!(
        world.as_staff("walter").await.get("/desk/promises").await.status,
        StatusCode::FORBIDDEN
    );
    assert!(
        page(&mut world.as_staff("owen").await, "/desk/promises")
            .await
            .text
            .contains("NETWORK")
    );
}

#[tokio::test]
async fn from_a_number_an_action_begins_with_its_finding_and_its_weeks() {
    let world = worked().await;
    let mut owen = world.as_staff("owen").await;
    let home = page(&mut owen, "/desk/promises").await;
    let begin = links(&home, "/desk/actions/new?finding=").remove(0);
    let form = page(&mut owen, &begin).await;
    assert!(
        form.text.contains("name=\"from\" value=\"2025-12-22\""),
        "{}",
        form.text
    );
    assert!(form.told().contains("promise"), "{}", form.told());
    let home = page(&mut world.as_staff("noor").await, "/desk/promises").await;
    assert!(
        links(&home, "/desk/actions/new").is_empty(),
        "who only reads is offered nothing to write"
    );
}

#[tokio::test]
async fn an_address_that_names_no_number_or_no_part_is_not_found() {
    let world = worked().await;
    let mut priya = world.as_staff("priya").await;
    for path in [
        "/desk/promises/cases?behind=rubbish",
        "/desk/promises/nothing",
        "/desk/promises/tables/nothing",
        "/desk/promises/kept",
    ] {
        assert_eq!(priya.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn the_week_that_is_not_over_is_marked_in_the_drawing_the_table_and_the_file() {
    let world = worked().await;
    let mut priya = world.as_staff("priya").await;
    // Wednesday 11 March: the week of the ninth is not over.
    let home = page(&mut priya, "/desk/promises").await;
    let told = home.told();
    assert!(
        told.contains("The week of Monday 9 March 2026 is not over: what it shows is so far"),
        "{told}"
    );
    assert_eq!(home.text.matches("class=\"g-frame\"").count(), 1);
    assert_eq!(told.matches("Monday 9 March 2026, so far").count(), 2, "{told}");
    assert!(!told.contains("Monday 2 March 2026, so far"), "{told}");
    let csv = page(&mut priya, "/desk/promises/tables/weeks?period=weeks").await;
    let lines: Vec<_> = csv.text.lines().collect();
    assert!(lines[0].ends_with(",Remark"), "{}", lines[0]);
    assert!(
        lines.last().unwrap().starts_with("2026-03-09,") && lines.last().unwrap().ends_with(",so far"),
        "{lines:?}"
    );
    assert_eq!(csv.text.matches("so far").count(), 1, "{}", csv.text);
    // Weeks that are over are compared with each other, and nothing is said of them.
    let over = "/desk/promises?period=span&from=2026-02-23&to=2026-03-08";
    let over = page(&mut priya, over).await;
    assert!(
        !over.text.contains("g-frame") && !over.told().contains("so far"),
        "{}",
        over.told()
    );
    // Two days in the wrong order are those that were meant.
    let reversed = "/desk/promises?period=span&from=2026-03-08&to=2026-02-23";
    assert_eq!(page(&mut priya, reversed).await.told(), over.told());
    for (who, words) in [("helene", "en cours"), ("beatriz", "en curso")] {
        let told = page(&mut world.as_staff(who).await, "/desk/promises").await.told();
        assert!(told.contains(words), "{told}");
    }
}

#[tokio::test]
async fn a_drawing_of_more_than_a_year_marks_its_weeks_with_their_year() {
    let world = worked().await;
    for (who, of_a_year, of_more) in [
        ("owen", ">9 Mar</text>", ">9 Mar 2026</text>"),
        ("helene", ">9 mars</text>", ">9 mars 2026</text>"),
        ("beatriz", ">9 mar</text>", ">9 mar 2026</text>"),
    ] {
        let mut visitor = world.as_staff(who).await;
        for (from, marks, no_marks) in [("2025-03-17", of_a_year, of_more), ("2025-03-10", of_more, of_a_year)] {
            let path = format!("/desk/promises?period=span&from={from}&to=2026-03-11");
            let text = page(&mut visitor, &path).await.text.replace('\u{a0}', " ");
            assert!(text.contains(marks) && !text.contains(no_marks), "{path} of {who}");
        }
    }
}

#[tokio::test]
async fn a_target_of_the_code_is_a_line_in_the_drawing_of_its_promise() {
    let code = desk::codes::shipped("example-ie").unwrap().unwrap();
    let world = World::under(code).await.with_staff().await;
    world.complaint("Rosa Alvarez", "The line is dead").await;
    world.pass(30 * 24 * 60);
    jobs::index::all(&world.desk).await.unwrap();
    let mut priya = world.as_staff("priya").await;
    let home = page(&mut priya, "/desk/promises").await;
    let (_, drawing) = home
        .text
        .split_once("<figure id=\"target-1\"")
        .expect("a drawing of the target");
    let (drawing, _) = drawing.split_once("</figure>").unwrap();
    assert!(
        drawing.contains("class=\"g-limit\"") && drawing.contains("Target: 80%"),
        "{drawing}"
    );
    let told = home.told();
    assert!(
        told.contains("0.0% in time of one case; the code aims at 80%"),
        "{told}"
    );
    let csv = page(&mut priya, "/desk/promises/tables/target-1?period=weeks").await;
    assert!(
        csv.text.contains("2026-03-01,1,0.000,\r\n2026-04-01,0,,so far"),
        "{}",
        csv.text
    );
    // A code without a target has no such drawing.
    let world = worked().await;
    let home = page(&mut world.as_staff("priya").await, "/desk/promises").await;
    assert!(!home.text.contains("target-1"), "{}", home.told());
}

#[tokio::test]
async fn one_row_a_complaint_leaves_as_a_workbook_too_and_of_those_behind_a_number() {
    let world = worked().await;
    let mut priya = world.as_staff("priya").await;
    let home = page(&mut priya, "/desk/promises").await;
    let rows = page(&mut priya, &links(&home, "/desk/promises/complaints?").remove(0)).await;
    let link = links(&home, "/desk/promises/complaints.xlsx").remove(0);
    let bytes = file(&world, &priya, &link).await;
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range("Complaints").unwrap();
    let mut reader = csv::Reader::from_reader(rows.text.trim_start_matches('\u{feff}').as_bytes());
    let heads: Vec<_> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let of_row = |row: u32, head: &str| {
        let column = heads.iter().position(|one| one == head).unwrap();
        sheet
            .get_value((row, u32::try_from(column).unwrap()))
            .cloned()
            .unwrap_or(Data::Empty)
    };
    assert_eq!(sheet.height(), 4, "{sheet:?}");
    for (record, row) in reader.records().map(Result::unwrap).zip(1..) {
        assert_eq!(of_row(row, "reference").to_string(), record[0]);
        assert!(matches!(of_row(row, "promises_broken"), Data::Float(_)), "{sheet:?}");
        assert!(matches!(of_row(row, "received_at"), Data::DateTime(_)), "{sheet:?}");
    }
    // 10 a.m. where the desk is.
    let Data::DateTime(received) = of_row(3, "received_at") else {
        panic!("{sheet:?}")
    };
    assert_eq!(received.to_ymd_hms_milli().3, 10, "{received:?}");
    let broken = links(&home, "/desk/promises/cases?behind=")
        .into_iter()
        .find(|link| link.contains("broken"));
    let cases = page(&mut priya, &broken.unwrap()).await;
    let csv = page(&mut priya, &links(&cases, "/desk/promises/cases.csv?behind=").remove(0)).await;
    // Each names the promises by which it counts, and when they were due.
    let mut counted = csv::Reader::from_reader(csv.text.trim_start_matches('\u{feff}').as_bytes());
    let besides = desk::reports::complaints::COLUMNS.len();
    let heads: Vec<String> = counted
        .headers()
        .unwrap()
        .iter()
        .skip(besides)
        .map(str::to_owned)
        .collect();
    assert_eq!(
        heads,
        ["counted_promise", "counted_standing", "counted_due", "counted_done"]
    );
    for record in counted.records().map(Result::unwrap) {
        let how_many = record[besides].split("; ").count();
        assert!(
            record[besides + 1].split("; ").all(|word| word.starts_with("broken")),
            "{record:?}"
        );
        assert_eq!(record[besides + 2].matches('Z').count(), how_many, "{record:?}");
    }
    assert!(
        cases.told().contains(": Broken") && cases.told().contains("Due: "),
        "{}",
        cases.told()
    );
    assert_eq!(
        csv.text.lines().count() - 1,
        cases.text.matches("class=\"ref\"").count(),
        "{}",
        csv.text
    );
    let bytes = file(
        &world,
        &priya,
        &links(&cases, "/desk/promises/cases.xlsx?behind=").remove(0),
    )
    .await;
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range("Complaints").unwrap();
    assert_eq!(sheet.height(), csv.text.lines().count());
    for text in [csv.text, format!("{sheet:?}")] {
        assert!(!text.contains("Rosa") && !text.contains("charged twice"), "{text}");
    }
}

#[tokio::test]
async fn a_period_that_is_none_is_said_at_its_field_and_no_other_is_shown() {
    let world = worked().await;
    for (who, day, choose) in [
        (
            "owen",
            "Give the day, month and year for “From”.",
            "Choose an answer for “Period”.",
        ),
        ("helene", "« Du »", "« Période »"),
        ("beatriz", "«Desde»", "«Período»"),
    ] {
        let mut visitor = world.as_staff(who).await;
        for (query, field, told) in [
            ("period=span&from=abc&to=2026-03-11", "from", day),
            ("period=bogus", "period", choose),
            ("from=9999-99-99", "from", day),
        ] {
            let answer = visitor.get(&format!("/desk/promises?{query}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
            let shown = answer.told().replace(['\u{a0}', '\u{202f}'], " ");
            assert!(shown.contains(told), "{query}: {shown}");
            assert!(answer.text.contains(&format!("href=\"#{field}\"")), "{}", answer.text);
            assert!(!answer.text.contains("role=\"img\""), "another period is shown");
        }
    }
    let mut priya = world.as_staff("priya").await;
    let answer = priya.get("/desk/promises/complaints?period=bogus").await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_quarter_and_a_year_that_are_over_are_shown_whole() {
    // Today is Wednesday 11 March 2026.
    let world = worked().await;
    let mut priya = world.as_staff("priya").await;
    for (period, shown) in [
        ("last-quarter", "From Monday 29 September 2025 to Sunday 4 January 2026"),
        ("last-year", "From Monday 30 December 2024 to Sunday 4 January 2026"),
        ("quarter", "From Monday 29 December 2025 to Wednesday 11 March 2026"),
        ("year", "From Monday 29 December 2025 to Wednesday 11 March 2026"),
    ] {
        let told = page(&mut priya, &format!("/desk/promises?period={period}"))
            .await
            .told();
        assert!(told.contains(shown), "{period}: {told}");
    }
}

#[tokio::test]
async fn what_delayed_complaints_is_said_in_each_language_and_leads_to_them() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Alvarez", "The line is dead").await;
    let reference = &case.complaint.reference;
    let noor = Actor::Staff {
        id: "noor".to_owned(),
        role: Role::Adviser,
    };
    let told = case.complaint.estimate.unwrap();
    let carrier = Carrier::memory();
    for days in [3, 8] {
        let estimate = Action::Estimate {
            date: told.saturating_add(jiff::Span::new().days(days)),
            reason: "The carrier needs longer.".to_owned(),
        };
        world
            .desk
            .act(reference, Act::now(noor.clone(), estimate))
            .await
            .unwrap();
        world.pass(30);
        while jobs::outbox::turn(&world.desk, &carrier).await.unwrap() > 0 {}
    }
    let ask = Action::AskInformation {
        cause: Cause::Information,
        question: "Which number is it?".to_owned(),
    };
    world.desk.act(reference, Act::now(noor, ask)).await.unwrap();
    world.pass(30);
    while jobs::outbox::turn(&world.desk, &carrier).await.unwrap() > 0 {}
    world.pass(2 * 24 * 60);
    let answer = Action::CustomerWrites {
        channel: Channel::Web,
        message: "613-555-0142".to_owned(),
    };
    world
        .desk
        .act(reference, Act::now(Actor::Customer, answer))
        .await
        .unwrap();
    jobs::index::all(&world.desk).await.unwrap();
    for (who, moved, paused, behind) in [
        (
            "priya",
            "Dates that customers were told were moved 2 times; one of these times it had been moved before",
            "Clocks stood still once, for 2 days, waiting for this: Information from the customer",
            "Date moved: To a later date, moved before",
        ),
        (
            "helene",
            "Des dates données aux clients ont été déplacées 2 fois; une de ces fois, elle l’avait déjà été",
            "Des délais ont été suspendus une fois, 2 jours, en attendant ceci : Renseignements du client",
            "Date déplacée : À une date ultérieure, déjà déplacée",
        ),
        (
            "beatriz",
            "Las fechas que se dieron a los clientes se cambiaron 2 veces; una de esas veces ya se había cambiado antes",
            "Los plazos se detuvieron una vez, 2 días, en espera de esto: Información del cliente",
            "Fecha cambiada: A una fecha posterior, ya cambiada antes",
        ),
    ] {
        let mut visitor = world.as_staff(who).await;
        let home = page(&mut visitor, "/desk/promises").await;
        let shown = home.told().replace(['\u{a0}', '\u{202f}'], " ");
        assert!(shown.contains(moved) && shown.contains(paused), "{shown}");
        let again = links(&home, "/desk/promises/cases?behind=moved~")
            .into_iter()
            .find(|link| link.contains("again"))
            .unwrap();
        let cases = page(&mut visitor, &again).await;
        let shown = cases.told().replace(['\u{a0}', '\u{202f}'], " ");
        assert!(shown.contains(behind), "{shown}");
        assert!(cases.text.contains(reference.as_str()), "{}", cases.text);
    }
    let csv = page(&mut world.as_staff("priya").await, "/desk/promises/tables/moved")
        .await
        .text;
    assert_eq!((sum(&csv, "Times"), sum(&csv, "Days in all")), (2, 8), "{csv}");
}

#[tokio::test]
async fn nobody_takes_the_rows_of_others_along() {
    let world = worked().await;
    let team = register::Team {
        id: "billing".to_owned(),
        name: "Billing".to_owned(),
        routing: register::Routing::default(),
        members: vec!["noor".to_owned()],
    };
    world.desk.register().put_team(&team).await.unwrap();
    let mut noor = world.as_staff("noor").await;
    let mut walter = world.as_staff("walter").await;
    for kind in ["csv", "xlsx"] {
        let cells = |team: &str| format!("/desk/promises/cases.{kind}?behind=kind~2026-01-05~2026-03-09~{team}~*~*");
        assert_eq!(noor.get(&cells("*")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(noor.get(&cells("billing")).await.status, StatusCode::OK);
        assert_eq!(walter.get(&cells("billing")).await.status, StatusCode::FORBIDDEN);
        let rubbish = format!("/desk/promises/cases.{kind}?behind=rubbish");
        assert_eq!(noor.get(&rubbish).await.status, StatusCode::NOT_FOUND);
    }
    let walter = walter.get("/desk/promises/complaints.xlsx").await;
    assert_eq!(walter.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_is_too_much_for_a_workbook_is_said_before_and_after() {
    let world = worked().await;
    let mut priya = world.as_staff("priya").await;
    let told = page(&mut priya, "/desk/promises").await.told();
    assert!(told.contains("The same as XLSX, up to 10,000 complaints"), "{told}");
    for path in [
        "/desk/promises?period=weeks&too-many=1",
        "/desk/promises/cases?behind=kind~2026-01-05~2026-03-09~*~*~*&too-many=1",
    ] {
        let told = page(&mut priya, path).await.told();
        assert!(told.contains("These are more than 10,000 complaints"), "{told}");
    }
}
