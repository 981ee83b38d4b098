use jiff::Timestamp;
use practice::terms::{Kind, Language, Role};
use register::{
    Absence, AdminAct, ApiKey, Change, CodeDocument, Draft, Ends, Error, Grant, LogAsked, Routing, SecondFactor,
    Session, SetupLink, Staff, Team, Visit,
};

use crate::book::{at, book};

fn person(id: &str, email: &str) -> Staff {
    Staff {
        id: id.into(),
        email: email.into(),
        name: id.to_uppercase(),
        role: Role::Adviser,
        password_hash: None,
        language: Language::english(),
        active: true,
        created_at: at(0),
        second_factor: false,
    }
}

#[tokio::test]
async fn an_address_belongs_to_one_person_whatever_its_case() {
    let book = book();
    let register = &book.register;
    let ana = person("ana", "Ana@Example.org");
    register.add_staff(&ana).await.unwrap();
    assert!(matches!(
        register.add_staff(&person("eva", "ana@example.ORG")).await,
        Err(Error::Taken { .. })
    ));
    assert_eq!(
        register.staff_by_email(" ANA@example.org").await.unwrap(),
        Some(ana.clone())
    );
    assert!(register.set_password("ana", "argon").await.unwrap());
    let changed = Staff {
        role: Role::Manager,
        active: false,
        ..ana
    };
    assert!(register.change_staff(&changed).await.unwrap());
    let expected = Staff {
        password_hash: Some("argon".into()),
        ..changed
    };
    assert_eq!(register.staff("ana").await.unwrap(), Some(expected.clone()));
    assert_eq!(register.all_staff().await.unwrap(), [expected]);
}

#[tokio::test]
async fn a_team_is_replaced_with_its_members() {
    let book = book();
    let register = &book.register;
    for id in ["ana", "eva"] {
        register.add_staff(&person(id, id)).await.unwrap();
    }
    let routing = Routing {
        kinds: vec![Kind::Complaint],
        ..Routing::default()
    };
    let team = Team {
        id: "t".into(),
        name: "Tech".into(),
        routing,
        members: vec!["ana".into(), "eva".into()],
    };
    register.put_team(&team).await.unwrap();
    let smaller = Team {
        members: vec!["eva".into()],
        ..team
    };
    register.put_team(&smaller).await.unwrap();
    assert_eq!(register.teams().await.unwrap(), [smaller]);
    assert_eq!(register.teams_of("eva").await.unwrap(), ["t"]);
    assert!(register.teams_of("ana").await.unwrap().is_empty());
    let removed = || {
        [Change::RemoveTeam {
            team: "t",
            taken_over: Some("u"),
        }]
    };
    assert!(register.administer(&removed(), &line(1)).await.unwrap());
    assert!(register.teams_of("eva").await.unwrap().is_empty());
    assert!(register.teams().await.unwrap().is_empty());
    let past = register.past_teams().await.unwrap();
    let [(team, taken_over)] = &past[..] else {
        panic!("{past:?}");
    };
    assert_eq!((team.name.as_str(), taken_over.as_deref()), ("Tech", Some("u")));
    assert!(
        !register.administer(&removed(), &line(2)).await.unwrap(),
        "it was removed before"
    );
}

#[tokio::test]
async fn a_session_ends_by_time_by_revocation_and_with_its_person() {
    let book = book();
    let register = &book.register;
    register.add_staff(&person("ana", "a")).await.unwrap();
    let session = |n: u8| Session {
        token: [n; 32],
        staff: "ana".into(),
        created_at: at(0),
        seen_at: at(0),
        expires_at: at(100),
        browser: "Firefox".into(),
        way: register::Way::Password,
    };
    for n in 1..=3 {
        register.open_session(&session(n)).await.unwrap();
    }
    assert_eq!(register.session(&[1; 32], at(99)).await.unwrap().unwrap().1.id, "ana");
    assert!(register.session(&[1; 32], at(100)).await.unwrap().is_none());
    assert!(register.touch_session(&[1; 32], at(50), at(150)).await.unwrap());
    assert!(register.session(&[1; 32], at(120)).await.unwrap().is_some());
    assert!(!register.touch_session(&[2; 32], at(100), at(150)).await.unwrap());
    assert!(register.revoke_session(&[1; 32], at(60)).await.unwrap());
    assert!(register.session(&[1; 32], at(61)).await.unwrap().is_none());
    assert_eq!(register.sessions_of("ana", at(61)).await.unwrap().len(), 2);
    register
        .change_staff(&Staff {
            active: false,
            ..person("ana", "a")
        })
        .await
        .unwrap();
    assert!(register.session(&[2; 32], at(61)).await.unwrap().is_none());
    assert_eq!(register.revoke_sessions_of("ana", at(62), None).await.unwrap(), 2);
}

#[tokio::test]
async fn a_subject_of_an_issuer_is_one_colleague_and_a_colleague_is_one_subject_of_it() {
    let book = book();
    let register = &book.register;
    for (id, email) in [("ana", "a"), ("eva", "e")] {
        register.add_staff(&person(id, email)).await.unwrap();
    }
    let vouched = |subject: &str, staff: &str, issuer: &str| register::Vouched {
        issuer: issuer.into(),
        subject: subject.into(),
        staff: staff.into(),
        since: at(7),
    };
    let mut lines = 0;
    let mut keep = async |one: &register::Vouched| {
        lines += 1;
        register.administer(&[Change::Vouch(one)], &line(lines)).await
    };
    assert!(keep(&vouched("1", "ana", "https://a")).await.unwrap());
    assert!(keep(&vouched("1", "eva", "https://a")).await.is_err(), "it is ana's");
    assert!(
        keep(&vouched("2", "ana", "https://a")).await.is_err(),
        "she is the first"
    );
    assert!(keep(&vouched("1", "eva", "https://b")).await.unwrap(), "another issuer");
    let who = async |issuer: &str, subject: &str| {
        let found = register.vouched_for(issuer, subject).await.unwrap();
        found.map(|staff| staff.id)
    };
    assert_eq!(who("https://a", "1").await.as_deref(), Some("ana"));
    assert_eq!(who("https://b", "1").await.as_deref(), Some("eva"));
    assert_eq!(who("https://a", "2").await, None);
    assert_eq!(
        register.vouched_of("ana").await.unwrap(),
        [vouched("1", "ana", "https://a")]
    );
    let end = [Change::EndVouching { staff: "ana" }];
    assert!(register.administer(&end, &line(50)).await.unwrap());
    assert!(!register.administer(&end, &line(51)).await.unwrap(), "it had ended");
    assert_eq!(who("https://a", "1").await, None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_link_is_used_once() {
    let book = book();
    let link = SetupLink {
        token: [1; 32],
        purpose: "first-administrator".into(),
        staff: None,
        expires_at: at(100),
    };
    book.register.put_setup_link(&link, Ends::All).await.unwrap();
    assert_eq!(book.register.setup_link(&[1; 32], at(1)).await.unwrap(), Some(link));
    let tries: Vec<_> = (0..10)
        .map(|n| {
            let register = book.register.clone();
            let token = [1; 32];
            tokio::spawn(async move {
                let used = Change::UseLink {
                    token: &token,
                    now: at(2),
                };
                register.administer(&[used], &line(n)).await.unwrap()
            })
        })
        .collect();
    let mut used = 0;
    for try_ in tries {
        used += usize::from(try_.await.unwrap());
    }
    assert_eq!(used, 1);
    assert_eq!(book.register.setup_link(&[1; 32], at(3)).await.unwrap(), None);
    let grant = Grant {
        token: [2; 32],
        complaint: "1".into(),
        given_under: [7; 32],
        created_at: at(0),
        expires_at: at(100),
    };
    book.register.put_grant(&grant).await.unwrap();
    assert_eq!(book.register.exchange_grant(&[2; 32], at(100)).await.unwrap(), None);
    assert_eq!(book.register.grant(&[2; 32], at(1)).await.unwrap(), Some(grant.clone()));
    assert_eq!(
        book.register.exchange_grant(&[2; 32], at(1)).await.unwrap(),
        Some(grant)
    );
    assert_eq!(book.register.exchange_grant(&[2; 32], at(1)).await.unwrap(), None);
}

#[tokio::test]
async fn a_link_ends_with_the_next_one_with_a_new_password_and_with_its_person() {
    let book = book();
    let register = &book.register;
    for id in ["ana", "eva"] {
        register.add_staff(&person(id, id)).await.unwrap();
    }
    let link = |n: u8, staff: Option<&str>| SetupLink {
        token: [n; 32],
        purpose: "invitation".into(),
        staff: staff.map(str::to_owned),
        expires_at: at(100),
    };
    let good = async |n: u8| register.setup_link(&[n; 32], at(1)).await.unwrap().is_some();
    register.put_setup_link(&link(8, Some("eva")), Ends::All).await.unwrap();
    register.put_setup_link(&link(9, None), Ends::All).await.unwrap();
    register.put_setup_link(&link(1, Some("ana")), Ends::All).await.unwrap();
    register.put_setup_link(&link(2, Some("ana")), Ends::All).await.unwrap();
    assert!(!good(1).await && good(2).await, "a new link ends the one before");
    assert!(register.set_password("ana", "argon").await.unwrap());
    assert!(!good(2).await, "so does a new password");
    register.put_setup_link(&link(3, Some("ana")), Ends::All).await.unwrap();
    for active in [false, true] {
        let ana = Staff {
            active,
            ..person("ana", "ana")
        };
        register.change_staff(&ana).await.unwrap();
    }
    assert!(!good(3).await, "and being barred, though it was for a day");
    assert!(good(8).await && good(9).await, "those of others stay");
}

#[tokio::test]
async fn a_revoked_key_is_told_as_one() {
    let book = book();
    let key = ApiKey {
        id: "k".into(),
        name: "CRM".into(),
        scopes: vec!["complaints:read".into(), "admin".into()],
        digest: [1; 32],
        limits: None,
        created_at: at(0),
        expires_at: Some(at(9)),
        revoked_at: None,
    };
    book.register.add_key(&key).await.unwrap();
    assert!(matches!(book.register.add_key(&key).await, Err(Error::Taken { .. })));
    assert_eq!(book.register.key(&[1; 32]).await.unwrap(), Some(key));
    let revoked = || [Change::RevokeKey { key: "k", now: at(5) }];
    assert!(book.register.administer(&revoked(), &line(1)).await.unwrap());
    assert!(!book.register.administer(&revoked(), &line(2)).await.unwrap());
    let ended = book.register.key(&[1; 32]).await.unwrap().unwrap();
    assert_eq!(ended.revoked_at, Some(at(5)), "who asks is told whose it was");
    assert_eq!(book.register.key(&[2; 32]).await.unwrap(), None);
    assert_eq!(book.register.keys().await.unwrap()[0].revoked_at, Some(at(5)));
    let act = AdminAct {
        id: "1".into(),
        at: at(5),
        by: "ana".into(),
        act: "key-revoked".into(),
        subject: "k".into(),
    };
    book.register.log(&act).await.unwrap();
    assert_eq!(book.register.admin_log(1).await.unwrap(), [act]);
}

#[tokio::test]
async fn attempts_are_counted_in_their_window() {
    let book = book();
    let hit = async |when: i64| book.register.hit("sign-in:1.2.3.4", 60_000, at(when)).await.unwrap();
    assert_eq!((hit(0).await, hit(1).await, hit(59).await), (1, 2, 3));
    assert_eq!((hit(60).await, hit(61).await), (1, 2));
    let bytes = async |when: i64, bytes: i64| {
        let counted = book.register.hit_by("upload:1.2.3.4", bytes, 60_000, at(when));
        counted.await.unwrap()
    };
    assert_eq!((bytes(0, 700).await, bytes(59, 300).await), (700, 1_000));
    assert_eq!(bytes(60, 500).await, 500);
}

#[tokio::test]
async fn drafts_and_visits_expire_and_are_purged() {
    let book = book();
    let register = &book.register;
    let draft = Draft {
        token: [1; 32],
        answers: "{}".into(),
        updated_at: at(0),
        expires_at: at(10),
    };
    register.save_draft(&draft).await.unwrap();
    let later = Draft {
        answers: "{\"kind\":1}".into(),
        expires_at: at(20),
        ..draft
    };
    register.save_draft(&later).await.unwrap();
    assert_eq!(register.draft(&[1; 32], at(19)).await.unwrap(), Some(later));
    assert_eq!(register.draft(&[1; 32], at(20)).await.unwrap(), None);
    let visit = Visit {
        token: [2; 32],
        complaint: "1".into(),
        generation: 1,
        expires_at: at(10),
    };
    register.open_visit(&visit).await.unwrap();
    assert_eq!(register.visit(&[2; 32], at(9)).await.unwrap(), Some(visit));
    assert_eq!(register.visit(&[2; 32], at(10)).await.unwrap(), None);
    assert_eq!(register.purge_expired(at(20)).await.unwrap(), 2);
    assert!(!register.delete_draft(&[1; 32]).await.unwrap());
    assert!(!register.end_visit(&[2; 32]).await.unwrap());
}

#[tokio::test]
async fn a_code_on_record_is_never_another() {
    let book = book();
    let code = |version: &str, from: Timestamp| CodeDocument {
        code: "other".into(),
        version: version.into(),
        digest: format!("d{version}"),
        document: format!("text {version}"),
        in_force_from: from,
        recorded_at: at(0),
    };
    let register = &book.register;
    let line = |id: &str| AdminAct {
        id: id.into(),
        at: at(5),
        by: "ana".into(),
        act: "provider-changed".into(),
        subject: "Jive".into(),
    };
    for (n, version) in [("a", "1"), ("b", "1"), ("c", "2")] {
        let put = register.put_in_force(&code(version, at(0)), None, &line(n)).await;
        assert!(put.unwrap(), "the same again changes nothing");
    }
    let other = CodeDocument {
        digest: "x".into(),
        ..code("1", at(0))
    };
    let put = register.put_in_force(&other, None, &line("d")).await;
    assert!(matches!(put, Err(Error::Taken { .. })));
    assert_eq!(register.digest_in_force().await.unwrap().as_deref(), Some("d2"));
    assert_eq!(
        register.code_by_digest("d2").await.unwrap(),
        register.code("other", "2").await.unwrap()
    );
    let codes = register.codes().await.unwrap();
    assert_eq!(codes.iter().filter(|code| code.code == "other").count(), 2);
    register.set("provider", Some("Jive"), &line("1")).await.unwrap();
    register.set("provider", Some("Jive Inc."), &line("2")).await.unwrap();
    // A line that can't be written takes what it tells of with it.
    assert!(register.set("provider", None, &line("2")).await.is_err());
    assert_eq!(register.admin_log(9).await.unwrap().len(), 3 + 2);
    assert_eq!(
        register.setting("provider").await.unwrap().as_deref(),
        Some("Jive Inc.")
    );
    let settings = register.settings().await.unwrap();
    assert_eq!(settings.into_keys().collect::<Vec<_>>(), ["code-in-force", "provider"]);
    assert_eq!(register.set_once("key-print", "a").await.unwrap(), "a");
    assert_eq!(
        register.set_once("key-print", "b").await.unwrap(),
        "a",
        "the first counts"
    );
}

fn line(n: u8) -> AdminAct {
    AdminAct {
        id: format!("line-{n}"),
        at: at(i64::from(n)),
        by: "ana".into(),
        act: "second-factor-on".into(),
        subject: "ana".into(),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_step_of_a_second_factor_and_a_recovery_code_are_used_once_and_end_with_it() {
    let book = book();
    let register = &book.register;
    for id in ["ana", "eva"] {
        register.add_staff(&person(id, id)).await.unwrap();
    }
    let factor = SecondFactor {
        secret: vec![9; 48],
        since: at(1),
        last_step: 10,
    };
    let begun = Change::SecondFactor {
        staff: "ana",
        factor: &factor,
        codes: &[[1; 32], [2; 32]],
    };
    assert!(register.administer(&[begun], &line(1)).await.unwrap());
    assert_eq!(register.second_factor("ana").await.unwrap(), Some(factor));
    assert_eq!(register.second_factor("eva").await.unwrap(), None);
    let has = async |id: &str| register.staff(id).await.unwrap().unwrap().second_factor;
    assert_eq!((has("ana").await, has("eva").await), (true, false));
    let tries: Vec<_> = (0..10)
        .map(|_| {
            let register = register.clone();
            tokio::spawn(async move { register.use_step("ana", 12).await.unwrap() })
        })
        .collect();
    let mut used = 0;
    for try_ in tries {
        used += usize::from(try_.await.unwrap());
    }
    assert_eq!(used, 1);
    assert!(!register.use_step("ana", 11).await.unwrap(), "it lies before the last");
    assert!(register.use_step("ana", 13).await.unwrap());
    assert!(
        !register.use_recovery_code("eva", &[1; 32]).await.unwrap(),
        "it is another's"
    );
    assert!(register.use_recovery_code("ana", &[1; 32]).await.unwrap());
    assert!(!register.use_recovery_code("ana", &[1; 32]).await.unwrap());
    assert_eq!(register.recovery_codes_left("ana").await.unwrap(), 1);
    let renewed = Change::RecoveryCodes {
        staff: "ana",
        codes: &[[3; 32], [4; 32], [5; 32]],
    };
    assert!(register.administer(&[renewed], &line(2)).await.unwrap());
    assert!(!register.use_recovery_code("ana", &[2; 32]).await.unwrap());
    assert_eq!(register.recovery_codes_left("ana").await.unwrap(), 3);
    let end = || [Change::EndSecondFactor { staff: "ana" }];
    assert!(register.administer(&end(), &line(3)).await.unwrap());
    assert!(!has("ana").await);
    assert_eq!(register.recovery_codes_left("ana").await.unwrap(), 0);
    // Nothing was left to end, and no line says that something did.
    assert!(!register.administer(&end(), &line(4)).await.unwrap());
    assert_eq!(register.admin_log(9).await.unwrap().len(), 3);
}

#[tokio::test]
async fn all_sessions_of_a_person_end_but_the_one_that_is_named() {
    let book = book();
    let register = &book.register;
    register.add_staff(&person("ana", "a")).await.unwrap();
    for n in 1..=3 {
        let session = Session {
            token: [n; 32],
            staff: "ana".into(),
            created_at: at(0),
            seen_at: at(0),
            expires_at: at(100),
            browser: "Firefox".into(),
            way: register::Way::Password,
        };
        register.open_session(&session).await.unwrap();
    }
    let end = Change::EndSessions {
        staff: "ana",
        now: at(5),
        but: Some(&[2; 32]),
    };
    assert!(register.administer(&[end], &line(1)).await.unwrap());
    let left = register.sessions_of("ana", at(6)).await.unwrap();
    assert_eq!(left.iter().map(|session| session.token).collect::<Vec<_>>(), [[2; 32]]);
}

#[tokio::test]
async fn a_link_ends_with_another_of_its_purpose_with_a_new_address_and_with_a_new_password() {
    let book = book();
    let register = &book.register;
    let ana = person("ana", "ana@example.org");
    register.add_staff(&ana).await.unwrap();
    let link = |n: u8, purpose: &str| SetupLink {
        token: [n; 32],
        purpose: purpose.into(),
        staff: Some("ana".into()),
        expires_at: at(100),
    };
    let good = async |n: u8| register.setup_link(&[n; 32], at(1)).await.unwrap().is_some();
    register
        .put_setup_link(&link(1, "invitation"), Ends::All)
        .await
        .unwrap();
    for n in [2, 3] {
        register
            .put_setup_link(&link(n, "reset"), Ends::SamePurpose)
            .await
            .unwrap();
    }
    assert_eq!((good(1).await, good(2).await, good(3).await), (true, false, true));
    // Another name ends none, another address all.
    register
        .change_staff(&Staff {
            name: "Ana".into(),
            ..ana.clone()
        })
        .await
        .unwrap();
    assert!(good(3).await);
    register
        .change_staff(&Staff {
            email: "a@example.org".into(),
            ..ana
        })
        .await
        .unwrap();
    assert_eq!((good(1).await, good(3).await), (false, false));
    // Of two that use one up, with what they change, one is told true; the other changes nothing.
    register
        .put_setup_link(&link(4, "reset"), Ends::SamePurpose)
        .await
        .unwrap();
    let chosen = async |hash: &str, n: u8| {
        let changes = [
            Change::UseLink {
                token: &[4; 32],
                now: at(1),
            },
            Change::Password { staff: "ana", hash },
        ];
        register.administer(&changes, &line(n)).await.unwrap()
    };
    assert!(chosen("first", 1).await);
    assert!(!chosen("second", 2).await);
    let ana = register.staff("ana").await.unwrap().unwrap();
    assert_eq!(ana.password_hash.as_deref(), Some("first"));
    assert_eq!(register.admin_log(9).await.unwrap().len(), 1);
}

#[tokio::test]
async fn an_absence_takes_the_place_of_the_one_before_ends_by_time_and_loses_who_covered_and_left() {
    let book = book();
    let register = &book.register;
    for id in ["ana", "eva"] {
        register.add_staff(&person(id, id)).await.unwrap();
    }
    let away = |begins: i64, ends: i64| Absence {
        staff: "ana".into(),
        begins: at(begins),
        ends: at(ends),
        cover: Some("eva".into()),
    };
    for (n, absence) in [(1, away(1, 5)), (2, away(3, 9))] {
        assert!(
            register
                .administer(&[Change::Absence(&absence)], &line(n))
                .await
                .unwrap()
        );
    }
    assert_eq!(register.absences(at(8)).await.unwrap(), [away(3, 9)]);
    assert_eq!(register.absences(at(9)).await.unwrap(), []);
    let left = Staff {
        active: false,
        ..person("eva", "eva")
    };
    register.change_staff(&left).await.unwrap();
    assert_eq!(register.absences(at(1)).await.unwrap()[0].cover, None);
    let end = |now| {
        [Change::EndAbsence {
            staff: "ana",
            now: at(now),
        }]
    };
    assert!(!register.administer(&end(9), &line(3)).await.unwrap(), "it has ended");
    assert!(register.administer(&end(4), &line(4)).await.unwrap());
    assert_eq!(register.absences(at(0)).await.unwrap(), []);
    register
        .administer(&[Change::Absence(&away(1, 5))], &line(5))
        .await
        .unwrap();
    register.purge_expired(at(5)).await.unwrap();
    assert_eq!(register.absences(at(0)).await.unwrap(), []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn lines_of_many_at_once_have_each_its_place_and_are_read_in_pages() {
    let book = book();
    let register = &book.register;
    let tries: Vec<_> = (1..=12)
        .map(|n| {
            let register = register.clone();
            tokio::spawn(async move {
                let act = AdminAct {
                    by: if n % 2 == 0 { "ana" } else { "eva" }.into(),
                    act: if n % 3 == 0 { "team-saved" } else { "link-made" }.into(),
                    ..line(n)
                };
                register.log(&act).await.unwrap();
            })
        })
        .collect();
    for try_ in tries {
        try_.await.unwrap();
    }
    let first = register.log_page(&LogAsked::default(), 5).await.unwrap();
    assert_eq!((first.lines.len(), first.next), (5, Some(8)));
    let rest = LogAsked {
        before: first.next,
        ..LogAsked::default()
    };
    let rest = register.log_page(&rest, 50).await.unwrap();
    assert_eq!((rest.lines.len(), rest.next), (7, None));
    let of_ana = LogAsked {
        by: Some("ana".into()),
        act: Some("team-saved".into()),
        before: None,
    };
    assert_eq!(register.log_page(&of_ana, 50).await.unwrap().lines.len(), 2);
    let (people, acts) = register.logged().await.unwrap();
    assert_eq!(
        (people.join(" "), acts.join(" ")),
        ("ana eva".into(), "link-made team-saved".into())
    );
    let verified = register.clone();
    let report = tokio::task::spawn_blocking(move || verified.verify().unwrap())
        .await
        .unwrap();
    assert_eq!((report.findings, report.administration), (vec![], 12));
    // One that stands there is not written twice, and waits for no other.
    assert!(matches!(register.log(&line(3)).await, Err(Error::Taken { .. })));
}
