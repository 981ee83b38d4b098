//! What is told and published when a line was lost.

use tokio::sync::oneshot;

use practice::hex;

use super::{super::tests::fresh, *};
use crate::{driver::orders::Answer, lanes::MAIN, value::values};

fn order() -> (Order, oneshot::Receiver<Answer>) {
    let (answer, answered) = oneshot::channel();
    let write = vec![Step::new(&statements::SET, values!["a", "v"])].into();
    let counted = Counted::default();
    (Order { write, answer, counted }, answered)
}

/// Takes up the lane that was lost, as soon as the server has freed it.
async fn take_up_main(lines: &Lines, heads: &Heads) -> Claim {
    loop {
        let claim = Claim::take_up(lines, "another", heads).await.unwrap();
        if claim.lane.name == MAIN {
            return claim;
        }
        claim.leave().await;
        tokio::time::sleep(PAUSE / 10).await;
    }
}

#[test]
fn a_commit_that_turns_out_to_have_been_made_is_published_whoever_is_in_its_lane_now() {
    let (_dir, database, home, register) = fresh();
    drop(register);
    let elsewhere = tempfile::tempdir().unwrap();
    let others = Heads::kept_in(elsewhere.path().join("heads"));
    let lines = Lines::to(home.server.clone().unwrap()).unwrap();
    let mut writer = Writer {
        lines: Arc::clone(&lines),
        owner: "test".to_owned(),
        heads: Arc::new(Heads::kept_in(home.dir.join("heads"))),
        claim: None,
        left: None,
        away: Arc::default(),
    };
    let end = lines.handle.block_on(async {
        assert!(!writer.reclaim().await.unwrap(), "nothing was lost yet");
        let claim = writer.claim.as_mut().unwrap();
        assert_eq!((claim.lane.name, claim.lane.seq), (MAIN, 0));
        let written = claim.attempt(&mut vec![order().0], false).await;
        assert!(written.is_ok_and(|outcomes| outcomes[0].is_ok()));
        // The commit had an entry, and its answer was lost.
        claim.lane.link(&[1; 32], 1);
        claim.place.groups -= 1;
        let end = hex(&claim.lane.hash);
        database.run(&format!(
            "INSERT INTO entries VALUES (1, 1, 'a', 1, '', '', '', 1, 1, '', '', '', 'main', 1, decode('{end}', 'hex'))"
        ));
        writer.lose();
        let another = take_up_main(&lines, &others).await;
        assert!(writer.reclaim().await.unwrap(), "the book knows of the commit");
        assert_eq!(writer.claim.as_ref().map(|claim| claim.lane.name), Some("b"));
        another.leave().await;
        end
    });
    writer.heads.close();
    let seen = writer.heads.seen(MAIN).unwrap();
    assert_eq!(seen.map(|head| (head.seq, head.hash)), Some((1, end)));
}

#[test]
fn what_is_said_outside_a_commit_is_not_written_by_itself() {
    let (_dir, database, home, register) = fresh();
    drop(register);
    let lines = Lines::to(home.server.clone().unwrap()).unwrap();
    let heads = Heads::kept_in(home.dir.join("heads"));
    let refused = lines.handle.block_on(async {
        let claim = Claim::take_up(&lines, "test", &heads).await.unwrap();
        let said = "INSERT INTO settings (name, value) VALUES ('a', 'v')";
        claim.line.command(said).await.unwrap_err()
    });
    assert_eq!(
        refused.code(),
        Some(&tokio_postgres::error::SqlState::READ_ONLY_SQL_TRANSACTION)
    );
    assert_eq!(database.run("SELECT COUNT(*) FROM settings WHERE name = 'a'"), "0");
}

#[test]
fn all_who_waited_for_a_server_that_is_away_are_told_that_it_is() {
    let (orders, answers): (Vec<_>, Vec<_>) = (0..3).map(|_| order()).unzip();
    let away = Error::Unreachable {
        server: "database".to_owned(),
        source: Arc::new(std::fmt::Error),
    };
    fail(orders, &away, false);
    for answer in answers {
        let (outcome, _) = answer.blocking_recv().unwrap();
        assert!(
            matches!(outcome, Err(Unwritten::Failed(Error::Unreachable { .. }))),
            "{outcome:?}"
        );
    }
}
