#[path = "../tests/contract/book.rs"]
#[allow(dead_code)]
mod book;
use book::*;
use std::{sync::Arc, time::Instant};

fn cpu() -> f64 {
    let s = std::fs::read_to_string("/proc/self/stat").unwrap();
    let f: Vec<&str> = s.rsplit(')').next().unwrap().split_whitespace().collect();
    (f[11].parse::<f64>().unwrap() + f[12].parse::<f64>().unwrap()) / 100.0
}

#[tokio::main]
async fn main() {
    let dir = tempfile::tempdir_in(".").unwrap();
    let book = Arc::new(Book {
        register: register::Register::open(dir.path()).unwrap(),
        dir,
    });
    for (clients, each) in [(1, 1000), (32, 1500)] {
        let (t, c) = (Instant::now(), cpu());
        let mut set = tokio::task::JoinSet::new();
        for k in 0..clients {
            let book = Arc::clone(&book);
            set.spawn(async move {
                for n in 0..each {
                    let r = format!("{clients:02}-{:07}", (n * 7919 + k * 104_729) % 9_999_991);
                    let with = With {
                        owed: vec![owed(&r, 1, 0)],
                        counters: vec![("channel.web".into(), 1)],
                        ..With::default()
                    };
                    book.file_with(&r, filed("María Ñáñez", n), with)
                        .await
                        .unwrap();
                }
            });
        }
        set.join_all().await;
        let n = (clients * each) as f64;
        println!(
            "{clients} clients: {:.0}/s, {:.3} ms CPU each",
            n / t.elapsed().as_secs_f64(),
            (cpu() - c) / n * 1e3
        );
    }
    // the yardstick: one-at-a-time five-row commits
    let c = rusqlite::Connection::open(book.dir.path().join("y.db")).unwrap();
    c.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))
        .unwrap();
    c.pragma_update(None, "synchronous", "full").unwrap();
    c.execute_batch("create table t(a,b,c)").unwrap();
    let t = Instant::now();
    for n in 0..2000 {
        c.execute_batch("begin immediate").unwrap();
        for k in 0..5 {
            c.prepare_cached("insert into t values(?1,?2,?3)")
                .unwrap()
                .execute((n, k, "some text of a row that is a bit longer"))
                .unwrap();
        }
        c.execute_batch("commit").unwrap();
    }
    println!("yardstick {:.0}/s", 2000.0 / t.elapsed().as_secs_f64());
    let t = Instant::now();
    let page = book
        .register
        .worklist(&register::Worklist::default(), 50, None)
        .await
        .unwrap();
    println!("worklist {} items in {:?}", page.items.len(), t.elapsed());
    let t = Instant::now();
    let c = book
        .register
        .counts(at(100), at(86400), "x", &[])
        .await
        .unwrap();
    println!("counts {c:?} in {:?}", t.elapsed());
    let t = Instant::now();
    let r = book.register.verify().unwrap();
    println!(
        "verify {} entries, sound {}, in {:?}",
        r.entries,
        r.is_sound(),
        t.elapsed()
    );
    let t = Instant::now();
    for _ in 0..1000 {
        book.register.case("32-0000000").await.unwrap();
    }
    println!("case {:?}", t.elapsed() / 1000);
    println!(
        "{}",
        std::fs::read_to_string("/proc/self/status")
            .unwrap()
            .lines()
            .find(|l| l.starts_with("VmRSS"))
            .unwrap()
    );
}
