//! The log of administration: who may read it, by person and kind, in pages and as a table; and that what it tells of is
//! written with it.

use axum::http::{StatusCode, header};
use register::AdminAct;
use staff::World;

use crate::workbench_world as staff;

const LOG: &str = "/desk/administration";

async fn wrote(world: &World, by: &str, act: &str, subject: &str) {
    let line = AdminAct {
        subject: subject.to_owned(),
        ..world.desk.line(by, act, "")
    };
    world.desk.register().log(&line).await.unwrap();
}

#[tokio::test]
async fn administrators_and_compliance_read_it_and_nobody_else() {
    let world = World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    ada.post("/desk/settings/staff/noor/sign-out", &[]).await;
    for (id, may) in [
        ("ada", true),
        ("priya", true),
        ("noor", false),
        ("owen", false),
        ("mireille", false),
        ("walter", false),
    ] {
        let mut reader = world.as_staff(id).await;
        for path in [LOG, "/desk/administration.csv"] {
            let answer = reader.get(path).await;
            let status = if may { StatusCode::OK } else { StatusCode::FORBIDDEN };
            assert_eq!(answer.status, status, "{id}: {path}");
        }
    }
    let mut priya = world.as_staff("priya").await;
    assert!(priya.get("/desk").await.text.contains("href=\"/desk/administration\""));
    let page = priya.get(LOG).await.told();
    assert!(
        page.contains("ada ended all sessions noor@jive.example, adviser"),
        "{page}"
    );
    assert!(page.contains("In the terminal put a code in force"), "{page}");
}

#[tokio::test]
async fn it_is_chosen_by_person_and_kind_and_read_page_by_page() {
    let world = World::staffed().await;
    for n in 0..60 {
        wrote(&world, "ada", "team-saved", &format!("Team {n}")).await;
        wrote(&world, "command", "link-made", &format!("Person {n}")).await;
    }
    wrote(&world, "key:gone", "key-made", "CRM").await;
    let mut priya = world.as_staff("priya").await;
    let first = priya.get(LOG).await;
    let told = first.told();
    assert!(
        told.contains("key:gone made a key CRM") && told.contains("Person 59"),
        "{told}"
    );
    assert!(!told.contains("Person 10"));
    let chosen = priya.get("/desk/administration?by=ada&act=team-saved").await;
    let told = chosen.told();
    assert!(
        told.contains("Team 59") && told.contains("Team 10") && !told.contains("Team 9 "),
        "{told}"
    );
    assert!(!told.contains("Person"), "{told}");
    let next = chosen
        .text
        .split("href=\"")
        .find(|link| link.contains("before="))
        .unwrap();
    let next = next.split('"').next().unwrap().replace("&amp;", "&");
    let told = priya.get(&next).await.told();
    assert!(
        told.contains("Team 9 ") && told.contains("Team 0") && !told.contains("Team 10"),
        "{told}"
    );
    assert!(told.contains("First page"), "{told}");
    let none = priya.get("/desk/administration?by=ada&act=link-made").await.told();
    assert!(none.contains("Nothing of that kind was done."), "{none}");
}

#[tokio::test]
async fn the_table_has_all_that_was_chosen_and_no_cell_is_a_formula() {
    let world = World::staffed().await;
    for n in 0..60 {
        wrote(&world, "ada", "team-saved", &format!("=HYPERLINK(\"x{n}\")")).await;
    }
    wrote(&world, "ada", "team-saved", "+1, \"quoted\"\nand more").await;
    wrote(&world, "command", "link-made", "@noor").await;
    let mut ada = world.as_staff("ada").await;
    let answer = ada.get("/desk/administration.csv?by=ada").await;
    assert_eq!(answer.headers[header::CONTENT_TYPE], "text/csv; charset=utf-8");
    let named = "attachment; filename=\"administration.csv\"";
    assert_eq!(answer.headers[header::CONTENT_DISPOSITION], named);
    let mut rows = csv::Reader::from_reader(answer.text.as_bytes());
    assert_eq!(
        rows.headers().unwrap().iter().collect::<Vec<_>>().join(" "),
        "at by by_name act act_said subject"
    );
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 61);
    assert_eq!(&rows[0][5], "'+1, \"quoted\"\nand more");
    for row in &rows {
        assert_eq!((&row[1], &row[4]), ("ada", "saved a team"));
        assert!(row[5].starts_with('\''), "{row:?}");
    }
    let all = ada.get("/desk/administration.csv").await;
    assert!(all.text.contains("'@noor"), "{}", all.text);
}

#[tokio::test]
async fn each_act_on_the_settings_page_leaves_one_line_by_who_did_it() {
    let world = World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    let team = [("team_name", "Network"), ("member", "noor")];
    let new = [("name", "Ines"), ("email", "ines@jive.example"), ("role", "adviser")];
    for (path, form, act, subject) in [
        (
            "/desk/settings/staff",
            &new[..],
            "staff-added",
            "ines@jive.example, adviser",
        ),
        (
            "/desk/settings/staff/noor/role",
            &[("role", "support-manager")],
            "role-changed",
            "noor@jive.example, support-manager",
        ),
        (
            "/desk/settings/staff/noor/link",
            &[],
            "link-made",
            "noor@jive.example, support-manager",
        ),
        (
            "/desk/settings/staff/callum/deactivate",
            &[],
            "staff-deactivated",
            "callum@jive.example, adviser",
        ),
        (
            "/desk/settings/staff/callum/activate",
            &[],
            "staff-activated",
            "callum@jive.example, adviser",
        ),
        ("/desk/settings/teams", &team[..], "team-saved", "Network"),
        (
            "/desk/settings/sign-in",
            &[("required", "everybody")],
            "second-factor-required",
            "everybody",
        ),
    ] {
        let before = world.desk.register().admin_log(99).await.unwrap().len();
        let answer = ada.post(path, form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.told());
        let lines = world.desk.register().admin_log(99).await.unwrap();
        assert_eq!(lines.len(), before + 1, "{path}");
        let line = (lines[0].by.as_str(), lines[0].act.as_str(), lines[0].subject.as_str());
        assert_eq!(line, ("ada", act, subject));
    }
    let desk = world.desk.clone();
    let report = tokio::task::spawn_blocking(move || desk.register().verify().unwrap())
        .await
        .unwrap();
    assert_eq!(report.findings, []);
}
