//! How long the reports take over 10,000 complaints and over 100,000, and how much longer over the more. The limits: 200
//! milliseconds a report, and 1.3 times the cost of the fewer, which says nothing below two milliseconds. The cases are drawn by dice and have no histories; what
//! they count for goes the way that the index goes.
//!
//! `cargo bench -p desk --bench reports`, and `-- 20000 50000` for other sizes.

mod drawn;

use std::time::{Duration, Instant};

use desk::{
    Desk,
    config::Config,
    reports::{Reports, Span, complaints::Rows},
    time::{Clock, Ids},
};
use jiff::civil::Date;
use practice::tally::Measure;
use register::{Cells, Indexed};

const LIMIT: Duration = Duration::from_millis(200);
const AT_MOST: f64 = 1.3;
/// Below this the clock and the machine say more than the work.
const NOISE: Duration = Duration::from_millis(2);
const RUNS: usize = 21;

type Times = Vec<(&'static str, Duration)>;

#[tokio::main]
async fn main() {
    let sizes: Vec<usize> = std::env::args().filter_map(|size| size.parse().ok()).collect();
    let (few, many) = match sizes[..] {
        [few, many] => (few, many),
        _ => (10_000, 100_000),
    };
    let (short, long) = (measured(few).await, measured(many).await);
    println!(
        "\n{:<44} {few:>12} {many:>12} {:>7}  verdict",
        "median of 21 runs", "ratio"
    );
    for ((name, short), (_, long)) in short.iter().zip(&long) {
        let ratio = long.as_secs_f64() / short.as_secs_f64();
        let within = *long <= LIMIT && (ratio <= AT_MOST || *long <= NOISE);
        let verdict = if within { "pass" } else { "FAIL" };
        let (short, long) = (short.as_secs_f64() * 1e3, long.as_secs_f64() * 1e3);
        println!("{name:<44} {short:>9.2} ms {long:>9.2} ms {ratio:>7.2}  {verdict}");
    }
}

async fn measured(cases: usize) -> Times {
    let dir = tempfile::tempdir().expect("a folder");
    drop(opened(dir.path()).await);
    drawn::file(&dir.path().join("register.db"), cases);
    let desk = opened(dir.path()).await;
    let began = Instant::now();
    index(&desk, cases).await;
    let took = began.elapsed();
    let bytes = |table: &str| drawn::bytes(&dir.path().join("register.db"), table);
    #[expect(clippy::cast_precision_loss, reason = "a rate to be read")]
    let rate = cases as f64 / took.as_secs_f64();
    println!(
        "{cases} cases indexed in {:.1} s, {rate:.0} a second; counted {} bytes a case, behind {}, {} counters",
        took.as_secs_f64(),
        bytes("counted") / cases,
        bytes("behind") / cases,
        drawn::counters(&dir.path().join("register.db")),
    );
    let weeks = |weeks: i64, team: Option<&str>| Span {
        from: drawn::last_week().saturating_sub(jiff::Span::new().weeks(weeks - 1)),
        to: drawn::last_week(),
        team: team.map(str::to_owned),
    };
    let mut times = Times::new();
    for (name, span) in [
        ("all reports of 12 weeks", weeks(12, None)),
        ("all reports of 52 weeks", weeks(52, None)),
        ("all reports of 52 weeks, one team", weeks(52, Some("accounts"))),
    ] {
        times.push((name, median(|| report(&desk, &span)).await));
    }
    let broken = |from: Date, seconds: &[&str]| Cells {
        measure: Measure::Promise,
        from,
        until: drawn::last_week(),
        team: None,
        labels: vec!["update".into()],
        seconds: seconds.iter().map(|second| (*second).to_owned()).collect(),
    };
    let year = weeks(52, None).from;
    for (name, cells) in [
        (
            "50 cases behind a week's breaches",
            broken(drawn::last_week(), &["broken"]),
        ),
        ("50 cases behind a year's promises", broken(year, &[])),
    ] {
        times.push((name, median(|| behind(&desk, &cells)).await));
    }
    let span = weeks(1, None);
    times.push(("the first 500 rows of the table", median(|| rows(&desk, &span)).await));
    times
}

async fn opened(dir: &std::path::Path) -> Desk {
    let code = desk::codes::shipped("jive-canada")
        .expect("it ships")
        .expect("without fault");
    let clock = Clock::fixed(drawn::now());
    Desk::open(dir, Config::default(), code, clock, Ids::counted())
        .await
        .expect("a desk")
}

/// As the index does it: side by side, so that they share commits.
async fn index(desk: &Desk, cases: usize) {
    for from in (0..cases).step_by(500) {
        let mut under_way = tokio::task::JoinSet::new();
        for n in from..(from + 500).min(cases) {
            let register = desk.register().clone();
            under_way.spawn(async move {
                let counts = drawn::counts(n);
                register
                    .index(
                        &drawn::case_file(n),
                        Indexed {
                            counts,
                            ..Indexed::default()
                        },
                    )
                    .await
            });
        }
        for done in under_way.join_all().await {
            assert!(done.expect("a register"), "it was indexed before");
        }
    }
}

async fn median<F: Future<Output = ()>>(run: impl Fn() -> F) -> Duration {
    run().await;
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let began = Instant::now();
        run().await;
        times.push(began.elapsed());
    }
    times.sort_unstable();
    times[RUNS / 2]
}

async fn report(desk: &Desk, span: &Span) {
    let report = Reports::of(desk, span.clone()).await.expect("a report");
    assert!(report.kept.total.settled.n > 0);
}

async fn behind(desk: &Desk, cells: &Cells) {
    let page = desk.register().behind(cells, 50, None).await.expect("a page");
    assert!(!page.items.is_empty());
}

async fn rows(desk: &Desk, span: &Span) {
    let text = Rows::of(span).next(desk).await.expect("rows");
    assert!(text.is_some_and(|text| !text.is_empty()));
}
