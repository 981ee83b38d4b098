//! Lists: what chooses names something that there is, and a cursor belongs to the list that gave it.

use api_world::World;
use axum::http::StatusCode;
use jiff::SignedDuration;
use practice::terms::{Language, Role};
use register::{Change, Routing, Staff, Team};
use serde_json::json;

use crate::api_world;

const LIST: &str = "/api/v1/complaints";

async fn with_a_team_and_somebody(world: &World) {
    let register = world.desk.register();
    for id in ["billing", "gone"] {
        let team = Team {
            id: id.to_owned(),
            name: id.to_owned(),
            routing: Routing::default(),
            members: Vec::new(),
        };
        register.put_team(&team).await.unwrap();
    }
    let remove = Change::RemoveTeam {
        team: "gone",
        taken_over: None,
    };
    let line = world.desk.line("ada", "team-removed", "gone");
    register.administer(&[remove], &line).await.unwrap();
    let staff = Staff {
        id: "left".to_owned(),
        email: "left@jive.example".to_owned(),
        name: "Who left".to_owned(),
        role: Role::Adviser,
        password_hash: None,
        language: Language::english(),
        active: false,
        created_at: world.desk.now(),
        second_factor: false,
    };
    register.add_staff(&staff).await.unwrap();
}

#[tokio::test]
async fn a_name_that_nobody_bears_is_said_and_finds_no_empty_list() {
    let world = World::new().await;
    world.get(&format!("{LIST}?team=billing")).await.names("team");
    with_a_team_and_somebody(&world).await;
    for known in ["team=billing", "team=gone", "assignee=left", "status=open&team=gone"] {
        let answer = world.get(&format!("{LIST}?{known}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{known}: {}", answer.text);
    }
    let team = world.get(&format!("{LIST}?team=bilding")).await.names("team");
    assert_eq!(team, "There is no such team. Known are: billing.");
    let who = world.get(&format!("{LIST}?assignee=nobody")).await.names("assignee");
    assert!(who.contains("GET /api/v1/staff"), "{who}");
    for report in ["promises", "complaints.csv"] {
        let at = |team: &str| format!("/api/v1/reports/{report}?team={team}");
        world.get(&at("bilding")).await.names("team");
        assert_eq!(world.get(&at("gone")).await.status, StatusCode::OK);
    }
    let level = json!({"q": "level:9"});
    let level = world.post(&format!("{LIST}/search"), &level).await.names("q");
    assert!(level.contains("You can write: 1, 2, 3."), "{level}");
    let cases = |label: &str| format!("/api/v1/reports/cases?behind=promise~2026-03-02~2026-03-02~*~{label}~kept");
    let promise = world.get(&cases("acknowlege")).await.names("behind");
    assert!(promise.contains("Known are: acknowledge,"), "{promise}");
    assert_eq!(world.get(&cases("acknowledge")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_cursor_of_one_list_is_refused_by_another() {
    let world = World::new().await;
    for _ in 0..3 {
        world.reference().await;
        world.desk.clock().advance(SignedDuration::from_mins(1));
    }
    let page = |query: &str| format!("{LIST}?limit=1&{query}");
    let next = |answer: api_world::Answer| answer.json()["next"].as_str().unwrap().to_owned();
    let open = next(world.get(&page("status=open")).await);
    let more = world.get(&format!("{LIST}?limit=2&status=open&after={open}")).await;
    assert_eq!(more.json()["items"].as_array().unwrap().len(), 2, "{}", more.text);
    for other in ["status=closed", "kind=complaint", "status=open&kind=complaint", ""] {
        let answer = world.get(&page(&format!("{other}&after={open}"))).await;
        assert!(answer.names("after").contains("another list"), "{other}");
    }
    let search = format!("{LIST}/search");
    let found = next(world.post(&search, &json!({"q": "line", "limit": 1})).await);
    let other = json!({"q": "evening", "limit": 1, "after": found});
    assert!(
        world
            .post(&search, &other)
            .await
            .names("after")
            .contains("another list")
    );
    let all = next(world.get(&page("")).await);
    let strange = json!({"q": "line", "after": all});
    assert!(
        world
            .post(&search, &strange)
            .await
            .names("after")
            .contains("another list")
    );
}

#[tokio::test]
async fn what_an_earlier_code_had_is_still_searched_for() {
    let world = World::new().await;
    let searched = async |q: &str| world.post("/api/v1/complaints/search", &json!({"q": q})).await;
    assert_eq!(searched("level:3").await.status, StatusCode::OK);
    let (desk, next) = (&world.desk, desk::codes::shipped("thames-optic-uk").unwrap().unwrap());
    assert!(next.code.levels.len() < desk.code().levels.len());
    let own = |code: &practice::Code| {
        code.categories
            .iter()
            .map(|category| category.id.clone())
            .collect::<Vec<_>>()
    };
    let (before, after) = (own(&desk.code()), own(&next.code));
    let gone = before.iter().find(|id| !after.contains(id)).unwrap();
    desk.put_in_force(next, &desk.in_force().digest, "ada").await.unwrap();
    for q in ["level:3", &format!("category:{gone}")] {
        assert_eq!(searched(q).await.status, StatusCode::OK, "{q}");
    }
    searched("level:4").await.names("q");
}
